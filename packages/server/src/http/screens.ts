import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompressSync, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Caller, TodokeApi } from '../contract.ts';

/** What the built screens export; see `packages/web/app/server.ts`. */
export interface Screens {
  handleRequest(
    request: Request,
    context: { api: TodokeApi; caller: Caller; nonce: string },
  ): Promise<Response>;
}

const CONTENT_TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

const screensModule = z.object({
  handleRequest: z.custom<Screens['handleRequest']>((f) => typeof f === 'function'),
});
const compress = promisify(gzip);

/** Loads the screens built by `packages/web`; the folder comes from the configuration, not from an import. */
export async function loadScreens(folder: string): Promise<Screens> {
  const entry = pathToFileURL(join(folder, 'server', 'index.js')).href;
  return screensModule.parse(await import(entry));
}

/** Serves the screens for every address no other route has, and their files from memory. */
export async function serveScreens(
  app: FastifyInstance,
  screens: Screens,
  folder: string,
  context: { readonly api: TodokeApi; readonly callerOf: (request: FastifyRequest) => Caller },
): Promise<void> {
  await serveFiles(app, join(folder, 'client'));
  app.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/*',
    handler: async (request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      const answer = await screens.handleRequest(toWebRequest(request), {
        api: context.api,
        caller: context.callerOf(request),
        nonce,
      });
      return sendPage(request, reply, answer, nonce);
    },
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (_request, body, done) => {
      done(null, body);
    },
  );
}

async function serveFiles(app: FastifyInstance, folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const type = CONTENT_TYPES[extname(entry.name)];
    if (!entry.isFile() || !type) continue;
    const path = join(entry.parentPath, entry.name);
    const body = await readFile(path);
    const small = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
    const url = `/${path.slice(folder.length + 1).replaceAll('\\', '/')}`;
    // Names below /assets carry a hash of their content.
    const cache = url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
    app.get(url, (request, reply) => {
      void reply
        .header('content-type', type)
        .header('cache-control', cache)
        .header('vary', 'accept-encoding');
      const brotli =
        request.headers['accept-encoding']?.includes('br') === true && small.length < body.length;
      return brotli ? reply.header('content-encoding', 'br').send(small) : reply.send(body);
    });
  }
}

function toWebRequest(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else if (value) for (const each of value) headers.append(name, each);
  }
  const origin = `${request.protocol}://${request.headers.host ?? 'localhost'}`;
  const hasBody = request.method === 'POST' && Buffer.isBuffer(request.body);
  return new Request(new URL(request.url, origin), {
    method: request.method,
    headers,
    ...(hasBody ? { body: new Uint8Array(request.body as Buffer) } : {}), // checked one line above
  });
}

async function sendPage(request: FastifyRequest, reply: FastifyReply, answer: Response, nonce: string) {
  void reply.code(answer.status);
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') void reply.header(name, value);
  for (const cookie of answer.headers.getSetCookie()) void reply.header('set-cookie', cookie);
  const html = answer.headers.get('content-type')?.startsWith('text/html') === true;
  if (html) void reply.header('content-security-policy', contentSecurityPolicy(nonce));
  if (!answer.headers.has('cache-control')) void reply.header('cache-control', 'no-store');
  if (answer.body === null) return reply.send();
  const body = Buffer.from(await answer.arrayBuffer());
  if (request.headers['accept-encoding']?.includes('gzip') !== true || body.length < 1_000)
    return reply.send(body);
  void reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding, accept-language, cookie');
  return reply.send(await compress(body, { level: 5 }));
}

function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`,
    // React sets style attributes (progress, map position); styles from elsewhere stay shut out.
    `style-src 'self' 'unsafe-inline'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
