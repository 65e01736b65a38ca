import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EpochMs } from './instant.ts';
import { fixedOffsetMinutes, instantOf, isoInZone, isZone, offsetMsAt } from './zone.ts';

const wall = { year: 2026, month: 1, day: 7, hour: 14, minute: 2, second: 0 };
const instant = fc
  .integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2090, 0, 1) })
  .map((ms) => ms as EpochMs);

describe('zones', () => {
  test.each([
    ['Asia/Tokyo', 540],
    ['+09:00', 540],
    ['-0330', -210],
    ['Z', 0],
    ['America/New_York', null],
    ['Moon/Base', null],
    ['constructor', null],
  ])('%s is %s minutes east', (zone, minutes) => {
    expect(fixedOffsetMinutes(zone)).toBe(minutes);
  });

  test('the fixed ones agree with the time-zone database, since 2000', () => {
    const zones = [
      'Asia/Tokyo',
      'Asia/Seoul',
      'Asia/Shanghai',
      'Asia/Hong_Kong',
      'Asia/Taipei',
      'Asia/Singapore',
    ];
    for (const zone of [...zones, 'Asia/Bangkok', 'Asia/Ho_Chi_Minh', 'Asia/Kolkata']) {
      for (let year = 2000; year < 2027; year += 1) {
        for (const month of [1, 7]) {
          const zoned = Temporal.ZonedDateTime.from({ timeZone: zone, year, month, day: 15 });
          expect([zone, zoned.offsetNanoseconds / 60e9]).toEqual([zone, fixedOffsetMinutes(zone)]);
        }
      }
    }
  });

  test('which exist', () => {
    expect(['Asia/Tokyo', '+09:00', 'Europe/Berlin', '?', '', 'Moon/Base'].map(isZone)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('wall time and instant', () => {
  test('in Japan, elsewhere, and where nobody knows', () => {
    const iso = (zone: string | null) => new Date(instantOf(wall, zone)).toISOString().slice(0, 16);
    expect(iso('Asia/Tokyo')).toBe('2026-01-07T05:02');
    expect(iso('America/Los_Angeles')).toBe('2026-01-07T22:02');
    expect(iso(null)).toBe('2026-01-07T14:02');
    expect(iso('Moon/Base')).toBe('2026-01-07T14:02');
  });

  test('are written back as read', () => {
    expect(isoInZone(instantOf(wall, 'Asia/Tokyo'), 'Asia/Tokyo')).toBe('2026-01-07T14:02:00+09:00');
    expect(isoInZone(instantOf({ ...wall, second: 9 }, '-03:30'), '-03:30')).toBe(
      '2026-01-07T14:02:09-03:30',
    );
    expect(isoInZone(instantOf(wall, null), null)).toBe('2026-01-07T14:02:00');
  });

  test('an instant survives the way to the wall and back, except in the hour a clock change repeats', () => {
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Europe/Berlin', '+05:45'),
        (at, zone) => {
          const minute = (Math.floor(at / 60_000) * 60_000) as EpochMs;
          const text = new Date(minute + offsetMsAt(minute, zone));
          const back = instantOf(
            {
              year: text.getUTCFullYear(),
              month: text.getUTCMonth() + 1,
              day: text.getUTCDate(),
              hour: text.getUTCHours(),
              minute: text.getUTCMinutes(),
              second: 0,
            },
            zone,
          );
          expect([0, 3_600_000]).toContain(minute - back);
        },
      ),
    );
  });
});
