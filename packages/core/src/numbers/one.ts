import { flatten } from './characters.ts';
import { hinted } from './hints.ts';
import { WIDTH_MAX, jointOf, read } from './reading.ts';
import type { Recognition, RecognitionHints } from './recognition.ts';
import { INPUT_LENGTH_MAX, summarize } from './summary.ts';

export { normalize } from './characters.ts';
export type * from './recognition.ts';

/** What a scanner or a hand puts before a number, with its AIM identifier. */
const BEFORE = /^[^0-9A-Z\]]*(\][A-Z]\d)?[^0-9A-Z]*/;

/**
 * Says what one number is, pasted, typed or scanned with nothing else beside it: as `recognize`, without the words,
 * addresses and further numbers of a message, and a third smaller. The sender among the hints is not looked at.
 * @example recognizeOne('１２３４－５６７８ー９０１３').candidates[0]?.carrier // 'jp.yamato'
 */
export const recognizeOne = (text: string, hints?: RecognitionHints): Recognition => {
  const flat = flatten(text.slice(0, INPUT_LENGTH_MAX)).toUpperCase();
  const [before = '', identifier] = BEFORE.exec(flat) ?? [];
  const start = before.length;
  let end = flat.length;
  while (end > start && !/[0-9A-Z]/.test(flat.charAt(end - 1))) end--;
  if (end === start) return summarize(text, []);
  const own = hinted(hints);
  const around = identifier ? { ...own, remarks: [{ code: 'scanner_prefix' }] } : own;
  // Wider than any number: only its length is said.
  const span = end - start > WIDTH_MAX ? '' : flat.slice(start, end);
  const written = span.replaceAll('\0', '').replace(/[^0-9A-Z]+/g, jointOf);
  const grouping = /\W/.test(written)
    ? written.replace(/\w+/g, ({ length }) => `${length}`).replace(/[^\d ]/g, '-')
    : '';
  return summarize(text, [read(written.replace(/\W/g, ''), written, grouping, start, end, around)]);
};
