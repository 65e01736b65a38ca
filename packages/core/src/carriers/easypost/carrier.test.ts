import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { easypostAdapter } from './read.ts';
import { details, statuses } from './statuses.ts';

const statusRows = [...details.values()];

const NUMBER = '9400100000000000000003';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function tracker(status_detail: string | null, status: string) {
  return {
    tracking_code: NUMBER,
    tracking_details: [{ message: 'Text', datetime: '2026-08-09T10:00:00Z', status, status_detail }],
  };
}

function answer(code: string): string {
  return JSON.stringify({ trackers: [tracker(code, 'nothing_known')] });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = easypostAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(easypostAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('a status without a detail is read from its own table', () => {
  const status = (word: string) =>
    easypostAdapter.read(JSON.stringify(tracker(null, word)), context).events[0]?.status;
  const words = ['pre_transit', 'delivered', 'return_to_sender', 'error'];
  expect(words.map(status)).toEqual(words.map((word) => statuses.get(word)?.status));
});

test('a push holds one tracker', () => {
  const body = JSON.stringify({
    description: 'tracker.updated',
    result: tracker('arrived_at_facility', 'in_transit'),
  });
  expect(easypostAdapter.readPush?.(body, { observedAt })[0]?.events[0]?.status).toBe('in_transit.arrived');
});

test('a tracker announced and without details is its status; one on its way without any is a changed layout', () => {
  const announced = { tracking_code: NUMBER, status: 'pre_transit', tracking_details: [] };
  const moving = { ...announced, status: 'in_transit' };
  expect(easypostAdapter.read(JSON.stringify(moving), context).problem?.kind).toBe('layout_changed');
  expect(easypostAdapter.read(JSON.stringify(announced), context).events).toMatchObject([
    { status: 'info_received.label_created', time: { precision: 'none' } },
  ]);
});

test.each([
  ['TRACKER.CREATE.ERROR', 'invalid_number'],
  ['APIKEY.INACTIVE', 'auth'],
  ['RATE_LIMITED', 'rate_limited'],
  ['PAYMENT_REQUIRED', 'unavailable'],
] as const)('the error %s is %s', (code, kind) => {
  const body = JSON.stringify({ error: { code, message: 'm', errors: [] } });
  expect(easypostAdapter.read(body, context).problem?.kind).toBe(kind);
});

test('events of other things than trackers are none of ours', () => {
  const body = JSON.stringify({ description: 'batch.updated', result: { id: 'batch_1' } });
  expect(easypostAdapter.readPush?.(body, { observedAt })).toEqual([]);
});
