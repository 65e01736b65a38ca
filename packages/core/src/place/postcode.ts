import { ISLAND_PREFIXES, PREFIX_EXCEPTIONS, PREFIX_RANGES } from './postcode.table.ts';
import type { PrefectureCode } from './prefecture.ts';

/** A seven-digit Japanese postcode without hyphen. */
export type Postcode = string & { readonly __brand: 'Postcode' };

/** Input longer than this is no postcode; room for `〒`, a hyphen and spaces. */
export const POSTCODE_TEXT_MAX = 20;

/** What a postcode tells about transport. */
export interface PostcodePlace {
  readonly prefecture: PrefectureCode;
  /** On an island without a bridge: a ferry or a plane more. */
  readonly island: boolean;
}

const BY_TWO_DIGITS: ReadonlyMap<string, PrefectureCode> = new Map(
  PREFIX_RANGES.flatMap(([first, last, prefecture]) =>
    Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, index) => [String(Number(first) + index).padStart(2, '0'), prefecture] as const,
    ),
  ),
);
const EXCEPTIONS: ReadonlyMap<string, PrefectureCode> = new Map(Object.entries(PREFIX_EXCEPTIONS));
const ISLANDS: ReadonlySet<string> = new Set(ISLAND_PREFIXES);

/**
 * Reads `100-0001`, `〒1000001`, full-width digits too.
 * @returns undefined for anything but seven digits.
 * @example parsePostcode('〒１００－０００１') // '1000001'
 */
export function parsePostcode(text: string): Postcode | undefined {
  if (text.length > POSTCODE_TEXT_MAX) return undefined;
  const digits = text
    .normalize('NFKC')
    .trim()
    .replace(/^〒\s*/, '')
    .replace(/^(\d{3})[-‐−ー]?(\d{4})$/, '$1$2');
  return /^\d{7}$/.test(digits) ? (digits as Postcode) : undefined; // brand maker
}

/** The prefecture of a postcode and whether it lies on an island; the three codes shared by two prefectures get one. */
export function placeOf(postcode: Postcode): PostcodePlace {
  return { prefecture: prefectureOf(postcode), island: hasPrefix(postcode, ISLANDS) };
}

function prefectureOf(postcode: Postcode): PrefectureCode {
  for (let length = 7; length > 2; length -= 1) {
    const exception = EXCEPTIONS.get(postcode.slice(0, length));
    if (exception !== undefined) return exception;
  }
  // The ranges cover 00–99 (tested), so the fallback is never taken.
  return BY_TWO_DIGITS.get(postcode.slice(0, 2)) ?? '13';
}

function hasPrefix(postcode: Postcode, prefixes: ReadonlySet<string>): boolean {
  for (let length = 3; length <= 7; length += 1) if (prefixes.has(postcode.slice(0, length))) return true;
  return false;
}
