import type { EpochMs } from './instant.ts';
import { offsetMsAt } from './zone.ts';

/**
 * How far ahead of the look a date without a year may lie. Carriers print planned days (お届け予定日) up to about a month
 * ahead, and scanners with a wrong clock stamp days ahead; their histories reach back at most eleven months.
 * Source: carriers.md §0.4 (Yamato and Sagawa print no year), hard cases 11, 15 and 49.
 */
export const YEAR_AHEAD_DAYS_MAX = 30;

const DAY_MS = 86_400_000;

/**
 * The year of a date printed without one: the nearest to `observedAt` that is not more than
 * `YEAR_AHEAD_DAYS_MAX` days ahead of it on the wall in `zone`. Null when the date exists in none of them (2/30).
 * @example inferYear(12, 30, observedAt('2026-01-02'), 'Asia/Tokyo') // 2025
 */
export function inferYear(
  month: number,
  day: number,
  observedAt: EpochMs,
  zone: string | null,
): number | null {
  const seen = observedAt + offsetMsAt(observedAt, zone);
  const latest = seen + YEAR_AHEAD_DAYS_MAX * DAY_MS;
  const year = new Date(latest).getUTCFullYear();
  // Eight years back: 29 February is printed only in leap years, which may be eight years apart.
  for (let candidate = year; candidate >= year - 8; candidate -= 1) {
    const at = Date.UTC(candidate, month - 1, day);
    if (at > latest) continue;
    if (new Date(at).getUTCDate() === day) return candidate;
    if (month !== 2 || day !== 29) return null;
  }
  return null;
}
