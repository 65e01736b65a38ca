import { describe, expect, it } from 'vitest';
import { recognize } from './index.ts';

const carriers = (text: string): (string | null)[] => recognize(text).candidates.map((one) => one.carrier);

describe('a bare number', () => {
  it('of 12 digits lists the trio, which no arithmetic can tell apart, by volume', () => {
    const { kind, candidates } = recognize('123456789013');
    expect(kind).toBe('tracking');
    expect(candidates.slice(0, 3).map((one) => one.carrier)).toEqual([
      'jp.yamato',
      'jp.sagawa',
      'jp.japanpost',
    ]);
    expect(candidates[0]).toMatchObject({
      normalized: '123456789013',
      pretty: '1234-5678-9013',
      valid: true,
      certainty: 'check',
    });
    expect(candidates.slice(0, 3).map((one) => one.confidence)).toEqual([0.485, 0.266, 0.229]);
  });

  it.each([
    '1234-5678-9013',
    '１２３４－５６７８ー９０１３',
    '1234 5678 9013',
    '1234　5678　9013',
    'A123456789013A',
    ']C1123456789013',
    '*123456789013*\r\n',
  ])('written %j reads the same', (text) =>
    expect(recognize(text).candidates[0]?.normalized).toBe('123456789013'),
  );

  it('with a wrong check digit says which digit was expected', () => {
    const { kind, candidates, problems } = recognize('4055-4842-4885');
    expect(kind).toBe('unknown');
    expect(candidates[0]).toMatchObject({ carrier: 'jp.yamato', valid: false });
    expect(problems[0]).toEqual({
      code: 'check_digit',
      params: { carrier: 'jp.yamato', expected: '6', actual: '5', position: 12 },
    });
  });

  it.each(['5.12548E+11', ' 4.70009e+11\n', '"1.23457E+12"'])(
    'rounded by a spreadsheet, %j, says so',
    (text) => {
      expect(recognize(text)).toMatchObject({ kind: 'unknown', problems: [{ code: 'rounded' }] });
    },
  );

  it('with a digit too many says how many there are and should be', () => {
    expect(recognize('1234-5678-90134').problems).toEqual([
      { code: 'length', params: { carrier: 'jp.yamato', actual: 13, expected: 12 } },
    ]);
  });

  it.each(['58392017463', '583-9201-7463'])(
    'of 11 digits that pass no check, %j, also says that 12 were probably meant',
    (text) => {
      const { kind, problems } = recognize(text);
      expect([kind, problems[0]?.code]).toEqual(['unknown', 'check_digit']);
      expect(problems.at(-1)).toEqual({
        code: 'length',
        params: { carrier: 'jp.yamato', actual: 11, expected: 12 },
      });
    },
  );

  it.each([
    ['ヤマト運輸 1234-5678-90134', 'jp.yamato', 13, 12],
    ['佐川急便 1234567890134', 'jp.sagawa', 13, 12],
    ['ゆうパック 123456789', 'jp.japanpost', 9, 11],
    ['DA123456789', 'own', 11, 12],
    ['EG72508930JP', 'jp.japanpost', 12, 13],
    ['EG7250893033JP', 'jp.japanpost', 14, 13],
    ['1Z5R8939035756712', 'us.ups', 17, 18],
  ])('in %j is measured by the carrier it names or begins like', (text, carrier, actual, expected) => {
    expect(recognize(text).problems[0]).toEqual({ code: 'length', params: { carrier, actual, expected } });
  });

  it.each([
    ['', 'empty'],
    ['こんにちは', 'no_number'],
    ['000000000000', 'repeated_digits'],
    ['5839201746'.repeat(6), 'too_long'],
  ])('that is none, %j, says %s', (text, code) => {
    expect(recognize(text).problems[0]?.code).toBe(code);
  });

  it('of registered mail, S10, own delivery, orders and our desk is told by its shape', () => {
    expect(carriers('131-12-38385-2')[0]).toBe('jp.japanpost');
    expect(carriers('eg 725 089 303 jp')[0]).toBe('jp.japanpost');
    expect(carriers('DA1234567890')[0]).toBe('own');
    expect(recognize('503-1234567-1234567').kind).toBe('order');
    expect(recognize('D01-1234567-1234567').kind).toBe('order');
    expect(recognize('Q-1234-5674').kind).toBe('inquiry');
  });

  it('repairs look-alike letters only when a check digit then holds, and says so', () => {
    expect(recognize('1234-5678-9O13').candidates[0]).toMatchObject({
      normalized: '123456789013',
      valid: true,
    });
    expect(recognize('1234-5678-9O13').candidates[0]?.why.at(-1)?.code).toBe('repaired');
    expect(recognize('1234-5678-9O14').kind).toBe('unknown');
  });
});

