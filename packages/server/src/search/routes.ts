import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Operations } from '../http/operation.ts';
import { recognizeText } from './recognize.ts';
import { QUERY_LENGTH_MAX, recognitionSchema } from './schema.ts';

const query = z.object({ q: z.string().max(QUERY_LENGTH_MAX) });

/** `GET /v1/recognize` for short text, `POST` for whole messages (addresses are kept in logs of proxies). */
export function searchRoutes(app: FastifyInstance, operations: Operations): void {
  const answers = { 200: { description: 'What the text holds, best first', schema: recognitionSchema } };
  operations.serve(
    app,
    {
      id: 'recognize',
      method: 'GET',
      path: '/v1/recognize',
      summary: 'Say what a number, address or message is',
      description: 'Recognises numbers in any text. Asks no carrier and stores nothing.',
      query,
      answers,
    },
    ({ query, reply }) => {
      void reply.header('cache-control', 'private, max-age=60');
      return Promise.resolve(recognizeText(query.q));
    },
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
    ({ body }) => Promise.resolve(recognizeText(body.q)),
  );
}
