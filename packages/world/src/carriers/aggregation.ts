import { WORLD_CARRIERS } from '../number-formats.ts';
import type { ScriptEvent } from '../parcels/script.ts';

/** Aggregators know every carrier's parcels except those of an own delivery. */
export const AGGREGATED = WORLD_CARRIERS.filter((id) => id !== 'own');

/** `OKANOUE, KANAGAWA`, or the country's name abroad. */
export function placeOf({ place }: ScriptEvent): string {
  return place.country?.name ?? `${place.town.nameEn}, ${place.area.prefectureEn}`;
}
