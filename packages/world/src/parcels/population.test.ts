import { expect, test } from 'vitest';
import { jstInstant } from '../jst.ts';
import { WORLD_CARRIERS } from '../number-formats.ts';
import { findParcel, newestParcels, type WorldFacts } from './population.ts';
import { samplesOf } from './samples.ts';
import { EVENT_KINDS, FINAL_KINDS, SCENARIOS, seenAt } from './script.ts';

const START = jstInstant(20_500, 600);
const DAY = 86_400_000;
const FACTS: WorldFacts = { seed: 'test', runs: [{ start: START, perDay: 100 }] };

test('the same seed gives the same parcels, another seed others', () => {
  const first = [...newestParcels(FACTS, START + DAY)];
  expect([...newestParcels(FACTS, START + DAY)]).toEqual(first);
  const other = [...newestParcels({ ...FACTS, seed: 'other' }, START + DAY)];
  expect(other.map((parcel) => parcel.number)).not.toEqual(first.map((parcel) => parcel.number));
});

test('numbers are issued once, newest first, and none from the future', () => {
  const parcels = [...newestParcels(FACTS, START)].filter((parcel) => parcel.shows === null);
  expect(parcels.length).toBeGreaterThan(1600);
  expect(new Set(parcels.map((parcel) => parcel.number)).size).toBe(parcels.length);
  for (const [i, parcel] of parcels.entries()) {
    expect(parcel.createdAt).toBeLessThanOrEqual(Math.min(START, parcels[i - 1]?.createdAt ?? START));
  }
});

test('every parcel ends, its events never run backwards, and none shows before it happens', () => {
  const scenarios = new Set<string>();
  const kinds = new Set<string>();
  for (const parcel of newestParcels(FACTS, START + 3 * DAY)) {
    scenarios.add(parcel.scenario);
    const last = parcel.events.at(-1);
    expect(last && FINAL_KINDS.has(last.kind)).toBe(true);
    expect((last?.at ?? 0) - parcel.createdAt).toBeLessThan(12 * DAY);
    for (const [i, event] of parcel.events.entries()) {
      kinds.add(event.kind);
      const previous = parcel.events[i - 1];
      expect(event.at).toBeGreaterThan(previous?.at ?? 0);
      expect(event.visibleAt).toBeGreaterThanOrEqual(Math.max(event.at, previous?.visibleAt ?? 0));
    }
  }
  expect([...scenarios].sort()).toEqual([...SCENARIOS].sort());
  expect([...kinds].sort()).toEqual([...EVENT_KINDS].sort());
});

test('what is seen only grows with time', () => {
  for (const parcel of [...newestParcels(FACTS, START)].slice(0, 200)) {
    let before = 0;
    for (let now = START - DAY; now < START + 5 * DAY; now += 3 * 3_600_000) {
      const { length } = seenAt(parcel, now).events;
      expect(length).toBeGreaterThanOrEqual(before);
      before = length;
    }
  }
});

test('a later run adds parcels and changes none that could be seen', () => {
  const secondStart = START + 2 * DAY;
  const both: WorldFacts = { ...FACTS, runs: [...FACTS.runs, { start: secondStart, perDay: 30 }] };
  const seenBefore = [...newestParcels(FACTS, secondStart)];
  for (const parcel of seenBefore) {
    expect(findParcel(both, parcel.carrier, parcel.number, secondStart + DAY)).toEqual(parcel);
  }
  const seenAfter = [...newestParcels(both, secondStart)];
  const fresh = seenAfter.filter((parcel) => !seenBefore.some((old) => old.number === parcel.number));
  expect(fresh.every((parcel) => parcel.shows !== null)).toBe(true);
  const later = [...newestParcels(both, secondStart + 3 * DAY)];
  expect(later.length).toBeGreaterThan(seenAfter.length + WORLD_CARRIERS.length * 30);
});

test.each([480, 600, 779, 1079])('samples show what they promise for a start at minute %i', (minute) => {
  const start = jstInstant(20_500, minute);
  const facts: WorldFacts = { seed: 'samples', runs: [{ start, perDay: 10 }] };
  const kindAt = (number: string, carrier: (typeof WORLD_CARRIERS)[number], now: number) => {
    const parcel = findParcel(facts, carrier, number, now);
    return parcel && seenAt(parcel, now).events.at(-1)?.kind;
  };
  const expected = {
    out_for_delivery: ['out', 'delivered'],
    in_transit: ['passed', 'delivered'],
    customs: ['customs', 'customs_cleared'],
    absent: ['redelivery', 'delivered'],
    not_registered: [undefined, undefined],
    mistyped: [undefined, undefined],
  };
  const samples = samplesOf('samples', 0);
  expect(samples.length).toBeGreaterThanOrEqual(6);
  expect(samples.slice(0, 3).map((sample) => sample.shows)).toEqual([
    'out_for_delivery',
    'in_transit',
    'customs',
  ]);
  for (const { number, carrier, shows } of samples) {
    const later =
      shows === 'not_registered'
        ? start + 2 * 3_600_000
        : shows === 'absent'
          ? start + 12 * 3_600_000
          : start + 3 * 3_600_000;
    expect([shows, kindAt(number, carrier, start), kindAt(number, carrier, later)]).toEqual([
      shows,
      ...expected[shows],
    ]);
  }
});
