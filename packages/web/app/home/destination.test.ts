import { recognize } from '@todoke/core/numbers';
import { recognitionSchema, type RecognitionView } from '@todoke/server/contract';
import { describe, expect, it } from 'vitest';
import { countUnlisted, destination, isSomethingElse, listNumbers, passedKinds } from './destination.ts';
import { holdsSecret, veil } from './secret.ts';

const see = (text: string): RecognitionView => veil(recognitionSchema.parse(recognize(text)), text);

describe('a paste leads straight to its parcel', () => {
  it.each([
    ['1234-5678-9013', '/t/123456789013'],
    ['１２３４ ５６７８ ９０１３', '/t/123456789013'],
    ['EG725089303JP', '/t/EG725089303JP'],
    ['DA1234567890', '/t/DA1234567890'],
    ['9012345678', '/t/9012345678'],
    ['123-4567-8903', '/t/123-4567-8903'],
    ['12345678903', '/t/12345678903'],
    ['５１００－００７７－３７５２', '/t/510000773752'],
    ['Purolator 104976260422', '/t/104976260422?carrier=ca.purolator'],
    ['FedEx 349695111588767', '/t/349695111588767?carrier=us.fedex'],
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
    expect(one?.asIs.map((way) => way.carrier)).toEqual(['jp.yamato', 'jp.sagawa', 'jp.japanpost']);
  });

  it.each(['123456789012', '1234 5678 9012'])(
    'calls %s no slip of the pen, for it is a FedEx number as FedEx writes it; a doubt is a word beside it',
    (text) => {
      const [one] = listNumbers(see(text));
      expect(one).toMatchObject({ slip: null, pretty: '1234 5678 9012', best: { carrier: 'us.fedex' } });
      expect(one?.doubt?.carrier).toBe('jp.yamato');
      expect(destination(see(text))).toBeNull();
    },
  );

  it('compares the digit of a return number, too', () => {
    expect(listNumbers(see('R-1234-5678'))).toMatchObject([
      { slip: { kind: 'return' }, wrongAt: 10, asIs: [] },
    ]);
  });

  it('offers a number of a stranger’s address whose check digit holds', () => {
    const [one] = listNumbers(see('https://example.com/?id=470008615156'));
    expect(one?.kind).toBe('other');
    expect(one?.ways.map((way) => way.carrier)).toEqual(['jp.yamato', 'jp.sagawa', 'jp.japanpost']);
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
    expect(JSON.stringify([recognition, listNumbers(recognition)])).not.toContain('4111');
  });

  it.each([
    ['470008615159', 'slip_or_id'],
    ['6128-3940-5729', 'slip_or_id'],
    ['マイナンバー 612839405729', 'personal_id'],
  ])('helps with %s, which may be mistyped or personal, without showing it', (text, kind) => {
    expect(listNumbers(see(text))).toMatchObject([{ kind, pretty: '', slip: null, ways: [], asIs: [] }]);
  });

  it('leaves out what is too much for a page, and counts it', () => {
    const recognition = see(Array.from({ length: 60 }, (_, i) => `DA00007929${10 + i}`).join('\n'));
    expect(listNumbers(recognition)).toHaveLength(50);
    expect(countUnlisted(recognition)).toBe(10);
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
    ['Yahoo!ショッピング ご注文番号 testshop99-10023456', 'testshop99-10023456'],
    ['ＤＡ１２３４５６７８９０', 'DA1234567890'],
  ])('shows %s as people write it', (text, shown) => {
    expect(listNumbers(see(text))[0]?.pretty).toBe(shown);
  });

  it('names what cannot be looked up, once, and does not repeat it', () => {
    expect(listNumbers(see('03-1234-5678 / 03-1234-5679'))).toMatchObject([{ kind: 'phone', pretty: '' }]);
  });

  it('knows a lone number that is clearly no parcel’s', () => {
    expect(
      ['03-1234-5678', '2026-11-22', '4111111111111111'].map((text) => isSomethingElse(see(text))),
    ).toEqual([true, true, true]);
    expect(['1234-5678-901', '249-1234567-1234567'].map((text) => isSomethingElse(see(text)))).toEqual([
      false,
      false,
    ]);
  });

  it('says what else a message holds, each kind once', () => {
    const text =
      '伝票番号 1234-5678-9013\n〒100-0001\nTEL 03-1234-5678\nFAX 03-1234-5679\nお届け 2026年11月23日';
    expect(passedKinds(see(text))).toEqual(['postal_code', 'phone', 'date']);
    expect(passedKinds(see('03-1234-5678'))).toEqual([]);
  });
});
