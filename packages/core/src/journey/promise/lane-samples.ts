import type { CarrierId } from '../../carriers/carrier.ts';
import type { PostcodePlace } from '../../place/postcode.ts';
import { findPrefecture } from '../../place/prefecture.ts';
import type { EpochMs } from '../../time/instant.ts';
import { HOUR_MS, jstDay, startOfJstDay } from '../../time/jst.ts';
import { mainOf } from '../diagnosis/facts.ts';
import type { Journey, JourneyEvent } from '../journey.ts';
import { HISTORY_STAGES, isStageStatus, isStatement } from './expectation.ts';
import type { HistoryStage, LaneHistory, LaneScope } from './expectation.ts';
import { SAMPLES_MAX } from './lane-history.ts';
import { leadDays } from './lead-time.ts';
import type { Route } from './route.ts';

/** What one finished parcel adds to the history of its lane. */
export interface LaneSample {
  /** Hours from 00:00 (Japan) of the day each stage was reached. */
  readonly hours: Readonly<Partial<Record<HistoryStage, number>>>;
  /** Hours after the end of the window or day the carrier stated first; null when it stated none. */
  readonly lateness: number | null;
}

/** The visit: somebody came with the parcel, or it could be fetched. A recipient's absence is not the carrier's delay. */
const VISITS = new Set(['delivered', 'attempt_failed', 'available_for_pickup']);

/**
 * What a journey says about its lane: how long after each stage the visit came. Null before the visit, and for
 * parcels that turned back. The visit counts and not the delivery, because an expectation is about when somebody
 * comes; after an attempt the recipient decides.
 */
export function laneSample(journey: Journey): LaneSample | null {
  const events = journey.events.filter(
    ({ disputed, direction, time }) =>
      disputed === null && direction === 'forward' && time.at !== null && time.precision === 'minute',
  );
  const visitIndex = events.findIndex(({ status }) => VISITS.has(mainOf(status)));
  const visitAt = events[visitIndex]?.time.at ?? null;
  if (visitAt === null) return null;
  return { hours: stageHours(events.slice(0, visitIndex), visitAt), lateness: latenessOf(journey, visitAt) };
}

function stageHours(before: readonly JourneyEvent[], visitAt: EpochMs): LaneSample['hours'] {
  const hours: Partial<Record<HistoryStage, number>> = {};
  for (const stage of HISTORY_STAGES) {
    const reachedAt = before.findLast(({ status }) => isStageStatus(stage, status))?.time.at ?? null;
    if (reachedAt !== null) hours[stage] = (visitAt - startOfJstDay(jstDay(reachedAt))) / HOUR_MS;
  }
  return hours;
}

/**
 * Of the first statement: later ones know more, and mixed in they would make first statements look better than they
 * are (measured on the simulated world: 89.8 % held of 90 % claimed).
 */
function latenessOf({ promise }: Journey, visitAt: EpochMs): number | null {
  if (promise === null || !isStatement(promise)) return null;
  return (visitAt - (promise.changes[0] ?? promise).to) / HOUR_MS;
}

/**
 * Names of the lanes a parcel belongs to, the narrowest first: the first with enough samples is used. Between the pair
 * of regions and the carrier as a whole stand the lanes for which the lead-time table gives the same days: there are
 * always enough of them, and a night more or less is most of what lanes differ by.
 * @example laneKeys('jp.yamato', tokyo, osaka) // ['jp.yamato/13-27', 'jp.yamato/kanto-kansai', 'jp.yamato/1d', 'jp.yamato']
 */
export function laneKeys(
  carrier: CarrierId,
  origin: PostcodePlace | null,
  destination: PostcodePlace | null,
): readonly string[] {
  return lanesOf(carrier, origin, destination).map(({ key }) => key);
}

/**
 * The histories of a parcel's lanes, the narrowest first, each with what its parcels have in common.
 * @param histories as `laneHistories` made them
 */
export function historiesOf(
  histories: ReadonlyMap<string, LaneHistory>,
  parcel: { readonly carrier: CarrierId } & Route,
): LaneHistory[] {
  const { carrier, origin, destination } = parcel;
  return lanesOf(carrier, origin, destination).flatMap(({ key, scope }) => {
    const history = histories.get(key);
    return history === undefined ? [] : [{ ...history, scope }];
  });
}

function lanesOf(
  carrier: CarrierId,
  origin: PostcodePlace | null,
  destination: PostcodePlace | null,
): { readonly key: string; readonly scope: LaneScope }[] {
  const whole = { key: carrier, scope: 'carrier' } as const;
  if (origin === null || destination === null) return [whole];
  const islands = origin.island || destination.island ? '~island' : '';
  const regions = [origin, destination].map(
    ({ prefecture }) => findPrefecture(prefecture)?.region ?? prefecture,
  );
  const days = leadDays(origin, destination);
  return [
    { key: `${carrier}/${origin.prefecture}-${destination.prefecture}${islands}`, scope: 'prefectures' },
    { key: `${carrier}/${regions.join('-')}${islands}`, scope: 'regions' },
    ...(days === undefined ? [] : [{ key: `${carrier}/${days}d`, scope: 'days' as const }]),
    ...(islands === '' ? [whole] : []),
  ];
}

/** What one finished parcel adds, and to which lanes (`laneKeys`). */
export interface LanePast {
  readonly lanes: readonly string[];
  readonly sample: LaneSample;
}

/**
 * The histories of lanes from the parcels that went there, newest first: each list sorted, and cut to `SAMPLES_MAX`
 * of the newest.
 * @example laneHistories([{ lanes: ['jp.yamato'], sample }]).get('jp.yamato')?.accepted // [38]
 */
export function laneHistories(past: Iterable<LanePast>): ReadonlyMap<string, LaneHistory> {
  const gathered = new Map<string, Record<HistoryStage | 'lateness', number[]>>();
  for (const { lanes, sample } of past) {
    for (const lane of lanes) {
      let lists = gathered.get(lane);
      if (lists === undefined) {
        lists = { accepted: [], last_depot: [], out_for_delivery: [], lateness: [] };
        gathered.set(lane, lists);
      }
      for (const stage of HISTORY_STAGES) addSample(lists[stage], sample.hours[stage]);
      addSample(lists.lateness, sample.lateness);
    }
  }
  for (const lists of gathered.values()) {
    for (const hours of Object.values(lists)) hours.sort((a, b) => a - b);
  }
  return gathered;
}

function addSample(hours: number[], sample: number | null | undefined): void {
  if (sample !== null && sample !== undefined && hours.length < SAMPLES_MAX) hours.push(sample);
}
