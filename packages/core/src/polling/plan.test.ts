import { expect, test } from 'vitest';
import type { CarrierEvent, StatusCode } from '../carriers/carrier.ts';
import type { EpochMs } from '../time/instant.ts';
import { nextPoll } from './plan.ts';

const noon = Date.parse('2026-11-22T12:00+09:00') as EpochMs;
const hours = (n: number) => n * 3_600_000;

function event(status: StatusCode, at: number): CarrierEvent {
  const time = {
    text: '',
    precision: 'minute',
    zone: 'Asia/Tokyo',
    at: at as EpochMs,
    yearInferred: false,
  } as const;
  return { time, status, rawText: '', rawCode: null, place: null };
}

const after = (status: StatusCode, ago: number, watched = false, now = noon) =>
  nextPoll({
    answer: { events: [event(status, now - ago)], problem: null },
    failures: 0,
    watched,
    now,
    price: 300,
  });

test('out for delivery is asked often; what clears customs at midnight is left alone until the morning', () => {
  expect(after('out_for_delivery.on_vehicle', hours(1))).toBeLessThan(hours(1));
  const night = Date.parse('2026-11-22T00:00+09:00') as EpochMs;
  expect(after('in_transit.customs_cleared', hours(5), false, night)).toBeGreaterThan(hours(5));
});

test('a viewer makes it at most once a minute, whatever the state', () => {
  expect(after('in_transit.moving', 0, true)).toBe(60_000);
});

test('a delivered parcel is looked at again after 1, 6 and 24 hours, then never', () => {
  expect(after('delivered.generic', 0)).toBe(hours(1));
  expect(after('delivered.generic', hours(1))).toBe(hours(5));
  expect(after('delivered.generic', hours(7))).toBe(hours(17));
  expect(after('delivered.generic', hours(25))).toBeNull();
});

test('"not found" is asked after 1, 2, 4 … 12 hours and given up after thirty days', () => {
  const wait = (failures: number) =>
    nextPoll({
      answer: { events: [], problem: { kind: 'not_found' } },
      failures,
      watched: false,
      now: noon,
      price: 300,
    });
  expect([1, 2, 3, 4, 5, 6].map(wait)).toEqual([1, 2, 4, 8, 12, 12].map(hours));
  expect(wait(61)).toBeNull();
});

test('a carrier that is down is asked less and less, at least every six hours', () => {
  const wait = (failures: number) =>
    nextPoll({
      answer: { events: [], problem: { kind: 'unavailable', detail: '' } },
      failures,
      watched: true,
      now: noon,
      price: 300,
    });
  expect(wait(1)).toBe(30 * 60_000);
  expect(wait(20)).toBe(hours(6));
});
