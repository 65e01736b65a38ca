import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { KeyRing } from '../accounts/keys.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import { complaint } from '../http/faults.ts';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import type { AnswerBook } from '../ops/book.ts';
import type { IngestOfKey } from '../search/told.ts';
import { findAnswer, keepAnswer } from './queries.ts';
import { takeEvents, type NamedParcels } from './intake.ts';
import { EVENTS_BYTES_MAX, EVENTS_MAX, eventsAnswerSchema, eventsRequestSchema } from './schema.ts';

const IDEMPOTENCY_KEY_LENGTH_MAX = 200;
const RETRY_AFTER_SECONDS = 1;
/** Checked here: that there are lines, and how many. Each line is checked when it is taken in. */
const linesSchema = z.object({ events: z.array(z.unknown()).min(1).max(EVENTS_MAX) });

/** `POST /v1/events`: the way in for whoever has scans of their own. */
export function eventRoutes(
  app: FastifyInstance,
  operations: Operations,
  deps: {
    readonly db: Db;
    readonly ingestOf: IngestOfKey;
    readonly keys: KeyRing;
    readonly clock: Clock;
    readonly book: Pick<AnswerBook, 'noteWords'>;
  },
): void {
  const named: NamedParcels = new Map();
  operations.serve(
    app,
    {
      id: 'postEvents',
      method: 'POST',
      path: '/v1/events',
      summary: 'Report what happened to parcels',
      description:
        'Up to 1,000 events, each stored or refused on its own. What is reported as stored is on disk. Sending the same event again stores nothing twice; an `Idempotency-Key` also gets the same answer again for a day.',
      body: linesSchema,
      documentedBody: eventsRequestSchema,
      bodyBytesMax: EVENTS_BYTES_MAX,
      scope: 'events:write',
      answers: { 200: { description: 'What became of each event', schema: eventsAnswerSchema } },
    },
    async ({ body, request, reply }) => {
      const key = await deps.keys.require(request, 'events:write');
      const once = idempotencyKey(request.headers['idempotency-key']);
      const requestHash = once === null ? null : createHash('sha256').update(JSON.stringify(body)).digest();
      if (once !== null && requestHash !== null) {
        const before = await findAnswer(deps.db, key.id, once);
        if (before) {
          if (!before.requestHash.equals(requestHash)) throw new Refusal('idempotency_conflict');
          void reply
            .header('idempotent-replayed', 'true')
            .header('content-type', 'application/json; charset=utf-8');
          return before.answer;
        }
      }
      const answer = await takeEvents(body.events, {
        ingest: deps.ingestOf(key),
        now: deps.clock.now(),
        named,
        noteWords: deps.book.noteWords,
      });
      if (answer === 'busy') throw new Refusal('busy', { retryAfterSeconds: RETRY_AFTER_SECONDS });
      if (once !== null && requestHash !== null) {
        await keepAnswer(deps.db, key.id, once, { requestHash, status: 200, answer: JSON.stringify(answer) });
      }
      return answer;
    },
  );
}

function idempotencyKey(header: string | string[] | undefined): string | null {
  if (header === undefined) return null;
  if (typeof header !== 'string' || header.length === 0 || header.length > IDEMPOTENCY_KEY_LENGTH_MAX) {
    throw new Refusal('bad_request', {
      errors: [complaint('headers.idempotency-key', 'idempotency_key')],
    });
  }
  return header;
}
