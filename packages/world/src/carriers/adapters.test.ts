import { findAdapter, type CarrierAdapter, type CarrierReading } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FaultKind } from '../faults.ts';
import { jstDate, jstInstant } from '../jst.ts';
import { mistype, numberOf } from '../numbers.ts';
import type { WorldCarrierId } from '../number-formats.ts';
import { newestParcels } from '../parcels/population.ts';
import { seenAt, type SeenParcel } from '../parcels/script.ts';
import { frozenWorld, parcelSeen } from '../world.fixture.ts';
import type { RunningWorld } from '../world.ts';
import { SAGAWA_WORDS } from './sagawa.ts';

/** The goal: what the product's own adapters read from these pages is what happened, no more and no less. */

const CARRIERS = ['jp.yamato', 'jp.sagawa', 'jp.japanpost', 'own'] as const;
/** The facts hold no English word for 調査中; ours is a guess, and an adapter must leave it unknown. */
const ENGLISH_UNKNOWN = 'Under investigation';
/** Just after New Year, so that carriers without a year on the page are read over its boundary. */
const NEW_YEAR = jstInstant(20_820, 1230);

let world: RunningWorld;
beforeAll(async () => {
  world = await frozenWorld({ simStart: NEW_YEAR, perDay: 40 });
});
afterAll(() => world.close());

function adapterOf(carrier: WorldCarrierId): CarrierAdapter {
  const adapter = findAdapter(carrier);
  if (adapter === undefined) throw new Error(`${carrier} has no adapter`);
  return adapter;
}

/** Asks as the server does: the adapter's own request, sent to the sandbox's address. */
async function readNow(
  carrier: WorldCarrierId,
  number: string,
  language: 'ja' | 'en' = 'ja',
): Promise<CarrierReading> {
  const adapter = adapterOf(carrier);
  const now = world.clock.now() as EpochMs; // the clock's reading is an instant
  const base = world.ready.carriers[carrier];
  const request = adapter.request([number], { language, now, credentials: { base } });
  const { pathname, search } = new URL(request.url);
  const response = await fetch(`${base}${pathname}${search}`, {
    method: request.method,
    headers: request.headers ?? {},
    ...(request.body !== undefined && { body: request.body }),
  });
  const body = new TextDecoder(adapter.encoding).decode(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  return adapter.read(body, { observedAt: now, number, status: response.status, headers });
}

function rowsOf(carrier: WorldCarrierId, seen: SeenParcel) {
  const events =
    carrier === 'jp.sagawa' ? seen.events.filter((event) => SAGAWA_WORDS[event.kind] !== null) : seen.events;
  // Sagawa takes the history away while it investigates.
  return carrier === 'jp.sagawa' && seen.events.at(-1)?.kind === 'investigating' ? events.slice(-1) : events;
}

test.each(CARRIERS.flatMap((carrier) => [[carrier, 'ja'] as const, [carrier, 'en'] as const]))(
  '%s (%s): every event with its time, every word known, the number echoed',
  async (carrier, language) => {
    let read = 0;
    for (const parcel of newestParcels(world.facts, world.clock.now(), [carrier])) {
      const seen = seenAt(parcel, world.clock.now());
      if (seen.events.length === 0) continue;
      const reading = await readNow(carrier, parcel.number, language);
      const where = `${parcel.number} ${parcel.scenario}`;
      expect([where, reading.problem, reading.number]).toEqual([where, null, parcel.number]);
      const rows = rowsOf(carrier, seen);
      expect([where, reading.events.length]).toEqual([where, rows.length]);
      for (const [i, event] of reading.events.entries()) {
        const row = rows[i];
        const label = `${where} ${event.rawText}`;
        expect([label, event.status === 'unknown.unmapped']).toEqual([
          label,
          event.rawText === ENGLISH_UNKNOWN,
        ]);
        if (event.time.precision !== 'minute' || event.time.zone === null || row === undefined) continue;
        expect([label, event.time.at]).toEqual([label, row.at]);
      }
      const day = reading.promise && seen.promise ? jstDate(seen.promise.day) : undefined;
      expect([where, reading.promise?.date]).toEqual([where, day]);
      read += 1;
      if (read >= 150) break;
    }
    expect(read).toBeGreaterThan(100);
  },
);

test.each(['jp.yamato', 'jp.sagawa', 'jp.japanpost', 'own'] as const)(
  '%s: not registered',
  async (carrier) => {
    const number = numberOf('elsewhere', carrier, 55, 900_000);
    expect((await readNow(carrier, number)).problem?.kind).toBe('not_found');
  },
);

test.each(['jp.yamato', 'jp.sagawa'] as const)('%s: mistyped', async (carrier) => {
  const number = mistype(numberOf('elsewhere', carrier, 55, 900_000));
  expect((await readNow(carrier, number)).problem?.kind).toBe('invalid_number');
});

test('japanpost and own: mistyped by length', async () => {
  expect((await readNow('jp.japanpost', '123456')).problem?.kind).toBe('invalid_number');
  expect((await readNow('own', 'DA12')).problem?.kind).toBe('invalid_number');
});

/** The problem each fault must come out as; null: the reading stands. */
const PROBLEMS: Partial<Record<FaultKind, readonly string[]>> = {
  '500': ['unavailable'],
  '403': ['blocked'],
  rate_limited: ['rate_limited'],
  captcha: ['blocked'],
  maintenance: ['unavailable'],
  suspended: ['suspended'],
  layout_changed: ['layout_changed'],
  wrong_parcel: ['wrong_identity'],
  garbled: ['layout_changed', 'wrong_identity', 'unavailable'],
  truncated: ['layout_changed', 'unavailable', 'network'],
};
// Our own codes are ASCII: garbled, they still say what happened, so that reading stands.
const cases = CARRIERS.flatMap(
  (carrier) =>
    Object.entries(PROBLEMS)
      .filter(([kind]) => carrier !== 'own' || kind !== 'garbled')
      .map(([kind, expected]) => [carrier, kind as FaultKind, expected] as const), // keys of the table above
);
test.each(cases)(
  '%s %s is read as %s, never as a statement about the parcel',
  async (carrier, kind, expected) => {
    const { number } = parcelSeen(world, carrier, 'delivered');
    world.faults.add({ carrier, kind, count: 1 });
    const reading = await readNow(carrier, number);
    expect(expected).toContain(reading.problem?.kind);
    expect(reading.events).toEqual([]);
  },
);
