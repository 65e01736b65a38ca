import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Observation } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { readConfig } from '../config.ts';
import { buildApp } from '../app.ts';
import { systemClock } from '../clock.ts';
import { openTestDatabase } from '../db/test-database.ts';
import type { Database } from '../db/pool.ts';
import { storeIntakes } from './ingest.ts';

/* Goal: a number alone shows where a parcel is, and nothing that belongs to its people. */

let database: Database;
let built: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => {
  database = await openTestDatabase();
  built = await buildApp({ config: readConfig({ TODOKE_LOG: 'silent' }), clock: systemClock, database });
});
afterAll(async () => {
  await built.close();
  await database.close();
});

test('facts of an event above level 0 leave no trace in the public answer', async () => {
  const at = Date.now() as EpochMs;
  const time = {
    text: '2026-11-21 10:00',
    precision: 'minute',
    zone: 'Asia/Tokyo',
    at,
    yearInferred: false,
  } as const;
  const attributes = { drop_place: 'PRIVATE_behind_the_shed', recipient: 'PRIVATE_name', reason: 'weather' };
  const told: Observation = {
    type: 'push',
    observedAt: at,
    source: 'own',
    events: [
      { time, status: 'delivered.safe_place', rawText: '配達完了', rawCode: null, place: '江東', attributes },
    ],
  };
  const stored = await storeIntakes(
    database,
    [{ carrier: 'own', number: 'DA0000000001', observations: [told] }],
    at,
  );
  const [result] = stored.results;
  const id = result?.ok ? result.id : '';
  for (const url of [`/v1/parcels/${id}`, '/v1/parcels?number=DA0000000001', '/v1/search?q=DA0000000001']) {
    const answer = await built.app.inject({ url });
    expect(answer.statusCode, url).toBe(200);
    expect(answer.body).toContain('DA0000000001');
    expect(answer.body).not.toContain('PRIVATE_');
  }
});
