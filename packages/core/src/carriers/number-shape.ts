import type { SourceKind, Verified } from './profile.ts';

/** A form a carrier's numbers take, as data: the recogniser in `core/numbers` has its own, richer list. */
export interface NumberShape {
  /** Total length of the normalised number; several where the carrier has several, none where it is not known. */
  readonly lengths: readonly number[];
  /** What a number of this shape is made of, as a regular expression source over the normalised form. */
  readonly pattern: string;
  /** How the slip groups it; null when the slip prints it in one piece or the grouping is not known. */
  readonly grouping: readonly number[] | null;
  readonly check: 'mod7' | 's10' | 'ups' | 'fedex12' | 'gs1' | 'mod37_36' | 'none' | 'unknown';
  /** Printed as on a slip; invented. */
  readonly example: string;
  readonly source: string;
  readonly from: SourceKind;
  readonly verified: Verified;
}
