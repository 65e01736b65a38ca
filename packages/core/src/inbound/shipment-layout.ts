import type { CarrierId } from '../carriers/carrier.ts';
import {
  BARE_POSTCODE_HEADINGS,
  HEADLESS_LAYOUTS,
  PARTY_WORDS,
  SHIPMENT_FIELDS,
  SHIPMENT_HEADINGS,
  SHIPMENT_SIGNATURES,
} from './shipment-columns.table.ts';
import type { ShipmentField } from './shipment-columns.table.ts';
import { readShipmentNumber } from './shipment-number.ts';

/** Where each field stands in a file's records, and whose export it is when its headings say so. */
export interface ShipmentLayout {
  readonly carrier: CarrierId | null;
  /** Columns from 0. */
  readonly columns: Readonly<Partial<Record<ShipmentField, number>>>;
}

export type LayoutRead =
  | { readonly ok: true; readonly layout: ShipmentLayout; readonly hasHeadings: boolean }
  /** No column is known to hold the tracking number. */
  | { readonly ok: false; readonly reason: 'no_number_column' };

/**
 * Folds what varies in headings without meaning: full-width forms, case, spaces, points, hyphens, brackets.
 * @example foldHeading('お問い合せ送り状Ｎｏ．') // 'お問い合せ送り状no'
 */
export function foldHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._:\-()[\]*【】「」・]/g, '');
}

const FIELD_OF: ReadonlyMap<string, ShipmentField> = new Map(
  SHIPMENT_FIELDS.flatMap((field) =>
    SHIPMENT_HEADINGS[field].map((heading) => [foldHeading(heading), field] as const),
  ),
);
const BARE_POSTCODES = new Set(BARE_POSTCODE_HEADINGS.map(foldHeading));

/**
 * Reads the layout from a file's first record: by its headings, whatever their order; without headings by the number of
 * columns together with a valid number in its place. `carrier` is what the person says the file is; it wins.
 *
 * @example readLayout(['追跡番号', 'お届け先郵便番号'], null) // { ok: true, layout: { carrier: null, columns: { number: 0, destination: 1 } }, … }
 */
export function readLayout(cells: readonly string[], carrier: CarrierId | null): LayoutRead {
  const headings = cells.map(foldHeading);
  const columns: Partial<Record<ShipmentField, number>> = {};
  let party: (typeof PARTY_WORDS)[number][1] = 'destination';
  for (const [index, heading] of headings.entries()) {
    party = partyOf(heading) ?? party;
    const field = BARE_POSTCODES.has(heading) ? fieldOfParty(party) : FIELD_OF.get(heading);
    // The first of several wins: slip software repeats headings for boxes hardly anyone fills.
    if (field !== undefined) columns[field] ??= index;
  }
  if (columns.number !== undefined) {
    return { ok: true, layout: { carrier: carrier ?? signatureOf(headings), columns }, hasHeadings: true };
  }
  const headless = headlessLayout(cells, carrier);
  return headless === null
    ? { ok: false, reason: 'no_number_column' }
    : { ok: true, layout: headless, hasHeadings: false };
}

function partyOf(heading: string): (typeof PARTY_WORDS)[number][1] | undefined {
  return PARTY_WORDS.find(([word]) => heading.startsWith(word))?.[1];
}

function fieldOfParty(party: 'origin' | 'destination' | 'other'): ShipmentField | undefined {
  return party === 'other' ? undefined : party;
}

function signatureOf(headings: readonly string[]): CarrierId | null {
  const present = new Set(headings);
  const found = SHIPMENT_SIGNATURES.find(({ headings: wanted }) =>
    wanted.every((heading) => present.has(foldHeading(heading))),
  );
  return found?.carrier ?? null;
}

function headlessLayout(cells: readonly string[], carrier: CarrierId | null): ShipmentLayout | null {
  for (const layout of HEADLESS_LAYOUTS) {
    if (cells.length !== layout.columns || (carrier !== null && carrier !== layout.carrier)) continue;
    const places = Object.entries(layout.places);
    const columns = Object.fromEntries(places.map(([field, place]) => [field, place - 1]));
    const number = cells[(layout.places.number ?? 0) - 1] ?? '';
    if (readShipmentNumber(number, layout.carrier).ok) return { carrier: layout.carrier, columns };
  }
  return null;
}
