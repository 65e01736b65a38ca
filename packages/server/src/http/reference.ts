import ScalarReference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { COMMAND_HELP } from '../cli/commands.ts';
import { openApiDocument, type Operations } from './operation.ts';
import { PROBLEMS } from './problem.ts';
import type { Reference } from './schema.ts';

/** Version of the API in its document. */
const API_VERSION = '0.1.0';

/** What the pages of `/docs` are written from: all operations served so far, problems and commands. */
export function readReference(operations: Operations): Reference {
  return {
    document: openApiDocument(operations.list, API_VERSION),
    commands: COMMAND_HELP,
    problems: Object.entries(PROBLEMS).map(([reason, words]) => ({ reason, ...words })),
  };
}

/** `/openapi.json`, the document of all operations served before it, and `/docs/try`, a page to call them from. */
export async function referenceRoutes(app: FastifyInstance, operations: Operations): Promise<void> {
  const document = JSON.stringify(openApiDocument(operations.list, API_VERSION));
  app.get('/openapi.json', (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(document),
  );
  await app.register(ScalarReference, {
    routePrefix: '/docs/try',
    // Nothing of ours is fetched from, or told to, anybody else's server.
    configuration: {
      url: '/openapi.json',
      pageTitle: 'Todoke API',
      withDefaultFonts: false,
      telemetry: false,
    },
  });
}
