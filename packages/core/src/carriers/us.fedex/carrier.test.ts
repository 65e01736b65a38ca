import { expect, test } from 'vitest';
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
