import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { uspsAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '9400100000000000000003';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(eventCode: string): string {
  const event = { eventType: 'Text', eventTimestamp: '2026-08-09T10:00:00', eventCode };
  return JSON.stringify({ trackingNumber: NUMBER, trackingEvents: [event] });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = uspsAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(uspsAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('a subscription pushes the same tracking, plain or as payload', () => {
  for (const body of [answer('01'), `{"payload":${answer('01')}}`]) {
    const readings = uspsAdapter.readPush?.(body, { observedAt });
    expect(readings?.map((reading) => reading.events[0]?.status)).toEqual(['delivered.generic']);
  }
});

test('what an error body says of itself counts where the HTTP status says nothing', () => {
  const kind = (code: string, message: string) =>
    uspsAdapter.read(JSON.stringify({ error: { code, message } }), { ...context, status: 200 }).problem?.kind;
  expect([
    kind('400', 'The number is not valid.'),
    kind('401', 'm'),
    kind('429', 'm'),
    kind('500', 'm'),
  ]).toEqual(['invalid_number', 'auth', 'rate_limited', 'unavailable']);
});

test('the expected clock is the receiver’s, where the last scan was', () => {
  const event = { eventCode: 'A1', eventTimestamp: '2026-08-09T14:02:00', GMTOffset: '-05:00' };
  const body = {
    trackingNumber: NUMBER,
    expectedDeliveryTimeStamp: '2026-08-11T21:00:00',
    trackingEvents: [event],
  };
  expect(uspsAdapter.read(JSON.stringify(body), context).promise).toMatchObject({
    to: '21:00',
    zone: '-05:00',
  });
});
