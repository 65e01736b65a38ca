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

test('a number announced and not yet seen is its headline; one given up unseen is not found', () => {
  const read = (status: string) => {
    const one = {
      number: NUMBER,
      track_info: { latest_status: { status, sub_status: null }, tracking: { providers: [] } },
    };
    return track17Adapter.read(JSON.stringify({ code: 0, data: { accepted: [one], rejected: [] } }), context);
  };
  expect(read('InfoReceived').events).toMatchObject([
    { status: 'info_received.label_created', time: { at: null, precision: 'none' } },
  ]);
  expect([read('Expired').problem?.kind, read('NEVER_SEEN').problem?.kind]).toEqual([
    'not_found',
    'layout_changed',
  ]);
});

test('a push counts from when the service last looked; the end of its looking says nothing', () => {
  const push = (latest_sync_time: string) => {
    const { number, track_info } = accepted('Delivered_Other');
    const providers = track_info.tracking.providers.map((one) => ({ ...one, latest_sync_time }));
    const body = { event: 'TRACKING_UPDATED', data: { number, track_info: { tracking: { providers } } } };
    return track17Adapter.readPush?.(JSON.stringify(body), { observedAt })[0]?.saidAt;
  };
  expect(push('2026-08-09T05:00:00Z')).toBe(Date.parse('2026-08-09T05:00:00Z'));
  // Ahead of our clock, without a zone, or nonsense: the push counts from its arrival.
  expect([push('2027-08-09T05:00:00Z'), push('2026-08-09T05:00:00'), push('soon')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  const stopped = { event: 'TRACKING_STOPPED', data: { number: NUMBER, carrier: 3011, tag: '' } };
  expect(track17Adapter.readPush?.(JSON.stringify(stopped), { observedAt })).toEqual([]);
});

test('what a registration became of each number', () => {
  const body = JSON.stringify({
    code: 0,
    data: {
      accepted: [{ origin: 1, number: NUMBER, carrier: 3011 }],
      rejected: [
        { number: 'OLD1', error: { code: -18019901 } },
        { number: 'BAD1', error: { code: -18010012 } },
        { number: 'WHO1', error: { code: -18019903 } },
      ],
    },
  });
  const read = (number: string) =>
    track17Adapter.registration?.read(body, { observedAt, number })?.kind ?? null;
  expect([NUMBER, 'OLD1', 'BAD1', 'WHO1', 'NOBODY'].map(read)).toEqual([
    null,
    null,
    'invalid_number',
    'unavailable',
    'layout_changed',
  ]);
  const options = { language: 'ja', now: observedAt, credentials: { apiKey: 'k' }, pushUrl: null } as const;
  expect(track17Adapter.registration?.request([NUMBER], options)).toMatchObject({
    url: 'https://api.17track.net/track/v2.4/register',
    headers: { '17token': 'k' },
    body: JSON.stringify([{ number: NUMBER }]),
  });
});
