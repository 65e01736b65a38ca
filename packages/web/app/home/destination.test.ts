import { recognize } from '@todoke/core/numbers';
import { recognitionSchema, type RecognitionView } from '@todoke/server/contract';
import { describe, expect, it } from 'vitest';
import { destination, holdsSecret, listNumbers, passedKinds } from './destination.ts';

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

  it('calls no single digit wrong where one is missing or doubled', () => {
    const [one] = listNumbers(see('ヤマト運輸 1234-5678-901'));
    expect(one).toMatchObject({ kind: 'unknown', slip: null, pretty: '1234-5678-901', ways: [] });
  });

  it('puts what can be looked up first', () => {
    const listed = listNumbers(see('注文番号 249-1234567-1234567\n伝票番号 1234-5678-9013'));
    expect(listed.map((one) => [one.index, one.kind])).toEqual([
      [1, 'tracking'],
      [0, 'order'],
    ]);
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

  it('names it where a word or an address says whose it is', () => {
    const text = 'A123456789013A\nhttps://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number01=123456789013';
    expect(listNumbers(see(text))).toMatchObject([{ named: true, best: { carrier: 'jp.yamato' } }]);
  });

  it('passes over a phone that stands beside an order number', () => {
    const listed = listNumbers(see('注文番号 249-1234567-1234567 電話 03-1234-5678'));
    expect(listed.map((one) => one.kind)).toEqual(['order']);
  });

  it('offers one carrier where the text names it, and the trio where it does not', () => {
    const named = listNumbers(see('ヤマト運輸 1234-5678-9013 と注文 249-1234567-1234567'));
    expect(named[0]).toMatchObject({ named: true, rivals: true });
    expect(named[0]?.ways.map((way) => way.carrier)).toEqual(['jp.yamato']);
    const [open] = listNumbers(see('1234-5678-9013'));
    expect(open?.named).toBe(false);
    expect(open?.ways.map((way) => way.carrier)).toEqual(['jp.yamato', 'jp.sagawa', 'jp.japanpost']);
  });

  it.each(['03-1234-5678', '(00)349123450000000010', '100-0001', '2026-11-22'])(
    'offers no carrier for %s, which is something else',
    (text) => {
      expect(listNumbers(see(text))[0]?.ways).toEqual([]);
    },
  );

  it.each([
    ['03-1234-5678', '03-1234-5678'],
    ['Yahoo!ショッピング ご注文番号 testshop99-10023456', 'testshop99-10023456'],
    ['ＤＡ１２３４５６７８９０', 'DA1234567890'],
  ])('shows %s as people write it', (text, shown) => {
    expect(listNumbers(see(text))[0]?.pretty).toBe(shown);
  });

  it('says what else a message holds, each kind once', () => {
    const text =
      '伝票番号 1234-5678-9013\n〒100-0001\nTEL 03-1234-5678\nFAX 03-1234-5679\nお届け 2026年11月23日';
    expect(passedKinds(see(text))).toEqual(['postal_code', 'phone', 'date']);
    expect(passedKinds(see('03-1234-5678'))).toEqual([]);
  });
});
