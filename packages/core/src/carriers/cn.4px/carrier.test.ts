import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { fourPxAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '4PX0000000000001CN';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(tkCode: string, more: object = {}): string {
  const track = { tkCode, tkDateStr: '2026-08-09 10:00:00', tkTimezone: 'GMT+9', tkDesc: 'Text' };
  return JSON.stringify({ result: 1, data: [{ queryCode: NUMBER, tracks: [track], ...more }] });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = fourPxAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(fourPxAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('the return flag turns the newest event', () => {
  const status = (code: string) =>
    fourPxAdapter.read(answer(code, { returnStatusFlag: 1 }), context).events[0]?.status;
  expect([status('FPX_M_ATA'), status('FPX_S_OK')]).toEqual(['returning.in_transit', 'returned.to_sender']);
});

test('the official interface is asked with a signature over parameters, body and secret', () => {
  const credentials = { appKey: 'key', appSecret: 'secret' };
  const request = fourPxAdapter.request([NUMBER], { language: 'ja', now: observedAt, credentials });
  expect(request.url).toContain('sign={signature}');
  expect(request.signing?.over).toBe(
    `app_keykeyformatjsonmethodtr.order.tracking.gettimestamp${String(observedAt)}v1.0.0${request.body ?? ''}secret`,
  );
  expect(fourPxAdapter.request([NUMBER], { language: 'ja', now: observedAt }).url).toContain('listTrackV3');
});
