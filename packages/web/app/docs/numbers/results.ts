import type { Candidate, Found, Recognition } from '@todoke/core/numbers';
import type { DocsWords } from '../../words/docs-ja.ts';

/** Types of the fields, in the order of the library's own; each type's fields are all there or this does not compile. */
export const RESULTS = {
  recognition: {
    kind: 'NumberKind',
    candidates: 'Candidate[]',
    all: 'Found[]',
    problems: 'Reason[]',
  } satisfies Record<keyof Recognition, string>,
  candidate: {
    kind: 'NumberKind',
    carrier: 'string | null',
    normalized: 'string',
    pretty: 'string',
    valid: 'boolean',
    certainty: "'check' | 'shape'",
    confidence: 'number',
    why: 'Reason[]',
  } satisfies Record<keyof Candidate, string>,
  found: {
    start: 'number',
    end: 'number',
    text: 'string',
    kind: 'NumberKind',
    candidates: 'Candidate[]',
  } satisfies Record<keyof Found, string>,
};

/** Parameters each reason carries. */
export const REASON_PARAMETERS: Readonly<Record<keyof DocsWords['numbers']['reasons'], readonly string[]>> = {
  check_digit_ok: ['rule'],
  shape: ['shape'],
  check_digit: ['carrier', 'expected', 'actual', 'position'],
  length: ['carrier', 'actual', 'expected'],
  grouping: ['groups'],
  word: ['word'],
  label: ['word'],
  url: ['host'],
  sender: ['host'],
  own_carrier: ['place'],
  known_number: [],
  repaired: ['from', 'to', 'position'],
  scanner_prefix: [],
  scanner_guards: [],
  input_length: ['actual', 'max'],
  empty: [],
  no_number: [],
  rounded: [],
  repeated_digits: [],
  too_long: ['actual', 'max'],
};
