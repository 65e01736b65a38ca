import { readFeedEvents, type Observation, type ObservedEvent, type StatedRoute } from '@todoke/core/journey';
import { parsePostcode } from '@todoke/core/place';
import { JAPAN_ZONE, type EpochMs } from '@todoke/core/time';
import type { CarrierId } from '@todoke/core/carriers';
import { candidatesOf, isCarrierId } from '../parcels/candidates.ts';
import type { Ingest, Intake } from '../parcels/ingest.ts';
import type { EventsAnswer } from './schema.ts';

const NUMBER_LENGTH_MAX = 60;
const PIECE_LENGTH_MAX = 40;

/** Numbers whose parcel is remembered: scanners name the same ones again and again. Some 20 MB. */
const NAMED_MAX = 100_000;

/** How numbers were understood: recognition is a function of the text, and costs a quarter of reading a line. */
export type NamedParcels = Map<string, Parcel>;

type Line =
  | { readonly ok: true; readonly intake: Intake; readonly events: readonly ObservedEvent[] }
  | { readonly ok: false; readonly reason: string };

/**
 * Takes in events line by line: a line that cannot be read is reported with its reason, the others are stored.
 * Resolves when what is reported as stored is on disk; `busy` when the server has more than it can hold.
 */
export async function takeEvents(
  lines: readonly unknown[],
  deps: {
    readonly ingest: Ingest;
    readonly now: EpochMs;
    readonly named: NamedParcels;
    /** Told the words of what was new. */
    readonly noteWords: (carrier: CarrierId, events: readonly ObservedEvent[]) => void;
  },
): Promise<EventsAnswer | 'busy'> {
  const read = lines.map((line) => readLine(line, deps));
  const intakes = read.flatMap((line) => (line.ok ? [line.intake] : []));
  const stored = await deps.ingest.submit(intakes);
  let next = 0;
  const results: EventsAnswer['results'] = [];
  for (const [index, line] of read.entries()) {
    if (!line.ok) {
      results.push({ index, ok: false, reason: line.reason });
      continue;
    }
    const result = stored[next++];
    if (!result?.ok) return 'busy';
    if (result.outcome !== 'duplicate') deps.noteWords(line.intake.carrier, line.events);
    results.push({ index, ok: true, parcelId: result.id, outcome: result.outcome });
  }
  return { stored: intakes.length, failed: lines.length - intakes.length, results };
}

function readLine(
  line: unknown,
  { now, named }: { readonly now: EpochMs; readonly named: NamedParcels },
): Line {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return refuse('not_an_object');
  const { number, carrier, piece } = line as Readonly<Record<string, unknown>>; // a JSON object
  if (typeof number !== 'string' || number.length > NUMBER_LENGTH_MAX) return refuse('number');
  if (piece !== undefined && (typeof piece !== 'string' || piece.length > PIECE_LENGTH_MAX))
    return refuse('piece');
  const parcel = rememberedParcel(number, carrier, named);
  if (!parcel.ok) return parcel;
  const route = readRoute(line as Readonly<Record<string, unknown>>); // a JSON object
  if (!route.ok) return route;
  const events = readFeedEvents([line], {
    observedAt: now,
    source: parcel.carrier,
    zone: zoneOf(parcel.carrier),
  });
  if (!events.ok) return refuse(events.reason);
  const observation: Observation = {
    type: 'push',
    observedAt: now,
    source: parcel.carrier,
    events: events.value,
    ...(piece === undefined ? {} : { piece }),
  };
  const made: Observation[] =
    route.route === null
      ? []
      : [{ type: 'created', observedAt: now, source: parcel.carrier, route: route.route }];
  return {
    ok: true,
    intake: { carrier: parcel.carrier, number: parcel.number, observations: [...made, observation] },
    events: events.value,
  };
}

type RouteRead =
  | { readonly ok: true; readonly route: StatedRoute | null }
  | { readonly ok: false; readonly reason: string };

/** The postcodes of a line; null when it names none. */
function readRoute({ origin, destination }: Readonly<Record<string, unknown>>): RouteRead {
  if (origin === undefined && destination === undefined) return { ok: true, route: null };
  const from = typeof origin === 'string' ? parsePostcode(origin) : undefined;
  const to = typeof destination === 'string' ? parsePostcode(destination) : undefined;
  if (origin !== undefined && from === undefined) return refuse('origin');
  if (destination !== undefined && to === undefined) return refuse('destination');
  return {
    ok: true,
    route: {
      ...(from === undefined ? {} : { origin: from }),
      ...(to === undefined ? {} : { destination: to }),
    },
  };
}

type Parcel = { readonly ok: true; readonly carrier: CarrierId; readonly number: string };

function rememberedParcel(
  number: string,
  carrier: unknown,
  named: NamedParcels,
): ReturnType<typeof parcelOf> {
  if (typeof carrier !== 'string') return parcelOf(number, carrier);
  const key = `${carrier}\n${number}`;
  const known = named.get(key);
  if (known) return known;
  const parcel = parcelOf(number, carrier);
  if (!parcel.ok) return parcel;
  if (named.size >= NAMED_MAX) named.clear();
  named.set(key, parcel);
  return parcel;
}

function parcelOf(text: string, carrier: unknown): Parcel | { readonly ok: false; readonly reason: string } {
  if (carrier === undefined) {
    const { candidates } = candidatesOf(text, undefined);
    const [only] = candidates;
    if (!only) return refuse('invalid_number');
    return candidates.length === 1 ? { ok: true, ...only } : refuse('carrier_needed');
  }
  if (typeof carrier !== 'string' || !isCarrierId(carrier)) return refuse('unknown_carrier');
  const [named] = candidatesOf(text, carrier).candidates;
  return named && named.number !== '' ? { ok: true, ...named } : refuse('invalid_number');
}

/** Japanese carriers print Japan's time; others say their zone or it is unknown. */
function zoneOf(carrier: CarrierId): string | null {
  return carrier.startsWith('jp.') || carrier === 'own' ? JAPAN_ZONE : null;
}

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
