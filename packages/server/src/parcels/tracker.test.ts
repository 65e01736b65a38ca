import { expect, test } from 'vitest';
import { openTestApp } from '../app.fixture.ts';
import { candidatesOf } from './candidates.ts';

const { app } = await openTestApp();

async function track(number: string): Promise<number> {
  const request = { method: 'POST', url: '/v1/parcels', body: { number } } as const;
  return (await app.inject({ ...request, remoteAddress: '192.0.2.30' })).statusCode;
}

test('what no carrier is asked about is no guess', async () => {
  const phones = Array.from({ length: 1_000 }, (_, i) => `0312345${String(i).padStart(3, '0')}`).filter(
    (phone) => {
      const { candidates, likely } = candidatesOf(phone, undefined);
      return candidates.length > 0 && likely.length === 0;
    },
  );
  expect(phones.length).toBeGreaterThan(70);
  for (const phone of phones.slice(0, 70)) expect([phone, await track(phone)]).toEqual([phone, 404]);
  expect(await track('DA9999000000')).toBe(404);
  for (let i = 0; i < 60; i += 1) await track(`DA99${String(i).padStart(2, '0')}000000`);
  expect(await track('DA9998000000')).toBe(429);
  expect(await track(phones[71] ?? '')).toBe(404);
});
