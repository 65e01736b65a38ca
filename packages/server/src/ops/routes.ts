import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { OperatorDesk } from '../contract.ts';
import { complaint } from '../http/faults.ts';
import type { Operations } from '../http/operation.ts';
import { Refusal } from '../http/problem.ts';
import { incidentInputSchema, incidentSchema } from '../status/schema.ts';
import type { OperatorAccess } from './access.ts';
import {
  CANARY_VERDICTS,
  canaryInputSchema,
  loginInputSchema,
  opsViewSchema,
  tryInputSchema,
  tryViewSchema,
  wordInputSchema,
  wordSchema,
} from './schema.ts';

const BODY_BYTES_MAX = 16_384;

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
    if (!(await access.isOperator(request.headers.cookie))) throw new Refusal('unauthorized');
    if (request.method !== 'GET') requireOwnHost(request);
  };
  // One door before all of them, so that an operation added later is not open, whatever it forgets.
  app.addHook('onRequest', async (request, reply) => {
    const place = placeOf(request.url);
    if (place === 'api') await enter(request);
    if (place === 'page' && !(await access.isOperator(request.headers.cookie)))
      await reply.redirect('/ops/login', 303);
  });
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
    async ({ reply }) => {
      void reply.header('cache-control', 'no-store');
      return desk.carriers();
    },
  );
  deskRoutes(app, operations, desk);
}

function deskRoutes(app: FastifyInstance, operations: Operations, desk: OperatorDesk): void {
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
    async ({ body }) => {
      const answer = await desk.mapWord(body);
      if (!answer.ok) throw new Refusal('bad_request', { errors: [complaint('body', answer.reason)] });
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
    async ({ body }) => {
      const view = await desk.tryNumber(body.carrier, body.number);
      if (!view) throw new Refusal('not_found');
      return view;
    },
  );
  operations.serve(
    app,
    {
      ...common,
      id: 'unmapWord',
      path: '/v1/ops/words/unmap',
      summary: 'Take the meaning of a word back (operator)',
      body: wordSchema,
      answers: { 200: { description: 'Parcels changed', schema: z.object({ parcels: z.number() }) } },
    },
    async ({ body }) => {
      const parcels = await desk.unmapWord(body);
      if (parcels === undefined) throw new Refusal('not_found');
      return { parcels };
    },
  );
  canaryRoutes(app, operations, desk);
  incidentRoutes(app, operations, desk);
}

function canaryRoutes(app: FastifyInstance, operations: Operations, desk: OperatorDesk): void {
  const common = { method: 'POST', bodyBytesMax: BODY_BYTES_MAX } as const;
  operations.serve(
    app,
    {
      ...common,
      id: 'addCanary',
      path: '/v1/ops/canaries',
      summary: 'Name a number known to exist (operator)',
      body: canaryInputSchema,
      answers: { 204: { description: 'It is kept' } },
    },
    async ({ body, reply }) => {
      const answer = await desk.addCanary(body);
      if (!answer.ok) throw new Refusal('bad_request', { errors: [complaint('body', answer.reason)] });
      return reply.code(204).send();
    },
  );
  operations.serve(
    app,
    {
      ...common,
      id: 'removeCanary',
      path: '/v1/ops/canaries/remove',
      summary: 'Forget a number known to exist (operator)',
      body: canaryInputSchema,
      answers: { 204: { description: 'It is forgotten' } },
    },
    async ({ body, reply }) => {
      if (!(await desk.removeCanary(body))) throw new Refusal('not_found');
      return reply.code(204).send();
    },
  );
  operations.serve(
    app,
    {
      ...common,
      id: 'lookAtCanaries',
      path: '/v1/ops/canaries/look',
      summary: 'Ask about the numbers known to exist now (operator)',
      body: canaryInputSchema.pick({ carrier: true }),
      answers: {
        200: { description: 'What they say', schema: z.object({ verdict: z.enum(CANARY_VERDICTS) }) },
      },
    },
    async ({ body }) => {
      const verdict = await desk.lookAtCanaries(body.carrier);
      if (verdict === undefined) throw new Refusal('not_found');
      return { verdict };
    },
  );
}

function incidentRoutes(app: FastifyInstance, operations: Operations, desk: OperatorDesk): void {
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
    async ({ body, reply }) => {
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
    async ({ params, reply }) => {
      if (!(await desk.endIncident(params.id))) throw new Refusal('not_found');
      return reply.code(204).send();
    },
  );
}

/**
 * What of the operator's an address leads to; null for everything else and for the way in. However it is spelled:
 * pages are found without regard to case, doubled slashes and escapes.
 */
function placeOf(url: string): 'api' | 'page' | null {
  const parts = decodeURIComponent(url.replace(/[?#].*$/s, ''))
    .toLowerCase()
    .split('/')
    .filter((part) => part !== '');
  const path = parts.join('/').replace(/\.data$/, '');
  if (path === 'v1/ops/login' || path === 'ops/login') return null;
  if (parts[0] === 'v1' && parts[1] === 'ops') return 'api';
  return path === 'ops' || path.startsWith('ops/') ? 'page' : null;
}

/** A browser names where a form came from; another site's may not use the operator's session. */
function requireOwnHost(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new Refusal('forbidden');
}
