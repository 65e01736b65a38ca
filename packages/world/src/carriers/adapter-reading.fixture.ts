import { createHash } from 'node:crypto';
import {
  findAdapter,
  type CarrierAdapter,
  type CarrierReading,
  type CarrierRequest,
  type ReadContext,
} from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import { answerAsCarrier } from '../http/carrier-site.ts';
import type { RunningWorld } from '../world.ts';
import { SANDBOX_CARRIERS } from './index.ts';
import type { SiteId } from './sandbox.ts';

interface Asking {
  readonly language?: 'ja' | 'en';
  readonly beforeAsking?: () => unknown;
  /** Beside or instead of the sandbox's own. */
  readonly credentials?: Readonly<Record<string, string>>;
}

/** Asks a service as the server does: the adapter's own requests, token first. */
export async function readThroughAdapter(
  world: RunningWorld,
  site: SiteId,
  number: string,
  asking: Asking = {},
): Promise<CarrierReading> {
  const [reading] = await readBatch(world, site, [number], asking);
  if (reading === undefined) throw new Error('one number asked, none read');
  return reading;
}

/** The same for several numbers in one call; one reading each. */
export async function readBatch(
  world: RunningWorld,
  site: SiteId,
  numbers: readonly string[],
  asking: Asking = {},
): Promise<readonly CarrierReading[]> {
  const adapter = adapterOf(site);
  const now = world.clock.now() as EpochMs; // the clock's reading is an instant
  const language = asking.language ?? 'ja';
  const base = world.ready.carriers[site];
  const credentials: Record<string, string> = {
    ...world.ready.credentials[site],
    ...asking.credentials,
    base,
  };
  if (adapter.token !== undefined) {
    const [body, context] = await call(
      world,
      site,
      adapter.token.request({ language, now, credentials }),
      now,
    );
    const token = adapter.token.read(body.toString('utf8'), context);
    if (!token.ok)
      return numbers.map(() => ({ number: null, events: [], promise: null, problem: token.problem }));
    credentials['accessToken'] = token.accessToken;
  }
  if (adapter.registration?.purpose === 'answers') {
    for (const number of numbers) {
      const told = adapter.registration.request([number], { language, now, credentials, pushUrl: null });
      await call(world, site, told, now);
    }
  }
  asking.beforeAsking?.();
  const request = adapter.request(numbers, { language, now, credentials });
  const [bytes, context] = await call(world, site, request, now);
  const body = new TextDecoder(adapter.encoding).decode(bytes);
  return numbers.map((number) => adapter.read(body, { ...context, number }));
}

/** How many numbers the adapter asks for at once. */
export function batchOf(site: SiteId): number {
  return adapterOf(site).batch;
}

function adapterOf(site: SiteId): CarrierAdapter {
  const adapter = findAdapter(site);
  if (adapter === undefined) throw new Error(`${site} has no adapter`);
  return adapter;
}

/** What the site's server would send, without the way over loopback (which `pages.test.ts` and others go). */
async function call(
  world: RunningWorld,
  site: SiteId,
  described: CarrierRequest,
  observedAt: EpochMs,
): Promise<[bytes: Buffer, context: ReadContext]> {
  const request = signed(described);
  const { facts, faults, registry, clock } = world;
  const sent = new Headers(request.headers);
  if (request.method === 'POST' && !sent.has('content-type')) sent.set('content-type', 'text/plain');
  const reply = await answerAsCarrier(
    { facts, faults, registry, now: () => clock.now() },
    SANDBOX_CARRIERS[site],
    {
      method: request.method,
      url: new URL(request.url),
      headers: Object.fromEntries(sent),
      body: request.body ?? '',
    },
  );
  if (reply === 'silence') throw new Error(`${site} is silent`);
  return [reply.body, { observedAt, status: reply.status, headers: reply.headers }];
}

function signed(request: CarrierRequest): CarrierRequest {
  const { signing } = request;
  if (signing === undefined) return request;
  const digest = createHash(signing.algorithm).update(signing.over).digest(signing.encoding);
  const text = signing.percentEncode ? encodeURIComponent(digest) : digest;
  return {
    ...request,
    url: request.url.replace('{signature}', text),
    ...(request.body !== undefined && { body: request.body.replace('{signature}', text) }),
  };
}
