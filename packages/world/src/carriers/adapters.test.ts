import { carriers } from '@todoke/core/carriers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FaultKind } from '../faults.ts';
import { jstDate, jstInstant } from '../jst.ts';
import { mistype, numberOf } from '../numbers.ts';
import { newestParcels } from '../parcels/population.ts';
import { seenAt, type ScriptEvent, type SeenParcel } from '../parcels/script.ts';
import { frozenWorld, parcelThatWas } from '../world.fixture.ts';
import type { RunningWorld } from '../world.ts';
import { batchOf, readBatch, readThroughAdapter } from './adapter-reading.fixture.ts';
import { GUESSED_WORDS } from './guessed-words.ts';
import { SANDBOX_CARRIERS, SITE_IDS } from './index.ts';
import { SAGAWA_WORDS } from './sagawa.ts';
import type { SiteId } from './sandbox.ts';

/** The goal: what the product's own adapters read from these answers is what happened, no more and no less. */

/** Every adapter with a sandbox: a new one is tested as soon as both exist. */
const ADAPTED: readonly SiteId[] = SITE_IDS.filter((id) =>
  carriers.some((one) => one.id === id && one.adapter !== null),
);
/** Services that show the latest state only. */
const LATEST_ONLY: readonly SiteId[] = ['jp.seino', 'jp.fukuyama'];
/** Just after New Year, so that carriers without a year on the page are read over its boundary. */
const NEW_YEAR = jstInstant(20_820, 1230);

let world: RunningWorld;
beforeAll(async () => {
  world = await frozenWorld({ simStart: NEW_YEAR, perDay: 100 });
});
afterAll(() => world.close());

const ownerOf = (site: SiteId) => {
  const [first] = SANDBOX_CARRIERS[site].sees;
  return first ?? 'own';
};

/** What a service's answer can hold of what happened. */
function rowsOf(site: SiteId, seen: SeenParcel): readonly ScriptEvent[] {
  if (LATEST_ONLY.includes(site)) return seen.events.slice(-1);
  if (site !== 'jp.sagawa') return seen.events;
  // Sagawa takes the history away while it investigates.
  if (seen.events.at(-1)?.kind === 'investigating') return seen.events.slice(-1);
  return seen.events.filter((event) => SAGAWA_WORDS[event.kind] !== null);
}

function* seenParcels(site: SiteId, limit: number): Generator<SeenParcel> {
  let count = 0;
  for (const parcel of newestParcels(world.facts, world.clock.now(), [ownerOf(site)])) {
    const seen = seenAt(parcel, world.clock.now());
    if (seen.events.length === 0 || (site === 'ems' && !parcel.number.startsWith('EZ'))) continue;
    yield seen;
    count += 1;
    if (count >= limit) return;
  }
}

test.each([...ADAPTED.map((site) => [site, 'ja'] as const), ['jp.japanpost', 'en'] as const])(
  '%s (%s): every event with its time, every word known, the number echoed',
  async (site, language) => {
    let read = 0;
    for (const seen of seenParcels(site, 60)) {
      const { number, scenario } = seen.parcel;
      const reading = await readThroughAdapter(world, site, number, { language });
      const where = `${number} ${scenario}`;
      expect([where, reading.problem, reading.number]).toEqual([where, null, number]);
      const rows = rowsOf(site, seen);
      expect([where, reading.events.length]).toEqual([where, rows.length]);
      for (const [i, event] of reading.events.entries()) {
        const row = rows[i];
        const label = `${where} ${event.rawCode} ${event.rawText}`;
        const guessed =
          GUESSED_WORDS[site]?.some((word) => word === event.rawCode || word === event.rawText) ?? false;
        expect([label, event.status === 'unknown.unmapped' && !guessed]).toEqual([label, false]);
        if (event.time.precision !== 'minute' || event.time.zone === null || row === undefined) continue;
        expect([label, event.time.at]).toEqual([label, row.at]);
      }
      read += 1;
    }
    expect(read).toBeGreaterThan(20);
  },
);

test.each(['jp.yamato', 'jp.sagawa', 'own'] as const)('%s: the promised day', async (site) => {
  for (const seen of seenParcels(site, 80)) {
    const { promise, events } = await readThroughAdapter(world, site, seen.parcel.number);
    const day = promise === null || seen.promise === null ? promise?.date : jstDate(seen.promise.day);
    expect([seen.parcel.number, events.length, promise?.date]).toEqual([
      seen.parcel.number,
      events.length,
      day,
    ]);
  }
});