describe('a wrong 12-digit number that passes another check by chance', () => {
  const TRIO = ['jp.yamato', 'jp.sagawa', 'jp.japanpost'];
  /** Numbers that fail the trio's check, and what they pass; the last passes four. */
  const CHANCES = [
    ['123456789015', 'ca.purolator', 'tracking'],
    ['123456789018', null, 'personal_id'],
    ['123469134687', null, 'product_code'],
    ['123456789011', 'de.gls', 'tracking'],
    ['123469134682', 'us.fedex', 'tracking'],
    ['123456799790', 'us.fedex', 'tracking'],
  ] as const;
  const grouped = (number: string, mark: string): string =>
    number.replace(/(....)(....)/, `$1${mark}$2${mark}`);

  it.each(CHANCES)('is read as what %s passes when pasted bare', (number, carrier, kind) => {
    const best = recognize(number).candidates[0];
    expect([best?.carrier, best?.kind, best?.valid]).toEqual([carrier, kind, true]);
  });

  it.each(CHANCES)('is a mistyped slip when %s is written with its dashes', (number) => {
    const { kind, candidates, problems } = recognize(grouped(number, '-'));
    expect(kind).toBe('unknown');
    expect(candidates[0]).toMatchObject({ carrier: 'jp.yamato', valid: false });
    expect(TRIO).toContain(candidates[1]?.carrier);
    expect(problems[0]).toMatchObject({
      code: 'check_digit',
      params: { carrier: 'jp.yamato', position: 12 },
    });
    expect(candidates.filter((one) => one.kind === 'personal_id')).toEqual([]);
  });

  it.each(CHANCES)('keeps the slip among the first three when %s is written with spaces', (number) => {
    const names = recognize(grouped(number, ' ')).candidates.slice(0, 3);
    expect(names.some((one) => one.carrier === 'jp.yamato' && !one.valid)).toBe(true);
  });

  it('is a personal number when bare, printed with spaces, or called one', () => {
    for (const text of ['123456789018', '1234 5678 9018', 'マイナンバー 1234-5678-9018'])
      expect(recognize(text).kind).toBe('personal_id');
  });
});

describe('a message', () => {
  it('gives each number with its place and the carrier named beside it', () => {
    const text = 'ヤマト運輸の伝票番号は1234-5678-9013です。佐川: 5125-4751-4334';
    const { kind, all } = recognize(text);
    expect(kind).toBe('multi');
    expect(all.map((one) => [one.text, one.candidates[0]?.carrier])).toEqual([
      ['1234-5678-9013', 'jp.yamato'],
      ['5125-4751-4334', 'jp.sagawa'],
    ]);
    for (const one of all) expect(text.slice(one.start, one.end)).toBe(one.text);
  });

  it('takes the carrier from the host of an address', () => {
    expect(carriers('https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=512547514334')[0]).toBe(
      'jp.sagawa',
    );
  });

  it('takes no carrier from who is let in before the host', () => {
    expect(carriers('https://k2k.sagawa-exp.co.jp:80@shop.example/?number=512547514334')[0]).toBe(
      'jp.yamato',
    );
    expect(carriers('https://me:pw@k2k.sagawa-exp.co.jp/x?okurijoNo=512547514334')[0]).toBe('jp.sagawa');
  });

  it('tells a one-time code by the word in front of it', () => {
    expect(recognize('認証番号: 123456789013').kind).toBe('code');
  });
});
