import { encodeWindows31j } from '../carriers/windows31j.ts';
import { SITE_IDS } from '../carriers/index.ts';
import type { Charset, SandboxAnswer, SiteId } from '../carriers/sandbox.ts';
import { SPEED_LIMIT, type WorldClock } from '../clock.ts';
import { FAULT_KINDS, type Fault, type FaultBoard, type FaultKind } from '../faults.ts';
import { jstIso } from '../jst.ts';
import { WORLD_CARRIERS, type WorldCarrierId } from '../number-formats.ts';
import { findParcel, newestParcels, type WorldFacts } from '../parcels/population.ts';
import { postcodesOf } from '../parcels/postcodes.ts';
import { shippingFile } from '../parcels/shipping-file.ts';
import { samplesOf } from '../parcels/samples.ts';
import { FINAL_KINDS, type WorldParcel } from '../parcels/script.ts';
import { PUSH_FAULTS, type PushFault, type Pusher } from '../pusher.ts';
import type { Registry } from '../registry.ts';
import type { Received, Reply } from './listener.ts';

export interface AdminWorld {
  readonly facts: WorldFacts;
  readonly faults: FaultBoard;
  readonly clock: WorldClock;
  readonly registry: Registry;
  readonly pusher: Pusher;
}

/** Parcels one answer lists at most. */
const LIST_LIMIT = 100_000;

type Fields = Readonly<Record<string, unknown>>;

/** The world's own switchboard: the clock, faults, canned answers, and the truth about its parcels. */
export async function answerAsAdmin(world: AdminWorld, received: Received): Promise<Reply> {
  const { method, url } = received;
  const fields = method === 'POST' ? parseFields(received.body) : {};
  if (fields === undefined) return refuse('the body is not a JSON object');
  switch (`${method} ${url.pathname}`) {
    case 'GET /clock':
      return clockReply(world.clock);
    case 'POST /clock':
      return moveClock(world.clock, fields);
    case 'GET /faults':
      return reply({ faults: world.faults.list(world.clock.now()) });
    case 'POST /faults':
      return addFault(world, fields);
    case 'DELETE /faults':
      world.faults.clear(url.searchParams.get('carrier') ?? undefined);
      return reply({ faults: world.faults.list(world.clock.now()) });
    case 'POST /canned':
      return setCanned(world, fields);
    case 'DELETE /canned':
      world.faults.clearCanned(url.searchParams.get('carrier') ?? '', url.searchParams.get('number') ?? '');
      return reply({ ok: true });
    case 'POST /pushes':
      return push(world, fields);
    case 'GET /pushes':
      return reply({ sent: world.pusher.sent });
    case 'GET /registrations':
      return listRegistered(world, url.searchParams);
    case 'DELETE /registrations':
      return forget(world, url.searchParams);
    case 'GET /samples':
      return reply({ samples: samplesOf(world.facts.seed, world.facts.runs.length - 1) });
    case 'GET /shipments.csv':
      return shipments(world, url.searchParams);
    case 'GET /parcels':
      return listParcels(world, url.searchParams);
    default:
      return reply({ error: 'no such path' }, 404);
  }
}

function parseFields(body: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined; // any object is a record of unknowns
  } catch {
    return undefined;
  }
}

function reply(value: unknown, status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(value)),
  };
}

function refuse(reason: string): Reply {
  return reply({ error: reason }, 400);
}

function clockReply(clock: WorldClock): Reply {
  return reply({ now: clock.now(), speed: clock.speed });
}

/** `{"speed": n}` and/or `{"advance": simulated ms}`; a clock never goes back. */
function moveClock(clock: WorldClock, { speed, advance }: Fields): Reply {
  if (speed !== undefined && !(typeof speed === 'number' && speed >= 0 && speed <= SPEED_LIMIT)) {
    return refuse(`speed must be a number from 0 to ${SPEED_LIMIT}`);
  }
  if (advance !== undefined && !(typeof advance === 'number' && advance >= 0 && Number.isFinite(advance))) {
    return refuse('advance must be a number of milliseconds, not negative');
  }
  if (typeof speed === 'number') clock.setSpeed(speed);
  if (typeof advance === 'number') clock.advance(advance);
  return clockReply(clock);
}

function isSite(value: unknown): value is SiteId {
  return SITE_IDS.some((id) => id === value);
}

function isCarrier(value: unknown): value is WorldCarrierId {
  return WORLD_CARRIERS.some((id) => id === value);
}

function isFaultKind(value: unknown): value is FaultKind {
  return FAULT_KINDS.some((kind) => kind === value);
}

function addFault(world: AdminWorld, { carrier, kind, until, count, number, delayMs }: Fields): Reply {
  if (!isSite(carrier)) return refuse(`carrier must be one of ${SITE_IDS.join(', ')}`);
  if (!isFaultKind(kind)) return refuse(`kind must be one of ${FAULT_KINDS.join(', ')}`);
  const end = typeof until === 'string' ? Date.parse(until) : until;
  if (end !== undefined && !(typeof end === 'number' && Number.isFinite(end)))
    return refuse('until must be an instant');
  const fault: Fault = {
    carrier,
    kind,
    ...(typeof end === 'number' && { until: end }),
    ...(typeof count === 'number' && { count }),
    ...(typeof number === 'string' && { number }),
    ...(typeof delayMs === 'number' && { delayMs }),
  };
  world.faults.add(fault);
  return reply({ faults: world.faults.list(world.clock.now()) });
}

