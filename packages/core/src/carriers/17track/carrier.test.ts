import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { track17Adapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = 'LP00000000000001';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(sub_status: string): string {
  return JSON.stringify({ code: 0, data: { accepted: [accepted(sub_status)], rejected: [] } });
}

function accepted(sub_status: string) {
  const event = { time_iso: '2026-08-09T10:00:00+09:00', description: 'Text', sub_status };
  return { number: NUMBER, track_info: { tracking: { providers: [{ events: [event] }] } } };
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = track17Adapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(track17Adapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('the service’s own troubles are not about the parcel', () => {
  const kind = (code: number) => {
    const rejected = [{ number: NUMBER, error: { code } }];
    return track17Adapter.read(JSON.stringify({ code: 0, data: { accepted: [], rejected } }), context).problem
      ?.kind;
  };
  expect([-18019902, -18019903, -18019909, -18010019, -18010012].map(kind)).toEqual([
    'unavailable',
    'unavailable',
    'not_found',
    'auth',
    'invalid_number',
  ]);
});

test('a push holds one number', () => {
  const body = JSON.stringify({ event: 'TRACKING_UPDATED', data: accepted('Delivered_Other') });
  expect(track17Adapter.readPush?.(body, { observedAt })[0]?.events[0]?.status).toBe('delivered.generic');
});
