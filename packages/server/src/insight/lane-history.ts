import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CarrierId } from '@todoke/core/carriers';
import {
  foldJourney,
  historiesOf,
  laneHistories,
  laneKeys,
  laneSample,
  statedRoute,
  type LaneHistory,
  type LanePast,
} from '@todoke/core/journey';
import type { PostcodePlace } from '@todoke/core/place';
import type { Pool } from '../db/pool.ts';
import { readObservations } from '../parcels/packed.ts';
import { loadPastParcels, NEWEST } from './queries.ts';

/** Delivered parcels of a carrier that count: enough for its busy lanes, few enough to follow a season. */
const DELIVERED_MAX = 4_000;
/** Parcels looked at for them, so that a table of millions costs no more than a small one. */
const LOOKED_AT_MAX = 40_000;
const PAGE = 200;
/** Folded between two turns of the event loop: a millisecond, so that no reader waits for this. */
const FOLDED_A_TURN = 25;

/** What parcels took before, in memory; empty until it was read for the first time. */
export interface LaneBook {
  /** The histories of a parcel's lanes, the narrowest first. Places are null where they are not known. */
  of(carrier: CarrierId, origin: PostcodePlace | null, destination: PostcodePlace | null): LaneHistory[];
  /** Reads the newest deliveries again. */
  reload(): Promise<void>;
  /** No lane has a history yet. */
  isEmpty(): boolean;
}

/** Makes the book of lanes; housekeeping reloads it. */
export function createLaneBook(pool: Pool): LaneBook {
  let histories: ReadonlyMap<string, LaneHistory> = new Map();
  return {
    of: (carrier, origin, destination) => historiesOf(histories, { carrier, origin, destination }),
    isEmpty: () => histories.size === 0,
    async reload() {
      histories = laneHistories(await loadPast(pool));
    },
  };
}

async function loadPast(pool: Pool): Promise<LanePast[]> {
  const past: LanePast[] = [];
  const counted = new Map<CarrierId, number>();
  let before = NEWEST;
  for (let looked = 0; looked < LOOKED_AT_MAX; looked += PAGE) {
    const parcels = await loadPastParcels(pool, before, PAGE);
    for (const [index, { carrier, observations }] of parcels.entries()) {
      if (index % FOLDED_A_TURN === 0) await nextTurn();
      const count = counted.get(carrier) ?? 0;
      if (observations === null || count >= DELIVERED_MAX) continue;
      const told = readObservations(observations);
      const sample = laneSample(foldJourney(told));
      if (sample === null) continue;
      counted.set(carrier, count + 1);
      const { origin, destination } = statedRoute(told);
      past.push({ lanes: laneKeys(carrier, origin, destination), sample });
    }
    const last = parcels.at(-1);
    if (last === undefined || parcels.length < PAGE) break;
    before = last.id;
  }
  return past;
}
