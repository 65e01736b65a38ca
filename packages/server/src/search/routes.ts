import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SEARCH_SCOPE, type KeyRing } from '../accounts/keys.ts';
import type { Caller } from '../contract.ts';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import { holdsUnkept, recognizeText } from './recognize.ts';
import {
  QUERY_LENGTH_MAX,
  recognitionSchema,
  searchQuerySchema,
  searchSchema,
  type RecognitionView,
} from './schema.ts';
import type { Search } from './search.ts';

const SEARCH_DESCRIPTION = [
  'Recognises the text and finds what is stored here under its numbers, under any carrier and across hand-overs in both directions. Asks no carrier.',
  'A piece of a number (4 characters or more) finds parcels only for a key with the scope `parcels:read`, and among those this very key has told of by events, files or mails since it was made: the newest first, `limit` a page, `next` leads on. Without such a key a piece finds nothing, for the answer would tell strangers whose numbers exist; everything else is answered all the same. Only a key that is unknown or revoked is refused (401).',
  'Orders, returns and inquiries are recognised only: none are stored here, and neither events nor files carry an order number, so none leads to its parcels yet.',
  'A 429 (too many unknown numbers) still carries `recognition`, and of a list nothing that is known: a known number is answered by itself.',
].join(' ');

const query = z.object({ q: z.string().max(QUERY_LENGTH_MAX) });

/**
 * `GET /v1/search`, and what it says of a text alone: `GET /v1/recognize` for short text, `POST` for whole messages (addresses are kept
 * in logs of proxies).
 */
export function searchRoutes(
  app: FastifyInstance,
  operations: Operations,
  {
    search,
    keys,
    callerOf,
  }: {
    readonly search: Search;
    readonly keys: KeyRing;
    readonly callerOf: (request: FastifyRequest) => Caller;
  },
): void {
  const answers = { 200: { description: 'What the text holds, best first', schema: recognitionSchema } };
  operations.serve(
    app,
    {
      id: 'recognize',
      method: 'GET',
      path: '/v1/recognize',
      summary: 'Say what a number, address or message is',
      description:
        'Recognises numbers in any text. Asks no carrier and stores nothing. Card numbers, Individual Numbers and one-time codes are named and masked, and an answer about them is `no-store`.',
      query,
      answers,
    },
    ({ query, reply }) => Promise.resolve(recognized(query.q, reply)),
  );
  operations.serve(
    app,
    {
      id: 'recognizeMessage',
      method: 'POST',
      path: '/v1/recognize',
      summary: 'Say what numbers a whole message holds',
      body: query,
      answers,
    },
    ({ body, reply }) => Promise.resolve(recognized(body.q, reply)),
  );
  operations.serve(
    app,
    {
      id: 'search',
      method: 'GET',
      path: '/v1/search',
      summary: 'Find everything that belongs to a number',
      description: SEARCH_DESCRIPTION,
      query: searchQuerySchema,
      scopeForMore: SEARCH_SCOPE,
      answers: { 200: { description: 'What it is, and what belongs to it', schema: searchSchema } },
    },
    async ({ query: { q, limit, after }, request, reply }) => {
      void reply.header('cache-control', 'no-store');
      const key = await keys.find(request, SEARCH_SCOPE);
      const own = key && { apiKeyId: key.id, after: after ?? null, limit };
      const result = await search(q, callerOf(request), own);
      if (result.ok) return result.answer;
      const { retryAfterSeconds, answer } = result;
      throw new Refusal(result.reason, { retryAfterSeconds, ...answer });
    },
  );
}

/** The same text is typed again and again; an answer about what is not to be kept is kept by no cache. */
function recognized(text: string, reply: FastifyReply): RecognitionView {
  const view = recognizeText(text);
  void reply.header('cache-control', holdsUnkept(view) ? 'no-store' : 'private, max-age=60');
  return view;
}
