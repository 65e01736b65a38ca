import type { EpochMs } from '../../time/instant.ts';
import { civilDate, jstDay, jstDayOf } from '../../time/jst.ts';
import type { JstDay } from '../../time/jst.ts';

/**
 * The weeks in which Japanese carriers themselves warn of delays.
 * Source: carriers' yearly notices (お中元, お歳暮・年末年始, 大型連休, お盆); the exact days differ a little from year
 * to year, so these are the usual ones.
 */
export const BUSY_SEASONS = [
  { code: 'golden_week', from: [4, 27], to: [5, 8] },
  { code: 'midsummer_gifts', from: [7, 1], to: [7, 15] },
  { code: 'obon', from: [8, 10], to: [8, 17] },
  { code: 'year_end', from: [12, 10], to: [1, 7] },
] as const;
export type SeasonCode = (typeof BUSY_SEASONS)[number]['code'];

export interface Season {
  readonly code: SeasonCode;
  /** Last day. */
  readonly until: JstDay;
}

/** The busy season this instant falls in, if any. @example busySeason(at('2026-12-24')).code // 'year_end' */
export function busySeason(now: EpochMs): Season | null {
  const { year, month, day } = civilDate(jstDay(now));
  const today = month * 100 + day;
  for (const { code, from, to } of BUSY_SEASONS) {
    const first = from[0] * 100 + from[1];
    const last = to[0] * 100 + to[1];
    const overNewYear = last < first;
    const inside = overNewYear ? today >= first || today <= last : today >= first && today <= last;
    if (!inside) continue;
    return { code, until: jstDayOf(overNewYear && today >= first ? year + 1 : year, to[0], to[1]) };
  }
  return null;
}
