import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sevenDr } from '../check-digits.ts';
import { runTodoke, startTodoke, temporaryData, type Running } from './running.ts';
import { controlWorld, type Truth } from './world-control.ts';

/* Goal: what was acknowledged is there, once, however the program ended. */

const KILLS = 10;
/** Callers that write at the same time, so that a kill hits transactions of several. */
const WRITERS = 6;
/** Acknowledged between two kills, at least. */
const TRACKED_BETWEEN = 2;
const REPORTED_BETWEEN = 20;
/** Until enough is acknowledged, on a busy machine. */
const PATIENTLY = { timeout: 20_000, interval: 10 };

interface Tracked {
  readonly id: string;
  readonly number: string;
  readonly carrier: string;
  readonly events: number;
}

interface Reported {
  readonly parcelId: string;
  readonly event: {
    readonly number: string;
    readonly carrier: string;
    readonly time: string;
    readonly raw: string;
  };
}

interface ParcelAnswer {
  readonly id: string;
  readonly number: string;
  readonly carrier: string;
  readonly events: readonly { readonly rawText: string }[];
}

let data: Awaited<ReturnType<typeof temporaryData>>;
let running: Running;
beforeAll(async () => {
  data = await temporaryData();
});
afterAll(async () => {
  if (running) expect(await running.stop(), running.output()).toBe(0);
  await data?.remove();
});

describe('kill -9', () => {
  const tracked: Tracked[] = [];
  const reported: Reported[] = [];
  const used = new Set<string>();
  let key = '';
  let serial = 0;

  test(`of everything, ${KILLS} times during writes: all that was acknowledged is there, nothing twice`, async () => {
    running = await startTodoke(data.folder);
    key = await createKey(data.folder);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const numbers = await freshNumbers(data.folder);
      let alive = true;
      const writers = Array.from({ length: WRITERS }, (_, index) =>
        writeUntil(() => !alive, index % 2 === 0 ? () => track(numbers) : report),
      );
      const enough = {
        tracked: tracked.length + TRACKED_BETWEEN,
        reported: reported.length + REPORTED_BETWEEN,
      };
      await expect
        .poll(() => tracked.length >= enough.tracked && reported.length >= enough.reported, PATIENTLY)
        .toBe(true);
      // Another moment each time: between two writes, in the middle of one, during a disk sync.
      await sleep(kill * 3);
      await running.killAll();
      alive = false;
      await Promise.all(writers);
      running = await startTodoke(data.folder);
    }
    await expectEverything();
  }, 240_000);

  test('of the server alone: its orphaned database is taken over by the next start', async () => {
    await running.killServer();
    expect(await running.exited).not.toBe(0);
    running = await startTodoke(data.folder);
    await expectEverything();
  }, 60_000);

  async function track(numbers: Truth[]): Promise<void> {
    const next = numbers.pop();
    if (next === undefined) return;
    used.add(next.number);
    const parcel = await post<ParcelAnswer>('/v1/parcels', { number: next.number, carrier: next.carrier });
    if (parcel)
      tracked.push({
        id: parcel.id,
        number: parcel.number,
        carrier: parcel.carrier,
        events: parcel.events.length,
      });
  }

  async function report(): Promise<void> {
    serial += 1;
    const digits = String(39_990_000_000 + (serial % 40));
    const time = new Date(Date.UTC(2026, 0, 5, 0, serial)).toISOString();
    const event = {
      number: digits + sevenDr(digits),
      carrier: 'jp.yamato',
      time,
      raw: `架空の記録 ${serial}`,
    };
    const answer = await post<{ results: { ok: boolean; parcelId: string }[] }>('/v1/events', {
      events: [event],
    });
    const result = answer?.results[0];
    if (result?.ok) reported.push({ parcelId: result.parcelId, event });
  }

  async function post<T>(path: string, body: object): Promise<T | null> {
    const response = await fetch(running.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return response.ok ? (JSON.parse(text) as T) : null; // the caller names what the API documents
  }

  async function freshNumbers(folder: string): Promise<Truth[]> {
    const world = await controlWorld(folder);
    const parcels = await world.parcels({ limit: 4_000 });
    return parcels.filter(({ number, state }) => state !== 'label' && !used.has(number));
  }

  async function expectEverything(): Promise<void> {
    for (const { id, number, carrier, events } of tracked) {
      const parcel = await read(`/v1/parcels/${id}`);
      expect(parcel).toMatchObject({ id, number, carrier });
      expect(parcel.events.length).toBeGreaterThanOrEqual(events);
      const found = (await get(`/v1/parcels?number=${number}`)) as { parcels: ParcelAnswer[] }; // as documented
      expect(found.parcels.filter((each) => each.carrier === carrier).map((each) => each.id)).toEqual([id]);
    }
    for (const parcelId of new Set(reported.map((each) => each.parcelId))) {
      const words = (await read(`/v1/parcels/${parcelId}`)).events.map((each) => each.rawText);
      expect(new Set(words).size, 'no event twice').toBe(words.length);
      expect(words).toEqual(
        expect.arrayContaining(
          reported.filter((each) => each.parcelId === parcelId).map(({ event }) => event.raw),
        ),
      );
    }
  }

  async function get(path: string): Promise<unknown> {
    const response = await fetch(running.url + path);
    expect(response.status, path).toBe(200);
    return response.json();
  }
  const read = (path: string) => get(path) as Promise<ParcelAnswer>; // as documented
});

describe('Ctrl-C', () => {
  test('lets an open request finish, then ends cleanly', async () => {
    const own = await temporaryData();
    const interrupted = await startTodoke(own.folder, {}, [], { detached: true });
    try {
      const world = await controlWorld(own.folder);
      const [parcel] = (await world.parcels({ carrier: 'own', limit: 200 })).filter(
        ({ state }) => state !== 'label',
      );
      await world.fault({ carrier: 'own', kind: 'slow', delayMs: 1_500 });
      const asking = fetch(`${interrupted.url}/v1/parcels`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ number: parcel?.number ?? '' }),
      });
      await sleep(400);
      interrupted.interrupt();
      const answer = await asking;
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ number: parcel?.number });
      expect(await interrupted.exited).toBe(0);
      expect(interrupted.output()).not.toContain('unexpectedly');
    } finally {
      await interrupted.stop();
      await own.remove();
    }
  }, 60_000);
});

/** Writes one after the other until told to stop; a refused connection is what a killed server gives. */
async function writeUntil(ended: () => boolean, write: () => Promise<void>): Promise<void> {
  while (!ended()) await write().catch(() => sleep(5));
}

async function createKey(folder: string): Promise<string> {
  const { code, output } = await runTodoke(folder, ['keys', 'create', '--name', 'kill test', '--json']);
  expect(code, output).toBe(0);
  return (JSON.parse(output) as { key: string }).key; // as documented
}
