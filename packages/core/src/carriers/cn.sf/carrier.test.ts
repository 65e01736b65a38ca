import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { sfAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = 'SF1000000000001';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(opCode: string): string {
  const route = { acceptTime: '2026-08-09 10:00:00', acceptAddress: '東京', remark: '快件', opCode };
  const data = {
    success: true,
    errorCode: 'S0000',
    msgData: { routeResps: [{ mailNo: NUMBER, routes: [route] }] },
  };
  return JSON.stringify({ apiResultCode: 'A1000', apiResultData: JSON.stringify(data) });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = sfAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(sfAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('pushed routes of several parcels become one reading each', () => {
  const route = (mailno: string, opCode: string) => ({
    mailno,
    opCode,
    acceptTime: '2026-08-09 10:00:00',
    remark: '快件',
  });
  const body = {
    Body: { WaybillRoute: [route(NUMBER, '50'), route('SF1000000000002', '44'), route(NUMBER, '80')] },
  };
  const readings = sfAdapter.readPush?.(JSON.stringify(body), { observedAt }) ?? [];
  expect(readings.map((reading) => [reading.number, reading.events.length])).toEqual([
    [NUMBER, 2],
    ['SF1000000000002', 1],
  ]);
});

test('the digest covers message, timestamp and check word, percent-encoded', () => {
  const credentials = { partnerId: 'p', checkWord: 'w', phoneDigits: '0000' };
  const request = sfAdapter.request([NUMBER], { language: 'ja', now: observedAt, credentials });
  expect(request.body).toContain('msgDigest={signature}');
  expect(request.signing).toMatchObject({ algorithm: 'md5', encoding: 'base64' });
  expect(decodeURIComponent(request.signing?.over ?? '')).toMatch(/"checkPhoneNo":"0000"}1786330800000w$/);
});
