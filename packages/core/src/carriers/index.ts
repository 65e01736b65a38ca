import type { CarrierAdapter } from './carrier.ts';
import type { Carrier } from './carrier-folder.ts';
import type { CarrierProfile } from './profile.ts';
import { yamato } from './jp.yamato/carrier.ts';
import { sagawa } from './jp.sagawa/carrier.ts';
import { japanPost } from './jp.japanpost/carrier.ts';
import { own } from './own/carrier.ts';
import { seino } from './jp.seino/carrier.ts';
import { fukuyama } from './jp.fukuyama/carrier.ts';
import { tonami } from './jp.tonami/carrier.ts';
import { dhl } from './de.dhl/carrier.ts';
import { fedex } from './us.fedex/carrier.ts';
import { ups } from './us.ups/carrier.ts';
import { usps } from './us.usps/carrier.ts';
import { sf } from './cn.sf/carrier.ts';
import { fourPx } from './cn.4px/carrier.ts';
import { cainiao } from './cn.cainiao/carrier.ts';
import { dpd } from './de.dpd/carrier.ts';
import { ems } from './ems/carrier.ts';
import { ecms } from './ecms/carrier.ts';
import { amazon } from './amazon/carrier.ts';
import { track17 } from './17track/carrier.ts';
import { aftership } from './aftership/carrier.ts';
import { ship24 } from './ship24/carrier.ts';
import { easypost } from './easypost/carrier.ts';

export * from './carrier.ts';
export * from './profile.ts';
export { RECOGNIZED_NAMES } from './recognized-names.ts';
export { batchSize, paceOf, type Pace } from './pace.ts';
export { isUnregistered, missingForPush } from './registration.ts';
export { wordAlarms, type WordAlarm, type WordDay } from './word-watch.ts';
export type { Carrier } from './carrier-folder.ts';
export type { NumberShape } from './number-shape.ts';
export type { StatusRow } from './status-table.ts';
export { readingView, isoTime, type ReadingView } from './reading-view.ts';

/** The list of carriers: adding one is a folder and a line here. */
export const carriers: readonly Carrier[] = [
  yamato,
  sagawa,
  japanPost,
  own,
  seino,
  fukuyama,
  tonami,
  dhl,
  fedex,
  ups,
  usps,
  sf,
  fourPx,
  cainiao,
  dpd,
  ems,
  ecms,
  amazon,
  track17,
  aftership,
  ship24,
  easypost,
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
