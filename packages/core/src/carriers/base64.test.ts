import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { basicAuth } from './base64.ts';
import { formBody } from './form.ts';

test('Basic credentials agree with the runtime’s own encoder, whatever their length', () => {
  const ascii = fc.string({ unit: 'grapheme-ascii' });
  fc.assert(
    fc.property(ascii, ascii, (user, secret) => {
      expect(basicAuth(user, secret)).toBe(
        `Basic ${Buffer.from(`${user}:${secret}`, 'latin1').toString('base64')}`,
      );
    }),
  );
});

test('form fields keep their order and are percent-encoded', () => {
  expect(formBody({ b: 'x y&', a: '届' })).toBe('b=x%20y%26&a=%E5%B1%8A');
});
