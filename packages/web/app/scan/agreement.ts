/**
 * Believes a text when two looks in a row read it. One look at a shaking picture may read a digit wrong, and the
 * barcodes of many slips have no check of their own.
 *
 * @example
 * const agreed = createAgreement();
 * agreed(['1']); // []
 * agreed(['1', '2']); // ['1']
 */
export function createAgreement(): (texts: readonly string[]) => readonly string[] {
  let before = new Set<string>();
  return (texts) => {
    const agreed = texts.filter((text) => before.has(text));
    before = new Set(texts);
    return agreed;
  };
}
