import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTodoke, startTodoke, temporaryData, type Running } from './running.ts';

/*
 * Goal: an event that was acknowledged over HTTP is there, once, however often server and database were killed while
 * others were being taken in; and what is stored is what a fold from scratch says. `TODOKE_KILLS=20` kills more often.
 */

const KILLS = Number(process.env['TODOKE_KILLS'] ?? 4);
/** Callers at the same time, so that a kill hits shared transactions. */
const CALLERS = 6;
const BATCH = 25;
/** Parcels the events belong to: few, so that callers change the same ones. */
const PARCELS = 60;
/** Acknowledged batches between two kills, at least. */
const BATCHES_BETWEEN = 12;
const PATIENTLY = { timeout: 30_000, interval: 10 };
const START = Date.UTC(2026, 0, 5, 1);
const STEPS = [
  'in_transit.accepted',
  'in_transit.passed',
  'in_transit.arrived',
  'out_for_delivery.on_vehicle',
];

interface EventLine {
  readonly number: string;
  readonly time: string;
  readonly status: string;
  readonly raw: string;
}

interface EventsAnswer {
  readonly results: readonly { readonly ok: boolean; readonly parcelId?: string }[];
}

let data: Awaited<ReturnType<typeof temporaryData>>;
let running: Running | undefined;
beforeAll(async () => {
  data = await temporaryData();
});
afterAll(async () => {
  await running?.stop();
  await data?.remove();
});

test(
  `${KILLS} kills of server and database during intake: every acknowledged event is there once`,
  { timeout: 60_000 + KILLS * 30_000 },
  async () => {
    const acknowledged = new Map<string, string[]>();
    let batches = 0;
    let serial = 0;
    running = await startTodoke(data.folder);
    const key = await createKey();

    const send = async (to: string): Promise<void> => {
      const events = Array.from({ length: BATCH }, () => eventLine((serial += 1)));
      const answer = await postEvents(to, key, events);
      if (answer === null) return;
      for (const [index, { ok, parcelId }] of answer.results.entries()) {
        // One result a line; an unreadable line would be a fault of this test.
        if (!ok || parcelId === undefined) throw new Error('a line was refused');
        const words = acknowledged.get(parcelId) ?? [];
        words.push(events[index]?.raw ?? '');
        acknowledged.set(parcelId, words);
      }
      batches += 1;
    };

    for (let kill = 0; kill < KILLS; kill += 1) {
      const { url } = running;
      const stop = new AbortController();
      const stopping = stop.signal;
      const callers = Array.from({ length: CALLERS }, async () => {
        // A killed server refuses or cuts off; what it did not acknowledge is nobody's loss.
        while (!stopping.aborted) await send(url).catch(() => sleep(5));
      });
      const enough = batches + BATCHES_BETWEEN;
      await expect.poll(() => batches >= enough, PATIENTLY).toBe(true);
      // Another moment each time: while a group is folded, written, or synced.
      await sleep((kill * 7) % 40);
      await running.killAll();
      stop.abort();
      await Promise.all(callers);
      running = await startTodoke(data.folder);
    }

    expect(acknowledged.size).toBeGreaterThan(PARCELS / 2);
    for (const [parcelId, words] of acknowledged) {
      const stored = await storedWords(running.url, parcelId);
      expect(new Set(stored).size, 'no event twice').toBe(stored.length);
      expect(words.filter((word) => !stored.includes(word))).toEqual([]);
    }
    await expectRefoldToAgree();
  },
);

/** Events of a parcel differ in their minute and word, never in anything that would make two of them one. */
function eventLine(serial: number): EventLine {
  const time = new Date(START + serial * 60_000).toISOString();
  const status = STEPS[Math.floor(serial / PARCELS) % STEPS.length] ?? 'in_transit.passed';
  return {
    number: `DA${String(7_000_000_000 + (serial % PARCELS))}`,
    time,
    status,
    raw: `架空の記録 ${serial}`,
  };
}

async function postEvents(
  url: string,
  key: string,
  events: readonly EventLine[],
): Promise<EventsAnswer | null> {
  const response = await fetch(`${url}/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ events }),
  });
  const text = await response.text();
  return response.ok ? (JSON.parse(text) as EventsAnswer) : null; // as the API documents
}

async function storedWords(url: string, parcelId: string): Promise<string[]> {
  const response = await fetch(`${url}/v1/parcels/${parcelId}`);
  expect(response.status, parcelId).toBe(200);
  // As the API documents.
  const { events } = (await response.json()) as { events: readonly { readonly rawText: string }[] };
  return events.map(({ rawText }) => rawText);
}

async function createKey(): Promise<string> {
  const { code, output } = await runTodoke(data.folder, ['keys', 'create', '--name', 'intake', '--json']);
  expect(code, output).toBe(0);
  return (JSON.parse(output) as { key: string }).key; // as documented
}

/** `todoke refold` beside the running server. */
async function expectRefoldToAgree(): Promise<void> {
  const { code, output } = await runTodoke(data.folder, ['refold', '--json']);
  expect(code, output).toBe(0);
  const result = JSON.parse(output) as { done: number; changed: number; finished: boolean }; // as printed
  expect(result).toMatchObject({ changed: 0, finished: true });
  expect(result.done).toBeGreaterThanOrEqual(PARCELS);
}
