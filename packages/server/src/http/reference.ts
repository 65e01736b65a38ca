import ScalarReference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';
import { openApiDocument, type Operations } from './operation.ts';

/** Version of the API in its document. */
export const API_VERSION = '0.1.0';

/** `/openapi.json`, the document of all operations served before it, and `/docs`, the page to read it on. */
export async function referenceRoutes(app: FastifyInstance, operations: Operations): Promise<void> {
  const document = JSON.stringify(openApiDocument(operations.list, API_VERSION));
  app.get('/openapi.json', (_request, reply) =>
    reply.header('content-type', 'application/json; charset=utf-8').send(document),
  );
  await app.register(ScalarReference, {
    routePrefix: '/docs',
    configuration: { url: '/openapi.json', pageTitle: 'Todoke API' },
  });
}
