import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isId } from '../id.ts';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import type { Tracker } from '../parcels/tracker.ts';
import type { Hub } from './hub.ts';

/** Proxies close silent connections after a minute or less. */
const HEARTBEAT_MS = 15_000;
/** Browsers come back after this when the stream breaks. */
const RETRY_MS = 3_000;
/** A reader slower than this many unsent bytes is dropped; it comes back and gets the newest state. */
const UNSENT_BYTES_MAX = 256 * 1024;

/** `GET /v1/parcels/{id}/live`: the parcel at once, then after every change, as server-sent events. */
export function liveRoutes(
  app: FastifyInstance,
  operations: Operations,
  deps: { readonly hub: Hub; readonly tracker: Tracker },
): void {
  const open = new Set<() => void>();
  app.addHook('preClose', (done) => {
    for (const end of open) end();
    done();
  });

  operations.serve(
    app,
    {
      id: 'watchParcel',
      method: 'GET',
      path: '/v1/parcels/:id/live',
      summary: 'Watch a parcel',
      description:
        'Server-sent events: `parcel` carries the whole parcel, at once and after every change; the event id is its version.',
      params: z.object({ id: z.string() }),
      answers: { 200: { description: 'A stream of parcels', type: 'text/event-stream' } },
    },
    async ({ params, request, reply }) => {
      const first = isId(params.id) ? await deps.tracker.parcel(params.id) : undefined;
      if (!first) throw new Refusal('parcel_not_found');
      let version = first.version;
      const send = async () => {
        const parcel = await deps.tracker.parcel(params.id);
        if (!parcel || parcel.version < version || reply.raw.destroyed) return;
        version = parcel.version;
        reply.raw.write(`id: ${parcel.version}\nevent: parcel\ndata: ${JSON.stringify(parcel)}\n\n`);
        if (reply.raw.writableLength > UNSENT_BYTES_MAX) end();
      };
      const unwatch = deps.hub.watch(params.id, () => void send().catch(() => end()));
      if (!unwatch) throw new Refusal('busy', { retryAfterSeconds: 5 });
      const heartbeat = setInterval(() => reply.raw.write(': still here\n\n'), HEARTBEAT_MS);
      const end = () => {
        clearInterval(heartbeat);
        unwatch();
        open.delete(end);
        reply.raw.end();
      };
      open.add(end);
      reply.hijack();
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      });
      reply.raw.write(`retry: ${RETRY_MS}\n\n`);
      request.raw.on('close', end);
      deps.tracker.someoneLooks(params.id);
      await send();
      return reply;
    },
  );
}
