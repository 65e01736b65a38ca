/**
 * Believes what two looks in a row read. One look at a shaking picture may read a digit wrong, and the barcodes of
 * many slips have no check of their own.
 *
 * @example
 * const agreed = createAgreement();
 * agreed(['1']); // []
 * agreed(['1', '2']); // ['1']
 */
export function createAgreement<T>(): (reads: readonly T[]) => readonly T[] {
  let before: ReadonlySet<T> = new Set();
  return (reads) => {
    const agreed = reads.filter((read) => before.has(read));
    before = new Set(reads);
    return agreed;
  };
}
