import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { amazonAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = 'TBA000000000001';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(eventCode: string): string {
  const event = { eventCode, eventTime: 'Aug 9, 2026, 4:31:56 PM' };
  return JSON.stringify({ eventHistory: JSON.stringify({ eventHistory: [event] }) });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = amazonAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(amazonAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('too old for the service is not found, wherever the code stands', () => {
  const body = JSON.stringify({
    progressTracker: JSON.stringify({ problem: 'SHIPMENT_OLDER_THAN_SUPPORTED_AGE' }),
  });
  expect(amazonAdapter.read(body, context).problem?.kind).toBe('not_found');
});

test('the number read is the number, without a mark that strayed into it', () => {
  const { eventHistory } = JSON.parse(answer('Delivered'));
  const body = JSON.stringify({ trackingId: `}${NUMBER}`, eventHistory });
  expect(amazonAdapter.read(body, context)).toMatchObject({ number: NUMBER, problem: null });
});
