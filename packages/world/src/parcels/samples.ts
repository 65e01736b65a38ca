import { HOUR_MS, MINUTE_MS, jstDay, jstInstant } from '../jst.ts';
import type { WorldCarrierId } from '../number-formats.ts';
import { mistype, numberOf, s10Origin } from '../numbers.ts';
import { COUNTRIES } from '../countries.ts';
import { AREAS, baseOf, officeIn, type Place } from '../places.ts';
import { randomFor } from '../random.ts';
import { inbound, type Course } from './scenario.ts';
import type { Scenario, ScriptEvent } from './script.ts';
import { Timeline } from './timeline.ts';

/** The first indexes of every run belong to samples; ordinary parcels follow. */
export const SAMPLE_INDEXES = 16;

/** What a sample shows, as codes; the words are the product's. */
type Shows = 'out_for_delivery' | 'in_transit' | 'customs' | 'absent' | 'not_registered' | 'mistyped';

export interface Sample {
  readonly number: string;
  readonly carrier: WorldCarrierId;
  readonly shows: Shows;
}

interface SampleDefinition {
  readonly carrier: WorldCarrierId;
  readonly index: number;
  readonly shows: Shows;
  readonly scenario: Scenario;
  readonly write: (timeline: Timeline, start: number, places: SamplePlaces) => void;
}

interface SamplePlaces {
  readonly origin: Place;
  readonly office: Place;
  readonly fromBase: Place;
  readonly toBase: Place;
}

/** Sample stops: minutes between two stops of a van in a town. */
export const MINUTES_PER_STOP = 3.5;
const STOPS_AT_START = 12;

const DEFINITIONS: readonly SampleDefinition[] = [
  {
    carrier: 'own',
    index: 0,
    shows: 'out_for_delivery',
    scenario: 'plain',
    write: (timeline, start, places) => {
      untilDepot(timeline, start, places);
      timeline.at(start - 50 * MINUTE_MS, 'out', places.office);
      const arrival = start + (STOPS_AT_START + 1) * MINUTES_PER_STOP * MINUTE_MS;
      timeline.at(arrival, 'delivered', places.office, { dropPlace: 'front_door' });
    },
  },
  {
    carrier: 'jp.yamato',
    index: 0,
    shows: 'in_transit',
    scenario: 'plain',
    write: (timeline, start, places) => {
      const yesterday = jstDay(start) - 1;
      timeline.on(yesterday, [990, 1030], 'accepted', places.origin);
      timeline.on(yesterday, [1090, 1130], 'departed', places.origin);
      timeline.on(yesterday, [1270, 1330], 'passed', places.fromBase);
      timeline.on(yesterday + 1, [170, 260], 'passed', places.toBase);
      timeline.at(start + 15 * MINUTE_MS, 'arrived', places.office);
      timeline.at(start + 45 * MINUTE_MS, 'out', places.office);
      timeline.at(start + 130 * MINUTE_MS, 'delivered', places.office, { dropPlace: 'person' });
    },
  },
  { carrier: 'jp.japanpost', index: 7, shows: 'customs', scenario: 'customs', write: () => undefined },
  { carrier: 'jp.japanpost', index: 0, shows: 'absent', scenario: 'absent_once', write: absentYesterday },
  { carrier: 'jp.sagawa', index: 0, shows: 'absent', scenario: 'absent_once', write: absentYesterday },
  {
    carrier: 'jp.yamato',
    index: 1,
    shows: 'not_registered',
    scenario: 'plain',
    write: (timeline, start, places) => {
      timeline.at(start + 4 * HOUR_MS, 'accepted', places.origin);
      timeline.at(start + 6 * HOUR_MS, 'departed', places.origin);
      const tomorrow = jstDay(start) + 1;
      timeline.on(tomorrow, [170, 260], 'passed', places.toBase);
      timeline.on(tomorrow, [370, 460], 'arrived', places.office);
      timeline.on(tomorrow, [500, 540], 'out', places.office);
      timeline.on(tomorrow, [600, 1100], 'delivered', places.office, { dropPlace: 'person' });
    },
  },
];

function untilDepot(timeline: Timeline, start: number, places: SamplePlaces): void {
  const yesterday = jstDay(start) - 1;
  timeline.on(yesterday, [960, 1020], 'accepted', places.origin);
  timeline.on(yesterday, [1090, 1130], 'departed', places.origin);
  timeline.on(yesterday + 1, [150, 240], 'passed', places.toBase);
  timeline.on(yesterday + 1, [360, 400], 'arrived', places.office);
}

