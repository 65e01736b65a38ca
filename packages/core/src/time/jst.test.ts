import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EpochMs } from './instant.ts';
import * as jst from './jst.ts';

const at = (iso: string): EpochMs => Date.parse(iso) as EpochMs; // brand maker of the test
const anyInstant = fc
  .integer({ min: Date.parse('1900-01-01'), max: Date.parse('2200-01-01') })
  .map((ms) => ms as EpochMs);

test('a day in Japan begins at 15:00 UTC of the day before', () => {
  expect(jst.isoDay(jst.jstDay(at('2026-01-06T14:59:59.999Z')))).toBe('2026-01-06');
  expect(jst.isoDay(jst.jstDay(at('2026-01-06T15:00:00Z')))).toBe('2026-01-07');
  expect(jst.startOfJstDay(jst.jstDayOf(2026, 1, 7))).toBe(at('2026-01-06T15:00:00Z'));
});

test('weekday, clock and ISO text of a known minute', () => {
  const minute = at('2026-11-22T14:05:00+09:00');
  expect(jst.jstWeekday(jst.jstDay(minute))).toBe(0);
  expect(jst.clockText(jst.jstMinutes(minute))).toBe('14:05');
  expect(jst.isoJst(minute)).toBe('2026-11-22T14:05+09:00');
  expect(jst.clockText(1440)).toBe('24:00');
});

test('every instant agrees with Temporal in Asia/Tokyo', () => {
  fc.assert(
    fc.property(anyInstant, (ms) => {
      const tokyo = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('+09:00');
      const day = jst.jstDay(ms);
      expect(jst.isoDay(day)).toBe(tokyo.toPlainDate().toString());
      expect(jst.civilDate(day)).toEqual({ year: tokyo.year, month: tokyo.month, day: tokyo.day });
      expect(jst.jstWeekday(day)).toBe(tokyo.dayOfWeek % 7);
      expect(jst.jstMinutes(ms)).toBe(tokyo.hour * 60 + tokyo.minute);
      expect(jst.jstDayOf(tokyo.year, tokyo.month, tokyo.day)).toBe(day);
      expect(jst.parseIsoDay(jst.isoDay(day))).toBe(day);
    }),
  );
});

test('only real days and clocks are read', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-7', '', '2026-01-07T00:00']) {
    expect(jst.parseIsoDay(text)).toBeUndefined();
  }
  expect(jst.parseClock('9:05')).toBe(545);
  expect(jst.parseClock('24:00')).toBe(1440);
  for (const text of ['24:01', '9:60', '9', '９:00']) expect(jst.parseClock(text)).toBeUndefined();
});
