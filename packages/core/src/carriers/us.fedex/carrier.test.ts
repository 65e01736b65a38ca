import { describe, expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { fedexAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '123456789012';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(code: string): string {
  const [eventType, exceptionCode] = code.split(':');
  const scan = { date: '2026-08-09T14:02:00+09:00', eventType, exceptionCode: exceptionCode ?? '' };
  return JSON.stringify({
    output: { completeTrackResults: [{ trackingNumber: NUMBER, trackResults: [{ scanEvents: [scan] }] }] },
  });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = fedexAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code.split(':')[0],
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(fedexAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('the number inside each result must be the one asked for too', () => {
  const scanEvents = [{ date: '2026-08-09T14:02:00+09:00', eventType: 'DL' }];
  const result = (trackingNumber: string) => ({ trackingNumberInfo: { trackingNumber }, scanEvents });
  const read = (...trackResults: readonly unknown[]) =>
    fedexAdapter.read(
      JSON.stringify({ output: { completeTrackResults: [{ trackingNumber: NUMBER, trackResults }] } }),
      context,
    );
  const wrong = { kind: 'wrong_identity', asked: NUMBER, answered: '999999999999' };
  expect(read(result('999999999999'))).toMatchObject({ events: [], problem: wrong });
  expect(read(result(NUMBER), result('999999999999'))).toMatchObject({ events: [], problem: wrong });
  expect(read(result('1234 5678 9012')).problem).toBeNull();
});

test('errors about the call are not about the parcel', () => {
  const kind = (code: string) =>
    fedexAdapter.read(JSON.stringify({ errors: [{ code }] }), context).problem?.kind;
  expect([kind('NOT.AUTHORIZED.ERROR'), kind('RATE.LIMIT.EXCEEDED'), kind('SERVICE.UNAVAILABLE')]).toEqual([
    'auth',
    'rate_limited',
    'unavailable',
  ]);
});

test('up to thirty numbers go into one call', () => {
  const request = fedexAdapter.request(
    Array.from({ length: 40 }, () => NUMBER),
    { language: 'ja', now: observedAt },
  );
  expect(JSON.parse(request.body ?? '').trackingInfo).toHaveLength(30);
});

describe('several entries under one number', () => {
  const entry = (id: string, ...scans: readonly (readonly [date: string, eventType: string])[]) => ({
    trackingNumberInfo: { trackingNumber: NUMBER, trackingNumberUniqueId: id },
    scanEvents: scans
      .map(([date, eventType]) => ({ date: `${date}T10:00:00+09:00`, eventType }))
      .toReversed(),
  });
  const read = (trackResults: readonly object[], kept?: string) =>
    fedexAdapter.read(
      JSON.stringify({ output: { completeTrackResults: [{ trackingNumber: NUMBER, trackResults }] } }),
      { ...context, ...(kept !== undefined && { entry: kept }) },
    );
  const old = entry('1~A', ['2026-05-01', 'PU'], ['2026-05-03', 'DL']);
  const label = entry('2~B', ['2026-08-01', 'OC']);
  const moving = entry('3~C', ['2026-08-02', 'PU'], ['2026-08-08', 'IT']);
  const other = entry('4~D', ['2026-07-30', 'PU'], ['2026-08-05', 'OD']);

  test.each([
    ['a stuck label beside a parcel on its way', [label, moving], undefined, '3~C', true, false],
    ['a delivery of months ago beside it', [old, moving], undefined, '3~C', true, false],
    [
      'two that moved in the same weeks: the latest, but a person is asked',
      [moving, other],
      undefined,
      '3~C',
      true,
      true,
    ],
    ['a label alone is read and not kept', [label], undefined, '2~B', false, false],
    ['the one chosen before stays chosen', [moving, other], '4~D', '4~D', true, true],
    ['also where the other one is old', [old, moving], '3~C', '3~C', true, false],
    [
      'one chosen before that moved no more while another did: a person is asked',
      [old, moving],
      '1~A',
      '1~A',
      true,
      true,
    ],
    ['one chosen before that is gone: the latest', [old, moving], '9~Z', '3~C', true, false],
  ] as const)('%s', (_name, results, kept, chosen, settled, unsure) => {
    for (const order of [results, results.toReversed()]) {
      const { entries, events } = read(order, kept);
      expect(entries).toMatchObject({ chosen, settled, unsure });
      expect(entries?.all.map(({ id }) => id).toSorted()).toEqual(
        results.map((result) => result.trackingNumberInfo.trackingNumberUniqueId).toSorted(),
      );
      expect(events).toEqual(
        read(results.filter((one) => one.trackingNumberInfo.trackingNumberUniqueId === chosen)).events,
      );
    }
  });

  test('an entry that says "not found" beside one that is read is no entry', () => {
    const missing = {
      trackingNumberInfo: { trackingNumber: NUMBER, trackingNumberUniqueId: '5~E' },
      error: { code: 'TRACKING.TRACKINGNUMBER.NOTFOUND' },
    };
    expect(read([missing, moving], '5~E').entries).toMatchObject({ chosen: '3~C', unsure: false });
    expect(read([missing]).problem?.kind).toBe('not_found');
  });
});
