/** Milliseconds since 1970-01-01T00:00Z. Made only by the parsers in this folder and by row readers. */
export type EpochMs = number & { readonly __brand: 'EpochMs' };

/**
 * A time as a source wrote it, with what we can honestly say about it.
 *
 * `at` is our reading (null when the source printed no date at all); it never claims more than `precision` says:
 * for `day` it is the start of that day in `zone`.
 */
export interface WrittenTime {
  /** The source's own text, untouched: `08月10日 16:13`, `2026-01-07 14:02`. */
  readonly text: string;
  readonly precision: 'minute' | 'day' | 'none';
  /** IANA name or fixed offset (`+09:00`); null when the source does not say and we cannot know. */
  readonly zone: string | null;
  /** Our reading as an instant; where `zone` is null, the wall clock read as if it were UTC (see `zoneUnknown`). */
  readonly at: EpochMs | null;
  /** True when the source printed no year and we inferred it from `observedAt`. */
  readonly yearInferred: boolean;
}
