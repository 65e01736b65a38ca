import type { EventView, ParcelView } from '@todoke/server/contract';
import type { Language } from '../language/choice.ts';
import { sayWhen, sayWindow } from '../words/time.ts';
import type { SaidFacts, StatusWords, Words } from '../words/ja.ts';

/** What colour and icon a status carries: moving, done, needs you, late or uncertain, not yet. */
export type Tone = 'move' | 'done' | 'need' | 'late' | 'wait';

const MAIN_TONES: Readonly<Record<string, Tone>> = {
  unknown: 'wait',
  preparing: 'wait',
  info_received: 'wait',
  in_transit: 'move',
  out_for_delivery: 'move',
  attempt_failed: 'need',
  available_for_pickup: 'need',
  delivered: 'done',
  exception: 'late',
  returning: 'late',
  returned: 'wait',
  failed: 'need',
  cancelled: 'wait',
};

/** Statuses whose tone differs from the rest of their main part, mostly because only the person can go on. */
const TONES: Readonly<Record<string, Tone>> = {
  'unknown.carrier_error': 'late',
  'unknown.invalid_number': 'need',
  'info_received.pickup_failed': 'late',
  'exception.customs_info_required': 'need',
  'exception.held_for_payment': 'need',
  'exception.address_issue': 'need',
  'exception.recipient_moved': 'need',
  'exception.pickup_missed': 'need',
  'exception.damaged': 'need',
};

/** While these hold, "when does it come?" is the question, so a promise answers first. */
const AWAITED = new Set(['preparing', 'info_received', 'in_transit', 'out_for_delivery']);

/** A window wider than this adds nothing to "three stops away". */
const WIDE_WINDOW_MS = 3 * 3_600_000;

export function toneOf(status: string): Tone {
  return TONES[status] ?? MAIN_TONES[mainOf(status)] ?? 'wait';
}

/** Words of a status; those of `unknown.unmapped` for one newer than this catalogue. */
export function statusWords(status: string, words: Words): StatusWords {
  const found = words.statuses[status] ?? words.statuses['unknown.unmapped'];
  if (found === undefined) throw new Error('the catalogue lacks unknown.unmapped');
  return found;
}

export function mainOf(status: string): string {
  return status.slice(0, status.indexOf('.'));
}

export interface Said {
  /** The page's first line. */
  readonly sentence: string;
  /** What backs or completes it; null when the sentence says all. */
  readonly sub: string | null;
  /** What the person can do now. */
  readonly next: string | null;
}

/**
 * The one sentence of a parcel: the promise while it is awaited and holds, else the status. A promise that has
 * passed is said to have passed, never repeated as if it held.
 */
export function sayParcel(parcel: ParcelView, words: Words, language: Language): Said {
  const now = Date.parse(parcel.now);
  const facts = factsOf(parcel, words, language);
  const status = statusWords(parcel.status, words).says(facts);
  const next = words.next[parcel.status] ?? words.next[mainOf(parcel.status)] ?? null;
  if (!AWAITED.has(mainOf(parcel.status)) || parcel.direction === 'return')
    return { sentence: status, sub: null, next };
  const { promise, stopsAway } = parcel;
  if (promise === null) {
    return stopsAway === null
      ? { sentence: status, sub: null, next }
      : { sentence: words.sentence.stops(stopsAway), sub: null, next };
  }
  const window = sayWindow(promise, now, words, language);
  if (Date.parse(promise.to) < now) return { sentence: words.sentence.passed(window), sub: status, next };
  if (stopsAway !== null) {
    const wide = Date.parse(promise.to) - Date.parse(promise.from) > WIDE_WINDOW_MS;
    const { stops, stopsAndWindow } = words.sentence;
    return { sentence: wide ? stops(stopsAway) : stopsAndWindow(window, stopsAway), sub: null, next };
  }
  const stated = promise.basis !== 'lead_time' && promise.basis !== 'lane_history';
  return {
    sentence: (stated ? words.sentence.promised : words.sentence.expected)(window),
    sub: status,
    next,
  };
}

function factsOf(parcel: ParcelView, words: Words, language: Language): SaidFacts {
  const event = eventOfStatus(parcel);
  const newest = parcel.events.findLast((e) => e.disputed === null);
  return {
    when: event === undefined ? null : sayWhen(event.time, Date.parse(parcel.now), words, language),
    place: event?.place ?? null,
    carrier: parcel.carrierName[language],
    raw: newest?.rawText ?? null,
  };
}

/** Statuses that are one moment: later records of the same kind repeat it (保管中 after 持戻). */
const MOMENTS = new Set(['attempt_failed', 'delivered', 'returned', 'failed', 'cancelled']);

/** The event that made the present status: of a moment the first of its run, of a state the newest. */
function eventOfStatus({ events, status }: ParcelView): EventView | undefined {
  const told = events.filter((e) => e.disputed === null);
  const last = told.findLastIndex((e) => e.status === status);
  if (last === -1 || !MOMENTS.has(mainOf(status))) return told[last];
  let first = last;
  while (told[first - 1]?.status === status) first -= 1;
  return told[first];
}
