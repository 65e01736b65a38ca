// `npm run screenshots`: takes the README's pictures from a running product, at the width of a phone and of a desk.
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser, type Page } from 'playwright-core';
import { spawnServer, worldSettings } from './launch.ts';
import { buildScreens } from './screens.ts';
import { startWorld, type RunningWorld } from './world.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/screenshots');
const WIDTHS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;
const PICTURE_BYTES_MAX = 300 * 1024;
/** How long a carrier has been silent in its picture. */
const SILENCE_MS = 50 * 60_000;
/** These make the browser run in one process, which it does not survive for more than a page. */
const NOT_FOR_US = new Set(['--single-process', '--no-zygote']);

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Makes what the picture shows true. */
  readonly prepare?: (world: RunningWorld, page: Page, base: string) => Promise<void>;
}

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
}

function picturesOf(world: RunningWorld): Picture[] {
  const number = (shows: string) => world.samples.find((sample) => sample.shows === shows)?.number ?? '';
  const moving = number('in_transit');
  return [
    { name: 'home', path: '/' },
    { name: 'in-transit', path: `/t/${moving}` },
    { name: 'out-for-delivery', path: `/t/${number('out_for_delivery')}` },
    { name: 'not-found', path: `/t/${number('not_registered')}` },
    {
      name: 'carrier-down',
      path: `/t/${moving}`,
      async prepare(running, page, base) {
        await post(`${running.admin}/faults`, { carrier: 'jp.yamato', kind: 'maintenance' });
        await post(`${running.admin}/clock`, { advance: SILENCE_MS });
        // Looking at the page has the carrier asked; the picture is of the page after that.
        await page.goto(`${base}/t/${moving}`);
        await wait(6_000);
      },
    },
  ];
}

async function takePictures(browser: Browser, world: RunningWorld, base: string): Promise<void> {
  for (const picture of picturesOf(world)) {
    for (const [index, viewport] of WIDTHS.entries()) {
      const page = await browser.newPage({ viewport, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' });
      if (index === 0) await picture.prepare?.(world, page, base);
      await page.goto(base + picture.path, { waitUntil: 'load' });
      await wait(500);
      const file = join(FOLDER, `${picture.name}-${viewport.width}.png`);
      await page.screenshot({ path: file, fullPage: true });
      await page.close();
      const { size } = await stat(file);
      if (size > PICTURE_BYTES_MAX) throw new Error(`${file} has ${size} bytes`);
      process.stdout.write(`${file.slice(ROOT.length + 1)} ${Math.round(size / 1024)} KiB\n`);
    }
  }
}

const data = await mkdtemp(join(tmpdir(), 'todoke-screenshots-'));
await mkdir(FOLDER, { recursive: true });
const world = await startWorld(ROOT, { state: join(data, 'world'), speed: 1, seed: undefined });
const server = spawnServer([], {
  ...worldSettings(world),
  NODE_ENV: 'production',
  PORT: '0',
  TODOKE_DATA: data,
  TODOKE_WEB: await buildScreens(ROOT),
});
const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()));
const browser = await browsers.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args.filter((flag) => !NOT_FOR_US.has(flag)),
});
try {
  const base = await new Promise<string>((resolve, reject) => {
    server.once('message', (message: { url: string }) => resolve(message.url));
    void stopped.then(() => reject(new Error('the server did not start')));
  });
  await takePictures(browser, world, base);
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await stopped;
  await world.stop();
  await rm(data, { recursive: true, force: true });
}
