import type { CarrierId } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import { afterAll, expect, test } from 'vitest';
import type { CarrierAnswerRead } from '../carriers/outcome.ts';
import { systemClock } from '../clock.ts';
import { openTestDatabase } from '../db/test-database.ts';
import { askCandidates } from './asking.ts';
import { createIngest } from './ingest.ts';
import { loadParcels } from './queries.ts';

const database = await openTestDatabase();
afterAll(() => database.close());

const NUMBER = '123456789013';
const CARRIERS: readonly CarrierId[] = ['jp.yamato', 'jp.sagawa', 'jp.japanpost'];
const candidates = CARRIERS.map((carrier) => ({ carrier, number: NUMBER }));
const ingest = createIngest({ database, clock: systemClock, publish: () => undefined });

function answer(kind: 'found' | 'not_found', number = NUMBER): CarrierAnswerRead {
  const time = {
    text: '2026-11-22 09:00',
    precision: 'minute',
    zone: 'Asia/Tokyo',
    yearInferred: false,
  } as const;
  const event = {
    time: { ...time, at: Date.parse('2026-11-22T09:00+09:00') as EpochMs },
    status: 'in_transit.accepted',
    rawText: '荷物受付',
    rawCode: null,
    place: '架空センター',
  } as const;
  return {
    observedAt: systemClock.now(),
    reading:
      kind === 'found'
        ? { number, events: [event], promise: null, problem: null }
        : { number: null, events: [], promise: null, problem: { kind: 'not_found', text: '' } },
  };
}

/** A client whose carriers answer as told; `asked` lists whom it was asked about. */
function clientOf(answers: Readonly<Partial<Record<CarrierId, () => Promise<CarrierAnswerRead>>>>) {
  const asked: CarrierId[] = [];
  const client = {
    refusal: () => null,
    ask(carrier: CarrierId) {
      asked.push(carrier);
      return answers[carrier]?.() ?? Promise.resolve(answer('not_found'));
    },
  };
  const deps = {
    database,
    clock: systemClock,
    client,
    ingest,
    readParcel: async (id: string) => (await loadParcels(database.pool, [id]))[0],
  };
  return { asked, ask: () => askCandidates(deps, candidates, { chosen: false, lone: false }) };
}

const forget = () => database.pool.query('delete from asked');

test('the carriers are asked in turn until one knows the number', async () => {
  const { ask, asked } = clientOf({ 'jp.sagawa': () => Promise.resolve(answer('found')) });
  const { parcel, asked: views } = await ask();
  expect(parcel).toMatchObject({ carrier: 'jp.sagawa', number: NUMBER });
  expect(asked).toEqual(['jp.yamato', 'jp.sagawa']);
  expect(views.map((each) => each.outcome)).toEqual(['not_found', 'found']);
});

test('a silent carrier does not hide the parcel of another, and its own late answer is kept', async () => {
  let speak: (late: CarrierAnswerRead) => void = () => undefined;
  const { ask } = clientOf({
    'jp.yamato': () => new Promise((resolve) => (speak = resolve)),
    'jp.japanpost': () => Promise.resolve(answer('found')),
  });
  const started = performance.now();
  const { parcel, asked } = await ask();
  expect(performance.now() - started).toBeLessThan(6_000);
  expect(parcel?.carrier).toBe('jp.japanpost');
  expect(asked.map((each) => [each.carrier, each.outcome])).toEqual([
    ['jp.yamato', 'network'],
    ['jp.sagawa', 'not_found'],
    ['jp.japanpost', 'found'],
  ]);
  speak(answer('found'));
  await expect
    .poll(
      async () => (await database.pool.query("select 1 from parcel where carrier = 'jp.yamato'")).rowCount,
    )
    .toBe(1);
});

test('who has just said "not found" is not asked again, and that ends ten minutes after it was said', async () => {
  await forget();
  const { ask, asked } = clientOf({});
  expect((await ask()).parcel).toBeUndefined();
  await database.pool.query("update asked set asked_at = asked_at - interval '9 minutes'");
  expect((await ask()).asked.map((each) => each.outcome)).toEqual(CARRIERS.map(() => 'not_found'));
  expect(asked).toEqual(CARRIERS);
  await database.pool.query("update asked set asked_at = asked_at - interval '2 minutes'");
  await ask();
  expect(asked).toEqual([...CARRIERS, ...CARRIERS]);
});
