import type { FastifyInstance } from 'fastify';
import type { Db } from '../db/pool.ts';
import { databaseAnswers } from '../parcels/queries.ts';
import type { Metrics } from './metrics.ts';

/** The database is asked at most this long before `/readyz` says no. */
const READY_TIMEOUT_MS = 2_000;

/** `/healthz` (the process lives), `/readyz` (it can do its work), `/metrics` (Prometheus). */
export function healthRoutes(
  app: FastifyInstance,
  deps: { readonly db: Db; readonly metrics: Metrics },
): void {
  app.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const timeout = new Promise<boolean>((resolve) =>
      setTimeout(() => resolve(false), READY_TIMEOUT_MS).unref(),
    );
    const ready = await Promise.race([databaseAnswers(deps.db).catch(() => false), timeout]);
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not ready', database: ready });
  });
  app.get('/metrics', async (_request, reply) => {
    const { registry } = deps.metrics;
    return reply.header('content-type', registry.contentType).send(await registry.metrics());
  });
}
