import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import type { Observation } from '../observation.ts';
import { statedRoute } from './route.ts';

const created = (at: number, route?: { origin?: string; destination?: string }): Observation => ({
  type: 'created',
  source: 'import',
  observedAt: at as EpochMs, // an instant of the test
  ...(route === undefined ? {} : { route }),
});

test('what was said last of each end; nothing where nobody said', () => {
  expect(statedRoute([])).toEqual({ origin: null, destination: null });
  const told = [
    created(2, { destination: '5300001' }),
    created(3),
    created(1, { origin: '1350001', destination: '9070001' }),
  ];
  expect(statedRoute(told)).toEqual({
    origin: { prefecture: '13', island: false },
    destination: { prefecture: '27', island: false },
  });
  expect(statedRoute([created(1, { destination: 'nowhere' })]).destination).toBeNull();
});

test('the order of arrival says nothing', () => {
  const end = fc.option(fc.constantFrom('1350001', '5300001', '9070001', 'x'), { nil: undefined });
  const one = fc.record({ at: fc.nat(3), origin: end, destination: end }).map(({ at, origin, destination }) =>
    created(at, {
      ...(origin === undefined ? {} : { origin }),
      ...(destination === undefined ? {} : { destination }),
    }),
  );
  fc.assert(
    fc.property(fc.array(one, { maxLength: 6 }), (told) => {
      expect(statedRoute(told.toReversed())).toEqual(statedRoute(told));
    }),
  );
});