function setCanned(world: AdminWorld, { carrier, number, status, text, type, charset }: Fields): Reply {
  if (!isSite(carrier)) return refuse(`carrier must be one of ${SITE_IDS.join(', ')}`);
  if (typeof number !== 'string' || number === '' || typeof text !== 'string')
    return refuse('number and text are needed');
  const answer: SandboxAnswer = {
    status: typeof status === 'number' ? status : 200,
    type: type === 'application/json' || type === 'text/plain' ? type : 'text/html',
    charset: (charset === 'windows-31j' ? 'windows-31j' : 'utf-8') satisfies Charset,
    text,
  };
  world.faults.setCanned({ carrier, number, answer });
  return reply({ ok: true });
}

/**
 * `{"target": url}` tells every service where the product is; `{"carrier", "number", "fault"?}` pushes one parcel now
 * and answers what was sent and what came back.
 */
async function push({ pusher }: AdminWorld, { target, carrier, number, fault }: Fields): Promise<Reply> {
  if (target !== undefined) {
    if (target !== null && (typeof target !== 'string' || !URL.canParse(target)))
      return refuse('target must be an address');
    pusher.target = target;
  }
  if (carrier === undefined) return reply({ ok: true });
  if (!isSite(carrier) || typeof number !== 'string') return refuse('carrier and number are needed');
  if (fault !== undefined && !isPushFault(fault))
    return refuse(`fault must be one of ${PUSH_FAULTS.join(', ')}`);
  const sent = await pusher.push(carrier, number, fault);
  return sent ? reply({ sent }) : refuse('this service cannot push this parcel');
}

/** `?carrier=`: the numbers a service was told of in this run. */
function listRegistered({ registry }: AdminWorld, query: URLSearchParams): Reply {
  const carrier = query.get('carrier');
  if (!isSite(carrier)) return refuse(`carrier must be one of ${SITE_IDS.join(', ')}`);
  return reply({ numbers: registry.list(carrier).map((each) => each.number) });
}

/** `?carrier=&number=`: the service deletes what it was told. */
function forget({ registry }: AdminWorld, query: URLSearchParams): Reply {
  const carrier = query.get('carrier');
  if (!isSite(carrier)) return refuse(`carrier must be one of ${SITE_IDS.join(', ')}`);
  registry.forget(carrier, query.get('number') ?? '');
  return reply({ ok: true });
}

function isPushFault(value: unknown): value is PushFault {
  return PUSH_FAULTS.some((fault) => fault === value);
}

/** `?limit=&carrier=&active=1`: newest first, with what is really true of each; `?number=` for one alone. */
function listParcels(world: AdminWorld, query: URLSearchParams): Reply {
  const now = world.clock.now();
  const limit = Math.min(LIST_LIMIT, Math.max(1, Number(query.get('limit') ?? 100) || 100));
  const carrier = query.get('carrier');
  const carriers = isCarrier(carrier) ? [carrier] : WORLD_CARRIERS;
  const number = query.get('number');
  if (number !== null) {
    const found = carriers.flatMap((id) => findParcel(world.facts, id, number, now) ?? []);
    return reply({ now, parcels: found.map((parcel) => truthOf(parcel, now)) });
  }
  const active = query.get('active') === '1';
  const parcels: object[] = [];
  for (const parcel of newestParcels(world.facts, now, carriers)) {
    const truth = truthOf(parcel, now);
    if (active && (truth.state === 'label' || truth.finished)) continue;
    parcels.push(truth);
    if (parcels.length >= limit) break;
  }
  return reply({ now, parcels });
}

/** `?limit=&carrier=`: the shipping file of the newest parcels, in Shift_JIS as slip software writes it. */
function shipments(world: AdminWorld, query: URLSearchParams): Reply {
  const now = world.clock.now();
  const limit = Math.min(LIST_LIMIT, Math.max(1, Number(query.get('limit') ?? 1_000) || 1_000));
  const carrier = query.get('carrier');
  const carriers = isCarrier(carrier) ? [carrier] : SHOP_CARRIERS;
  const parcels: WorldParcel[] = [];
  for (const parcel of newestParcels(world.facts, now, carriers)) {
    // What comes from abroad was not sent by this shop.
    if (postcodesOf(parcel).origin !== null) parcels.push(parcel);
    if (parcels.length >= limit) break;
  }
  return {
    status: 200,
    headers: { 'content-type': 'text/csv' },
    body: encodeWindows31j(shippingFile(parcels)),
  };
}

/** Whom a Japanese shop hands its parcels. */
const SHOP_CARRIERS: readonly WorldCarrierId[] = ['jp.yamato', 'jp.sagawa', 'jp.japanpost', 'own'];

function truthOf(parcel: WorldParcel, now: number) {
  const happened = parcel.events.filter((event) => event.at <= now);
  const last = happened.at(-1);
  const next = parcel.events[happened.length];
  return {
    number: parcel.number,
    carrier: parcel.carrier,
    scenario: parcel.scenario,
    shows: parcel.shows,
    /** The last thing that happened, whether or not the carrier shows it yet; `label` before the first scan. */
    state: last?.kind ?? 'label',
    finished: last !== undefined && FINAL_KINDS.has(last.kind),
    events: happened.length,
    /** When the next thing will happen; null when nothing more will. */
    nextAt: next === undefined ? null : jstIso(next.at),
    since: jstIso(last?.at ?? parcel.createdAt),
    place: last?.place.country?.name ?? last?.place.town.name ?? null,
  };
}
