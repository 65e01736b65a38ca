import { describe, expect, it } from 'vitest';
import { recognize } from './index.ts';

const found = (text: string): string[] =>
  recognize(text)
    .all.filter(({ kind }) => kind === 'tracking')
    .map(({ candidates: [best] }) => `${best?.carrier} ${best?.normalized}`);

const SLIP = '271290060263';

describe('what stands beside a number', () => {
  it.each([
    '11/22 #',
    '14:30 # 配達中',
    '1.#',
    '(1) #',
    '1 #',
    '¥3980 #',
    'x1 #',
    'No.1 #',
    '1kg #',
    '18.5cm #',
    'B1F #',
    'TEL03-1234-5678 #',
    '# 3,980円',
    '#/11/22',
    '#/2026-11-22',
    '# 60',
    '# a@b.example',
    'to #',
    'LINE #',
    'PO #',
    'JP #',
    'CN #',
    '番号：#',
    '不在票番号 #',
  ])('does not change it: %s', (frame) => {
    expect(found(frame.replace('#', SLIP))).toEqual([`jp.yamato ${SLIP}`]);
    expect(found(frame.replace('#', '2712-9006-0263'))).toContain(`jp.yamato ${SLIP}`);
  });

  it.each([
    ['in 223404975216 rest of the text', 'jp.yamato 223404975216'],
    ['DHL Express shipment 3318810025 is on its way', 'de.dhl 3318810025'],
    ['is EG725089303JP ok', 'jp.japanpost EG725089303JP'],
    ['https://track.4px.com/#/result/0/4PX3001234567890CN', 'cn.4px 4PX3001234567890CN'],
    [
      'https://www.google.com/url?q=https%3A%2F%2Fk2k.sagawa-exp.co.jp%2Fo.do%3FokurijoNo%3D513419556274',
      'jp.sagawa 513419556274',
    ],
  ])('is not read into it: %s', (text, number) => {
    expect(found(text)).toEqual([number]);
  });

  it.each([`(1)${SLIP} (2)439896401755`, `${SLIP} - 439896401755`, '2712-9006-0263/4398-9640-1755'])(
    'may be another number: %s',
    (text) => {
      expect(found(text)).toEqual([`jp.yamato ${SLIP}`, 'jp.yamato 439896401755']);
    },
  );
});

describe('the carrier of each number of a message', () => {
  it.each([
    '伝票番号: 271290060263\n配送会社: ヤマト運輸\n\n伝票番号: 513419556274\n配送会社: 佐川急便',
    '271290060263はヤマト、513419556274は佐川です',
    'ヤマト 271290060263 佐川 513419556274',
    'ヤマトの271290060263を郵便受けに入れました。佐川の513419556274は郵便物ではありません。',
    '■商品A\n送り状番号：271290060263\n運送会社：ヤマト運輸\n―――\n■商品B\n送り状番号：513419556274\n運送会社：佐川急便',
  ])('is the one that belongs to it: %s', (text) => {
    expect(found(text)).toEqual(['jp.yamato 271290060263', 'jp.sagawa 513419556274']);
  });
});

describe('郵便', () => {
  it.each([
    '271290060263 ヤマト 513419556274 佐川 405522975115 郵便',
    'ヤマト 271290060263 佐川 513419556274 郵便 405522975115',
  ])('is the carrier where it stands alone: %s', (text) => {
    expect(found(text)).toEqual([
      'jp.yamato 271290060263',
      'jp.sagawa 513419556274',
      'jp.japanpost 405522975115',
    ]);
  });

  it('is none where it begins another word', () => {
    expect(found('郵便受けに入れました 271290060263')).toEqual(['jp.yamato 271290060263']);
    expect(recognize('郵便受けに入れました 271290060263').candidates[0]?.why).toHaveLength(1);
  });
});

describe('a table with the carrier before the number', () => {
  const rows = [
    ['503-1234567-7654321', 'ヤマト運輸', '271290060263'],
    ['503-1234567-7654322', '佐川急便', '513419556274'],
    ['503-1234567-7654323', '日本郵便', '405522975115'],
  ];
  it.each(['\t', ' | '])('gives each row its own (columns by %j)', (mark) => {
    const text = [['注文番号', '配送会社', '伝票番号'], ...rows].map((row) => row.join(mark)).join('\n');
    expect(found(text)).toEqual([
      'jp.yamato 271290060263',
      'jp.sagawa 513419556274',
      'jp.japanpost 405522975115',
    ]);
  });
});

