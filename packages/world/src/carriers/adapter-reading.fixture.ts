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

/** Asks a service as the server does: the adapter's own request, sent to the sandbox's address. */
export async function readThroughAdapter(
  world: RunningWorld,
  site: SiteId,
  number: string,
  options: { readonly language?: 'ja' | 'en'; readonly beforeAsking?: () => void } = {},
): Promise<CarrierReading> {
  const adapter = adapterOf(site);
  const now = world.clock.now() as EpochMs; // the clock's reading is an instant
  const language = options.language ?? 'ja';
  const base = world.ready.carriers[site];
  const credentials: Record<string, string> = { ...world.ready.credentials[site], base };
  options.beforeAsking?.();
  const request = adapter.request([number], { language, now, credentials });
  const [body, context] = await call(base, request, adapter.encoding, now);
  return adapter.read(body, { ...context, number });
}

function adapterOf(site: SiteId): CarrierAdapter {
  const adapter = findAdapter(site);
  if (adapter === undefined) throw new Error(`${site} has no adapter`);
  return adapter;
}

async function call(
  base: string,
  request: CarrierRequest,
  encoding: string,
  observedAt: EpochMs,
): Promise<[body: string, context: ReadContext]> {
  const { pathname, search } = new URL(request.url);
  const response = await fetch(`${base}${pathname}${search}`, {
    method: request.method,
    headers: request.headers ?? {},
    ...(request.body !== undefined && { body: request.body }),
  });
  const body = new TextDecoder(encoding).decode(await response.arrayBuffer());
  return [body, { observedAt, status: response.status, headers: Object.fromEntries(response.headers) }];
}
