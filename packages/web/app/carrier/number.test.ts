import { recognize } from '@todoke/core/numbers';
import { recognitionSchema } from '@todoke/server/contract';
import { expect, it } from 'vitest';
import { numberOfCarrier } from './number.ts';

it.each([
  ['jp.yamato', '1234-5678-9013', '123456789013', true],
  ['jp.sagawa', '１２３４－５６７８－９０１３', '123456789013', true],
  ['jp.yamato', '1234-5678-9012', '123456789012', false],
  ['jp.yamato', 'EG 725 089 303 JP', 'EG725089303JP', false],
  ['jp.japanpost', 'EG 725 089 303 JP', 'EG725089303JP', true],
  ['jp.yamato', '???', '', false],
])('on the page of %s, %s is %s (fits: %s)', (carrier, text, number, fits) => {
  const recognition = recognitionSchema.parse(recognize(text));
  expect(numberOfCarrier(recognition, carrier, text)).toEqual({ number, fits });
});
