import { carriers, type CarrierEvent } from '@todoke/core/carriers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FAULT_KINDS, type FaultKind } from '../faults.ts';
import { jstDate, jstInstant } from '../jst.ts';
import { mistype, numberOf } from '../numbers.ts';
import { newestParcels } from '../parcels/population.ts';
import { seenAt, type ScriptEvent, type SeenParcel } from '../parcels/script.ts';
import { frozenWorld, parcelThatWas } from '../world.fixture.ts';
import type { RunningWorld } from '../world.ts';
import { batchOf, readBatch, readThroughAdapter } from './adapter-reading.fixture.ts';
import { MYDHL_CREDENTIALS } from './dhl-express.ts';
import { GUESSED_WORDS } from './guessed-words.ts';
import { SANDBOX_CARRIERS, SITE_IDS } from './index.ts';
import { SAGAWA_WORDS } from './sagawa.ts';
import type { SiteId } from './sandbox.ts';

/** The goal: what the product's own adapters read from these answers is what happened, no more and no less. */

/** Every adapter with a sandbox: a new one is tested as soon as both exist. */
const ADAPTED: readonly SiteId[] = SITE_IDS.filter((id) =>
  carriers.some((one) => one.id === id && one.adapter !== null),
);
/** Every way an adapter may ask a service, with what it then presents. */
interface Interface {
  readonly name: string;
  readonly site: SiteId;
  readonly credentials?: Readonly<Record<string, string>>;
}
const INTERFACES: readonly Interface[] = [
  ...ADAPTED.map((site) => ({ name: site, site })),
  { name: 'de.dhl (MyDHL)', site: 'de.dhl', credentials: { ...MYDHL_CREDENTIALS, apiKey: '' } },
  { name: 'cn.4px (public)', site: 'cn.4px', credentials: { appKey: '' } },
];
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

test.each([
  ...INTERFACES.map((one) => ({ ...one, language: 'ja' as const })),
  { name: 'jp.japanpost', site: 'jp.japanpost', language: 'en' } as const,
])(
  '$name ($language): every event with its time, every word known, the number echoed',
  async ({ site, ...asking }: Interface & { readonly language: 'ja' | 'en' }) => {
    let read = 0;
    for (const seen of seenParcels(site, 60)) {
      const { number, scenario } = seen.parcel;
      const reading = await readThroughAdapter(world, site, number, asking);
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

test.each(INTERFACES)('$name: not registered', async ({ site, ...asking }: Interface) => {
  const number = numberOf('elsewhere', ownerOf(site), 55, site === 'ems' ? 900_007 : 900_000);
  expect((await readThroughAdapter(world, site, number, asking)).problem?.kind).toBe('not_found');
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
const cases = INTERFACES.flatMap((one) =>
  PROBLEMS.filter(([kind]) => kind !== 'garbled' || !READABLE_GARBLED.includes(one.site)).map(
    ([kind, problems]) => ({ ...one, kind, problems }),
  ),
);
test.each(cases)(
  '$name $kind is read as $problems, never as a statement about the parcel',
  async ({ site, credentials, kind, problems }: (typeof cases)[number]) => {
    const { number } = parcelThatWas(world, ownerOf(site), site === 'ems' ? 'customs' : 'out');
    const beforeAsking = () => world.faults.add({ carrier: site, kind, count: 1 });
    const reading = await readThroughAdapter(world, site, number, asked({ credentials, beforeAsking }));
    expect(problems).toContain(reading.problem?.kind);
    expect(reading.events).toEqual([]);
  },
);

test.each(INTERFACES)(
  '$name slow and twice over: the same is read',
  async ({ site, credentials }: Interface) => {
    const { number } = parcelThatWas(world, ownerOf(site), site === 'ems' ? 'customs' : 'out');
    const good = await readThroughAdapter(world, site, number, asked({ credentials }));
    const read = async (kind: FaultKind) => {
      const beforeAsking = () => world.faults.add({ carrier: site, kind, count: 1, delayMs: 5 });
      return readThroughAdapter(world, site, number, asked({ credentials, beforeAsking }));
    };
    expect(await read('slow')).toEqual(good);
    const twice = await read('duplicated');
    expect([twice.problem, new Set(twice.events.map(eventKey))]).toEqual([
      null,
      new Set(good.events.map(eventKey)),
    ]);
  },
);

test.each(INTERFACES)('$name silent: nobody answers', async ({ site, credentials }: Interface) => {
  const { number } = parcelThatWas(world, ownerOf(site), site === 'ems' ? 'customs' : 'out');
  const beforeAsking = () => world.faults.add({ carrier: site, kind: 'silent', count: 1 });
  await expect(readThroughAdapter(world, site, number, asked({ credentials, beforeAsking }))).rejects.toThrow(
    `${site} is silent`,
  );
});

test('the table holds every fault', () => {
  const walked = new Set<FaultKind>([...PROBLEMS.map(([kind]) => kind), 'slow', 'duplicated', 'silent']);
  expect(walked).toEqual(new Set(FAULT_KINDS));
});

const READABLE = INTERFACES.filter(({ site }) => READABLE_GARBLED.includes(site));
test.each(READABLE)('$name garbled: nothing false is read', async ({ site, credentials }: Interface) => {
  const { number } = parcelThatWas(world, ownerOf(site), site === 'ems' ? 'customs' : 'out');
  const good = await readThroughAdapter(world, site, number, asked({ credentials }));
  const beforeAsking = () => world.faults.add({ carrier: site, kind: 'garbled', count: 1 });
  const garbled = await readThroughAdapter(world, site, number, asked({ credentials, beforeAsking }));
  const truths = new Set([...good.events.map((event) => event.status), 'unknown.unmapped']);
  expect(garbled.events.filter((event) => !truths.has(event.status))).toEqual([]);
  expect(['not_found', 'invalid_number']).not.toContain(garbled.problem?.kind);
});

/** What is asked with, without fields that are not given. */
function asked({
  credentials,
  beforeAsking,
}: {
  readonly credentials?: Interface['credentials'] | undefined;
  readonly beforeAsking?: () => unknown;
}) {
  return { ...(credentials && { credentials }), ...(beforeAsking && { beforeAsking }) };
}

function eventKey({ time, status, place }: CarrierEvent): string {
  return `${time.text} ${status} ${place ?? ''}`;
}

test.each(INTERFACES)('$name: nothing personal is read', async ({ site, ...asking }: Interface) => {
  for (const seen of seenParcels(site, 20)) {
    expect(JSON.stringify(await readThroughAdapter(world, site, seen.parcel.number, asking))).not.toContain(
      'PRIVATE_',
    );
  }
});
