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
import { listCarriers, readCarrier } from '../server/src/directory/directory.ts';
import type { HealthBook } from '../server/src/status/health.ts';
import type { EpochMs } from '../core/src/time/index.ts';
import { NOW } from './app/fixtures/parcels.ts';
import { STATUS } from './app/fixtures/status.ts';

const HERE = import.meta.dirname;
const built: string = `${HERE}/build/server/index.js`;
// The bundle is made by `react-router build` and has no types of its own.
const { handleRequest } = (await import(built)) as {
  handleRequest: (request: Request, context: HandleContext) => Promise<Response>;
};
/** The true directory, beside the invented states of its services. */
const health: Pick<HealthBook, 'of'> = {
  of: (carrier) => ({
    state: STATUS.carriers.find((one) => one.carrier === carrier)?.state ?? 'unasked',
    since: null,
    lastGoodAt: null,
    problem: null,
  }),
};
const beside = {
  now: Date.parse(NOW) as EpochMs, // an instant by its making
  health: health as HealthBook, // the directory only reads it
  asked: (id: string) => STATUS.carriers.some((one) => one.carrier === id),
};
const api = {
  ...fixtureApi,
  carriers: async () => listCarriers(beside),
  carrier: async (id: string) => readCarrier(id, beside),
};
const context: HandleContext = { api, caller: { address: '127.0.0.1', language: 'ja' } };

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
    '/carriers',
    '/carriers/jp.yamato',
    '/status',
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
      res.setHeader('content-type', asset.endsWith('.wasm') ? 'application/wasm' : 'text/javascript');
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
