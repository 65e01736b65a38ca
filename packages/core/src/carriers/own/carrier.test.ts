import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { ownAdapter } from './read.ts';
import { dropPlaces, statusRows } from './statuses.ts';

const NUMBER = 'DA1234567890';
const observedAt = Date.parse('2026-01-07T15:00:00+09:00') as EpochMs;

function read(answer: unknown, context: { readonly number?: string; readonly status?: number } = {}) {
  return ownAdapter.read(JSON.stringify(answer), { observedAt, number: NUMBER, ...context });
}

function event(fields: object) {
  return { number: NUMBER, events: [{ at: '2026-01-07T14:02:00+09:00', place: '江東デポ', ...fields }] };
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    expect(read(event({ code })).events[0]).toMatchObject({
      status: row.status,
      rawCode: code,
      rawText: code,
    });
  },
);

test.each([...dropPlaces])('delivered to %s is %s', (place, status) => {
  const reading = read(event({ code: 'delivered', attributes: { drop_place: place } }));
  expect(reading.events[0]).toMatchObject({ status, attributes: { drop_place: place } });
});

test('stops before this one are kept, in either place; unknown attributes are dropped', () => {
  expect(read(event({ code: 'out_for_delivery', stopsAway: 0 })).events[0]?.attributes).toEqual({
    stops_away: '0',
  });
  const nested = event({
    code: 'out_for_delivery',
    attributes: { stops_away: '3', address: 'PRIVATE_ADDRESS' },
  });
  expect(read(nested).events[0]?.attributes).toEqual({ stops_away: '3' });
  expect(
    read(event({ code: 'absent', attributes: { reason: 'PRIVATE_NOTE' } })).events[0]?.attributes,
  ).toBeUndefined();
});

test('a 404 is about the parcel only when its body says so', () => {
  expect(read({ error: 'not_found', number: NUMBER }, { status: 404 }).problem).toEqual({
    kind: 'not_found',
  });
  expect(read({ error: 'invalid_number' }, { status: 400 }).problem).toEqual({ kind: 'invalid_number' });
  expect(read({ error: 'no_such_path' }, { status: 404 }).problem?.kind).toBe('unavailable');
  expect(ownAdapter.read('<html>gone</html>', { observedAt, status: 404 }).problem?.kind).toBe('unavailable');
});

test('another number, another shape, no events and a cut answer are problems', () => {
  expect(read(event({ code: 'accepted' }), { number: 'DA0000000000' }).problem?.kind).toBe('wrong_identity');
  expect(read({ number: NUMBER, eventsV2: [] }).problem).toEqual({
    kind: 'layout_changed',
    detail: '$.events',
  });
  expect(read({ number: NUMBER, events: [] }).problem?.kind).toBe('layout_changed');
  expect(read(event({ code: 'accepted', at: 'yesterday' })).problem).toMatchObject({
    detail: '$.events[0].at',
  });
  expect(ownAdapter.read('{"number":"DA12', { observedAt }).problem?.kind).toBe('network');
});

test('the request goes to the configured base', () => {
  const request = ownAdapter.request(['da1234567890'], {
    language: 'ja',
    now: observedAt,
    credentials: { base: 'http://127.0.0.1:4010/' },
  });
  expect(request.url).toBe('http://127.0.0.1:4010/v1/parcels/DA1234567890');
});
