import type { CarrierId, CarrierProblemKind, StatusCode } from '../../carriers/carrier.ts';
import { everyDay, weekdaysOnly } from '../../time/business.ts';
import type { EpochMs } from '../../time/instant.ts';
import { jstInstant, parseClock, parseIsoDay } from '../../time/jst.ts';
import type { Journey, JourneyEvent, JourneyPromise } from '../journey.ts';
import type { CarrierFacts, ContactFacts, DiagnosisInput, NumberFacts, OrderFacts } from './input.ts';

/**
 * Builders of invented situations: what the diagnosis' tests, its benchmark and its documentation are made of.
 * Local times are Japan's, `2026-06-10T14:00`. All names and numbers are made up.
 */
export function local(text: string): EpochMs {
  const [day = '', clock = ''] = text.split('T');
  const parsed = parseIsoDay(day);
  const minutes = parseClock(clock);
  // Situations are written by hand: a bad one is a bug of the table.
  if (parsed === undefined || minutes === undefined) throw new Error(`not a local time: ${text}`);
  return jstInstant(parsed, minutes);
}

export const CARRIER_LINE: ContactFacts = {
  id: 'sample.carrier',
  name: { ja: 'サンプル運輸 問い合わせ窓口', en: 'Sample Carrier customer line' },
  phone: '0120-00-0000',
  hours: everyDay({ from: 8 * 60, to: 21 * 60 }),
  url: null,
};
export const SELLER_LINE: ContactFacts = {
  id: 'sample.seller',
  name: { ja: '見本商店', en: 'Sample Shop' },
  phone: '03-0000-0000',
  hours: weekdaysOnly({ from: 10 * 60, to: 17 * 60 }),
  url: null,
};
export const DESK: ContactFacts = {
  id: 'desk',
  name: { ja: 'お客様窓口', en: 'Customer desk' },
  phone: null,
  hours: everyDay({ from: 9 * 60, to: 18 * 60 }),
  url: '/help',
};

export function carrierFacts(change: Partial<CarrierFacts> = {}): CarrierFacts {
  return {
    id: 'jp.yamato',
    visibility: 'public',
    lagHours: { registration: 48, scan: 1 },
    storageDays: 7,
    lookupDays: 90,
    needs: null,
    international: false,
    status: { state: 'ok', since: null, until: null },
    contacts: [CARRIER_LINE],
    ...change,
  };
}

export function orderFacts(placed: string, change: Partial<OrderFacts> = {}): OrderFacts {
  return {
    channel: 'own_shop',
    service: 'tracked',
    placedAt: local(placed),
    shipBy: null,
    expectedBy: null,
    labelAt: null,
    shippedAt: null,
    handedOverAt: null,
    cancelledAt: null,
    hasNumber: true,
    hasProof: false,
    sellerContacts: [SELLER_LINE],
    ...change,
  };
}

export function numberFactsOf(change: Partial<NumberFacts> = {}): NumberFacts {
  return {
    kind: 'tracking',
    verdict: 'valid',
    position: null,
    length: 12,
    expectedLength: null,
    checked: true,
    carriers: ['jp.yamato', 'jp.sagawa', 'jp.japanpost'],
    nearKnown: null,
    isReturn: false,
    ...change,
  };
}

/** One scan: local time, status, the carrier's words, place. */
export type ScanLine = readonly [time: string, status: StatusCode, raw: string, place?: string];

export function scan([time, status, raw, place]: ScanLine, source: CarrierId = 'jp.yamato'): JourneyEvent {
  return {
    time: { text: time, precision: 'minute', zone: 'Asia/Tokyo', at: local(time), yearInferred: false },
    status,
    rawText: raw,
    rawCode: null,
    place: place ?? null,
    source,
    piece: null,
    leg: 0,
    direction: 'forward',
    disputed: null,
    attributes: {},
  };
}

/** A journey whose status is that of its last scan. */
export function journeyOf(scans: readonly ScanLine[], change: Partial<Journey> = {}): Journey {
  const events = scans.map((line) => scan(line));
  return {
    status: events.at(-1)?.status ?? 'unknown.awaiting_first_scan',
    trackingState: 'active',
    step: 'in_transit',
    direction: 'forward',
    flags: [],
    events,
    legs: [{ carrier: 'jp.yamato', number: '000000000000', from: null }],
    pieces: null,
    attempts: events.filter(({ status }) => status.startsWith('attempt_failed')).length,
    promise: null,
    attributes: {},
    firstEventAt: events[0]?.time.at ?? null,
    lastEventAt: events.at(-1)?.time.at ?? null,
    checked: null,
    unmapped: [],
    ...change,
  };
}

/** The carrier answered "not found" (or could not answer) at `time`, and nothing was ever scanned. */
export function unknownJourney(time: string, problem: CarrierProblemKind = 'not_found'): Journey {
  return journeyOf([], { status: 'unknown.not_found', checked: { at: local(time), problem } });
}

export function promiseOf(from: string, to: string, precision: 'minute' | 'day' = 'minute'): JourneyPromise {
  return {
    from: local(from),
    to: local(to),
    precision,
    basis: precision === 'minute' ? 'carrier_window' : 'carrier_day',
    source: 'jp.yamato',
    text: null,
    changes: [],
  };
}

export function situation(now: string, change: Partial<DiagnosisInput> = {}): DiagnosisInput {
  return {
    now: local(now),
    number: null,
    order: null,
    journey: null,
    carrier: carrierFacts(),
    incidents: [],
    asked: [],
    watchedSince: null,
    route: { origin: null, destination: null },
    desk: [DESK],
    toldMissing: false,
    ...change,
  };
}
