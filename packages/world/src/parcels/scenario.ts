import { COUNTRIES, type Country } from '../countries.ts';
import { HOUR_MS, MINUTE_MS, jstDay, jstInstant } from '../jst.ts';
import type { WorldCarrierId } from '../number-formats.ts';
import { japanPostFamily, s10Origin } from '../numbers.ts';
import { baseOf, officeIn, pickArea, transitDays, type Place } from '../places.ts';
import { between, pick, pickWeighted, randomFor, type Random } from '../random.ts';
import type { Scenario, ScriptEvent, ScriptPromise, Slot } from './script.ts';
import { Timeline } from './timeline.ts';

/** How often each course is taken; about what a city depot sees, with the rare ones made frequent enough to be met. */
const DOMESTIC_WEIGHTS = [
  ['plain', 58],
  ['delivery_box', 12],
  ['absent_once', 15],
  ['late_weather', 5],
  ['investigated', 3],
  ['pickup', 4],
  ['returned', 3],
] as const satisfies readonly (readonly [Scenario, number])[];

/** Slots a recipient may choose, in whole hours. Source: facts on carriers, §1 profile. */
const SLOTS = [
  [8, 12],
  [14, 16],
  [16, 18],
  [18, 20],
  [19, 21],
] as const satisfies readonly [Slot, ...Slot[]];

export interface Course {
  readonly scenario: Scenario;
  readonly events: readonly ScriptEvent[];
  readonly promise: ScriptPromise | null;
}

/** Carriers that only bring parcels from abroad here, and from where. */
const ABROAD = {
  'de.dhl': 'DE',
  'us.fedex': 'US',
  'us.ups': 'US',
  'us.usps': 'US',
  'cn.sf': 'CN',
  'cn.4px': 'CN',
  'cn.cainiao': 'CN',
  'de.dpd': 'DE',
  amazon: 'FR',
} as const satisfies Partial<Record<WorldCarrierId, keyof typeof COUNTRIES>>;

function originOf(carrier: WorldCarrierId, index: number): keyof typeof COUNTRIES | undefined {
  if (carrier === 'jp.japanpost') return japanPostFamily(index) === 's10' ? s10Origin(index) : undefined;
  return carrier in ABROAD ? ABROAD[carrier as keyof typeof ABROAD] : undefined; // `in` has just shown it
}

/** The course of a parcel created at an instant: which of the scenarios, and every event of it. */
export function courseOf(
  seed: string,
  carrier: WorldCarrierId,
  run: number,
  index: number,
  createdAt: number,
): Course {
  const random = randomFor(seed, carrier, run, index);
  const from = originOf(carrier, index);
  if (from !== undefined) return inbound(random, COUNTRIES[from], createdAt);
  return domestic(random, carrier, createdAt, pickWeighted(random, DOMESTIC_WEIGHTS));
}

function domestic(random: Random, carrier: WorldCarrierId, createdAt: number, scenario: Scenario): Course {
  const timeline = new Timeline(random, carrier === 'own' ? 'none' : 'usual');
  const fromArea = pickArea(random);
  const toArea = pickArea(random);
  const origin = officeIn(random, fromArea);
  const office = officeIn(random, toArea);
  const acceptedAt = createdAt + between(random, 60, 300) * MINUTE_MS;
  const firstDay = jstDay(acceptedAt);
  timeline.at(acceptedAt, 'accepted', origin);
  timeline.at(
    Math.max(acceptedAt + 30 * MINUTE_MS, jstInstant(firstDay, between(random, 1080, 1170))),
    'departed',
    origin,
  );
  timeline.at(timeline.lastAt + between(random, 90, 200) * MINUTE_MS, 'passed', baseOf(fromArea));
  let day = firstDay + transitDays(fromArea, toArea);
  if (fromArea !== toArea) timeline.on(day, [90, 300], 'passed', baseOf(toArea));
  const slot = random() < 0.6 ? pick<Slot>(random, SLOTS) : null;
  const promise = { day, slot };
  if (scenario === 'late_weather') {
    timeline.on(day, [340, 420], 'delayed', baseOf(toArea), {
      reason: 'weather',
      promise: { day: day + 1, slot },
    });
    day += 1;
  }
  timeline.on(day, [360, 480], 'arrived', office);
  finish(timeline, random, { scenario, day, slot, office, origin });
  return { scenario, events: timeline.events, promise };
}

