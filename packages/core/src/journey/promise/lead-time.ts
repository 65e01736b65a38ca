import type { PostcodePlace } from '../../place/postcode.ts';
import { findPrefecture } from '../../place/prefecture.ts';
import type { PrefectureCode, Region } from '../../place/prefecture.ts';
import { holidayOn } from '../../time/holidays.ts';
import { isBusinessDay } from '../../time/business.ts';
import { addDays, jstMinutes, jstWeekday } from '../../time/jst.ts';
import type { JstDay } from '../../time/jst.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { DeliveryRules } from './expectation.ts';

/** Order of rows and columns of `DAYS`. */
export const LEAD_TIME_REGIONS = [
  'hokkaido',
  'north_tohoku',
  'south_tohoku',
  'kanto',
  'shinetsu',
  'hokuriku',
  'chubu',
  'kansai',
  'chugoku',
  'shikoku',
  'kyushu',
  'okinawa',
] as const satisfies readonly Region[];

/**
 * Days from the evening a parcel is collected to its delivery, region to region: the coarse shape of the carriers'
 * own tables for ordinary parcels (next day within reach of one night's drive, one more over the far ends and for
 * Hokkaido, by ship to Okinawa). Carriers publish theirs per postcode and hour, we hold no copy: own estimate [G],
 * to be replaced by measured lanes as soon as there are enough deliveries (`LaneHistory`).
 */
const DAYS = [
  '122222223334', // hokkaido
  '211112222233', // north tohoku
  '211111122223', // south tohoku
  '211111112223', // kanto
  '211111112223', // shinetsu
  '221111111223', // hokuriku
  '221111111123', // chubu
  '222111111113', // kansai
  '322221111113', // chugoku
  '322222111113', // shikoku
  '332222211113', // kyushu
  '433333333331', // okinawa
] as const;

/** Ferries and small planes to islands without a bridge. */
export const ISLAND_EXTRA_DAYS = 2;
/** A search for a delivery day ends after the longest closure there is (New Year, Golden Week) and some. */
const CLOSED_DAYS_MAX = 14;

/** Whole days the service needs between two places; undefined for an unknown prefecture. */
export function leadDays(origin: PostcodePlace, destination: PostcodePlace): number | undefined {
  const from = regionIndex(origin.prefecture);
  const to = regionIndex(destination.prefecture);
  const days = Number(DAYS[from]?.[to]);
  if (Number.isNaN(days)) return undefined;
  return days + (origin.island || destination.island ? ISLAND_EXTRA_DAYS : 0);
}

function regionIndex(code: PrefectureCode): number {
  const region = findPrefecture(code)?.region;
  return LEAD_TIME_REGIONS.findIndex((name) => name === region);
}

/** Whether a parcel accepted at `at` may have missed that evening's line-haul. */
export function isAfterCutOff(at: EpochMs, rules: DeliveryRules): boolean {
  return jstMinutes(at) >= rules.cutOff;
}

export function isDeliveryDay(day: JstDay, rules: DeliveryRules): boolean {
  switch (rules.deliversOn) {
    case 'every_day':
      return true;
    case 'no_sunday_holiday':
      return jstWeekday(day) !== 0 && holidayOn(day) === null;
    case 'business_days':
      return isBusinessDay(day);
    default:
      return rules.deliversOn satisfies never;
  }
}

/** `day`, or the first day after it on which the service delivers. */
export function deliveryDayFrom(day: JstDay, rules: DeliveryRules): JstDay {
  for (let offset = 0; offset < CLOSED_DAYS_MAX; offset += 1) {
    const candidate = addDays(day, offset);
    if (isDeliveryDay(candidate, rules)) return candidate;
  }
  return day;
}
