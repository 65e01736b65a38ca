import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jstMinuteOfDay } from '../jst.ts';
import { runTodoke, startTodoke, temporaryData, type Running } from './running.ts';

/*
 * Goal: a shop's shipping file makes its parcels known with their postcodes, and the page says when they come and why,
 * before their carrier has said anything.
 */

let data: Awaited<ReturnType<typeof temporaryData>>;
let running: Running;

beforeAll(async () => {
  data = await temporaryData();
  running = await startTodoke(data.folder);
}, 120_000);
afterAll(async () => {
  if (running) expect(await running.stop(), running.output()).toBe(0);
  await data?.remove();
});

interface Line {
  readonly ok?: boolean;
  readonly outcome?: string;
  readonly parcelId?: string;
  readonly made?: number;
  readonly known?: number;
  readonly refused?: number;
}

async function send(file: Uint8Array, key: string): Promise<Line[]> {
  const response = await fetch(`${running.url}/v1/imports`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', authorization: `Bearer ${key}` },
    body: Uint8Array.from(file),
  });
  expect(response.status).toBe(200);
  const text = await response.text();
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line])); // our own answer
}

async function newKey(): Promise<string> {
  const scope = ['--scope', 'imports:write'];
  const made = await runTodoke(data.folder, ['keys', 'create', '--name', 'shop', ...scope, '--json']);
  expect(made.code, made.output).toBe(0);
  return (JSON.parse(made.output) as { key: string }).key; // the command's own line
}

test('a shop’s shipping file, twice: every parcel once, with a promise from postcode to postcode', async () => {
  const address = await readFile(join(data.folder, 'world', 'address.json'), 'utf8');
  const { admin } = JSON.parse(address) as { admin: string }; // written by the launcher
  const { now } = (await (await fetch(`${admin}/clock`)).json()) as { now: number }; // the world's own answer
  expect(jstMinuteOfDay(now), 'the shop has shipped since the morning').toBeGreaterThan(8 * 60);
  const file = new Uint8Array(await (await fetch(`${admin}/shipments.csv?limit=300`)).arrayBuffer());
  const key = await newKey();
  const lines = await send(file, key);
  expect(lines.at(-1)).toMatchObject({ done: true, made: 300, known: 0, refused: 0 });
  expect((await send(file, key)).at(-1)).toMatchObject({ made: 0, refused: 0, known: 300 });

  const views = await Promise.all(
    lines
      .slice(0, 100)
      .map(async ({ parcelId }) => (await fetch(`${running.url}/v1/parcels/${parcelId ?? ''}`)).json()),
  );
  const reasons = views.map((view) => {
    const { promise } = view as { promise: { reasons: { code: string }[] } | null }; // the documented answer
    return promise?.reasons[0]?.code ?? null;
  });
  expect(new Set(reasons).has('lead_time')).toBe(true);
  expect(reasons.filter((code) => code === null)).toEqual([]);
  expect(JSON.stringify(views)).not.toContain('PRIVATE_');

  // Meanwhile carriers have been asked, and what they state comes first: some are still before their first scan.
  const pages = await Promise.all(
    views.slice(0, 30).map(async (view) => {
      const { number, carrier } = view as { number: string; carrier: string }; // likewise
      return (await fetch(`${running.url}/t/${number}?carrier=${carrier}`)).text();
    }),
  );
  const said = pages.flatMap((page) => /から(?:東京都|.{2,3}[道府県])までの標準の日数/.exec(page)?.[0] ?? []);
  expect(said.length).toBeGreaterThan(0);
});
