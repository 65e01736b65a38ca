/**
 * Serves the built pages over invented parcels (`node preview.ts`), measures their speed and weight
 * (`node preview.ts --measure`). For looking at pages without a server, a database or a carrier.
 */
import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { fixtureApi } from './app/fixtures/api.ts';
import { PARCELS } from './app/fixtures/parcels.ts';
import type { HandleContext } from './app/server.ts';

const HERE = import.meta.dirname;
const built: string = `${HERE}/build/server/index.js`;
// The bundle is made by `react-router build` and has no types of its own.
const { handleRequest } = (await import(built)) as {
  handleRequest: (request: Request, context: HandleContext) => Promise<Response>;
};
const context: HandleContext = { api: fixtureApi, caller: { address: '127.0.0.1', language: 'ja' } };

if (process.argv.includes('--measure')) await measure();
else serve(Number(process.env['PORT'] ?? 3100));

async function measure(): Promise<void> {
  const seconds = 5;
  for (const path of [
    '/',
    `/t/${PARCELS.moving.number}`,
    `/t/${PARCELS.out.number}`,
    `/t/${PARCELS.customs.number}`,
    `/t/${PARCELS.many.number}`,
  ]) {
    const once = async () => (await handleRequest(new Request(`http://localhost${path}`), context)).text();
    const html = await once();
    for (let i = 0; i < 300; i += 1) await once();
    // Processor time, not the wall clock: other work on the machine does not count.
    const start = process.cpuUsage();
    const end = performance.now() + seconds * 1000;
    let pages = 0;
    while (performance.now() < end) {
      await once();
      pages += 1;
    }
    const { user, system } = process.cpuUsage(start);
    const rate = Math.round((pages * 1_000_000) / (user + system));
    console.log(
      `${path.padEnd(22)} ${String(rate).padStart(6)} pages per core second  ${html.length} chars  ${gzipSync(html).length} B gzip`,
    );
  }
}

function serve(port: number): void {
  createServer(async (req, res) => {
    const url = new URL(req.url ?? '/', `http://localhost:${port}`);
    const asset = `${HERE}/build/client${url.pathname}`;
    if (/^\/assets\/[\w.-]+$/.test(url.pathname) && existsSync(asset)) {
      res.setHeader('content-type', 'text/javascript');
      createReadStream(asset).pipe(res);
      return;
    }
    if (url.pathname.startsWith('/v1/')) {
      res.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer); // Without setEncoding Node gives buffers.
    const headers = new Headers(
      Object.entries(req.headers).map(([k, v]): [string, string] => [k, String(v)]),
    );
    const body = req.method === 'POST' ? Buffer.concat(chunks) : null;
    const answer = await handleRequest(
      new Request(url, { method: req.method ?? 'GET', headers, body }),
      context,
    );
    res.writeHead(answer.status, Object.fromEntries(answer.headers));
    res.end(Buffer.from(await answer.arrayBuffer()));
  }).listen(port, () => console.log(`http://localhost:${port}`));
}
