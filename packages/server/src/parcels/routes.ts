import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller } from '../contract.ts';
import { complaint } from '../http/faults.ts';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import { candidatesOf, isCarrierId } from './candidates.ts';
import { askedSchema, parcelViewSchema, trackRequestSchema } from './schema.ts';
import type { Tracker } from './tracker.ts';

const NUMBER_LENGTH_MAX = 60;
const idParams = z.object({ id: z.string().max(40) });
const trackedSchema = parcelViewSchema.extend({ asked: z.array(askedSchema) });

/** The parcels API: track a number, read a parcel, find the parcels of a number. */
export function parcelRoutes(
  app: FastifyInstance,
  operations: Operations,
  tracker: Tracker,
  callerOf: (request: FastifyRequest) => Caller,
): void {
  operations.serve(
    app,
    {
      id: 'trackNumber',
      method: 'POST',
      path: '/v1/parcels',
      summary: 'Track a number',
      description:
        'Finds the parcel, or asks the carriers the number may belong to in turn. 404 `number_not_found` says who was asked, why it may not be visible yet and when to look again.',
      body: trackRequestSchema,
      answers: { 200: { description: 'The parcel', schema: trackedSchema } },
    },
    async ({ body, request }) => {
      if (body.carrier !== undefined && !isCarrierId(body.carrier)) {
        throw new Refusal('bad_request', {
          errors: [complaint('body.carrier', 'unknown_carrier')],
        });
      }
      if (candidatesOf(body.number, body.carrier).candidates.length === 0)
        throw new Refusal('invalid_number');
      const result = await tracker.track(body, callerOf(request));
      if (!result.ok) throw new Refusal(result.reason, { retryAfterSeconds: result.retryAfterSeconds });
      const { parcel, asked, diagnosis, lookAgainAt } = result.answer;
      if (!parcel) throw new Refusal('number_not_found', { asked, diagnosis, lookAgainAt });
      return { ...parcel, asked };
    },
  );

  operations.serve(
    app,
    {
      id: 'readParcel',
      method: 'GET',
      path: '/v1/parcels/:id',
      summary: 'Read a parcel',
      params: idParams,
      answers: { 200: { description: 'The parcel as a number alone may show it', schema: parcelViewSchema } },
    },
    async ({ params, reply }) => {
      const parcel = await tracker.parcel(params.id);
      if (!parcel) throw new Refusal('parcel_not_found');
      void reply
        .header('cache-control', 'no-store')
        .header('content-type', 'application/json; charset=utf-8');
      return JSON.stringify(parcel);
    },
  );

  operations.serve(
    app,
    {
      id: 'findParcels',
      method: 'GET',
      path: '/v1/parcels',
      summary: 'Find the stored parcels of a number',
      query: z.object({ number: z.string().min(4).max(NUMBER_LENGTH_MAX) }),
      answers: {
        200: {
          description: 'Parcels, at most one a carrier',
          schema: z.object({ parcels: z.array(parcelViewSchema) }),
        },
      },
    },
    async ({ query }) => ({ parcels: await tracker.parcelsOf(query.number) }),
  );
}
