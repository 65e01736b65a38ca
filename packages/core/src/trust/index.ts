export {
  MASKED_DIGITS_MIN,
  MASKED_TEXT_MAX,
  maskNumber,
  maskNumbers,
  maskWhole,
  UNKEPT_KINDS,
} from './mask.ts';
export { DISCLOSURE_LEVELS, FIELD_LEVELS, HIDDEN, fieldsFor, maySee, project } from './disclosure.ts';
export type { DisclosureLevel, Field, Viewer, ViewerRole } from './disclosure.ts';
export { maskAnswer, SHOWN_ANSWER_MAX } from './answer-mask.ts';