describe('nothing but numbers', () => {
  it.each([', ', ',', '/', ' ', '、', '\n', '・'])('each counts as if pasted alone, between %j', (mark) => {
    expect(found(['1234567890', '2345678901', '3456789012'].join(mark))).toEqual([
      'jp.seino 1234567890',
      'jp.seino 2345678901',
      'jp.seino 3456789012',
    ]);
  });

  it.each(['2712・9006・0263', '2712\t9006\t0263', '2712-9006-\n0263', '> 2712-9006-\n> 0263'])(
    'is one number in its printed groups: %j',
    (text) => {
      expect(found(text)).toEqual(['jp.yamato 271290060263']);
    },
  );
});

describe('what stands in a barcode beside the number', () => {
  it.each([
    ['A12345678903A', 'jp.fukuyama', '12345678903'],
    ['a1234567890302a\r', 'jp.fukuyama', '12345678903'],
    ['1234567890302 福山通運', 'jp.fukuyama', '12345678903'],
    ['(00)349123450000000010', null, '349123450000000010'],
    ['00349123450000000010', null, '349123450000000010'],
    [']C100349123450000000010', null, '349123450000000010'],
    ['SSCC: 3 4912345 000000001 0', null, '349123450000000010'],
  ])('is no part of it: %s', (text, carrier, normalized) => {
    expect(recognize(text).candidates[0]).toMatchObject({ carrier, normalized });
  });
});

describe('the same number with and without what its barcode adds', () => {
  it('is one number, and known as one', () => {
    const { kind, all } = recognize('福山通運 1234567890302\n福山通運 123-4567-8903');
    expect([kind, all.length]).toEqual(['tracking', 2]);
    const known = [{ number: '123-4567-8903', carrier: 'jp.fukuyama' as const }];
    expect(recognize('1234567890302', { known }).candidates[0]?.why.at(-1)?.code).toBe('known_number');
    expect(recognize('9912345678903', { known }).candidates[0]?.why.at(-1)?.code).not.toBe('known_number');
  });
});

describe('look-alikes that a reader of pictures takes each time', () => {
  it.each(['27l29OO6O263', '2712-9OO6-O263'])('are repaired: %s', (text) => {
    expect(found(text)).toEqual(['jp.yamato 271290060263']);
  });
});

describe('what is no parcel', () => {
  it.each([
    '証券番号 123456789013',
    '保証書番号 123456789013',
    'お客様ID：123456789013',
    'Your one-time code is 4829-1573-0021',
    '192.168.1.100',
    'INV-2026-001234',
    'total¥160358222286',
    'DOI 10.1000/182',
    '11/22/2026',
    '131-12-38385-3',
    '550e8400-e29b-41d4-a716-446655440000',
    '第123456789012号',
    'トランザクションID 123456789013',
    '会員ナンバー：123456789013',
    'S/N 123456789013',
    'お支払い受付番号：12345678901（コンビニ）',
    '円周率 3.141592653589',
    '令和8年11月22日',
    '078(123)4567',
    '03(1234)5678',
  ])('is not read as one: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['ヤマト運輸 2712900602637', 'length', 13],
    ['ヤマト運輸 27129006026', 'length', 11],
    ['2712-9006-02637', 'length', 13],
    ['1234-5678-901', 'length', 11],
  ])('says what is wrong with %s', (text, code, actual) => {
    expect(recognize(text).problems[0]).toEqual({
      code,
      params: { carrier: 'jp.yamato', actual, expected: 12 },
    });
  });

  it.each([
    ['EG72508930JP', 'length', { carrier: 'jp.japanpost', actual: 12, expected: 13 }],
    ['EG7250893033JP', 'length', { carrier: 'jp.japanpost', actual: 14, expected: 13 }],
    ['T8010401004842', 'check_digit', { carrier: '', expected: '4', actual: '8', position: 2 }],
  ])('says what is wrong with %s', (text, code, params) => {
    expect(recognize(text).problems).toEqual([{ code, params }]);
  });

  it('is a mistyped number of the carrier named beside it, whatever check it passes by chance', () => {
    for (const last of '124567890') {
      const { kind, candidates } = recognize(`ヤマト運輸 27129006026${last}`);
      expect([kind, candidates[0]?.carrier, candidates[0]?.valid]).toEqual(['unknown', 'jp.yamato', false]);
    }
  });
});
