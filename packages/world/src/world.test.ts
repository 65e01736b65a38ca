import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { jstInstant } from './jst.ts';
import { ask, frozenWorld, parcelSeen, post } from './world.fixture.ts';
import { openWorld, startWorld } from './world.ts';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'world-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const NOON = jstInstant(20_777, 720);

test('the same seed and instant give the same bytes', async () => {
  const [one, two] = [await frozenWorld(), await frozenWorld()];
  try {
    for (const carrier of ['jp.yamato', 'jp.sagawa', 'jp.japanpost', 'own'] as const) {
      const { number } = parcelSeen(one, carrier);
      expect((await ask(one, carrier, number)).bytes.equals((await ask(two, carrier, number)).bytes)).toBe(
        true,
      );
    }
  } finally {
    await one.close();
    await two.close();
  }
});

test('the clock is told, set and moved over HTTP', async () => {
  const world = await frozenWorld();
  try {
    const clock = async () => (await fetch(world.ready.clock)).json();
    const now = world.clock.now();
    expect(await clock()).toEqual({ now, speed: 0 });
    expect(await post(world.ready.clock, { advance: 90_000 })).toEqual({ now: now + 90_000, speed: 0 });
    expect(await post(world.ready.clock, { advance: -1 })).toHaveProperty('error');
    expect(await post(world.ready.clock, { speed: 100_000 })).toHaveProperty('error');
    expect(await post(world.ready.clock, { speed: 60 })).toMatchObject({ speed: 60 });
  } finally {
    await world.close();
  }
});

test('a restart goes on where the world stopped, knows its old numbers and adds fresh samples', async () => {
  const folder = newFolder();
  const real = { now: NOON };
  const options = { folder, speed: 30, real: () => real.now };
  const first = await startWorld(options);
  real.now += 60_000;
  const parcel = parcelSeen(first, 'jp.yamato');
  const page = await ask(first, 'jp.yamato', parcel.number);
  await first.close();
  const second = await startWorld(options);
  try {
    expect(second.clock.now()).toBe(NOON + 30 * 60_000);
    expect((await ask(second, 'jp.yamato', parcel.number)).text).toBe(page.text);
    const old = new Set(first.ready.samples.map((sample) => sample.number));
    expect(second.ready.samples.some((sample) => old.has(sample.number))).toBe(false);
    expect(second.facts.runs).toHaveLength(2);
  } finally {
    await second.close();
  }
});

test('after a crash the clock is never behind what it showed', async () => {
  const folder = newFolder();
  const real = { now: NOON };
  const options = { folder, speed: 30, real: () => real.now };
  const first = await startWorld(options);
  const saved = readFileSync(join(folder, 'world.json'), 'utf8');
  real.now += 4900;
  const shown = first.clock.now();
  await first.close();
  writeFileSync(join(folder, 'world.json'), saved);
  expect(openWorld(options).clock.now()).toBeGreaterThanOrEqual(shown);
});

test('a first start at night begins on the next morning, in the day at once', () => {
  expect(openWorld({ real: () => NOON }).clock.now()).toBe(NOON);
  expect(openWorld({ real: () => NOON + 10 * 3_600_000 }).clock.now()).toBe(NOON + 21 * 3_600_000);
});

test('another seed, or a file that is not ours, is refused and left alone', async () => {
  const folder = newFolder();
  await (await startWorld({ folder, seed: 'one' })).close();
  expect(() => openWorld({ folder, seed: 'two' })).toThrow('has the seed "one"');
  const file = join(folder, 'world.json');
  writeFileSync(file, '{"seed": 1}');
  expect(() => openWorld({ folder })).toThrow('not a state of this world');
  expect(readFileSync(file, 'utf8')).toBe('{"seed": 1}');
});

test('the switchboard lists parcels with what is really true of them', async () => {
  const world = await frozenWorld();
  try {
    const response = await fetch(`${world.ready.admin}/parcels?limit=7&carrier=jp.yamato&active=1`);
    const list: unknown = await response.json();
    expect(list).toMatchObject({ now: world.clock.now() });
    const parcels = (list as { parcels: { number: string; state: string; finished: boolean }[] }).parcels; // asserted next
    expect(parcels).toHaveLength(7);
    for (const parcel of parcels) expect([parcel.number.length, parcel.finished]).toEqual([12, false]);
    const one = await fetch(`${world.ready.admin}/parcels?number=${parcels[0]?.number}`);
    expect(await one.json()).toEqual({ now: world.clock.now(), parcels: [parcels[0]] });
    expect((await fetch(`${world.ready.admin}/nothing`)).status).toBe(404);
  } finally {
    await world.close();
  }
});
