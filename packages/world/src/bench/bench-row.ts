/** One line of the table `npm run bench` prints. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The same work done the plain way, in the same run and unit. */
  readonly baseline?: number;
  /** `value / baseline`. */
  readonly ratio?: number;
}
