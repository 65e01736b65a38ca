import { describe, expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { japanPostAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '405548424886';
const observedAt = Date.parse('2026-09-23T12:00:00+09:00') as EpochMs;

interface Row {
  readonly word: string;
  readonly date?: string;
  readonly detail?: string;
  readonly area?: string;
  readonly code?: string;
}

function page(rows: readonly Row[], number = '4055-4842-4886'): string {
  const history = rows.map(
    ({ word, date = '2026/09/20 20:14', detail = '', area = '東京都', code = '100-0000' }) =>
      `<tr><td rowspan=2>${date}</td><td rowspan=2>${word}</td><td rowspan=2>${detail}</td><td>架空郵便局</td><td rowspan=2>${area}</td></tr><tr><td>${code}</td></tr>`,
  );
  return `<html><table summary="配達状況詳細"><tr><th>お問い合わせ番号</th><th>商品種別</th></tr><tr><td>${number}</td><td>ゆうパック</td></tr></table>
    <table summary="履歴情報"><tr><th rowspan=2>状態発生日</th><th rowspan=2>配送履歴</th><th rowspan=2>詳細</th><th>取扱局</th><th rowspan=2>県名・国名</th></tr><tr><th>郵便番号</th></tr>${history.join('')}</table></html>`;
}

function read(body: string, number = NUMBER) {
  return japanPostAdapter.read(body, { observedAt, number });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the word %s reads as its row says',
  (word, row) => {
    const [event] = read(page([{ word }])).events;
    expect(event).toMatchObject({ status: row.status, rawText: word, place: '架空郵便局' });
    expect(event?.attributes ?? {}).toMatchObject(row.attributes ?? {});
  },
);

test('several pieces under one number are said on the newest event', () => {
  const several = page([{ word: '引受' }, { word: '到着' }]).replace(
    '</table>',
    '<tr><th colspan=2>配達予定局</th><th>複数個数</th></tr><tr><td colspan=2>架空郵便局</td><td>３</td></tr></table>',
  );
  expect(read(several).events.map((event) => event.attributes?.['pieces'])).toEqual([undefined, '3']);
  expect(read(several.replace('３', '')).events.at(-1)?.attributes?.['pieces']).toBeUndefined();
});

describe('context rules', () => {
  test('コンビニエンスストアに引渡 is ready at the shop, not delivered', () => {
    const { events } = read(
      page([{ word: '保管', date: '2026/09/21' }, { word: 'コンビニエンスストアに引渡' }]),
    );
    expect(events.map((event) => event.status)).toEqual([
      'available_for_pickup.depot',
      'available_for_pickup.store',
    ]);
    expect(events.map((event) => event.time.precision)).toEqual(['day', 'minute']);
  });

  const exchange = (from: string, to: string): Row[] => [
    { word: '国際交換局に到着', area: from, date: '2026/09/20 20:14' },
    { word: '国際交換局から発送', area: from, date: '2026/09/20 22:30' },
    { word: '国際交換局に到着', area: to, date: '2026/09/22 04:05' },
    { word: '通関手続中', area: to, date: '2026/09/22 05:00' },
    { word: '国際交換局から発送', area: to, date: '2026/09/22 09:00' },
  ];
  const bothOffices = [
    'in_transit.arrived',
    'in_transit.departed_origin_country',
    'in_transit.arrived_dest_country',
    'in_transit.customs_started',
    'in_transit.departed_import_office',
  ];
  /** Rows without an area have no postal code either. */
  const statusesOf = (rows: readonly Row[], number = 'EG725089303JP') => {
    const printed = rows.map((row) => (row.area === '' ? { ...row, code: '' } : row));
    return read(page(printed, number), number).events.map((event) => event.status);
  };

  test.each([
    ['東京都', 'UNITED STATES OF AMERICA'],
    ['', ''],
    ['東京都', ''],
  ])(
    'once the item has left %s, an exchange office elsewhere (%s) is that of the destination',
    (from, to) => {
      expect(statusesOf(exchange(from, to))).toEqual(bothOffices);
    },
  );

  test.each([
    ['東京都', 'GERMANY'],
    ['', ''],
  ])('a row printed twice says the same both times (%s to %s)', (from, to) => {
    const doubled = exchange(from, to).flatMap((one) => [one, one]);
    expect(statusesOf(doubled)).toEqual(bothOffices.flatMap((one) => [one, one]));
  });

  test('the number says which country is the first, also where no row tells of the departure', () => {
    expect(statusesOf(exchange('HONG KONG', '東京都'), 'EG725089303HK')).toEqual(bothOffices);
    expect(statusesOf(exchange('HONG KONG', 'GERMANY'), 'EG725089303HK')).toEqual(bothOffices);
    const arrivals = exchange('東京都', '東京都').slice(2);
    expect(statusesOf(arrivals, 'EG725089303HK')).toEqual(bothOffices.slice(2));
    expect(statusesOf(exchange('', 'GERMANY').slice(2))).toEqual(bothOffices.slice(2));
  });

  test('a second exchange office of the first country is not abroad', () => {
    const rows = exchange('東京都', 'GERMANY');
    const second = { word: '国際交換局から発送', area: '大阪府', date: '2026/09/21 01:00' };
    expect(statusesOf([...rows.slice(0, 2), second, ...rows.slice(2)])).toEqual([
      ...bothOffices.slice(0, 2),
      'in_transit.departed_origin_country',
      ...bothOffices.slice(2),
    ]);
  });

  test('rows abroad have no zone, rows in Japan have theirs; order is the page’s', () => {
    const rows = [
      { word: '引受', area: '東京都' },
      { word: '国際交換局に到着', area: 'UNITED STATES OF AMERICA' },
      { word: '到着', area: 'GERMANY' },
    ];
    const abroad = read(page(rows, 'EG725089303JP'), 'EG725089303JP');
    expect(abroad.events.map((event) => event.time.zone)).toEqual(['Asia/Tokyo', null, null]);
    expect(read(page([{ word: '到着', area: '' }])).events[0]?.time.zone).toBe('Asia/Tokyo');
  });
});

test('an international row without an area is in Japan where its postal code is', () => {
  const body = page([{ word: '引受', area: '' }], 'EG725089303JP');
  expect(read(body, 'EG725089303JP').events[0]?.time.zone).toBe('Asia/Tokyo');
  const abroad = body.replace('100-0000', '');
  expect(read(abroad, 'EG725089303JP').events[0]?.time.zone).toBeNull();
});

test('詳細 is the reason of a return and of nothing else', () => {
  const detail = 'あて所が不明のため';
  const rows = [
    { word: '到着', detail: 'PRIVATE_NOTE' },
    { word: '差出人に返送', detail },
  ];
  const { events } = read(page(rows));
  expect(events.map((event) => event.attributes?.['reason'])).toEqual([undefined, detail]);
});

test('headings in ordinary cells are headings', () => {
  const plain = page([{ word: '引受' }])
    .replaceAll('<th', '<td')
    .replaceAll('</th>', '</td>');
  expect(read(plain).events).toHaveLength(1);
});

describe('problems', () => {
  test('another number is wrong_identity', () => {
    expect(read(page([{ word: '引受' }]), '405548424890').problem).toMatchObject({
      kind: 'wrong_identity',
      answered: NUMBER,
    });
  });

  test('changed headings, columns, dates and tables are layout_changed', () => {
    const good = page([{ word: '引受' }]);
    const changed = {
      heading: good.replace('配送履歴', '品名'),
      columns: good.replace('<td rowspan=2></td>', ''),
      date: page([{ word: '引受', date: 'きのう' }]),
      'no rows': page([]),
      'no history': good.replace('summary="履歴情報"', ''),
      'no detail': good.replace('summary="配達状況詳細"', ''),
      number: page([{ word: '引受' }], '番号なし'),
    };
    const kinds = Object.entries(changed).map(([what, body]) => [what, read(body).problem?.kind]);
    expect(kinds).toEqual(Object.keys(changed).map((what) => [what, 'layout_changed']));
  });

  test('a number that the list does not name is wrong_identity', () => {
    const list =
      '<table summary="照会結果"><tr><td>4055-4842-4890</td><td colspan=5>＊＊ お問い合わせ番号が見つかりません。</td></tr></table>';
    expect(read(list).problem?.kind).toBe('wrong_identity');
    expect(read(list, '4055-4842-4890').problem?.kind).toBe('not_found');
    const english =
      '<table summary="照会結果"><tr><td>4055-4842-4890</td><td colspan=5>** Your item was not found. Please confirm.</td></tr></table>';
    expect(read(english, '405548424890').problem?.kind).toBe('not_found');
  });
});

test('one number goes to its page, several to the list', () => {
  const options = { language: 'en', now: observedAt } as const;
  expect(japanPostAdapter.request(['4055-4842-4886'], options).url).toContain(
    '/direct?reqCodeNo1=405548424886&searchKind=S002&locale=en',
  );
  const many = japanPostAdapter.request(['405548424886', 'EG725089303JP'], options).url;
  expect(many).toContain(
    '/search/?requestNo1=405548424886&requestNo2=EG725089303JP&search.x=1&search.y=1&locale=en',
  );
});
