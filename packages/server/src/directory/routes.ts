import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import {
  carrierSummarySchema,
  carrierViewSchema,
  type CarrierSummaryView,
  type CarrierView,
} from './schema.ts';

/** The directory of carriers: `GET /v1/carriers` and `GET /v1/carriers/{id}`. */
export function directoryRoutes(
  app: FastifyInstance,
  operations: Operations,
  directory: { list(): CarrierSummaryView[]; read(id: string): CarrierView | undefined },
): void {
  operations.serve(
    app,
    {
      id: 'listCarriers',
      method: 'GET',
      path: '/v1/carriers',
      summary: 'List the carriers',
      answers: {
        200: {
          description: 'All of the directory',
          schema: z.object({ carriers: z.array(carrierSummarySchema) }),
        },
      },
    },
    () => Promise.resolve({ carriers: directory.list() }),
  );
  operations.serve(
    app,
    {
      id: 'readCarrier',
      method: 'GET',
      path: '/v1/carriers/:id',
      summary: 'Read a carrier',
      params: z.object({ id: z.string().max(40) }),
      answers: { 200: { description: 'Its facts, each with source and date', schema: carrierViewSchema } },
    },
    ({ params }) => {
      const carrier = directory.read(params.id);
      if (!carrier) throw new Refusal('not_found');
      return Promise.resolve(carrier);
    },
  );
}
