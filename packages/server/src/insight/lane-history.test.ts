import { afterAll, expect, test } from 'vitest';
import type { CarrierId } from '@todoke/core/carriers';
import { readFeedEvents } from '@todoke/core/journey';
import { JAPAN_ZONE, type EpochMs } from '@todoke/core/time';
import { openTestDatabase } from '../db/test-database.ts';
import { storeIntakes, type Intake } from '../parcels/ingest.ts';
import { presentParcel } from '../parcels/present.ts';
import { loadParcelsByKey } from '../parcels/queries.ts';
import { createLaneBook } from './lane-history.ts';

const database = await openTestDatabase();
afterAll(() => database.close());

const START = Date.parse('2026-06-08T17:00:00+09:00');
const HOUR = 3_600_000;
const HEALTH = { state: 'ok', since: null, lastGoodAt: null, problem: null } as const;

function epoch(text: string): EpochMs {
  return Date.parse(text) as EpochMs;
}

/** A parcel accepted on 8 June at 17:00 and, with `hours`, delivered so many hours later. */
function parcel(carrier: CarrierId, number: string, hours?: number): Intake {
  const observedAt = (START + (hours ?? 1) * HOUR) as EpochMs;
  const lines = [
    { time: new Date(START).toISOString(), status: 'in_transit.accepted' },
    ...(hours === undefined
      ? []
      : [{ time: new Date(START + hours * HOUR).toISOString(), status: 'delivered.generic' }]),
  ];
  const events = readFeedEvents(lines, { observedAt, source: carrier, zone: JAPAN_ZONE });
  if (!events.ok) throw new Error(events.reason);
  return {
    carrier,
    number,
    observations: [{ type: 'push', source: carrier, observedAt, events: events.value }],
  };
}

test('deliveries of the same carrier tell when the next parcel comes; before them nothing is said', async () => {
  const lanes = createLaneBook(database.pool);
  await lanes.reload();
  const past = Array.from({ length: 300 }, (_, i) =>
    parcel('own', `DA${String(i).padStart(10, '0')}`, 16 + i / 30),
  );
  const waiting = parcel('own', 'DA9999999999');
  await storeIntakes(
    database,
    [...past, waiting, parcel('jp.yamato', '123456789012', 40)],
    epoch('2026-06-10'),
  );
  const [row] = await loadParcelsByKey(database.pool, [waiting]);
  if (row === undefined) throw new Error('not stored');
  const now = epoch('2026-06-08T18:00:00+09:00');
  const view = () =>
    presentParcel(row, {
      now,
      test: true,
      health: HEALTH,
      incidents: [],
      laneHistory: lanes.of('own', null, null),
    });
  expect(view().promise).toBeNull();

  await lanes.reload();
  expect(lanes.of('own', null, null)[0]?.accepted?.length).toBe(300);
  expect(lanes.of('jp.yamato', null, null)[0]?.accepted?.length).toBe(1);
  expect(lanes.of('jp.sagawa', null, null)).toEqual([]);
  expect(view().promise).toMatchObject({
    basis: 'lane_history',
    from: expect.stringContaining('2026-06-09T09:15'),
    to: expect.stringContaining('2026-06-09T18:45'),
    likely: { coverage: 0.9 },
    coverage: 0.9,
    reasons: [{ code: 'lane_history', params: { count: 300, stage: 'accepted' } }],
    moved: null,
    changes: [],
  });
});
