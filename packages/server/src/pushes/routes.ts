import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CarrierId, CarrierReading } from '@todoke/core/carriers';
import type { Credentials } from '../carriers/credentials.ts';
import type { Clock } from '../clock.ts';
import { complaint } from '../http/faults.ts';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import type { Ingest } from '../parcels/ingest.ts';
import { missingToSubscribe, openDoor, pushPath, type PushDoor } from './door.ts';
import { takePush } from './intake.ts';
import { PUSH_BYTES_MAX, pushAnswerSchema, pushDoorSchema } from './schema.ts';
import { isSigned } from './signature.ts';

const RETRY_AFTER_SECONDS = 1;
const ID_LENGTH_MAX = 20;
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json(?:\s*;|$)/i;
/** Bytes are signed as they are sent: in UTF-8, not compressed. */
const FOREIGN_CHARSET = /;\s*charset\s*=\s*"?(?!utf-?8\b)/i;
const params = z.object({ id: z.string().max(ID_LENGTH_MAX) });
type ByCarrier = { readonly id: string };

interface Deps {
  readonly ingest: Ingest;
  readonly clock: Clock;
  readonly credentials: Credentials;
  /** Where the outside reaches us; null when nobody said. */
  readonly publicUrl: string | null;
  /** Told of each push: what became of it, and what it said that was new. */
  readonly onPush: (carrier: CarrierId, outcome: PushOutcome, fresh: readonly CarrierReading[]) => void;
}
export type PushOutcome = 'ok' | 'wrong_signature' | 'unreadable' | 'busy';

/** `/v1/carriers/{id}/push`: the way in for carriers that push. The body stays as it came, since its bytes are signed. */
export async function pushRoutes(app: FastifyInstance, operations: Operations, deps: Deps): Promise<void> {
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(JSON_TYPE, { parseAs: 'buffer' }, (_request, body, parsed) =>
      parsed(null, body),
    );
    // A carrier that cannot push here is told so before its body is read.
    scope.addHook<{ Params: ByCarrier }>('onRequest', (request, _reply, next) => {
      openDoor(request.params.id.slice(0, ID_LENGTH_MAX + 1), deps.credentials);
      if (request.method === 'POST') requirePlainBody(request);
      next();
    });
    serve(scope, operations, deps);
    done();
  });
}

function serve(scope: FastifyInstance, operations: Operations, deps: Deps): void {
  const path = pushPath(':id');
  operations.serve(
    scope,
    {
      id: 'readPushDoor',
      method: 'GET',
      path,
      summary: 'Whether pushes of a carrier are taken',
      description:
        'What to enter at the carrier. Also answers the probe (`HEAD`) some send first. 503 `push_not_configured` names what to set.',
      params,
      answers: { 200: { description: 'They are', schema: pushDoorSchema } },
    },
    ({ params: { id } }) => {
      const { adapter, signature } = openDoor(id, deps.credentials);
      return Promise.resolve({
        carrier: id,
        url: `${deps.publicUrl ?? ''}${pushPath(id)}`,
        header: signature.header,
        toSubscribe: missingToSubscribe(adapter, deps.credentials, deps.publicUrl),
      });
    },
  );
  operations.serve(
    scope,
    {
      id: 'pushFromCarrier',
      method: 'POST',
      path,
      summary: 'Take a push of a carrier or aggregator',
      description:
        "The carrier's own body with the carrier's own signature over its bytes (17TRACK, AfterShip, Ship24, EasyPost, UPS Track Alert, USPS, DHL, SF). Answered when it is on disk; the same push again changes nothing. A number nobody asked about yet becomes a parcel.",
      params,
      documentedBody: z.object({}).loose(),
      bodyBytesMax: PUSH_BYTES_MAX,
      answers: { 200: { description: 'It is stored', schema: pushAnswerSchema } },
    },
    async ({ params: { id }, request, reply }) => {
      const door = openDoor(id, deps.credentials);
      const answer = await take(door, request, deps);
      const { pushAnswer } = door.adapter;
      if (pushAnswer === undefined) return answer;
      void reply.header('content-type', 'application/json; charset=utf-8');
      return pushAnswer;
    },
  );
}

function requirePlainBody({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity' || FOREIGN_CHARSET.test(headers['content-type'] ?? ''))
    throw new Refusal('unsupported_media_type');
}

async function take(door: PushDoor, request: FastifyRequest, deps: Deps) {
  const { adapter, signature, secret } = door;
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const query = request.query as Readonly<Record<string, unknown>>; // Fastify's parsed query
  const refuse = (outcome: Exclude<PushOutcome, 'ok'>, refusal: Refusal): never => {
    deps.onPush(adapter.id, outcome, []);
    throw refusal;
  };
  if (!isSigned(signature, secret, { body, headers: request.headers, query }))
    return refuse('wrong_signature', new Refusal('wrong_signature', { header: signature.header }));
  const text = utf8(body);
  if (text === null)
    return refuse('unreadable', new Refusal('unreadable_push', { errors: [complaint('body', 'not_utf8')] }));
  const now = deps.clock.now();
  const taken = await takePush(adapter.id, door.readPush(text, { observedAt: now }), {
    ingest: deps.ingest,
    now,
  });
  if (taken.ok) {
    deps.onPush(adapter.id, 'ok', taken.fresh);
    return taken.answer;
  }
  if (taken.reason === 'busy')
    return refuse('busy', new Refusal('busy', { retryAfterSeconds: RETRY_AFTER_SECONDS }));
  const errors = taken.at.map((where) => complaint(`body ${where}`, 'unread'));
  return refuse('unreadable', new Refusal('unreadable_push', { errors }));
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
