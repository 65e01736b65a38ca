import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { upsAdapter } from './read.ts';
import { alertRows, statusRows } from './statuses.ts';
import { missingCredentials } from '../profile.ts';

const NUMBER = '1Z5R89390357567127';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(type: string, activity: object = {}): string {
  const event = { date: '20260809', time: '140200', status: { type, description: 'Text' }, ...activity };
  return JSON.stringify({
    trackResponse: { shipment: [{ package: [{ trackingNumber: NUMBER, activity: [event] }] }] },
  });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = upsAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(upsAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('the local clock gets the zone its GMT twin implies, leading zero lost or not', () => {
  const zone = (activity: object) => upsAdapter.read(answer('I', activity), context).events[0]?.time.zone;
  expect(zone({ time: '034700', gmtDate: '20260809', gmtTime: '74700' })).toBe('-04:00');
  expect(zone({ gmtDate: '20260809', gmtTime: '05:02:00' })).toBe('+09:00');
  expect(zone({ gmtOffset: '-05:00' })).toBe('-05:00');
  expect(zone({})).toBeNull();
});

test('a rescheduled window is the promise, a delivery day is none', () => {
  const body = (deliveryDate: object[], deliveryTime: object) =>
    JSON.stringify({
      trackResponse: {
        shipment: [
          {
            package: [
              {
                trackingNumber: NUMBER,
                activity: [{ date: '20260809', status: { type: 'I' } }],
                deliveryDate,
                deliveryTime,
              },
            ],
          },
        ],
      },
    });
  const window = { type: 'EDW', startTime: '140000', endTime: '160000' };
  const dates = [
    { type: 'SDD', date: '20260810' },
    { type: 'RDD', date: '20260811' },
  ];
  expect(upsAdapter.read(body(dates, window), context).promise).toMatchObject({
    date: '2026-08-11',
    from: '14:00',
    to: '16:00',
  });
  expect(upsAdapter.read(body([{ type: 'DEL', date: '20260809' }], window), context).promise).toBeNull();
});

test('a Track Alert push is one event', () => {
  const body = JSON.stringify({
    trackingNumber: NUMBER,
    localActivityDate: '20260809',
    localActivityTime: '080000',
    activityLocation: { city: 'Example City', country: 'US', postalCode: 'PRIVATE_ZIP' },
    activityStatus: { type: 'O', code: 'OT', description: 'Out For Delivery' },
    scheduledDeliveryDate: '20260809',
  });
  const [reading] = upsAdapter.readPush?.(body, { observedAt }) ?? [];
  expect(reading).toMatchObject({ number: NUMBER, promise: { date: '2026-08-09' }, problem: null });
  expect(reading?.events.map((event) => [event.status, event.place])).toEqual([
    ['out_for_delivery.on_vehicle', 'Example City, US'],
  ]);
});

test.each([
  ...alertRows.map(({ word, status }) => [word, 'D', 'Text', status] as const),
  ['021', 'I', 'Out for Delivery', 'out_for_delivery.on_vehicle'],
  ['', 'D', 'DELIVERED ', 'delivered.generic'],
  ['', 'D', 'Loaded on Delivery Vehicle', 'unknown.unmapped'],
  ['999', 'X', 'Text', 'exception.generic'],
] as const)(
  'an alert with the code "%s" and the type %s (%s) is %s',
  (descriptionCode, type, description, status) => {
    const body = {
      trackingNumber: ` ${NUMBER}`,
      localActivityDate: '20260809',
      localActivityTime: '080000',
      activityStatus: { type, code: 'XX', description, descriptionCode },
    };
    const [reading] = upsAdapter.readPush?.(JSON.stringify(body), { observedAt }) ?? [];
    expect([reading?.number, reading?.events[0]?.status]).toEqual([NUMBER, status]);
  },
);

test('an alert’s window is the promise until the parcel is delivered', () => {
  const promise = (more: object) => {
    const body = {
      trackingNumber: NUMBER,
      localActivityDate: '20260809',
      localActivityTime: '080000',
      activityStatus: { type: 'I', descriptionCode: '005' },
      scheduledDeliveryDate: '20260810',
      deliveryStartTime: '',
      deliveryEndTime: '',
      actualDeliveryDate: '',
      ...more,
    };
    return upsAdapter.readPush?.(JSON.stringify(body), { observedAt })[0]?.promise;
  };
  const window = { deliveryStartTime: '150000', deliveryEndTime: '170000' };
  expect(promise(window)).toMatchObject({ date: '2026-08-10', from: '15:00', to: '17:00' });
  expect(promise({ deliveryEndTime: '120000' })).toMatchObject({ from: null, to: '12:00' });
  expect(promise({})).toMatchObject({ from: null, to: null });
  expect(promise({ ...window, actualDeliveryDate: '20260810' })).toBeNull();
});

test('the token is asked for with Basic credentials and read with its lifetime as text', () => {
  const credentials = { clientId: 'user', clientSecret: 'pass' };
  const request = upsAdapter.token?.request({ language: 'ja', now: observedAt, credentials });
  expect(request?.headers?.['authorization']).toBe('Basic dXNlcjpwYXNz');
  const token = upsAdapter.token?.read('{"access_token":"t","expires_in":"14399"}', { observedAt });
  expect(token).toEqual({ ok: true, accessToken: 't', expiresInSeconds: 14_399 });
  expect(upsAdapter.token?.read('{}', { observedAt, status: 400 })).toMatchObject({
    problem: { kind: 'auth' },
  });
});

test('what is missing before UPS can be asked is named', () => {
  expect(missingCredentials(upsAdapter, { clientId: 'x' })).toEqual(['clientSecret']);
  expect(missingCredentials(upsAdapter, { clientId: 'x', clientSecret: 'y' })).toEqual([]);
});

test('an error code in the body alone is typed', () => {
  const kind = (code: string, status: number) =>
    upsAdapter.read(JSON.stringify({ response: { errors: [{ code, message: 'm' }] } }), {
      ...context,
      status,
    }).problem?.kind;
  expect([
    kind('TV1002', 200),
    kind('250003', 200),
    kind('10429', 200),
    kind('10500', 200),
    kind('10500', 404),
  ]).toEqual(['invalid_number', 'auth', 'rate_limited', 'unavailable', 'unavailable']);
});

test('a subscription names the numbers, the address and the credential, and is read number by number', () => {
  const { registration } = upsAdapter;
  const credentials = { pushCredential: 'secret', accessToken: 't' };
  const request = registration?.request([NUMBER], {
    language: 'ja',
    now: observedAt,
    credentials,
    pushUrl: 'https://x.test/p',
  });
  expect(JSON.parse(request?.body ?? '')).toEqual({
    locale: 'ja_JP',
    countryCode: 'JP',
    trackingNumberList: [NUMBER],
    destination: { url: 'https://x.test/p', credentialType: 'Bearer', credential: 'secret' },
  });
  const read = (body: object, status = 200) =>
    registration?.read(JSON.stringify(body), { ...context, status })?.kind ?? null;
  expect([
    read({ validTrackingNumbers: [NUMBER] }),
    read({ validTrackingNumbers: [], invalidTrackingNumbers: [NUMBER] }),
    read({ response: { errors: [{ code: 'VSS700' }] } }, 400),
    read({ response: { errors: [{ code: '250003' }] } }, 401),
    read({ validTrackingNumbers: ['1Z'] }),
  ]).toEqual([null, 'invalid_number', 'unavailable', 'auth', 'layout_changed']);
});
