import type { CarrierAdapter, CarrierId } from './carrier.ts';
import type { NumberShape } from './number-shape.ts';
import type { CarrierProfile } from './profile.ts';
import type { StatusRow } from './status-table.ts';
import { numbers as yamatoNumbers } from './jp.yamato/numbers.ts';
import { profile as yamatoProfile } from './jp.yamato/profile.ts';
import { yamatoAdapter } from './jp.yamato/read.ts';
import { statusRows as yamatoStatuses } from './jp.yamato/statuses.ts';
import { numbers as sagawaNumbers } from './jp.sagawa/numbers.ts';
import { profile as sagawaProfile } from './jp.sagawa/profile.ts';
import { sagawaAdapter } from './jp.sagawa/read.ts';
import { statusRows as sagawaStatuses } from './jp.sagawa/statuses.ts';
import { numbers as japanPostNumbers } from './jp.japanpost/numbers.ts';
import { profile as japanPostProfile } from './jp.japanpost/profile.ts';
import { japanPostAdapter } from './jp.japanpost/read.ts';
import { statusRows as japanPostStatuses } from './jp.japanpost/statuses.ts';
import { numbers as ownNumbers } from './own/numbers.ts';
import { profile as ownProfile } from './own/profile.ts';
import { ownAdapter } from './own/read.ts';
import { statusRows as ownStatuses } from './own/statuses.ts';

export * from './carrier.ts';
export * from './profile.ts';
export type { NumberShape } from './number-shape.ts';
export type { StatusRow } from './status-table.ts';
export { readingView, isoTime, type ReadingView } from './reading-view.ts';

/** Everything the product knows about one carrier; its folder has the same name as its id. */
export interface Carrier {
  readonly id: CarrierId;
  readonly profile: CarrierProfile;
  readonly numbers: readonly NumberShape[];
  /** Every word or code with its meaning; empty where there is no adapter. */
  readonly statusRows: readonly StatusRow[];
  /** Null for carriers of which only links and notes are known. */
  readonly adapter: CarrierAdapter | null;
}

/** The list of carriers: adding one is a folder and an entry here. */
export const carriers: readonly Carrier[] = [
  {
    id: 'jp.yamato',
    profile: yamatoProfile,
    numbers: yamatoNumbers,
    statusRows: yamatoStatuses,
    adapter: yamatoAdapter,
  },
  {
    id: 'jp.sagawa',
    profile: sagawaProfile,
    numbers: sagawaNumbers,
    statusRows: sagawaStatuses,
    adapter: sagawaAdapter,
  },
  {
    id: 'jp.japanpost',
    profile: japanPostProfile,
    numbers: japanPostNumbers,
    statusRows: japanPostStatuses,
    adapter: japanPostAdapter,
  },
  { id: 'own', profile: ownProfile, numbers: ownNumbers, statusRows: ownStatuses, adapter: ownAdapter },
];

const byId: ReadonlyMap<string, Carrier> = new Map(carriers.map((carrier) => [carrier.id, carrier]));

/** The carrier with this id; undefined for ids we do not know. */
export function findCarrier(id: string): Carrier | undefined {
  return byId.get(id);
}

/** The adapter of a carrier; undefined when the carrier is unknown or has none. */
export function findAdapter(id: string): CarrierAdapter | undefined {
  return byId.get(id)?.adapter ?? undefined;
}

/** The directory: one profile for each carrier, in the list's order. */
export const carrierProfiles: readonly CarrierProfile[] = carriers.map((carrier) => carrier.profile);
