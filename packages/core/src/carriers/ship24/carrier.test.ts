import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { ship24Adapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '123456789013';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function tracking(statusMilestone: string) {
  const event = {
    status: 'Text',
    occurrenceDatetime: '2026-08-09T10:00:00',
    statusCode: null,
    statusMilestone,
  };
  return { tracker: { trackingNumber: NUMBER }, events: [event] };
}

function answer(milestone: string): string {
  return JSON.stringify({ data: { trackings: [tracking(milestone)] } });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = ship24Adapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(ship24Adapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('a push lists trackings', () => {
  const body = JSON.stringify({ trackings: [tracking('delivered')] });
  expect(ship24Adapter.readPush?.(body, { observedAt })[0]?.events[0]?.status).toBe('delivered.generic');
});

test('a shipment without events is its milestone', () => {
  const announced = {
    tracker: { trackingNumber: NUMBER },
    shipment: { statusMilestone: 'info_received' },
    events: [],
  };
  const { events } = ship24Adapter.read(JSON.stringify({ data: { trackings: [announced] } }), context);
  expect(events).toMatchObject([{ status: 'info_received.label_created', time: { precision: 'none' } }]);
});

test.each([
  ['validation_error', 'trackingNumber is not valid', 'invalid_number'],
  ['auth_invalid_key', 'm', 'auth'],
  ['quota_limit_reached', 'm', 'unavailable'],
] as const)('the error %s is %s', (code, message, kind) => {
  const body = JSON.stringify({ errors: [{ code, message }], data: null });
  expect(ship24Adapter.read(body, context).problem?.kind).toBe(kind);
});
