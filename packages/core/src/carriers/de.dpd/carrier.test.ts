import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { dpdAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '09980000020033';
const observedAt = Date.parse('2026-08-10T12:00:00+09:00') as EpochMs;
const context = { observedAt, number: NUMBER };

function answer(code: string): string {
  const scan = {
    date: '2026-08-09T10:00:00',
    scanType: { name: code },
    scanDescription: { content: ['Text'] },
  };
  const data = { shipmentInfo: { parcelLabelNumber: NUMBER }, scanInfo: { scan: [scan] } };
  return JSON.stringify({ parcellifecycleResponse: { parcelLifeCycleData: data } });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the code %s reads as its row says',
  (code, row) => {
    const [event] = dpdAdapter.read(answer(code), context).events;
    expect(event).toMatchObject({
      status: row.status,
      rawCode: code,
      ...(row.attributes && { attributes: row.attributes }),
    });
  },
);

test('a code that is not in the table stays unknown', () => {
  expect(dpdAdapter.read(answer('NEVER_SEEN'), context).events[0]?.status).toBe('unknown.unmapped');
});
