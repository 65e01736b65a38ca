import { expect, test } from 'vitest';
import { fedexCheck, gs1Check, s10Check, sevenDr, upsCheck } from './check-digits.ts';

test.each([
  [sevenDr, '12345678901', '3'],
  [sevenDr, '51254751433', '4'],
  [sevenDr, '1311238385', '2'],
  [sevenDr, '331881002', '5'],
  [s10Check, '47312482', '9'],
  [s10Check, '72508930', '3'],
  [fedexCheck, '12345678901', '2'],
  [upsCheck, '1Z5R8939035756712', '7'],
  [gs1Check, '34912345000000001', '0'],
])('%o of %s is %s, as in the worked examples of the facts', (check, body, digit) => {
  expect(check(body)).toBe(digit);
});
