import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EpochMs } from './instant.ts';
import { inferYear, YEAR_AHEAD_DAYS_MAX } from './year.ts';
import { JAPAN_ZONE } from './zone.ts';

const at = (iso: string): EpochMs => Date.parse(iso) as EpochMs;
const DAY_MS = 86_400_000;

test.each([
  ['New Year’s Eve seen on New Year’s Day', 12, 31, '2026-01-01T00:30+09:00', 2025],
  ['today', 1, 1, '2026-01-01T00:30+09:00', 2026],
  ['today in Japan while it is still last year in London', 1, 1, '2025-12-31T15:30Z', 2026],
  ['a planned day beyond New Year', 1, 3, '2025-12-28T10:00+09:00', 2026],
  ['the furthest planned day', 1, 30, '2025-12-31T10:00+09:00', 2026],
  ['a day beyond it is the past', 2, 1, '2025-12-31T10:00+09:00', 2025],
  ['29 February of a leap year', 2, 29, '2024-03-01T10:00+09:00', 2024],
  ['29 February long after one', 2, 29, '2027-03-01T10:00+09:00', 2024],
  ['29 February across a century without one', 2, 29, '2103-03-01T10:00+09:00', 2096],
])('%s', (_name, month, day, observed, year) => {
  expect(inferYear(month, day, at(observed), JAPAN_ZONE)).toBe(year);
});

test('a day that no year has is no day', () => {
  expect(inferYear(2, 30, at('2026-03-01T10:00Z'), JAPAN_ZONE)).toBeNull();
  expect(inferYear(4, 31, at('2026-05-01T10:00Z'), JAPAN_ZONE)).toBeNull();
});

test('a date seen in the eleven months after it, or the month before it, gets its own year back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: at('1990-01-01T00:00Z'), max: at('2090-01-01T00:00Z') }),
      fc.integer({ min: -YEAR_AHEAD_DAYS_MAX + 1, max: 330 }),
      (ms, daysLater) => {
        const date = new Date(ms);
        const observedAt = (ms + daysLater * DAY_MS) as EpochMs;
        const year = inferYear(date.getUTCMonth() + 1, date.getUTCDate(), observedAt, 'UTC');
        expect(year).toBe(date.getUTCFullYear());
      },
    ),
    { numRuns: 1_000 },
  );
});
