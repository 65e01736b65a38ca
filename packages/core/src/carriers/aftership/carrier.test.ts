import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { aftershipAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '123456789013';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function tracking(subtag: string) {
  return {
    tracking_number: NUMBER,
    tag: 'InTransit',
    checkpoints: [{ checkpoint_time: '2026-08-09T10:00:00', message: 'Text', subtag }],
  };
}

function answer(subtag: string): string {
  return JSON.stringify({ meta: { code: 200 }, data: { trackings: [tracking(subtag)] } });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = aftershipAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(aftershipAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('a single tracking and a push read like the list', () => {
  const single = JSON.stringify({ meta: { code: 200 }, data: tracking('Delivered_001') });
  expect(aftershipAdapter.read(single, context).events[0]?.status).toBe('delivered.generic');
  const push = JSON.stringify({ event: 'tracking_update', msg: tracking('Delivered_003') });
  expect(aftershipAdapter.readPush?.(push, { observedAt })[0]?.events[0]?.status).toBe('delivered.signed');
});

test('a pending tracking without checkpoints is not found', () => {
  const data = { trackings: [{ tracking_number: NUMBER, tag: 'Pending', checkpoints: [] }] };
  expect(aftershipAdapter.read(JSON.stringify({ data }), context).problem?.kind).toBe('not_found');
});

test('a tracking without checkpoints is its tag; one given up unseen is not found', () => {
  const read = (tag: string, subtag: string) => {
    const data = { trackings: [{ tracking_number: NUMBER, tag, subtag, checkpoints: [] }] };
    return aftershipAdapter.read(JSON.stringify({ data }), context);
  };
  expect(read('InfoReceived', 'InfoReceived_001').events).toMatchObject([
    { status: 'info_received.label_created', time: { precision: 'none' } },
  ]);
  expect(read('Expired', 'Expired_001').problem?.kind).toBe('not_found');
});

test.each([
  [4001, 'unavailable'],
  [4004, 'unavailable'],
  [4005, 'invalid_number'],
  [4017, 'invalid_number'],
  [401, 'auth'],
  [403, 'blocked'],
  [429, 'rate_limited'],
  [503, 'unavailable'],
] as const)('the code %i in the body alone is %s', (code, kind) => {
  const body = JSON.stringify({ meta: { code, type: 'T', message: 'm' }, data: {} });
  expect(aftershipAdapter.read(body, { ...context, status: 200 }).problem?.kind).toBe(kind);
});

test('a push counts from its `ts`; making a tracking twice is as good as once', () => {
  const push = JSON.stringify({
    ts: 1_786_330_000,
    event: 'tracking_update',
    msg: tracking('Delivered_001'),
  });
  expect(aftershipAdapter.readPush?.(push, { observedAt })[0]?.saidAt).toBe(1_786_330_000_000);
  const read = (code: number, status: number) =>
    aftershipAdapter.registration?.read(JSON.stringify({ meta: { code }, data: {} }), { ...context, status })
      ?.kind ?? null;
  expect([read(201, 201), read(4003, 400), read(4005, 422), read(401, 401), read(429, 429)]).toEqual([
    null,
    null,
    'invalid_number',
    'auth',
    'rate_limited',
  ]);
});
