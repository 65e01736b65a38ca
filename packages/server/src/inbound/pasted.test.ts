import { afterAll, expect, test } from 'vitest';
import { foldJourney } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { systemClock } from '../clock.ts';
import { openTestDatabase } from '../db/test-database.ts';
import { storeIntakes } from '../parcels/ingest.ts';
import { readObservations } from '../parcels/packed.ts';
import { presentParcel } from '../parcels/present.ts';
import { loadParcelsByNumber, type ParcelRow } from '../parcels/queries.ts';
import { showPasted } from './pasted.ts';

/* What a person pasted is shown to that person and stored nowhere. */

const database = await openTestDatabase();
afterAll(() => database.close());

const NUMBER = '123456789013';
const NOW = Date.parse('2026-11-22T12:00:00+09:00') as EpochMs;
const clock = { ...systemClock, now: () => NOW };
const TEXT = '↓集荷\t11/20 17:13\t江東営業所\n⇒配達中\t11/22 08:10\t大阪営業所\n配達予定日 11/22 18～21時';
const deps = {
  pool: database.pool,
  clock,
  present: (row: ParcelRow) =>
    presentParcel(row, {
      now: NOW,
      test: true,
      health: { state: 'suspended', since: null, lastGoodAt: null, problem: null },
      incidents: [],
      lanes: { of: () => [] },
    }),
};
const show = (text: string, carrier = 'jp.sagawa') =>
  showPasted({ number: '1234-5678-9013', carrier, text }, deps);

test('a parcel nobody knows is shown from what was pasted, and made by nobody', async () => {
  const answer = await show(TEXT);
  if (!answer.ok) throw new Error(answer.reason);
  expect(answer.parcel).toMatchObject({
    number: NUMBER,
    status: 'out_for_delivery.on_vehicle',
    promise: { source: 'paste', basis: 'carrier_window' },
    checked: null,
  });
  expect(answer.parcel.events.map(({ source }) => source)).toEqual(['paste', 'paste']);
  expect(await loadParcelsByNumber(database.pool, [NUMBER])).toEqual([]);
});

test('a stored parcel is shown together with it, and stays as it was', async () => {
  const observedAt = Date.parse('2026-11-20T18:00:00+09:00') as EpochMs;
  const time = {
    text: '11/20 17:13',
    precision: 'minute',
    zone: 'Asia/Tokyo',
    at: Date.parse('2026-11-20T17:13:00+09:00') as EpochMs,
    yearInferred: true,
  } as const;
  const event = {
    time,
    status: 'in_transit.accepted',
    rawText: '集荷',
    rawCode: null,
    place: '江東営業所',
  } as const;
  const list = { type: 'list', order: 'asc', source: 'jp.sagawa', observedAt, events: [event] } as const;
  await storeIntakes(database, [{ carrier: 'jp.sagawa', number: NUMBER, observations: [list] }], observedAt);
  const answer = await show(TEXT);
  expect(answer.ok && answer.parcel.events.map(({ source, status }) => [source, status])).toEqual([
    ['jp.sagawa', 'in_transit.accepted'],
    ['paste', 'out_for_delivery.on_vehicle'],
  ]);
  const [row] = await loadParcelsByNumber(database.pool, [NUMBER]);
  expect(foldJourney(readObservations(row?.observations ?? '')).status).toBe('in_transit.accepted');
});

test('what cannot be read has a reason', async () => {
  expect(await show('こんにちは')).toEqual({ ok: false, reason: 'nothing_read' });
  expect(await show(TEXT, 'dream')).toEqual({ ok: false, reason: 'nothing_read' });
  expect(await show('')).toEqual({ ok: false, reason: 'empty' });
});