test.each(ADAPTED)('%s: not registered', async (site) => {
  const number = numberOf('elsewhere', ownerOf(site), 55, site === 'ems' ? 900_007 : 900_000);
  expect((await readThroughAdapter(world, site, number)).problem?.kind).toBe('not_found');
});

const BATCHING = ADAPTED.filter((site) => batchOf(site) > 1);
test.each(BATCHING)('%s: several numbers in one call, one of them unknown', async (site) => {
  const [first, second] = [...seenParcels(site, 2)].map((seen) => seen.parcel.number);
  const unknown = numberOf('elsewhere', ownerOf(site), 55, 900_000);
  // 4PX's signed interface takes one number; without a key its public one is asked, which takes several.
  const credentials = { appKey: '' };
  const readings = await readBatch(world, site, [first ?? '', unknown, second ?? ''], { credentials });
  expect(readings.map((reading) => reading.problem?.kind)).toEqual([undefined, 'not_found', undefined]);
  expect(readings.map((reading) => reading.number)).toEqual([first, readings[1]?.number, second]);
});

test.each(['jp.yamato', 'jp.sagawa'] as const)('%s: mistyped', async (site) => {
  const number = mistype(numberOf('elsewhere', site, 55, 900_000));
  expect((await readThroughAdapter(world, site, number)).problem?.kind).toBe('invalid_number');
});

test.each([
  ['jp.japanpost', '123456'],
  ['own', 'DA12'],
] as const)('%s: mistyped by length', async (site, number) => {
  expect((await readThroughAdapter(world, site, number)).problem?.kind).toBe('invalid_number');
});

/** The problems each fault may come out as: none of them a statement about the parcel. */
const PROBLEMS: readonly (readonly [FaultKind, readonly string[]])[] = [
  ['500', ['unavailable']],
  ['403', ['blocked']],
  ['rate_limited', ['rate_limited']],
  ['captcha', ['blocked']],
  ['maintenance', ['unavailable']],
  ['suspended', ['suspended']],
  ['layout_changed', ['layout_changed']],
  ['wrong_parcel', ['wrong_identity']],
  ['garbled', ['layout_changed', 'wrong_identity', 'unavailable']],
  ['truncated', ['layout_changed', 'unavailable', 'network']],
];
/** Their codes are ASCII, or they say so little that garbled nothing is left to contradict. */
const READABLE_GARBLED = ADAPTED.filter((site) => !site.startsWith('jp.') || site === 'jp.fukuyama');
const cases = ADAPTED.flatMap((site) =>
  PROBLEMS.filter(([kind]) => kind !== 'garbled' || !READABLE_GARBLED.includes(site)).map(
    ([kind, problems]) => [site, kind, problems] as const,
  ),
);
test.each(cases)(
  '%s %s is read as %s, never as a statement about the parcel',
  async (site, kind, problems) => {
    const { number } = parcelThatWas(world, ownerOf(site), site === 'ems' ? 'customs' : 'out');
    const beforeAsking = () => world.faults.add({ carrier: site, kind, count: 1 });
    const reading = await readThroughAdapter(world, site, number, { beforeAsking });
    expect(problems).toContain(reading.problem?.kind);
    expect(reading.events).toEqual([]);
  },
);

test.each(READABLE_GARBLED)('%s garbled: nothing false is read', async (site) => {
  const { number } = parcelThatWas(world, ownerOf(site), site === 'ems' ? 'customs' : 'out');
  const good = await readThroughAdapter(world, site, number);
  const beforeAsking = () => world.faults.add({ carrier: site, kind: 'garbled', count: 1 });
  const garbled = await readThroughAdapter(world, site, number, { beforeAsking });
  const truths = new Set([...good.events.map((event) => event.status), 'unknown.unmapped']);
  expect(garbled.events.filter((event) => !truths.has(event.status))).toEqual([]);
  expect(['not_found', 'invalid_number']).not.toContain(garbled.problem?.kind);
});

test.each(ADAPTED)('%s: nothing personal is read', async (site) => {
  for (const seen of seenParcels(site, 20)) {
    expect(JSON.stringify(await readThroughAdapter(world, site, seen.parcel.number))).not.toContain(
      'PRIVATE_',
    );
  }
});
