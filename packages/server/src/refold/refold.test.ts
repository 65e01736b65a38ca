import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import type { EpochMs } from '@todoke/core/time';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { storeIntakes } from '../parcels/ingest.ts';
import { refoldAll } from './refold.ts';

let database: Database;
const now = Date.parse('2026-11-22T12:00+09:00') as EpochMs;
const PARCELS = 5_000;

beforeAll(async () => {
  database = await openTestDatabase();
  const time = {
    text: '2026-11-21 10:00',
    precision: 'minute',
    zone: 'Asia/Tokyo',
    at: now,
    yearInferred: false,
  } as const;
  for (let start = 0; start < PARCELS; start += 1_000) {
    const intakes = Array.from({ length: 1_000 }, (_, i) => ({
      carrier: 'own' as const,
      number: `DA${String(start + i).padStart(10, '0')}`,
      observations: [
        {
          type: 'push' as const,
          observedAt: now,
          source: 'own',
          events: [
            { time, status: 'in_transit.accepted' as const, rawText: '荷物受付', rawCode: null, place: null },
          ],
        },
      ],
    }));
    await storeIntakes(database, intakes, now);
  }
});
afterAll(() => database.close());

const wrong = async () => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from parcel where status <> 'in_transit.accepted'`.execute(database.db);
  return rows[0]?.count;
};

test('nothing to correct is said so', async () => {
  expect(await refoldAll(database)).toEqual({ done: PARCELS, changed: 0, finished: true });
});

test('an interrupted refold goes on where it was and corrects every parcel exactly once', async () => {
  await sql`update parcel set status = 'unknown.unmapped'`.execute(database.db);
  const first = await refoldAll(database, { stopped: () => true });
  expect(first).toMatchObject({ finished: false });
  expect(first.done).toBeLessThan(PARCELS);
  expect(await wrong()).toBe(PARCELS - first.done);
  expect(await refoldAll(database)).toEqual({ done: PARCELS, changed: PARCELS, finished: true });
  expect(await wrong()).toBe(0);
});
