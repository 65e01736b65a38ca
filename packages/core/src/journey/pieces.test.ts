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

/** One push of the whole, or of a piece, an hour after the other: `status pieces`. */
function toldOf(rows: readonly (readonly [piece: string | null, told: string])[]) {
  const lines = rows.map(([piece, told], index) => {
    const [status, pieces] = told.split(' ');
    const time = `2026-01-07 ${8 + index}:00`;
    const attributes = pieces === undefined ? undefined : { pieces };
    const base = { type: 'push', observedAt: '2026-01-07T23:00+09:00', source: 'jp.sagawa' };
    return { ...base, ...(piece === null ? {} : { piece }), events: [{ time, status, attributes }] };
  });
  const read = (order: readonly object[]) =>
    foldJourney(
      order.map((line) => {
        const one = parseFeedLine(JSON.stringify(line));
        if (!one.ok) throw new Error(one.reason);
        return one.value;
      }),
    );
  const journey = read(lines);
  expect(read(lines.toReversed())).toEqual(journey);
  const { delivered, total } = journey.pieces ?? { delivered: 0, total: 0 };
  expect(journey.flags.includes('partial')).toBe(delivered > 0 && delivered < total);
  return [journey.status, journey.trackingState, `${delivered}/${total}`];
}

describe('pieces that are only counted', () => {
  test.each([
    ['a total, on the van', [[null, `${VAN} 3`]], VAN, 'active', '0/3'],
    [
      'a total, delivered without a share: the whole slip',
      [[null, `${DELIVERED} 3`]],
      DELIVERED,
      'completed',
      '3/3',
    ],
    [
      'one of three delivered',
      [
        [null, `${VAN} 3個`],
        [null, `${DELIVERED} 1/3`],
      ],
      VAN,
      'active',
      '1/3',
    ],
    [
      'then all of them',
      [
        [null, VAN],
        [null, `${DELIVERED} 1/3`],
        [null, `${DELIVERED} 3/3`],
      ],
      DELIVERED,
      'completed',
      '3/3',
    ],
    [
      'nothing known of the others',
      [[null, `${DELIVERED} 2/3`]],
      'unknown.awaiting_first_scan',
      'active',
      '2/3',
    ],
    [
      'one named, two counted',
      [
        ['A', `${DELIVERED} 3`],
        [null, MOVING],
      ],
      MOVING,
      'active',
      '1/3',
    ],
    [
      'all named, the same total',
      [
        ['A', `${DELIVERED} 2`],
        ['B', `${DELIVERED} 2`],
      ],
      DELIVERED,
      'completed',
      '2/2',
    ],
    [
      'a piece’s own place among them is no share',
      [
        ['A', `${DELIVERED} 1/2`],
        ['B', `${DELIVERED} 2/2`],
      ],
      DELIVERED,
      'completed',
      '2/2',
    ],
    ['one piece', [[null, `${DELIVERED} 1`]], DELIVERED, 'completed', '0/0'],
    ['no number', [[null, `${DELIVERED} many`]], DELIVERED, 'completed', '0/0'],
    ['full-width', [[null, `${VAN} ２個口`]], VAN, 'active', '0/2'],
  ] as const)('%s', (_name, rows, status, tracking, count) => {
    expect(toldOf(rows)).toEqual([status, tracking, count]);
  });
});

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
