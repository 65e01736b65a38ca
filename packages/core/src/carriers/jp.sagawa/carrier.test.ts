import { describe, expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { foldJourney } from '../../journey/fold.ts';
import { sagawaAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '512547514334';
const observedAt = Date.parse('2026-08-21T12:00:00+09:00') as EpochMs;

function page(rows: readonly (readonly [string, string])[], number = '5125-4751-4334'): string {
  const history = rows.map(([mark, date]) => `<tr><td>${mark}</td><td>${date}</td><td>乙営業所</td></tr>`);
  return `<html><table id="list1" class="table_basic ttl02"><tr><td>${number}</td><td><span class="state">輸送中</span></td></tr></table>
    <dl class="okurijo_info"><dt>配達予定日</dt><dd>08月22日　午前中</dd></dl>
    <dl><dd id="detail1"><table class="table_okurijo_detail2"><tr><th>お問い合せ送り状No.</th><td>${number}</td></tr></table>
    <table class="table_basic table_okurijo_detail2"><tr><th>荷物状況</th><th>日時</th><th>担当営業所</th></tr>${history.join('')}</table></dd></dl></html>`;
}

function read(body: string, number = NUMBER, status?: number) {
  return sagawaAdapter.read(body, { observedAt, number, ...(status === undefined ? {} : { status }) });
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the word %s reads as its row says',
  (word, row) => {
    for (const mark of [word, `↓${word}`, `⇒ ${word}`]) {
      const [event] = read(page([[mark, '08/20 17:13']])).events;
      expect(event).toMatchObject({ status: row.status, rawText: word, place: '乙営業所' });
    }
  },
);

test('several pieces under one number are said on the newest event', () => {
  const one = page([
    ['集荷', '08/20 17:13'],
    ['輸送中', '08/20 20:00'],
  ]);
  const several = one.replace(
    /(<table class="table_okurijo_detail2">.*?)<\/table>/,
    '$1<tr><th>お荷物個数</th><td>3 個</td></tr></table>',
  );
  expect(read(several).events.map((event) => event.attributes?.['pieces'])).toEqual([undefined, '3']);
  expect(read(one).events.at(-1)?.attributes?.['pieces']).toBeUndefined();
});

describe('context rules', () => {
  test('保管中 before 配達中 is storage, after it a failed attempt', () => {
    const rows = ['↓保管中', '↓配達中', '↓保管中', '↓配達中', '⇒保管中'];
    expect(read(page(rows.map((word) => [word, '08/20 17:13']))).events.map((event) => event.status)).toEqual(
      [
        'in_transit.held_for_date',
        'out_for_delivery.on_vehicle',
        'attempt_failed.generic',
        'out_for_delivery.on_vehicle',
        'attempt_failed.generic',
      ],
    );
  });

  test('保管中 after a failed attempt waits for the next one; a row printed twice says the same twice', () => {
    const rows = ['配達中', '持戻', '保管中', '保管中', '配達中', '保管中', '保管中'];
    const times = ['08:40', '13:00', '19:00', '19:00', '09:00', '18:00', '18:00'];
    const days = ['19', '19', '19', '19', '20', '20', '20'];
    const history = rows.map((word, index) => [word, `08/${days[index]} ${times[index]}`] as const);
    const { events } = read(page(history));
    expect(events.map((event) => event.status)).toEqual([
      'out_for_delivery.on_vehicle',
      'attempt_failed.generic',
      'attempt_failed.awaiting_redelivery',
      'attempt_failed.awaiting_redelivery',
      'out_for_delivery.on_vehicle',
      'attempt_failed.generic',
      'attempt_failed.generic',
    ]);
    const list = { type: 'list', order: 'asc', observedAt, source: 'jp.sagawa', events } as const;
    expect(foldJourney([list]).attempts).toBe(2);
  });

  test('a yearless day just ahead of the reading stays in this year, one behind New Year goes back', () => {
    const body = page([
      ['集荷', '12/31 23:50'],
      ['輸送中', '01/01 00:10'],
    ]);
    const seen = Date.parse('2027-01-01T08:00:00+09:00') as EpochMs;
    const { events } = sagawaAdapter.read(body, { observedAt: seen, number: NUMBER });
    expect(events.map((event) => event.time.at)).toEqual([
      Date.parse('2026-12-31T23:50:00+09:00'),
      Date.parse('2027-01-01T00:10:00+09:00'),
    ]);
  });

  test('the morning slot has an end and no stated beginning', () => {
    expect(read(page([['集荷', '08/20 17:13']])).promise).toMatchObject({
      date: '2026-08-22',
      from: null,
      to: '12:00',
    });
  });
});

test('調査中 without any detail is investigated, not a changed page', () => {
  const body = `<html><table id="list1"><tr><td>5125-4751-4334</td><td><span class="state">⇒調査中</span></td></tr>
    <tr><td>詳細表示</td><td>担当営業所へお電話ください。</td></tr></table></html>`;
  expect(read(body).events).toMatchObject([{ status: 'exception.investigating', rawText: '調査中' }]);
  expect(read(body, '512547514345').problem?.kind).toBe('wrong_identity');
});

describe('problems', () => {
  test('the suspension notice is suspended, also with an error status; maintenance is unavailable', () => {
    const notice = '<html><p>お荷物問い合わせサービスは、現在ご利用を停止しております。</p></html>';
    expect(read(notice).problem?.kind).toBe('suspended');
    expect(read(notice, NUMBER, 503).problem?.kind).toBe('suspended');
    const maintenance =
      '<html><p>只今、当サービスはメンテナンス中の為、ご利用頂くことはできません。</p></html>';
    expect(read(maintenance).problem?.kind).toBe('unavailable');
    expect(read('<html><h1>Bad gateway</h1></html>', NUMBER, 502).problem?.kind).toBe('unavailable');
  });

  test('another number is wrong_identity; changed headings, columns and dates are layout_changed', () => {
    const good = page([['集荷', '08/20 17:13']]);
    expect(read(good, '512547514345').problem?.kind).toBe('wrong_identity');
    const changed = {
      heading: good.replace('荷物状況', '状況'),
      columns: good.replace('<td>乙営業所</td>', ''),
      dates: page([['集荷', 'きのう']]),
      'no rows': page([]),
      'no history': good.replace('table_basic table_okurijo_detail2', 'table_basic'),
      'no detail': good.replace('detail1', 'part1').replace('list1', 'part2'),
      number: good.replace('お問い合せ送り状No.', '番号'),
    };
    const kinds = Object.entries(changed).map(([what, body]) => [what, read(body).problem?.kind]);
    expect(kinds).toEqual(Object.keys(changed).map((what) => [what, 'layout_changed']));
  });

  test('an unknown number among known ones has a row of its own', () => {
    const two = page([['集荷', '08/20 17:13']]).replace(
      '<dl class="okurijo_info">',
      '<table id="list2"><tr><td>5125-4751-4345</td><td><span class="state">該当なし</span></td><td>お荷物データが登録されておりません。</td></tr></table><dl class="okurijo_info">',
    );
    expect(read(two, '512547514345').problem?.kind).toBe('not_found');
    expect(read(two).events).toHaveLength(1);
  });
});

test('the sentence of an unknown number is found in whatever element it stands', () => {
  for (const tag of ['td', 'div', 'font', 'strong']) {
    const cell = `<${tag}>お荷物データが<br>登録されておりません。</${tag}>`;
    const body = `<html><div id="list1"><table><tr><td>5125-4751-4334</td><td>${cell}</td></tr></table></div></html>`;
    expect(read(body).problem?.kind).toBe('not_found');
  }
});

test('the request lists numbers with commas', () => {
  const { url } = sagawaAdapter.request(['5125-4751-4334', '512547514345'], {
    language: 'ja',
    now: observedAt,
  });
  expect(url).toMatch(/okurijoNo=512547514334,512547514345$/);
});
