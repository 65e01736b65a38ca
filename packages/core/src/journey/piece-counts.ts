import type { Scan } from './scans.ts';

/** No consignment has more pieces; a larger figure is another thing (a weight, a number). */
export const PIECES_MAX = 999;

/**
 * Under these names adapters and feeds hand on how many pieces a consignment has (`3`, `3個`, `1/3`).
 * Source: carriers' own labels: お荷物個数 (佐川), 複数個数 (日本郵便), 個数; package and piece counts abroad.
 */
const TOTAL_NAMES = ['pieces', '個数', 'お荷物個数', '複数個数', 'packageCount'] as const;
/** How many of them are delivered. */
const DELIVERED_NAMES = ['pieces_delivered'] as const;

/** What one telling says of the pieces: `delivered` of `total`. */
export interface PieceCount {
  readonly total: number | null;
  readonly delivered: number | null;
}

const COUNT = /^(?:(\d{1,3})\s*(?:個口?)?\s*\/\s*)?(\d{1,3})\s*(?:個口?)?$/;

/**
 * The pieces as a scan's attributes state them; null where they state none.
 * @example pieceCountOf({ pieces: '1/3' }) // { total: 3, delivered: 1 }
 */
export function pieceCountOf(attributes: Scan['attributes']): PieceCount | null {
  if (attributes === undefined) return null;
  const said = firstOf(attributes, TOTAL_NAMES);
  const delivered = numberIn(firstOf(attributes, DELIVERED_NAMES));
  const match = said === undefined ? null : COUNT.exec(said.normalize('NFKC').trim());
  if (match === null) return delivered === null ? null : { total: null, delivered };
  return { total: numberIn(match[2]), delivered: delivered ?? numberIn(match[1]) };
}

function firstOf(attributes: Readonly<Record<string, string>>, names: readonly string[]): string | undefined {
  for (const name of names) if (attributes[name] !== undefined) return attributes[name];
  return undefined;
}

function numberIn(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text.normalize('NFKC'));
  return Number.isInteger(value) && value >= 0 && value <= PIECES_MAX ? value : null;
}

/** The total the sources state: the one told last, of two told at once the larger; 0 when none does. */
export function totalOf(scans: readonly Scan[]): number {
  let [total, toldAt] = [0, -Infinity];
  for (const scan of scans) {
    const said = scan.attributes === undefined ? null : pieceCountOf(scan.attributes);
    if (said === null || said.total === null || scan.disputed === 'retracted') continue;
    if (scan.toldAt < toldAt || (scan.toldAt === toldAt && said.total <= total)) continue;
    [total, toldAt] = [said.total, scan.toldAt];
  }
  return total;
}
