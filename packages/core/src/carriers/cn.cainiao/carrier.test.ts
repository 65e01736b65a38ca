import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { cainiaoAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = 'LP00000000000001';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(actionCode: string): string {
  const step = { actionCode, timeStr: '2026-08-09 10:00:00', timeZone: 'GMT+8', standerdDesc: 'Text' };
  return JSON.stringify({ success: true, module: [{ mailNo: NUMBER, detailList: [step] }] });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = cainiaoAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(cainiaoAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});

test('a refused call is unavailable, not unknown', () => {
  expect(cainiaoAdapter.read('{"success":false}', context).problem?.kind).toBe('unavailable');
});
