import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { OperatorDesk } from '../contract.ts';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import { incidentInputSchema, incidentSchema } from '../status/schema.ts';
import type { OperatorAccess } from './access.ts';
import { loginInputSchema, opsViewSchema, tryInputSchema, tryViewSchema, wordInputSchema } from './schema.ts';

const BODY_BYTES_MAX = 16_384;

/** What the routes behind the door need: the door itself and the desk. */
interface Inside {
  /** Refuses everybody but the operator. */
  readonly enter: (request: FastifyRequest) => Promise<void>;
  readonly desk: OperatorDesk;
}

/**
 * `/v1/ops/*`: the operator's view as JSON. Everything but the login answers only to a session; what changes
 * something also only to pages of this very host.
 */
export function opsRoutes(
  app: FastifyInstance,
  operations: Operations,
  { access, desk }: { readonly access: OperatorAccess; readonly desk: OperatorDesk },
): void {
  const enter = async (request: FastifyRequest): Promise<void> => {
    if (request.method !== 'GET') requireOwnHost(request);
    if (!(await access.isOperator(request.headers.cookie))) throw new Refusal('unauthorized');
  };
  const common = { method: 'POST', bodyBytesMax: BODY_BYTES_MAX } as const;

  operations.serve(
    app,
    {
      ...common,
      id: 'operatorLogin',
      path: '/v1/ops/login',
      summary: "Exchange the operator's token for a session cookie, once",
      body: loginInputSchema,
      answers: { 204: { description: 'The cookie is set' } },
    },
    async ({ body, request, reply }) => {
      requireOwnHost(request);
      const answer = await access.login(body.token, request.ip);
      if (answer.ok) return reply.code(204).header('set-cookie', answer.cookie).send();
      throw answer.reason === 'rate_limited'
        ? new Refusal('rate_limited', { retryAfterSeconds: answer.retryAfterSeconds })
        : new Refusal('unauthorized');
    },
  );
  operations.serve(
    app,
    {
      id: 'readOpsCarriers',
      method: 'GET',
      path: '/v1/ops/carriers',
      summary: 'Read how carriers are asked and answer (operator)',
      answers: {
        200: { description: 'Budgets, freshness, problems, words, incidents', schema: opsViewSchema },
      },
    },
    async ({ request, reply }) => {
      await enter(request);
      void reply.header('cache-control', 'no-store');
      return desk.carriers();
    },
  );
  deskRoutes(app, operations, { enter, desk });
}

function deskRoutes(app: FastifyInstance, operations: Operations, { enter, desk }: Inside): void {
  const common = { method: 'POST', bodyBytesMax: BODY_BYTES_MAX } as const;
  operations.serve(
    app,
    {
      ...common,
      id: 'mapWord',
      path: '/v1/ops/words',
      summary: 'Give a word its meaning, for what comes and for what is stored (operator)',
      body: wordInputSchema,
      answers: { 200: { description: 'Parcels changed', schema: z.object({ parcels: z.number() }) } },
    },
    async ({ body, request }) => {
      await enter(request);
      const answer = await desk.mapWord(body);
      if (!answer.ok)
        throw new Refusal('bad_request', { errors: [{ where: 'body', message: answer.reason }] });
      return { parcels: answer.parcels };
    },
  );
  operations.serve(
    app,
    {
      ...common,
      id: 'tryNumber',
      path: '/v1/ops/try',
      summary: 'Ask a carrier about a number now and see what was read (operator)',
      body: tryInputSchema,
      answers: { 200: { description: 'The call, masked', schema: tryViewSchema } },
    },
    async ({ body, request }) => {
      await enter(request);
      const view = await desk.tryNumber(body.carrier, body.number);
      if (!view) throw new Refusal('not_found');
      return view;
    },
  );
  incidentRoutes(app, operations, { enter, desk });
}

function incidentRoutes(app: FastifyInstance, operations: Operations, { enter, desk }: Inside): void {
  const common = { method: 'POST', bodyBytesMax: BODY_BYTES_MAX } as const;
  operations.serve(
    app,
    {
      ...common,
      id: 'addIncident',
      path: '/v1/ops/incidents',
      summary: 'Announce what affects parcels (operator)',
      body: incidentInputSchema,
      answers: { 201: { description: 'The incident', schema: incidentSchema } },
    },
    async ({ body, request, reply }) => {
      await enter(request);
      void reply.code(201);
      return desk.addIncident(body);
    },
  );
  operations.serve(
    app,
    {
      ...common,
      id: 'endIncident',
      path: '/v1/ops/incidents/:id/end',
      summary: 'End an incident (operator)',
      params: z.object({ id: z.uuid() }),
      answers: { 204: { description: 'It has ended' } },
    },
    async ({ params, request, reply }) => {
      await enter(request);
      if (!(await desk.endIncident(params.id))) throw new Refusal('not_found');
      return reply.code(204).send();
    },
  );
}

/** A browser names where a form came from; another site's may not use the operator's session. */
function requireOwnHost(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new Refusal('forbidden');
}
