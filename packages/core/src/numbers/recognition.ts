import type { CarrierId } from '../carriers/carrier.ts';

/** What a pasted thing is. `personal_id` and `card` are recognised in order not to be kept. */
export const NUMBER_KINDS = [
  'tracking',
  'order',
  'inquiry',
  'return',
  'code',
  'sscc',
  'phone',
  'postal_code',
  'date',
  'product_code',
  'card',
  'personal_id',
  'multi',
  'other',
  'unknown',
] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

/** A machine-readable reason with its parameters; words live in the catalogue. */
export interface Reason {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface Candidate {
  readonly kind: NumberKind;
  /** Carrier or issuer id; null for kinds without one. May name carriers we only recognise (`ca.purolator`). */
  readonly carrier: CarrierId | (string & {}) | null;
  /** Canonical form, e.g. `123456789013`. */
  readonly normalized: string;
  /** As the slip prints it, e.g. `1234-5678-9013`. */
  readonly pretty: string;
  /** True: shape fits and the check digit (if any) holds. False: shape fits, check fails. */
  readonly valid: boolean;
  /** `check` when a check digit holds, `shape` when the format has none. */
  readonly certainty: 'check' | 'shape';
  /** 0–1, comparable within one answer. */
  readonly confidence: number;
  readonly why: readonly Reason[];
}

/** One number found in a text, with its place. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: NumberKind;
  readonly candidates: readonly Candidate[];
}

export interface Recognition {
  /** What the input as a whole is: `multi` when several numbers were found. */
  readonly kind: NumberKind;
  /** Candidates of the best number, best first. */
  readonly candidates: readonly Candidate[];
  /** Every number found, in order of appearance. */
  readonly all: readonly Found[];
  /** What is wrong when nothing valid was found (length, check digit, …). */
  readonly problems: readonly Reason[];
}

/** What the caller knows beside the text. */
export interface RecognitionHints {
  readonly sender?: string;
  /** Carriers of this person's own orders and confirmed parcels, most likely first. */
  readonly carriers?: readonly CarrierId[];
  /** Numbers known to belong to this person. */
  readonly known?: readonly { readonly number: string; readonly carrier: CarrierId }[];
}
