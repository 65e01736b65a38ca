import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { KeyRing } from '../accounts/keys.ts';
import type { Clock } from '../clock.ts';
import { complaint } from '../http/faults.ts';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import { isCarrierId } from '../parcels/candidates.ts';
import type { IngestOfKey } from '../search/told.ts';
import { FILE_BYTES_MAX } from './file-text.ts';
import { importFile } from './import-file.ts';
import { MAIL_BYTES_MAX, takeMail } from './mail.ts';
import {
  IMPORT_LINES_MAX,
  importLineSchema,
  importQuerySchema,
  mailAnswerSchema,
  type ImportLine,
} from './schema.ts';

const NDJSON = 'application/x-ndjson';

interface InboundDeps {
  readonly ingestOf: IngestOfKey;
  readonly keys: KeyRing;
  readonly clock: Clock;
  /** Has the parcel's carrier asked soon. */
  readonly askSoon: (parcelId: string) => void;
}

/** What others hand in: shipping files (`POST /v1/imports`) and carriers' notices (`POST /v1/mail`). */
export function inboundRoutes(app: FastifyInstance, operations: Operations, deps: InboundDeps): void {
  importRoute(app, operations, deps);
  mailRoute(app, operations, deps);
}

function importRoute(app: FastifyInstance, operations: Operations, deps: InboundDeps): void {
  // Read as it comes: a file is never in memory whole.
  app.addContentTypeParser('text/csv', (_request, payload, done) => done(null, payload));
  operations.serve(
    app,
    {
      id: 'importShipments',
      method: 'POST',
      path: '/v1/imports',
      summary: 'Import a shipping file',
      description:
        'A file with one parcel a line, as B2クラウド, e飛伝III or ゆうパックプリントR export it, or any file with headings in Japanese or English (`追跡番号`, `tracking number` …); UTF-8 or Shift_JIS. Read are number, carrier, the two postcodes, days, time slot and service; names, addresses and phones are not. The answer is one JSON line for each line of the file as soon as it is on disk, and the counts at the end. Importing a file again changes nothing.',
      query: importQuerySchema,
      documentedBody: z.string(),
      bodyType: 'text/csv',
      bodyBytesMax: FILE_BYTES_MAX,
      scope: 'imports:write',
      answers: {
        200: { description: 'What became of each line', schema: importLineSchema, type: NDJSON },
      },
    },
    async ({ query, request, reply }) => {
      const key = await deps.keys.require(request, 'imports:write');
      const { carrier } = query;
      if (carrier !== undefined && !isCarrierId(carrier)) {
        throw new Refusal('bad_request', {
          errors: [complaint('query.carrier', 'unknown_carrier')],
        });
      }
      if (!(request.body instanceof Readable)) throw new Refusal('unsupported_media_type');
      // A file refused half-way is not read on, and the answer still goes out.
      const bytes: AsyncIterable<Uint8Array> = request.body.iterator({ destroyOnReturn: false });
      const lines = importFile(bytes, {
        carrier: carrier ?? null,
        ingest: deps.ingestOf(key),
        now: () => deps.clock.now(),
      });
      void reply.header('content-type', `${NDJSON}; charset=utf-8`).header('cache-control', 'no-store');
      // Clients that send all before they read must not stop the reading: the answer waits here, as long as it can be.
      return reply.send(Readable.from(asText(lines), { highWaterMark: IMPORT_LINES_MAX }));
    },
  );
}

function mailRoute(app: FastifyInstance, operations: Operations, deps: InboundDeps): void {
  app.addContentTypeParser(
    'message/rfc822',
    { parseAs: 'buffer', bodyLimit: MAIL_BYTES_MAX },
    (_request, body, done) => done(null, body),
  );
  operations.serve(
    app,
    {
      id: 'postMail',
      method: 'POST',
      path: '/v1/mail',
      summary: 'Forward a carrier’s notice',
      description:
        'A mail as it came (`message/rfc822`): ヤマト運輸, 佐川急便, 日本郵便, DHL, FedEx or UPS telling of a planned delivery, an absence, a delay or a delivery, direct or forwarded. Read are sender, subject, date and text; nothing is run or fetched. Who sent it is not verified, so a delivery a mail tells is kept in its words and changes no status. Sending a mail again stores nothing twice.',
      documentedBody: z.string(),
      bodyType: 'message/rfc822',
      bodyBytesMax: MAIL_BYTES_MAX,
      scope: 'mail:write',
      answers: { 200: { description: 'What was understood', schema: mailAnswerSchema } },
    },
    async ({ request }) => {
      const key = await deps.keys.require(request, 'mail:write');
      if (!Buffer.isBuffer(request.body)) throw new Refusal('unsupported_media_type');
      const answer = await takeMail(request.body, {
        ingest: deps.ingestOf(key),
        askSoon: deps.askSoon,
        now: deps.clock.now(),
      });
      if (answer === 'busy') throw new Refusal('busy', { retryAfterSeconds: 1 });
      return answer;
    },
  );
}

async function* asText(lines: AsyncIterable<ImportLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}
