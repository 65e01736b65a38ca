import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognize } from '../../numbers/index.ts';
import { nearNumber } from './near-number.ts';
import { numberFacts } from './number-facts.ts';

const facts = (text: string, own = {}) => numberFacts(recognize(text), own);

test('a good waybill fits its carriers and has a length', () => {
  const { verdict, kind, length, checked, carriers, position } = facts('1234-5678-9013');
  expect({ verdict, kind, length, checked, position }).toEqual({
    verdict: 'valid',
    kind: 'tracking',
    length: 12,
    checked: true,
    position: null,
  });
  expect(carriers).toEqual(expect.arrayContaining(['jp.yamato', 'jp.sagawa', 'jp.japanpost']));
});

test('a failed check digit points at a digit only when that digit cannot be', () => {
  expect(facts('1234-5678-9015')).toMatchObject({
    verdict: 'check_digit',
    position: null,
    checkPosition: 12,
  });
  expect(facts('1234-5678-9018')).toMatchObject({ verdict: 'check_digit', position: 12, checkPosition: 12 });
});

test('a check passed by chance counts only for a carrier we can ask', () => {
  // Passes a Canadian carrier's check, a personal id's, and FedEx's.
  expect(facts('1234-5678-9015').verdict).toBe('check_digit');
  // Dashes in fours are a slip's; the same digits bare may be a personal id, which must not be kept.
  expect(facts('1234-5678-9018')).toMatchObject({ verdict: 'check_digit', kind: 'unknown' });
  expect(facts('123456789018')).toMatchObject({ verdict: 'check_digit', kind: 'personal_id' });
  expect(facts('1234-5678-9012').verdict).toBe('check_digit');
  expect(facts('123456789012')).toMatchObject({ verdict: 'valid', failsFor: 'jp.yamato' });
});

test('the person’s own numbers tell which digit is wrong', () => {
  const own = { known: ['123456789013'], returns: ['987654321014'] };
  expect(facts('1234-5678-9113', own).nearKnown).toEqual({ position: 10, swapped: false });
  expect(facts('9876-5432-1014', own).isReturn).toBe(true);
});

test('order numbers and lengths are named', () => {
  expect(facts('250-1234567-1234567').kind).toBe('order');
  expect(facts('１２３４５６７８９０１３９')).toMatchObject({
    verdict: 'length',
    length: 13,
    expectedLength: 12,
  });
});

const known = '123456789013';
test.each([
  ['123456789013', null],
  ['123456789113', { position: 10, swapped: false }],
  ['123465789013', { position: 5, swapped: true }],
  ['12345678913', { position: 10, swapped: false }],
  ['1234567890132', { position: 13, swapped: false }],
  ['923456789019', null],
  ['', null],
])('%s beside a known number', (typed, expected) => {
  expect(nearNumber(typed, [known])).toEqual(expected);
});

test('every single slip is found where it was made', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 14 });
  fc.assert(
    fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (list, place, by) => {
      const at = place % list.length;
      const wrong = list.map((digit, index) => (index === at ? (digit + by) % 10 : digit));
      expect(nearNumber(wrong.join(''), [list.join('')])).toEqual({ position: at + 1, swapped: false });
    }),
  );
});
