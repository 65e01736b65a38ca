import { expect, test } from 'vitest';
import { generateParcels } from './generate.ts';
import { WORLD_CARRIERS } from './number-formats.ts';
import { isWellFormed } from './numbers.ts';

test('parcels are seeded, differ from each other, and have the wished number of ordered events', () => {
  const parcels = [...generateParcels(400, 10, 'seed')];
  expect([...generateParcels(400, 10, 'seed')]).toEqual(parcels);
  expect(new Set(parcels.map((parcel) => parcel.number)).size).toBe(400);
  for (const { number, carrier, observations } of parcels) {
    expect(WORLD_CARRIERS.some((id) => id === carrier && isWellFormed(id, number))).toBe(true);
    const [list] = observations;
    if (list?.type !== 'list') throw new Error('a generated parcel has one list');
    expect(list.events).toHaveLength(10);
    for (const [i, event] of list.events.entries()) {
      expect(event.time.at ?? 0).toBeGreaterThanOrEqual(list.events[i - 1]?.time.at ?? 0);
    }
    expect(list.events.at(-1)?.status).toBe('delivered.generic');
  }
});

test('short and long histories', () => {
  for (const events of [1, 3, 20]) {
    const [parcel] = generateParcels(1, events, 'seed');
    const [list] = parcel?.observations ?? [];
    expect(list?.type === 'list' && list.events.length).toBe(events);
  }
});
