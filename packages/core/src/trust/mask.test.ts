import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MASKED_DIGITS_MIN, maskNumber, maskNumbers, maskWhole } from './mask.ts';

test.each([
  ['1234-5678-9013', '****-****-**13', '1234-56**-**13'],
  ['123456789013', '**********13', '123456****13'],
  ['EN123456789JP', 'EN*******89JP', 'EN123****89JP'],
  ['250-1234567-1234567', '***-*******-*****67', '250-123****-*****67'],
  ['12345678', '******78', '12****78'],
  ['1234', '****', '****'],
  ['', '', ''],
])('%s is %s in a log and %s on a screen', (number, log, screen) => {
  expect(maskNumber(number)).toBe(log);
  expect(maskNumber(number, 6)).toBe(screen);
});

test.each([
  ['/t/1234-5678-9013?carrier=jp.yamato', '/t/****-****-**13?carrier=jp.yamato'],
  ['/t/EG725089303JP', '/t/EG*******03JP'],
  ['DA1234567890 and 503-1234567-1234567', 'DA********90 and ***-*******-*****67'],
  ['/v1/search?q=1234%2D5678%2D9013', '/v1/search?q=****-****-**13'],
  ['/v1/search?q=1234+5678+9013', '/v1/search?q=****+****+**13'],
  ['/v1/search?q=%EF%BC%91%EF%BC%92%EF%BC%93456789013', '/v1/search?q=**********13'],
  ['お問い合わせ １２３４ ５６７８ ９０１３ です', 'お問い合わせ **** **** **13 です'],
  ['no answer for EN123456789JP on 2026-01-07', 'no answer for EN*******89JP on 2026-01-07'],
  ['postcode 100-0001', 'postcode ***-**01'],
  ['call 03-1234-5678 now', 'call **-****-**78 now'],
  ['parcel 018f3c2a-1111-7222-8333-123456789012', 'parcel 018f3c2a-1111-7222-8333-123456789012'],
  ['GET /v1/parcels 200 in 12 ms on 2026', 'GET /v1/parcels 200 in 12 ms on 2026'],
])('%s is logged as %s', (text, masked) => {
  expect(maskNumbers(text)).toBe(masked);
});

const fullWidth = (number: string): string =>
  number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: MASKED_DIGITS_MIN, maxLength: 20 })
  .map((list) => list.join(''));

test('no number survives, however it is written', () => {
  const written = fc.constantFrom(
    (number: string) => number,
    (number: string) => number.replace(/(.{4})(?=.)/g, '$1-'),
    (number: string) => number.replace(/(.{4})(?=.)/g, '$1 '),
    fullWidth,
    (number: string) => encodeURIComponent(fullWidth(number)),
  );
  fc.assert(
    fc.property(digits, written, (number, write) => {
      const masked = maskNumbers(`/t/${write(number)}?x=y`);
      expect(masked.replace(/[^0-9*]/g, '')).toBe(`${'*'.repeat(number.length - 2)}${number.slice(-2)}`);
    }),
  );
});

test('masking keeps the length of a number and is done in one go', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 0, max: 12 }), (text, shown) => {
      expect(maskNumber(text, shown).length).toBe(text.length);
      expect(maskNumbers(maskNumbers(text)).length).toBe(maskNumbers(text).length);
    }),
  );
});

test('what is not to be kept leaves neither letter nor digit, and as many characters', () => {
  const text = 'ＰＩＮ：４１１１-1111 𝟙a';
  const masked = maskWhole(text);
  expect(masked).toBe('***：****-**** ***');
  expect(masked).toHaveLength(text.length);
});
