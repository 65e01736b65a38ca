import { expect, test } from 'vitest';
import { journeyOf, promiseOf } from '../diagnosis/situation.ts';
import type { ScanLine } from '../diagnosis/situation.ts';
import { SAMPLES_MAX } from './lane-history.ts';
import { laneHistories, laneKeys, laneSample } from './lane-samples.ts';
import type { LaneSample } from './lane-samples.ts';

const ACCEPTED: ScanLine = ['2026-06-08T17:00', 'in_transit.accepted', '荷物受付'];
const ARRIVED: ScanLine = ['2026-06-09T06:30', 'in_transit.arrived_last_depot', '配達店到着'];
const OUT: ScanLine = ['2026-06-09T08:20', 'out_for_delivery.on_vehicle', '配達中'];
const DELIVERED: ScanLine = ['2026-06-09T14:00', 'delivered.generic', '配達完了'];
const ABSENT: ScanLine = ['2026-06-09T14:00', 'attempt_failed.recipient_absent', '持戻（ご不在）'];
const AGAIN: ScanLine = ['2026-06-11T19:00', 'delivered.generic', '配達完了'];

test('hours count from midnight of the day a stage was reached, until somebody came', () => {
  const hours = { accepted: 38, last_depot: 14, out_for_delivery: 14 };
  expect(laneSample(journeyOf([ACCEPTED, ARRIVED, OUT, DELIVERED]))?.hours).toEqual(hours);
  expect(laneSample(journeyOf([ACCEPTED, ARRIVED, OUT, ABSENT, AGAIN]))?.hours).toEqual(hours);
});

test('lateness is that of the window stated first', () => {
  const first = promiseOf('2026-06-09T08:00', '2026-06-09T12:00');
  const promise = {
    ...promiseOf('2026-06-09T14:00', '2026-06-09T16:00'),
    changes: [{ at: first.from, from: first.from, to: first.to }],
  };
  expect(laneSample(journeyOf([ACCEPTED, OUT, DELIVERED], { promise }))?.lateness).toBe(2);
  expect(laneSample(journeyOf([ACCEPTED, OUT, DELIVERED]))?.lateness).toBeNull();
});

test('no visit, no sample', () => {
  expect(laneSample(journeyOf([ACCEPTED, ARRIVED, OUT]))).toBeNull();
  expect(laneSample(journeyOf([]))).toBeNull();
});

test('lanes are named from the narrowest to the carrier; islands keep to themselves', () => {
  const tokyo = { prefecture: '13', island: false } as const;
  const osaka = { prefecture: '27', island: false } as const;
  expect(laneKeys('jp.yamato', tokyo, osaka)).toEqual([
    'jp.yamato/13-27',
    'jp.yamato/kanto-kansai',
    'jp.yamato/1d',
    'jp.yamato',
  ]);
  expect(laneKeys('jp.yamato', tokyo, { ...tokyo, island: true })).toEqual([
    'jp.yamato/13-13~island',
    'jp.yamato/kanto-kanto~island',
    'jp.yamato/3d',
  ]);
  expect(laneKeys('jp.yamato', null, osaka)).toEqual(['jp.yamato']);
});

test('a lane’s history holds the hours of its own parcels, sorted', () => {
  const sample = (accepted: number, lateness: number | null): LaneSample => ({
    hours: { accepted },
    lateness,
  });
  const histories = laneHistories([
    { lanes: ['jp.yamato/13-27', 'jp.yamato'], sample: sample(38, 1) },
    { lanes: ['jp.yamato'], sample: sample(9, null) },
    { lanes: ['jp.sagawa'], sample: { hours: { accepted: 100, out_for_delivery: 12 }, lateness: -2 } },
  ]);
  expect(histories.get('jp.yamato')).toEqual({
    accepted: [9, 38],
    last_depot: [],
    out_for_delivery: [],
    lateness: [1],
  });
  expect(histories.get('jp.yamato/13-27')).toMatchObject({ accepted: [38], lateness: [1] });
  expect(histories.get('jp.sagawa')).toMatchObject({ accepted: [100], out_for_delivery: [12] });
  expect(laneHistories([]).size).toBe(0);
});

test('a lane keeps the newest, which come first', () => {
  const past = Array.from({ length: SAMPLES_MAX + 10 }, (_, index) => ({
    lanes: ['own'],
    sample: { hours: { accepted: index }, lateness: null },
  }));
  const accepted = laneHistories(past).get('own')?.accepted;
  expect([accepted?.length, accepted?.at(-1)]).toEqual([SAMPLES_MAX, SAMPLES_MAX - 1]);
});
