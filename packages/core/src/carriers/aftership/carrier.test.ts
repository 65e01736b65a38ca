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
