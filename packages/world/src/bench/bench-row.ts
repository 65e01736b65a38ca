/** One line of the table `npm run bench` prints. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same work done another way, in the same run and unit. */
  readonly baseline?: { readonly name: string; readonly value: number };
  /** `value / baseline.value`. */
  readonly ratio?: number;
}