interface LastMile {
  readonly scenario: Scenario;
  readonly day: number;
  readonly slot: Slot | null;
  readonly office: Place;
  readonly origin: Place;
}

function finish(timeline: Timeline, random: Random, { scenario, day, slot, office, origin }: LastMile): void {
  if (scenario === 'pickup') {
    timeline.on(day, [500, 560], 'pickup_ready', office);
    timeline.on(day + between(random, 0, 3), [660, 1190], 'collected', office, { dropPlace: 'person' });
    return;
  }
  const firstTry: Slot = slot ?? [9, 20];
  timeline.on(
    day,
    [Math.max(490, (firstTry[0] - 2) * 60), Math.max(540, (firstTry[0] - 1) * 60)],
    'out',
    office,
  );
  const tryMinutes = [Math.max(560, firstTry[0] * 60), firstTry[1] * 60 - 5] as const;
  switch (scenario) {
    case 'absent_once':
      absentOnce(timeline, random, day, tryMinutes, office);
      return;
    case 'investigated':
      timeline.on(day, [1200, 1260], 'investigating', office, { promise: { day: day + 1, slot: null } });
      timeline.on(day + 1, [490, 550], 'out', office);
      timeline.on(day + 1, [580, 1130], 'delivered', office, { dropPlace: 'person' });
      return;
    case 'returned':
      timeline.on(day, tryMinutes, 'bad_address', office, { reason: 'address_unknown' });
      timeline.on(day + 1, [600, 960], 'return_started', office, { reason: 'address_unknown' });
      timeline.on(day + 3, [600, 960], 'returned', origin);
      return;
    case 'delivery_box':
      timeline.on(day, tryMinutes, 'delivered_box', office, { dropPlace: 'delivery_box' });
      return;
    case 'plain':
    case 'late_weather':
    case 'customs':
      timeline.on(day, tryMinutes, 'delivered', office, {
        dropPlace: random() < 0.35 ? 'front_door' : 'person',
      });
  }
}

function absentOnce(
  timeline: Timeline,
  random: Random,
  day: number,
  minutes: readonly [number, number],
  office: Place,
): void {
  timeline.on(day, minutes, 'absent', office);
  timeline.on(day, [1240, 1290], 'kept', office);
  const slot = pick<Slot>(random, SLOTS);
  timeline.on(day, [1295, 1380], 'redelivery', office, { promise: { day: day + 1, slot } });
  timeline.on(day + 1, [Math.max(490, (slot[0] - 2) * 60), Math.max(540, (slot[0] - 1) * 60)], 'out', office);
  timeline.on(day + 1, [Math.max(560, slot[0] * 60), slot[1] * 60 - 5], 'delivered', office, {
    dropPlace: 'person',
  });
}

/** Mail from abroad: posted, flown, presented to customs, delivered as EMS. */
export function inbound(random: Random, country: Country, createdAt: number): Course {
  const timeline = new Timeline(random, 'usual');
  const toArea = pickArea(random);
  const office = officeIn(random, toArea);
  const abroad: Place = { ...office, kind: 'abroad', country };
  const exchange: Place = { ...baseOf(toArea), kind: 'exchange' };
  timeline.at(createdAt + between(random, 1, 6) * HOUR_MS, 'intl_posted', abroad);
  timeline.at(timeline.lastAt + between(random, 8, 20) * HOUR_MS, 'intl_departed', abroad);
  timeline.at(timeline.lastAt + between(random, 18, 40) * HOUR_MS, 'intl_arrived', exchange);
  timeline.at(timeline.lastAt + between(random, 20, 90) * MINUTE_MS, 'customs', exchange);
  timeline.at(timeline.lastAt + between(random, 2, 20) * HOUR_MS, 'customs_cleared', exchange);
  const day = jstDay(timeline.lastAt) + 1;
  timeline.on(day, [360, 480], 'arrived', office);
  timeline.on(day, [490, 560], 'out', office);
  if (random() < 0.2) absentOnce(timeline, random, day, [600, 1100], office);
  else timeline.on(day, [580, 1150], 'delivered', office, { dropPlace: 'person' });
  return { scenario: 'customs', events: timeline.events, promise: null };
}
