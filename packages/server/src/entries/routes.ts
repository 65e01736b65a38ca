import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { complaint } from '../http/faults.ts';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import type { Entries } from './entries.ts';
import { entriesViewSchema, entryChoiceSchema } from './schema.ts';

const BODY_BYTES_MAX = 4_096;
const params = z.object({ id: z.string().max(40) });

/** `/v1/parcels/{id}/entries`: where a carrier uses one number for several parcels, which of them is meant. */
export function entryRoutes(app: FastifyInstance, operations: Operations, entries: Entries): void {
  const path = '/v1/parcels/:id/entries';
  operations.serve(
    app,
    {
      id: 'readEntries',
      method: 'GET',
      path,
      summary: "Read which of a carrier's entries a parcel is",
      description:
        'FedEx repeats numbers. 404 where the carrier has one entry at most, or none was seen yet; `unsure` where a person should be asked.',
      params,
      answers: { 200: { description: 'The entries, latest event first', schema: entriesViewSchema } },
    },
    async ({ params: { id } }) => {
      const view = await entries.of(id);
      if (!view) throw new Refusal('not_found');
      return view;
    },
  );
  operations.serve(
    app,
    {
      id: 'chooseEntry',
      method: 'POST',
      path,
      summary: 'Say which entry a parcel is',
      description:
        'What the carrier said of the other entries no longer counts for this parcel, and it is asked again. At most once a minute.',
      params,
      body: entryChoiceSchema,
      bodyBytesMax: BODY_BYTES_MAX,
      answers: { 200: { description: 'The entries with the choice', schema: entriesViewSchema } },
    },
    async ({ params: { id }, body }) => {
      const answer = await entries.choose(id, body.entry);
      if (!answer) throw new Refusal('not_found');
      if (answer.ok) return answer.view;
      if (answer.reason === 'too_soon')
        throw new Refusal('busy', { retryAfterSeconds: answer.retryAfterSeconds });
      throw new Refusal('bad_request', {
        errors: [complaint('body.entry', 'no_such_entry')],
      });
    },
  );
}
