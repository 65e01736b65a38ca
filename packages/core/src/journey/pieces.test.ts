import { describe, expect, test } from 'vitest';
import { parseFeedLine } from './feed.ts';
import { foldJourney } from './fold.ts';

/** One push a piece: `A: status, status` two hours apart. */
function journeyOf(pieces: Readonly<Record<string, readonly string[]>>) {
  const lines = Object.entries(pieces).map(([piece, statuses]) => ({
    type: 'push',
    observedAt: '2026-01-07T23:00+09:00',
    source: 'jp.sagawa',
    ...(piece === 'whole' ? {} : { piece }),
    events: statuses.map((status, index) => ({ time: `2026-01-07 ${8 + 2 * index}:00`, status })),
  }));
  return foldJourney(
    lines.map((line) => {
      const read = parseFeedLine(JSON.stringify(line));
      if (!read.ok) throw new Error(read.reason);
      return read.value;
    }),
  );
}

const VAN = 'out_for_delivery.on_vehicle';
const DELIVERED = 'delivered.generic';
const MOVING = 'in_transit.moving';

describe('a parcel in pieces is as far as its last piece', () => {
  test.each([
    ['one delivered, one on the van', { A: [DELIVERED], B: [VAN] }, VAN, 'active', '1/2'],
    ['one on the van, one behind', { A: [VAN], B: [MOVING] }, MOVING, 'active', '0/2'],
    [
      'one delivered, one not yet seen',
      { A: [DELIVERED], B: [] },
      'unknown.awaiting_first_scan',
      'active',
      '1/2',
    ],
    ['one delivered, one lost', { A: [DELIVERED], B: ['failed.lost'] }, 'failed.lost', 'completed', '1/2'],
    [
      'one on the van, one waiting at the shop',
      { A: [VAN], B: ['available_for_pickup.store'] },
      'available_for_pickup.store',
      'active',
      '0/2',
    ],
    [
      'all delivered, one told for the whole',
      { A: [VAN, DELIVERED], B: [DELIVERED], whole: [MOVING] },
      DELIVERED,
      'completed',
      '2/2',
    ],
    [
      'two of three',
      { A: [DELIVERED], B: [DELIVERED], C: ['attempt_failed.generic'] },
      'attempt_failed.generic',
      'active',
      '2/3',
    ],
  ] as const)('%s', (_name, pieces, status, tracking, count) => {
    const journey = journeyOf(pieces);
    const { delivered, total } = journey.pieces ?? { delivered: 0, total: 0 };
    expect([journey.status, journey.trackingState, `${delivered}/${total}`]).toEqual([
      status,
      tracking,
      count,
    ]);
    expect(journey.flags.includes('partial')).toBe(delivered > 0 && delivered < total);
  });

  test('its step is that of the piece that speaks', () => {
    expect(journeyOf({ A: [VAN, DELIVERED], B: [MOVING] }).step).toBe('in_transit');
  });

  test('a parcel nobody parted has no pieces', () => {
    expect(journeyOf({ whole: [MOVING] }).pieces).toBeNull();
    expect(journeyOf({ A: [MOVING] }).pieces).toBeNull();
  });
});
