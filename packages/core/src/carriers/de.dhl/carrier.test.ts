import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { dhlAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '3318810025';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

const UNIFIED = ['pre-transit', 'transit', 'delivered', 'failure', 'unknown'];

function answer(code: string): string {
  const shipment = UNIFIED.includes(code)
    ? { id: NUMBER, events: [{ timestamp: '2026-08-09T14:02:00', statusCode: code, description: 'Text' }] }
    : { shipmentTrackingNumber: NUMBER, events: [{ date: '2026-08-09', time: '14:02:00', typeCode: code }] };
  return JSON.stringify({ shipments: [shipment] });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = dhlAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(dhlAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('of several units with one number the latest counts', () => {
  const shipment = (service: string, timestamp: string) => ({
    id: NUMBER,
    service,
    events: [{ timestamp, statusCode: 'transit', description: service }],
  });
  const shipments = [
    shipment('ecommerce', '2026-08-09T10:00:00'),
    shipment('freight', '2026-01-09T10:00:00'),
  ];
  expect(dhlAdapter.read(JSON.stringify({ shipments }), context).events[0]?.rawText).toBe('ecommerce');
});

test('a push is read as a list or as one shipment', () => {
  const shipment = { id: NUMBER, events: [{ timestamp: '2026-08-09T10:00:00Z', statusCode: 'delivered' }] };
  for (const body of [{ shipments: [shipment] }, shipment]) {
    const readings = dhlAdapter.readPush?.(JSON.stringify(body), { observedAt });
    expect(readings?.map((reading) => [reading.number, reading.events[0]?.status])).toEqual([
      [NUMBER, 'delivered.generic'],
    ]);
  }
});

test('MyDHL is asked when its user is configured, Unified otherwise', () => {
  const url = (credentials: Record<string, string>) =>
    dhlAdapter.request([NUMBER], { language: 'ja', now: observedAt, credentials }).url;
  expect(url({ apiKey: 'k' })).toContain(
    'api-eu.dhl.com/track/shipments?trackingNumber=3318810025&language=ja',
  );
  expect(url({ myDhlUser: 'u', myDhlPassword: 'p' })).toContain('express.api.dhl.com/mydhlapi/tracking');
});

test('what a problem document says of itself counts where the HTTP status says nothing', () => {
  const kind = (status: number, detail: string) =>
    dhlAdapter.read(JSON.stringify({ status, title: 'Problem', detail }), { ...context, status: 200 }).problem
      ?.kind;
  expect([
    kind(404, 'No shipment with given tracking number found.'),
    kind(400, 'Invalid tracking number'),
    kind(401, ''),
    kind(429, ''),
    kind(503, ''),
  ]).toEqual(['not_found', 'invalid_number', 'auth', 'rate_limited', 'unavailable']);
});

test('news of a subscription speak of no parcel', () => {
  expect(dhlAdapter.readPush?.('{"scope":"subscription.confirmed","secret":"x"}', { observedAt })).toEqual(
    [],
  );
});

test('the pieces of a consignment are said on its newest event', () => {
  const pieces = (totalNumberOfPieces: unknown) => {
    const events = [
      { timestamp: '2026-08-09T10:00:00Z', statusCode: 'transit' },
      { timestamp: '2026-08-08T10:00:00Z', statusCode: 'pre-transit' },
    ];
    const shipment = { id: NUMBER, details: { totalNumberOfPieces }, events };
    return dhlAdapter
      .read(JSON.stringify({ shipments: [shipment] }), context)
      .events.map((event) => event.attributes?.['pieces']);
  };
  expect(pieces(3)).toEqual([undefined, '3']);
  expect([pieces(1), pieces(null), pieces('many')]).toEqual([1, 2, 3].map(() => [undefined, undefined]));
});