function absentYesterday(timeline: Timeline, start: number, places: SamplePlaces): void {
  const yesterday = jstDay(start) - 1;
  timeline.on(yesterday - 1, [960, 1020], 'accepted', places.origin);
  timeline.on(yesterday - 1, [1260, 1330], 'passed', places.fromBase);
  timeline.on(yesterday, [360, 440], 'arrived', places.office);
  timeline.on(yesterday, [500, 540], 'out', places.office);
  timeline.on(yesterday, [850, 940], 'absent', places.office);
  timeline.on(yesterday, [1200, 1230], 'kept', places.office);
  const startHour = Math.floor((start - jstInstant(yesterday + 1, 0)) / HOUR_MS);
  const slot = startHour < 13 ? ([14, 16] as const) : ([18, 21] as const);
  timeline.on(yesterday, [1260, 1320], 'redelivery', places.office, {
    promise: { day: yesterday + 1, slot },
  });
  const outAt = start + 40 * MINUTE_MS;
  timeline.at(outAt, 'out', places.office);
  timeline.at(
    Math.max(outAt + HOUR_MS, jstInstant(yesterday + 1, slot[0] * 60 + 25)),
    'delivered',
    places.office,
    {
      dropPlace: 'person',
    },
  );
}

/** The course of a sample anchored at its run's start, or undefined for an index no sample uses. */
export function sampleCourse(
  seed: string,
  carrier: WorldCarrierId,
  run: number,
  index: number,
  start: number,
): (Course & { readonly createdAt: number; readonly shows: Shows }) | undefined {
  const definition = DEFINITIONS.find((one) => one.carrier === carrier && one.index === index);
  if (definition === undefined) return undefined;
  const random = randomFor(seed, 'sample', carrier, run, index);
  const createdAt = start - 30 * HOUR_MS;
  if (definition.shows === 'customs')
    return { ...atCustoms(seed, run, index, start), createdAt, shows: 'customs' };
  const timeline = new Timeline(random, 'none');
  const [fromArea, toArea] = [AREAS[4], AREAS[carrier === 'own' ? 4 : 5]];
  definition.write(timeline, start, {
    origin: officeIn(random, fromArea),
    office: officeIn(random, toArea),
    fromBase: baseOf(fromArea),
    toBase: baseOf(toArea),
  });
  const slot = definition.shows === 'in_transit' ? null : ([9, 21] as const);
  const promise = { day: jstDay(timeline.lastAt), slot: carrier === 'own' ? slot : null };
  return {
    scenario: definition.scenario,
    events: timeline.events,
    promise,
    createdAt,
    shows: definition.shows,
  };
}

/** An item from abroad, moved in time so that it reached customs 40 minutes before the start. */
function atCustoms(seed: string, run: number, index: number, start: number): Course {
  const random = randomFor(seed, 'sample', 'customs', run);
  const course = inbound(random, COUNTRIES[s10Origin(index)], start - 4 * 24 * HOUR_MS);
  const before = course.events.filter((event) => event.kind.startsWith('intl') || event.kind === 'customs');
  const shift = start - 40 * MINUTE_MS - (before.at(-1)?.at ?? start);
  const moved: ScriptEvent[] = before.map((event) => ({
    ...event,
    at: event.at + shift,
    visibleAt: event.at + shift,
  }));
  const office = course.events.at(-1)?.place;
  const exchange = before.at(-1)?.place;
  if (office === undefined || exchange === undefined) return course;
  const timeline = new Timeline(randomFor(seed, 'sample', 'customs-later', run), 'none');
  timeline.at(start + 75 * MINUTE_MS, 'customs_cleared', exchange);
  const tomorrow = jstDay(start) + 1;
  timeline.on(tomorrow, [370, 440], 'arrived', office);
  timeline.on(tomorrow, [500, 550], 'out', office);
  timeline.on(tomorrow, [600, 900], 'delivered', office, { dropPlace: 'person' });
  return { ...course, events: [...moved, ...timeline.events] };
}

/** The numbers to try, most telling first; the mistyped one is the in-transit number with a wrong last digit. */
export function samplesOf(seed: string, run: number): readonly Sample[] {
  const real = DEFINITIONS.map(({ carrier, index, shows }) => ({
    number: numberOf(seed, carrier, run, index),
    carrier,
    shows,
  }));
  return [
    ...real,
    { number: mistype(numberOf(seed, 'jp.yamato', run, 0)), carrier: 'jp.yamato', shows: 'mistyped' },
  ];
}
