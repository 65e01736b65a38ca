/** Named entities the carriers' pages use; numeric ones are computed. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['reg', '®'],
  ['trade', '™'],
  ['copy', '©'],
  ['yen', '¥'],
  ['times', '×'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['rarr', '→'],
  ['darr', '↓'],
  ['rArr', '⇒'],
]);

const CODE_POINT_MAX = 0x10ffff;

/**
 * Replaces HTML character references; what is not one stays as it stands.
 *
 * Sagawa's pages write all Japanese as `&#NNNN;`, so numeric references are the common case.
 * @example decodeEntities('&#37197;&#36948; &amp; x') // '配達 & x'
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, replaceReference);
}

function replaceReference(
  whole: string,
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return NAMED.get(name) ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  return point > 0 && point <= CODE_POINT_MAX ? String.fromCodePoint(point) : whole;
}
