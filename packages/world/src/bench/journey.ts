import { foldJourney } from '@todoke/core/journey';
import type { Observation, ObservedEvent } from '@todoke/core/journey';
import { instantOf, isoInZone, JAPAN_ZONE, parseWrittenTime } from '@todoke/core/time';
import type { EpochMs } from '@todoke/core/time';
import type { BenchRow } from './bench-row.ts';

const EVENTS_PER_PARCEL = 10;
/** Different parcels, so that the engine cannot fold a constant. */
const PARCELS = 2_000;
const WARM_UP_MS = 300;
const MEASURE_MS = 1_000;

const WAY = [
  'info_received.label_created',
  'in_transit.accepted',
  'in_transit.departed_origin',
  'in_transit.passed',
  'in_transit.arrived',
  'in_transit.arrived_last_depot',
  'out_for_delivery.on_vehicle',
  'attempt_failed.recipient_absent',
  'out_for_delivery.on_vehicle',
  'delivered.generic',
] as const;

/** Folds of 10-event parcels a second on one core, from pushes and from lists, against "the latest event wins". */
export function benchJourney(): BenchRow[] {
  const parcels = Array.from({ length: PARCELS }, (_, index) => eventsOf(index));
  const pushed = parcels.map((events) => events.map(asPush));
  const listed = parcels.map((events) => asLists(events));
  const baseline = perSecond(pushed, latestEventWins);
  const row = (name: string, feeds: readonly (readonly Observation[])[]): BenchRow => {
    const value = perSecond(feeds, foldJourney);
    return {
      name,
      value: Math.round(value),
      unit: 'parcels/s',
      baseline: { name: 'the latest event wins', value: Math.round(baseline) },
      ratio: value / baseline,
    };
  };
  return [
    row('journey: fold of 10 pushes', pushed),
    row('journey: fold of 3 lists (10 rows)', listed),
    { name: 'journey: written times read', value: Math.round(timesPerSecond()), unit: 'times/s' },
  ];
}

function eventsOf(parcel: number): ObservedEvent[] {
  const start = instantOf({ year: 2026, month: 1, day: 5, hour: 10, minute: 0, second: 0 }, JAPAN_ZONE);
  return Array.from({ length: EVENTS_PER_PARCEL }, (_, index): ObservedEvent => {
    const minutes = index * 301 + ((parcel * 7 + index * 13) % 240);
    const text = isoInZone((start + minutes * 60_000) as EpochMs, JAPAN_ZONE)
      .slice(0, 16)
      .replace('T', ' ');
    return {
      time: parseWrittenTime(text, { observedAt: start, zone: JAPAN_ZONE }),
      // `WAY` has as many statuses as a parcel events.
      status: WAY[index]!,
      rawText: `語${index}`,
      rawCode: null,
      place: index % 2 === 0 ? '江東' : null,
    };
  });
}

const seenAfter = (event: ObservedEvent): EpochMs => ((event.time.at ?? 0) + 90_000) as EpochMs;

function asPush(event: ObservedEvent): Observation {
  return { type: 'push', source: 'jp.yamato', observedAt: seenAfter(event), events: [event] };
}

/** Three polls of a growing list. */
function asLists(events: readonly ObservedEvent[]): Observation[] {
  return [3, 7, EVENTS_PER_PARCEL].map((length) => {
    const rows = events.slice(0, length);
    // The slice is not empty.
    return {
      type: 'list',
      source: 'jp.yamato',
      order: 'asc',
      observedAt: seenAfter(rows.at(-1)!),
      events: rows,
    };
  });
}

/** What the common trackers do: one pass for the newest event, and its status is the parcel's. */
function latestEventWins(observations: readonly Observation[]): unknown {
  let latest: ObservedEvent | null = null;
  const events: ObservedEvent[] = [];
  for (const one of observations) {
    if (one.type !== 'push' && one.type !== 'list') continue;
    for (const event of one.events) {
      events.push(event);
      if (latest === null || (event.time.at ?? 0) > (latest.time.at ?? 0)) latest = event;
    }
  }
  events.sort((a, b) => (a.time.at ?? 0) - (b.time.at ?? 0));
  return { status: latest?.status, events };
}

/** Runs a second of processor time: on a machine shared with others the wall clock would measure them. */
function perSecond<One>(inputs: readonly One[], work: (input: One) => unknown): number {
  let sink = 0;
  const runFor = (ms: number): number => {
    const start = process.cpuUsage();
    let count = 0;
    let spent = 0;
    while (spent < ms) {
      for (const input of inputs) if (work(input) !== null) sink += 1;
      count += inputs.length;
      spent = process.cpuUsage(start).user / 1_000;
    }
    return (count / spent) * 1_000;
  };
  runFor(WARM_UP_MS);
  const rate = runFor(MEASURE_MS);
  // Reads what the loop made, so that it cannot be left out.
  return sink > 0 ? rate : 0;
}

function timesPerSecond(): number {
  const observedAt = instantOf({ year: 2026, month: 1, day: 8, hour: 9, minute: 0, second: 0 }, JAPAN_ZONE);
  const texts = Array.from(
    { length: 500 },
    (_, index) =>
      `01月${String((index % 7) + 1).padStart(2, '0')}日 ${10 + (index % 10)}:${10 + (index % 50)}`,
  );
  return perSecond(texts, (text) => parseWrittenTime(text, { observedAt, zone: JAPAN_ZONE }));
}
