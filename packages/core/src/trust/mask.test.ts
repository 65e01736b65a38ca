import { expect, test } from 'vitest';
import { maskNumbers } from './mask.ts';

test('numbers in an address keep their last two digits and their grouping', () => {
  expect(maskNumbers('/t/1234-5678-9013?carrier=jp.yamato')).toBe('/t/****-****-**13?carrier=jp.yamato');
  expect(maskNumbers('/t/EG725089303JP')).toBe('/t/EG*******03JP');
  expect(maskNumbers('DA1234567890 and 503-1234567-1234567')).toBe('DA********90 and ***-*******-*****67');
});

test('short digits stay', () => {
  expect(maskNumbers('GET /v1/parcels 200 in 12 ms on 2026')).toBe('GET /v1/parcels 200 in 12 ms on 2026');
});
