import { expect, test } from 'vitest';
import { journeyOf, promiseOf } from '../diagnosis/situation.ts';
import type { ScanLine } from '../diagnosis/situation.ts';
import { laneKeys, laneSample } from './lane-samples.ts';

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
    'jp.yamato',
  ]);
  expect(laneKeys('jp.yamato', tokyo, { ...tokyo, island: true })).toEqual([
    'jp.yamato/13-13~island',
    'jp.yamato/kanto-kanto~island',
  ]);
  expect(laneKeys('jp.yamato', null, osaka)).toEqual(['jp.yamato']);
});
