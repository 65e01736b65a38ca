import { recognize } from '@todoke/core/numbers';
import { recognitionSchema, type RecognitionView } from '@todoke/server/contract';
import { describe, expect, it } from 'vitest';
import { destination, holdsSecret, listNumbers } from './destination.ts';

const see = (text: string): RecognitionView => recognitionSchema.parse(recognize(text));

describe('a paste leads straight to its parcel', () => {
  it.each([
    ['1234-5678-9013', '/t/123456789013'],
    ['１２３４ ５６７８ ９０１３', '/t/123456789013'],
    ['EG725089303JP', '/t/EG725089303JP'],
    ['DA1234567890', '/t/DA1234567890'],
    ['9012345678', '/t/9012345678'],
    ['佐川急便 お問い合せ送り状No. 1234-5678-9013', '/t/123456789013?carrier=jp.sagawa'],
    [
      'ヤマト運輸です。1234-5678-9013 をお届けします。ご不明な点は 03-1234-5678 まで。',
      '/t/123456789013?carrier=jp.yamato',
    ],
  ])('%s', (text, path) => {
    expect(destination(see(text))).toBe(path);
  });
});

describe('a person is asked first', () => {
  it.each([
    ['a wrong check digit', '1234-5678-9012'],
    ['a wrong length', '1234-5678-901'],
    ['an order number', '249-1234567-1234567'],
    ['two parcels', '1234-5678-9013 と 3456-7890-1234'],
    ['a card beside a number', '1234-5678-9013 4111111111111111'],
    ['a postal number with a wrong digit', 'EG725089304JP'],
    ['no number', 'こんにちは'],
  ])('%s', (_, text) => {
    expect(destination(see(text))).toBeNull();
  });
});

describe('the list', () => {
  it('underlines the doubtful digit where it stands in the printed form', () => {
    const [one] = listNumbers(see('1234-5678-9012'));
    expect(one?.slip?.carrier).toBe('jp.yamato');
    expect(one?.pretty).toBe('1234-5678-9012');
    expect(one?.wrongAt).toBe(13);
    expect(one?.ways.map((way) => way.carrier)).toEqual(['us.fedex']);
  });

  it('never repeats a secret', () => {
    const recognition = see('4111111111111111');
    expect(holdsSecret(recognition)).toBe(true);
    expect(JSON.stringify(listNumbers(recognition).map((one) => ({ ...one, best: null })))).not.toContain(
      '4111',
    );
  });

  it('helps with a mistyped parcel number that happens to pass as a personal one, without showing it', () => {
    const [one] = listNumbers(see('470008615159'));
    expect(one).toMatchObject({ secret: true, secretOrSlip: true, pretty: '' });
    expect(listNumbers(see('4111111111111111'))[0]?.secretOrSlip).toBe(false);
  });

  it('names a number once, however often the message does', () => {
    expect(listNumbers(see('1234-5678-9013 … 123456789013'))).toHaveLength(1);
  });

  it('passes over a phone that stands beside an order number', () => {
    const listed = listNumbers(see('注文番号 249-1234567-1234567 電話 03-1234-5678'));
    expect(listed.map((one) => one.kind)).toEqual(['order']);
  });
});
