import type { Place } from '../places.ts';
import type { WorldParcel } from './script.ts';

/** Between which postcodes a parcel travels; no origin for parcels from abroad. */
export interface ParcelPostcodes {
  readonly origin: string | null;
  readonly destination: string | null;
}

/** What a shop that shipped the parcel knows: where it was handed in, and the town whose office delivers it. */
export function postcodesOf({ events }: WorldParcel): ParcelPostcodes {
  const accepted = events.find(({ kind }) => kind === 'accepted');
  const arrived = events.findLast(({ kind }) => kind === 'arrived');
  return {
    origin: accepted === undefined ? null : postcodeOf(accepted.place),
    destination: arrived === undefined ? null : postcodeOf(arrived.place),
  };
}

/** The region's real first digits and an invented rest, one code a town. */
function postcodeOf({ area, town }: Place): string {
  const index = area.towns.findIndex(({ name }) => name === town.name);
  return `${area.postalPrefix}0000${index + 1}`;
}
