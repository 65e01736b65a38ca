import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { faultOf } from './faults.ts';
import { problemSchema, Refusal } from './problem.ts';
import type {
  JsonSchema,
  OpenApiDocument,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
} from './schema.ts';

/** One operation of the API: what is checked, documented and served comes from here and nowhere else. */
export interface Operation<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  /** Fastify form: `/v1/parcels/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** What the document says of the body where the check is laxer (lines checked one by one). */
  readonly documentedBody?: z.ZodType;
  /** Content type of the body; JSON unless said. */
  readonly bodyType?: string;
  readonly bodyBytesMax?: number;
  readonly scope?: string;
  /** Scope of a key that gets more than everybody does. */
  readonly scopeForMore?: string;
  /** Answers by status; problems are documented for every operation. */
  readonly answers: Readonly<
    Record<number, { readonly description: string; readonly schema?: z.ZodType; readonly type?: string }>
  >;
}

type AnyOperation = Operation<z.ZodType, z.ZodType, z.ZodType>;

export interface Input<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly params: z.infer<P>;
  readonly query: z.infer<Q>;
  readonly body: z.infer<B>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Collects the operations of all features; the OpenAPI document is written from this list. */
export class Operations {
  readonly list: AnyOperation[] = [];

  /** Serves an operation: checks the input against its schemas, then calls the handler with typed values. */
  serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
    app: FastifyInstance,
    operation: Operation<P, Q, B>,
    handler: (input: Input<P, Q, B>) => Promise<unknown>,
  ): void {
    this.list.push(operation);
    app.route({
      method: operation.method,
      url: operation.path,
      ...(operation.bodyBytesMax === undefined ? {} : { bodyLimit: operation.bodyBytesMax }),
      handler: (request, reply) =>
        handler({
          params: check(operation.params, request.params, 'path'),
          query: check(operation.query, request.query, 'query'),
          body: check(operation.body, request.body, 'body'),
          request,
          reply,
        }),
    });
  }
}

function check<S extends z.ZodType>(schema: S | undefined, value: unknown, where: string): z.infer<S> {
  if (!schema) return undefined as z.infer<S>; // no schema, no value: the handler cannot name it
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, 20).map((issue) => ({
    where: [where, ...issue.path.map(String)].join('.'),
    code: issue.code,
    message: faultOf(issue),
  }));
  throw new Refusal('bad_request', { errors });
}

/** The OpenAPI 3.1 document of the collected operations. */
export function openApiDocument(operations: readonly AnyOperation[], version: string): OpenApiDocument {
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:([a-zA-Z]+)/g, '{$1}');
    (paths[path] ??= {})[operation.method.toLowerCase()] = describe(operation);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Todoke',
      version,
      description: 'Track any parcel that ships in or to Japan. Errors are RFC 9457 problem details.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema) },
      securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } },
    },
  };
}

function describe(operation: AnyOperation): OpenApiOperation {
  const responses: Record<string, OpenApiResponse> = {};
  for (const [status, { description, schema, type }] of Object.entries(operation.answers)) {
    const content = schema ? { [type ?? 'application/json']: { schema: jsonSchema(schema) } } : undefined;
    responses[status] = { description, ...(content ? { content } : type ? { content: { [type]: {} } } : {}) };
  }
  responses['default'] = {
    description: 'What went wrong and what to do next',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  const body = operation.documentedBody ?? operation.body;
  const bodyType = operation.bodyType ?? 'application/json';
  return {
    operationId: operation.id,
    summary: operation.summary,
    ...(operation.description ? { description: operation.description } : {}),
    parameters: [...parameters(operation.params, 'path'), ...parameters(operation.query, 'query')],
    ...(body
      ? { requestBody: { required: true, content: { [bodyType]: { schema: jsonSchema(body) } } } }
      : {}),
    ...(operation.scope ? { security: [{ apiKey: [operation.scope] }] } : {}),
    // As OpenAPI writes an optional key: none, or one with this scope.
    ...(operation.scopeForMore ? { security: [{}, { apiKey: [operation.scopeForMore] }] } : {}),
    responses,
  };
}

function parameters(schema: z.ZodType | undefined, where: 'path' | 'query'): OpenApiParameter[] {
  if (!schema) return [];
  const { properties, required } = jsonSchema(schema);
  return Object.entries(properties ?? {}).map(([name, each]) => ({
    name,
    in: where,
    required: where === 'path' || (required ?? []).includes(name),
    schema: each,
  }));
}

function jsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest as JsonSchema; // zod's own type of the same thing is wider by what our schemas never use
}
