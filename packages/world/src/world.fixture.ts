import { jstInstant } from './jst.ts';
import { newestParcels } from './parcels/population.ts';
import { seenAt, type EventKind, type WorldParcel } from './parcels/script.ts';
import { startWorld, type RunningWorld, type WorldOptions } from './world.ts';
import type { WorldCarrierId } from './number-formats.ts';

/** 2026-11-20 10:00 JST, a Friday. */
const FRIDAY = jstInstant(20_777, 600);

/** A world whose clock stands still at a chosen instant. */
export function frozenWorld(options: WorldOptions = {}): Promise<RunningWorld> {
  return startWorld({ seed: 'frozen', speed: 0, simStart: FRIDAY, perDay: 60, ...options });
}

/** A parcel whose carrier shows this as the last thing that happened, or any with a history. */
export function parcelSeen(world: RunningWorld, carrier: WorldCarrierId, kind?: EventKind): WorldParcel {
  return findSeen(world, carrier, (kinds) => (kind === undefined ? kinds.length > 2 : kinds.at(-1) === kind));
}

/** A parcel to which this has happened, whatever came after. */
export function parcelThatWas(world: RunningWorld, carrier: WorldCarrierId, kind: EventKind): WorldParcel {
  return findSeen(world, carrier, (kinds) => kinds.includes(kind));
}

function findSeen(
  world: RunningWorld,
  carrier: WorldCarrierId,
  fits: (kinds: readonly EventKind[]) => boolean,
): WorldParcel {
  const now = world.clock.now();
  for (const parcel of newestParcels(world.facts, now, [carrier])) {
    if (fits(seenAt(parcel, now).events.map((event) => event.kind))) return parcel;
  }
  throw new Error(`no parcel of ${carrier} fits now`);
}

export interface Fetched {
  readonly status: number;
  readonly type: string;
  readonly bytes: Buffer;
  readonly text: string;
  /** How long the answer took. */
  readonly tookMs: number;
}

/** Asks a carrier for numbers the way its own page does. */
export async function ask(
  world: RunningWorld,
  carrier: WorldCarrierId,
  ...numbers: readonly string[]
): Promise<Fetched> {
  const started = performance.now();
  const base = world.ready.carriers[carrier];
  const response = await fetch(`${base}${pathOf(carrier, numbers)}`, {
    ...(carrier === 'jp.yamato' && { method: 'POST', body: yamatoForm(numbers) }),
    signal: AbortSignal.timeout(2000),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  const text = new TextDecoder(type.includes('31J') ? 'shift_jis' : 'utf-8').decode(bytes);
  return { status: response.status, type, bytes, text, tookMs: performance.now() - started };
}

function yamatoForm(numbers: readonly string[]): URLSearchParams {
  const fields = numbers.map((number, i) => [`number${String(i + 1).padStart(2, '0')}`, number]);
  return new URLSearchParams([['number00', '1'], ...fields]);
}

function pathOf(carrier: WorldCarrierId, numbers: readonly string[]): string {
  const [number = ''] = numbers;
  if (carrier === 'jp.yamato') return '/cgi-bin/tneko';
  if (carrier === 'own') return `/v1/parcels/${number}`;
  if (carrier === 'jp.sagawa') return `/p/web/okurijosearch.do?okurijoNo=${numbers.join(',')}`;
  if (numbers.length === 1)
    return `/services/srv/search/direct?reqCodeNo1=${number}&searchKind=S002&locale=ja`;
  return `/services/srv/search/?${numbers.map((one, i) => `requestNo${i + 1}=${one}`).join('&')}&locale=ja`;
}

export async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
}
