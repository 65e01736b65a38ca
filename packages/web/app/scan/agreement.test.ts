import { expect, it } from 'vitest';
import { createAgreement } from './agreement.ts';

it('believes what two looks in a row read, and nothing that was read once', () => {
  const agreed = createAgreement<string>();
  expect(agreed(['A1', 'B2'])).toEqual([]);
  expect(agreed(['C3'])).toEqual([]);
  expect(agreed(['A1'])).toEqual([]);
  expect(agreed(['A1', 'D4'])).toEqual(['A1']);
  expect(agreed([])).toEqual([]);
  expect(agreed(['A1'])).toEqual([]);
});
