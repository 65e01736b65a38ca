import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** No tracking request comes near this; more is a mistake. */
const BODY_LIMIT_BYTES = 256 * 1024;

export interface Received {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Listener {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  close(): Promise<void>;
}

/** An HTTP server on loopback only, on a free port. A handler that answers `silence` leaves the caller waiting. */
export async function listen(handle: (received: Received) => Promise<Reply | 'silence'>): Promise<Listener> {
  const server = createServer((request, response) => {
    respond(request, response, handle).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('a listening TCP server has an address');
  return { url: `http://127.0.0.1:${address.port}`, close: () => closeServer(server) };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (received: Received) => Promise<Reply | 'silence'>,
): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > BODY_LIMIT_BYTES) {
      response.writeHead(413, { connection: 'close' }).end();
      return;
    }
    chunks.push(chunk);
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
  const url = new URL(request.url ?? '/', 'http://sandbox');
  const reply = await handle({
    method: request.method ?? 'GET',
    url,
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
  });
  if (reply === 'silence') return;
  response.writeHead(reply.status, { ...reply.headers, 'content-length': String(reply.body.length) });
  response.end(reply.body);
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
