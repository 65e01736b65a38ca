import type { CarrierId } from '../carriers/carrier.ts';
import { carrierProfiles } from '../carriers/index.ts';
import { readWindow } from '../carriers/promise-text.ts';
import type { Observation, ObservedEvent, StatedPromise } from '../journey/observation.ts';
import { parsePostcode } from '../place/postcode.ts';
import type { Postcode } from '../place/postcode.ts';
import type { EpochMs } from '../time/instant.ts';
import { isoDay, jstDay, parseIsoDay, startOfJstDay } from '../time/jst.ts';
import { parseWrittenTime } from '../time/written-time.ts';
import { JAPAN_ZONE } from '../time/zone.ts';
import { CARRIER_NAMES, COOL_NAMES, SAGAWA_COOL_CODES, SERVICE_NAMES } from './shipment-columns.table.ts';
import type { ShipmentField } from './shipment-columns.table.ts';
import { foldHeading } from './shipment-layout.ts';
import type { ShipmentLayout } from './shipment-layout.ts';
import { readShipmentNumber } from './shipment-number.ts';
import type { NumberRefusal } from './shipment-number.ts';

/** What one line of a shipping file tells of a parcel. Nothing about persons but the two postcodes. */
export interface Shipment {
  readonly carrier: CarrierId;
  /** Normalised. */
  readonly number: string;
  readonly origin: Postcode | null;
  readonly destination: Postcode | null;
  /** ISO day in Japan. */
  readonly shippedOn: string | null;
  readonly promise: StatedPromise | null;
  readonly service: string | null;
  /** Cells that hold something nobody can read; the line is taken without them. */
  readonly unread: readonly ShipmentField[];
}

export type ShipmentRead =
  | { readonly ok: true; readonly shipment: Shipment }
  | { readonly ok: false; readonly reason: NumberRefusal | 'unknown_carrier' };

/** Longest cell that is read; dates, slots and postcodes are short, and what is longer is somebody's text. */
const CELL_CHARS_MAX = 60;
/** Who says what a shipping file says. */
export const IMPORT_SOURCE = 'import';

/**
 * Reads a record of a shipping file by its layout. A line without a readable number is refused; other cells that
 * cannot be read are named and left out.
 *
 * @param now decides the year where a date prints none
 */
export function readShipment(cells: readonly string[], layout: ShipmentLayout, now: EpochMs): ShipmentRead {
  const unread: ShipmentField[] = [];
  const cell = (field: ShipmentField): string => {
    const column = layout.columns[field];
    return column === undefined ? '' : (cells[column] ?? '').normalize('NFKC').trim();
  };
  const read = <Value>(field: ShipmentField, reader: (text: string) => Value | undefined): Value | null => {
    const text = cell(field);
    if (text === '') return null;
    const value = text.length > CELL_CHARS_MAX ? undefined : reader(text);
    if (value === undefined) unread.push(field);
    return value ?? null;
  };
  const named = cell('carrier') === '' ? null : carrierNamed(cell('carrier'));
  if (named === undefined) return { ok: false, reason: 'unknown_carrier' };
  const number = readShipmentNumber(cell('number'), named ?? layout.carrier);
  if (!number.ok) return number;
  const day = read('deliverOn', (text) => dayOf(text, now));
  const slot = read('slot', windowOf);
  const cool = read('cool', (text) => coolOf(text, number.carrier));
  const service = read('service', (text) => SERVICE_NAMES[text]);
  return {
    ok: true,
    shipment: {
      carrier: number.carrier,
      number: number.number,
      origin: read('origin', parsePostcode),
      destination: read('destination', parsePostcode),
      shippedOn: read('shippedOn', (text) => dayOf(text, now)),
      promise: day === null ? null : promiseOf(day, slot),
      service: cool === null || cool === '' ? service : cool,
      unread,
    },
  };
}

/**
 * What a shipment is as observations: that the parcel was made, between which postcodes, and what its sender states.
 * Told as of the day it was shipped, so that a file read a week later does not speak over what the carrier said since;
 * and the same line read again says nothing new.
 */
export function shipmentObservations(shipment: Shipment, now: EpochMs): Observation[] {
  const { origin, destination, shippedOn, promise, service } = shipment;
  const shippedAt = shippedOn === null ? null : startOfDay(shippedOn);
  const planned = shippedAt !== null && shippedAt > now;
  const observedAt = shippedAt === null || planned ? now : shippedAt;
  const base = { source: IMPORT_SOURCE, observedAt };
  const event: ObservedEvent = {
    time: {
      text: shippedOn ?? '',
      // A day to come is a plan, and no time of what happened.
      ...(shippedAt === null || planned
        ? { precision: 'none', at: null }
        : { precision: 'day', at: shippedAt }),
      zone: JAPAN_ZONE,
      yearInferred: false,
    },
    status: 'info_received.label_created',
    rawText: '',
    rawCode: null,
    place: null,
    ...(service === null ? {} : { attributes: { service } }),
  };
  const route = {
    ...(origin === null ? {} : { origin }),
    ...(destination === null ? {} : { destination }),
  };
  return [
    { type: 'created', ...base, ...(Object.keys(route).length === 0 ? {} : { route }) },
    { type: 'push', ...base, events: [event], ...(promise === null ? {} : { promise }) },
  ];
}

const CARRIER_BY_NAME: ReadonlyMap<string, CarrierId> = new Map(
  [
    ...carrierProfiles.flatMap(({ id, names }) =>
      [id, names.ja, names.en].map((name) => [name, id] as const),
    ),
    ...CARRIER_NAMES,
  ].map(([name, id]) => [foldHeading(name), id] as const),
);

function carrierNamed(text: string): CarrierId | undefined {
  return CARRIER_BY_NAME.get(foldHeading(text));
}

function dayOf(text: string, now: EpochMs): string | undefined {
  const { at } = parseWrittenTime(text, { observedAt: now, zone: JAPAN_ZONE });
  return at === null ? undefined : isoDay(jstDay(at));
}

interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

/** Four digits are two hours (B2クラウド's `1416`); codes without such a sense are not read: no source lists them. */
function windowOf(text: string): Window | undefined {
  const hours = /^(\d{2})(\d{2})$/.exec(text);
  if (hours !== null) {
    const [from = '', to = ''] = hours.slice(1);
    if (Number(from) >= Number(to) || Number(to) > 24) return undefined;
    return { from: Number(from) === 0 ? null : `${from}:00`, to: `${to}:00` };
  }
  const { from, to } = readWindow(text);
  return from === null && to === null ? undefined : { from, to };
}

/** The text is ours and not the cell's: a cell may hold more than its heading says. */
function promiseOf(date: string, slot: Window | null): StatedPromise {
  const { from, to } = slot ?? { from: null, to: null };
  const text = slot === null ? date : `${date} ${from ?? ''}〜${to ?? ''}`;
  return { text, date, from, to, zone: JAPAN_ZONE };
}

/** Empty for "not cool"; undefined for a code nobody captured. */
function coolOf(text: string, carrier: CarrierId): string | undefined {
  if (text === '通常' || /^0+$/.test(text) || (carrier === 'jp.sagawa' && text === '001')) return '';
  return COOL_NAMES[text] ?? (carrier === 'jp.sagawa' ? SAGAWA_COOL_CODES[text] : undefined);
}

function startOfDay(iso: string): EpochMs | null {
  const day = parseIsoDay(iso);
  return day === undefined ? null : startOfJstDay(day);
}
