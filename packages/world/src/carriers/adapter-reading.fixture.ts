import { createHash } from 'node:crypto';
import {
  findAdapter,
  type CarrierAdapter,
  type CarrierReading,
  type CarrierRequest,
  type ReadContext,
} from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { RunningWorld } from '../world.ts';
import type { SiteId } from './sandbox.ts';

interface Asking {
  readonly language?: 'ja' | 'en';
  readonly beforeAsking?: () => unknown;
  /** Beside or instead of the sandbox's own. */
  readonly credentials?: Readonly<Record<string, string>>;
}

/** Asks a service as the server does: the adapter's own requests, token first, sent to the sandbox's address. */
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
      base,
      adapter.token.request({ language, now, credentials }),
      'utf-8',
      now,
    );
    const token = adapter.token.read(body, context);
    if (!token.ok)
      return numbers.map(() => ({ number: null, events: [], promise: null, problem: token.problem }));
    credentials['accessToken'] = token.accessToken;
  }
  asking.beforeAsking?.();
  const request = adapter.request(numbers, { language, now, credentials });
  const [body, context] = await call(base, request, adapter.encoding, now);
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

async function call(
  base: string,
  described: CarrierRequest,
  encoding: string,
  observedAt: EpochMs,
): Promise<[body: string, context: ReadContext]> {
  const request = signed(described);
  const { pathname, search } = new URL(request.url);
  const response = await fetch(`${base}${pathname}${search}`, {
    method: request.method,
    headers: request.headers ?? {},
    ...(request.body !== undefined && { body: request.body }),
  });
  const body = new TextDecoder(encoding).decode(await response.arrayBuffer());
  return [body, { observedAt, status: response.status, headers: Object.fromEntries(response.headers) }];
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
