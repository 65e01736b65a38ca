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

/** Says between which postcodes a parcel travels, as its sender's file does. */
function between(intake: Intake, origin: string, destination: string): Intake {
  const made = {
    type: 'created',
    source: 'import',
    observedAt: START as EpochMs,
    route: { origin, destination },
  } as const;
  return { ...intake, observations: [made, ...intake.observations] };
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
      lanes,
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
    reasons: [{ code: 'lane_history', params: { count: 300, stage: 'accepted', from: null, to: null } }],
    moved: null,
    changes: [],
  });
});

test('of parcels with postcodes the lane counts: the same carrier’s far parcels do not widen a near one’s window', async () => {
  const lanes = createLaneBook(database.pool);
  const numberOf = (serial: number) => `33${String(serial).padStart(8, '0')}`;
  const near = Array.from({ length: 220 }, (_, i) =>
    between(parcel('jp.seino', numberOf(i), 33 + i / 44), '135-0001', '530-0001'),
  );
  const far = Array.from({ length: 220 }, (_, i) =>
    between(parcel('jp.seino', numberOf(1_000 + i), 81 + i / 44), '135-0001', '900-0001'),
  );
  const waiting = between(parcel('jp.seino', numberOf(9_999)), '135-0001', '530-0001');
  const unknown = parcel('jp.seino', numberOf(9_998));
  await storeIntakes(database, [...near, ...far, waiting, unknown], epoch('2026-06-12'));
  await lanes.reload();
  const now = epoch('2026-06-08T18:00:00+09:00');
  const rows = await loadParcelsByKey(database.pool, [waiting, unknown]);
  const promises = new Map(
    rows.map((row) => [
      row.number,
      presentParcel(row, { now, test: true, health: HEALTH, incidents: [], lanes }).promise,
    ]),
  );
  const lane = promises.get(waiting.number);
  expect(lane?.reasons).toEqual([
    { code: 'lane_history', params: { count: 220, stage: 'accepted', from: '13', to: '27' } },
  ]);
  expect([lane?.from, lane?.to]).toEqual([
    expect.stringContaining('2026-06-10T'),
    expect.stringContaining('2026-06-10T'),
  ]);
  const alone = promises.get(unknown.number);
  expect([alone?.reasons[0]?.params['count'], alone?.precision]).toEqual([440, 'day']);
});
