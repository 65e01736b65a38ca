import { expect, test } from 'vitest';
import { createApiKey } from '../accounts/keys.ts';
import { openTestApp } from '../app.fixture.ts';
import type { ParcelView } from '../parcels/schema.ts';

/* A van's scans come through `POST /v1/events` like everybody's: in the words of the own-delivery format. */

const { app, database } = await openTestApp();
const { key } = await createApiKey(database.db, { name: 'van 7', scopes: ['events:write'] });

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

async function scan(number: string, events: readonly object[]): Promise<ParcelView> {
  const sent = await app.inject({
    method: 'POST',
    url: '/v1/events',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    payload: { events: events.map((event) => ({ number, carrier: 'own', ...event })) },
  });
  const answer = sent.json<{ failed: number; results: { parcelId?: string }[] }>();
  expect(answer.failed, sent.body).toBe(0);
  return (await app.inject({ url: `/v1/parcels/${answer.results[0]?.parcelId ?? ''}` })).json();
}

const LOADED = { raw: 'out_for_delivery', time: minutesAgo(90), place: '見本営業所' };

test('loaded: out for delivery, with the stops before it, which a later scan renews', async () => {
  const number = 'DA0000000101';
  const loaded = await scan(number, [{ ...LOADED, attributes: { stops_away: '12' } }]);
  expect([loaded.status, loaded.stopsAway]).toEqual(['out_for_delivery.on_vehicle', 12]);
  const nearer = await scan(number, [
    { raw: 'out_for_delivery', time: minutesAgo(20), attributes: { stops_away: '3' } },
  ]);
  expect([nearer.status, nearer.stopsAway]).toEqual(['out_for_delivery.on_vehicle', 3]);
});

test('delivered to a place: the page says delivered there, the place itself is not for everybody', async () => {
  const view = await scan('DA0000000102', [
    LOADED,
    { status: 'delivered.safe_place', time: minutesAgo(5), attributes: { drop_place: 'front_door' } },
  ]);
  expect([view.status, view.trackingState, view.stopsAway]).toEqual([
    'delivered.safe_place',
    'completed',
    null,
  ]);
  expect(JSON.stringify(view)).not.toContain('front_door');
});

test('absent, and brought again', async () => {
  const number = 'DA0000000103';
  const absent = await scan(number, [LOADED, { raw: 'absent', time: minutesAgo(60) }]);
  expect(absent.status).toBe('attempt_failed.recipient_absent');
  const again = await scan(number, [{ raw: 'out_for_delivery', time: minutesAgo(10) }]);
  expect(again.status).toBe('out_for_delivery.on_vehicle');
});

test('a label with its postcodes: expected by the lead-time table from the first scan on', async () => {
  const number = 'DA0000000104';
  const view = await scan(number, [
    { raw: 'accepted', time: minutesAgo(30), origin: '135-0001', destination: '〒530-0001' },
  ]);
  expect(view.promise?.reasons[0]).toEqual({
    code: 'lead_time',
    params: { from: '13', to: '27', days: 1 },
  });
  expect(JSON.stringify(view)).not.toMatch(/5300001|1350001/);
});

test('a postcode nobody can read refuses its line and says which', async () => {
  const sent = await app.inject({
    method: 'POST',
    url: '/v1/events',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    payload: { events: [{ number: 'DA0000000105', raw: 'accepted', destination: 'Osaka' }] },
  });
  expect(sent.json()).toMatchObject({ failed: 1, results: [{ ok: false, reason: 'destination' }] });
});
