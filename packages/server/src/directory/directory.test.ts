import { carriers } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import { expect, test } from 'vitest';
import { carrierLinks } from '../carriers/facts.ts';
import type { HealthBook } from '../status/health.ts';
import { readCarrier } from './directory.ts';
import { carrierViewSchema } from './schema.ts';

/* Goal: what the public reads of a carrier has a source it understands, and asks nobody for more than they allow. */

const health: Pick<HealthBook, 'of'> = {
  of: () => ({ state: 'unasked', since: null, lastGoodAt: null, problem: null }),
};
const beside = {
  now: Date.parse('2026-11-22T14:53:00+09:00') as EpochMs, // an instant by its making
  health: health as HealthBook, // the directory only reads it
  asked: () => false,
};

test.each(carriers.map(({ id }) => id))(
  '%s: the answer has the documented shape and no inner wording',
  (id) => {
    const view = readCarrier(id, beside);
    expect(carrierViewSchema.safeParse(view).error).toBeUndefined();
    expect(JSON.stringify(view)).not.toMatch(/public reader|shopper guides|carrier facts|number facts/);
  },
);

test('佐川急便 is reached by phone and its site: its tracking page asks not to be linked to', () => {
  const view = readCarrier('jp.sagawa', beside);
  expect([view?.trackingLink, view?.redeliveryLink]).toEqual([null, null]);
  expect(view?.phones.length).toBeGreaterThan(0);
  expect(view?.site).not.toBeNull();
  expect(carrierLinks('jp.sagawa', '512547514334')).toEqual({ tracking: null, redelivery: null });
});

test('the others are linked to with the number filled in', () => {
  expect(carrierLinks('jp.yamato', '123456789013').tracking).toMatch(/=123456789013$/);
  expect(readCarrier('jp.yamato', beside)?.trackingLink?.template).toContain('{number}');
});
