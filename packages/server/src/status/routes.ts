import type { FastifyInstance } from 'fastify';
import type { Operations } from '../http/operation.ts';
import { statusSchema, type StatusView } from './schema.ts';

/** `GET /v1/status`: the public state of every carrier's service. */
export function statusRoutes(
  app: FastifyInstance,
  operations: Operations,
  read: () => Promise<StatusView>,
): void {
  operations.serve(
    app,
    {
      id: 'readStatus',
      method: 'GET',
      path: '/v1/status',
      summary: "Read the state of the carriers' services",
      answers: {
        200: { description: 'Each carrier now and over 90 days, and known incidents', schema: statusSchema },
      },
    },
    async ({ reply }) => {
      void reply.header('cache-control', 'public, max-age=15');
      return read();
    },
  );
}
