import type { CarrierId } from '@todoke/core/carriers';
import {
  expectDelivery,
  foldJourney,
  historiesOf,
  laneHistories,
  laneKeys,
  laneSample,
  statedRoute,
  type Journey,
  type LaneHistory,
  type LanePast,
  type Observation,
} from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { DAY_MS, HOUR_MS, jstDay, jstIso } from '../jst.ts';
import { newestParcels } from '../parcels/population.ts';
import { postcodesOf } from '../parcels/postcodes.ts';
import type { ScriptEvent, WorldParcel } from '../parcels/script.ts';
import { populationOf, STATUS_OF } from '../polling/life.ts';
import type { BenchRow } from './bench-row.ts';

const CARRIERS = ['jp.yamato', 'jp.sagawa', 'jp.japanpost', 'own'] as const;
const PER_DAY = 900;
/** Days whose deliveries are the past, and days of parcels that are then judged. */
const PAST_DAYS = 8;
const JUDGED_DAYS = 2;
/** As many as the product learns from. */
const DELIVERED_MAX = 4_000;

interface Judged {
  held: number;
  count: number;
  hours: number;
}

/** The histories a parcel is judged by: of its lanes, or of its carrier alone. */
type HistoriesOf = (carrier: CarrierId, observations: readonly Observation[]) => LaneHistory[];

/**
 * How often the intervals said to hold 90 % do, and how wide they are, for parcels of the simulated world whose
 * postcodes are known, against the same parcels by the carrier alone: as of their acceptance, their arrival at the last
 * depot and a day on the way. What the carriers state is left out: the question is what we can say ourselves.
 */
export function benchPromise(): BenchRow[] {
  const start = jstDay(Date.UTC(2026, 5, 1));
  const facts = populationOf('promise', start, PER_DAY);
  const from = (start + PAST_DAYS) * DAY_MS - 9 * HOUR_MS;
  const until = from + (JUDGED_DAYS + PAST_DAYS) * DAY_MS;
  const parcels = CARRIERS.flatMap((carrier) =>
    [...newestParcels(facts, until, [carrier])].filter((each) => each.shows === null),
  );
  const histories = laneHistories(pastOf(parcels, from));
  const byLane: HistoriesOf = (carrier, observations) =>
    historiesOf(histories, { carrier, ...statedRoute(observations) });
  const byCarrier: HistoriesOf = (carrier) =>
    historiesOf(histories, { carrier, origin: null, destination: null });
  const judged = parcels.filter(
    ({ createdAt }) => createdAt >= from && createdAt < from + JUDGED_DAYS * DAY_MS,
  );
  const [lane, carrier] = [judge(judged, byLane), judge(judged, byCarrier)];
  const share = (moments: readonly Judged[]) =>
    Math.round((total(moments, 'held') / total(moments, 'count')) * 1_000) / 10;
  const worst = (moments: readonly Judged[]) => Math.min(...moments.map((moment) => share([moment])));
  const width = (moments: readonly Judged[]) =>
    Math.round((total(moments, 'hours') / total(moments, 'count')) * 10) / 10;
  return [
    row('promise: 90 % windows that hold, by lane', '%', share(lane), share(carrier)),
    row('promise: the same at the worst of three moments', '%', worst(lane), worst(carrier)),
    row('promise: their mean width, by lane', 'h', width(lane), width(carrier)),
  ];
}

function row(name: string, unit: string, value: number, baseline: number): BenchRow {
  return {
    name,
    value,
    unit,
    baseline: { name: 'the carrier alone', value: baseline },
    ratio: value / baseline,
  };
}

function pastOf(parcels: readonly WorldParcel[], until: number): LanePast[] {
  const counted = new Map<CarrierId, number>();
  const past: LanePast[] = [];
  for (const parcel of parcels) {
    const last = parcel.events.at(-1);
    const count = counted.get(parcel.carrier) ?? 0;
    if (last === undefined || last.visibleAt >= until || count >= DELIVERED_MAX) continue;
    const told = toldOf(parcel, Infinity);
    const sample = laneSample(foldJourney(told));
    if (sample === null) continue;
    counted.set(parcel.carrier, count + 1);
    const { origin, destination } = statedRoute(told);
    past.push({ lanes: laneKeys(parcel.carrier, origin, destination), sample });
  }
  return past;
}

function total(moments: readonly Judged[], field: keyof Judged): number {
  return moments.reduce((sum, moment) => sum + moment[field], 0);
}

/** One count for each of `MOMENTS`. */
function judge(parcels: readonly WorldParcel[], lanesOf: HistoriesOf): readonly Judged[] {
  const moments = MOMENTS.map((): Judged => ({ held: 0, count: 0, hours: 0 }));
  for (const parcel of parcels) {
    const visit = parcel.events.find(({ kind }) => VISITS.has(kind));
    if (visit === undefined) continue;
    for (const [index, momentOf] of MOMENTS.entries()) {
      const now = momentOf(parcel.events);
      const judged = moments[index];
      if (now === undefined || judged === undefined || now >= visit.at) continue;
      const told = toldOf(parcel, now);
      // What the carrier stated is left out.
      const journey: Journey = { ...foldJourney(told), promise: null };
      const laneHistory = lanesOf(parcel.carrier, told);
      const likely = expectDelivery({
        now: now as EpochMs,
        journey,
        carrierFacts: null,
        laneHistory,
      })?.likely;
      if (!likely) continue;
      judged.held += likely.from <= visit.at && visit.at <= likely.to ? 1 : 0;
      judged.count += 1;
      judged.hours += (likely.to - likely.from) / HOUR_MS;
    }
  }
  return moments;
}

const VISITS: ReadonlySet<ScriptEvent['kind']> = new Set([
  'delivered',
  'delivered_box',
  'absent',
  'bad_address',
  'pickup_ready',
]);

type MomentOf = (events: readonly ScriptEvent[]) => number | undefined;

const firstOf = (events: readonly ScriptEvent[], kind: ScriptEvent['kind']) =>
  events.find((event) => event.kind === kind);

/** When somebody looks: at the first scan, at the last depot, and a day after the first scan. */
const MOMENTS: readonly MomentOf[] = [
  (events) => firstOf(events, 'accepted')?.visibleAt,
  (events) => firstOf(events, 'arrived')?.visibleAt,
  (events) => {
    const accepted = firstOf(events, 'accepted');
    return accepted && accepted.at + DAY_MS;
  },
];

/** What is known of a parcel: its postcodes, as a shop's file tells them, and the scans its carrier shows by now. */
function toldOf(parcel: WorldParcel, now: number): Observation[] {
  const { origin, destination } = postcodesOf(parcel);
  const made: Observation = {
    type: 'created',
    source: 'import',
    observedAt: parcel.createdAt as EpochMs, // an instant of the world's clock, as below
    route: { ...(origin === null ? {} : { origin }), ...(destination === null ? {} : { destination }) },
  };
  const shown = parcel.events.filter(({ visibleAt }) => visibleAt <= now);
  return [
    made,
    ...shown.map((event): Observation => ({
      type: 'push',
      source: parcel.carrier,
      observedAt: event.visibleAt as EpochMs,
      events: [
        {
          time: {
            text: jstIso(event.at),
            precision: 'minute',
            zone: 'Asia/Tokyo',
            at: event.at as EpochMs,
            yearInferred: false,
          },
          status: STATUS_OF[event.kind],
          rawText: event.kind,
          rawCode: null,
          place: null,
        },
      ],
    })),
  ];
}
