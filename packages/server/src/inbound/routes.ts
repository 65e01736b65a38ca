import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { KeyRing } from '../accounts/keys.ts';
import type { Clock } from '../clock.ts';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import { isCarrierId } from '../parcels/candidates.ts';
import type { Ingest } from '../parcels/ingest.ts';
import { FILE_BYTES_MAX } from './file-text.ts';
import { importFile } from './import-file.ts';
import { IMPORT_LINES_MAX, importLineSchema, importQuerySchema, type ImportLine } from './schema.ts';

const NDJSON = 'application/x-ndjson';

/** `POST /v1/imports`: shipping files of slip software. */
export function inboundRoutes(
  app: FastifyInstance,
  operations: Operations,
  deps: { readonly ingest: Ingest; readonly keys: KeyRing; readonly clock: Clock },
): void {
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
      await deps.keys.require(request, 'imports:write');
      const { carrier } = query;
      if (carrier !== undefined && !isCarrierId(carrier)) {
        throw new Refusal('bad_request', {
          errors: [{ where: 'query.carrier', message: 'unknown carrier id' }],
        });
      }
      if (!(request.body instanceof Readable)) throw new Refusal('unsupported_media_type');
      // A file refused half-way is not read on, and the answer still goes out.
      const bytes: AsyncIterable<Uint8Array> = request.body.iterator({ destroyOnReturn: false });
      const lines = importFile(bytes, {
        carrier: carrier ?? null,
        ingest: deps.ingest,
        now: () => deps.clock.now(),
      });
      void reply.header('content-type', `${NDJSON}; charset=utf-8`).header('cache-control', 'no-store');
      // Clients that send all before they read must not stop the reading: the answer waits here, as long as it can be.
      return reply.send(Readable.from(asText(lines), { highWaterMark: IMPORT_LINES_MAX }));
    },
  );
}

async function* asText(lines: AsyncIterable<ImportLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}
