import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { ReadingView } from '@todoke/core/carriers';
import { runRead } from './read.ts';

/*
 * Answers written by hand from the description of each service, with the traps described there, and not from the
 * samples the readers were made with. All data invented.
 */

async function read(id: string, body: string | Uint8Array, at: string, ...more: readonly string[]) {
  const out: string[] = [];
  const code = await runRead([id, 'saved', '--observed-at', at, '--json', '--more', ...more], {
    readFile: async () => (typeof body === 'string' ? new TextEncoder().encode(body) : body),
    out: (line) => out.push(line),
    err: (line) => out.push(line),
  });
  expect([code, out[0]?.[0]]).toEqual([0, '{']);
  // What the command prints is a reading.
  return JSON.parse(out.join('\n')) as ReadingView;
}

const told = (view: ReadingView) => view.events.map(({ time, status }) => `${time ?? '-'} ${status}`);
const windowOf = ({ promise }: ReadingView) =>
  promise && [promise.text, promise.date, promise.from, promise.to, promise.zone];

type Row = readonly string[];
interface Yamato {
  readonly title?: string;
  readonly state: string;
  readonly promise?: string;
  readonly product?: string;
  readonly rows?: readonly Row[];
}

/** Upper-case tags, further classes, comments and scripts between, the list above and the print script. */
function yamato(...blocks: readonly Yamato[]): string {
  const parts = blocks.map(
    ({ title = '1件目：1234-5678-9013', state, promise = '-', product = '宅急便', rows }) => `
<!-- ${title} --><DIV id="b" CLASS="js-open parts-tracking-invoice-block mb20">
<SCRIPT>swd.writeln('<li><div class="item">配達完了</div><div class="date">01月01日 00:00</div></li>');</SCRIPT>
<H3 CLASS="tracking-invoice-block-title">${title}</H3>
<DIV class="is-safe-blue tracking-invoice-block-state"><H4 class="b tracking-invoice-block-state-title">${state}</H4>
<p class="tracking-invoice-block-state-note">お届け完了通知を依頼</p></DIV>
<div class="tracking-invoice-block-summary"><ul><li><div class="item">商品名：</div><div class="data">${product}</div></li>
<li><div class="item">お届け予定日時：</div><div class="data">${promise}</div></li></ul></div>
${rows === undefined ? '' : `<DIV CLASS="tracking-invoice-block-detail x"><OL>${rows.map(yamatoRow).join('<!-- next -->')}</OL></DIV>`}</DIV>`,
  );
  return `<!DOCTYPE html><HTML><BODY><TABLE><TR><TD>1</TD><TD>08/10</TD><TD>配達完了</TD></TR></TABLE>${parts.join('')}</BODY></HTML>`;
}
const yamatoRow = ([word = '', date = '', place = '甲営業所']: Row) =>
  `<LI class="done"><DIV class="item x">${word}</DIV><div class='date'>${date}</div><div class=name><a href="#">${place}</a></div></LI>`;

test('Yamato: the year turns, a blank time, 投函予定 without a time, the number in full-width digits', async () => {
  const rows = [
    ['荷物受付', '12月30日&nbsp;13:45'],
    ['発送', '12月31日 23:58', '&nbsp;'],
    ['作業店通過', '01月01日 00:10'],
    ['調査中', '&nbsp;'],
    ['投函予定', '01月02日'],
  ];
  const page = yamato({
    title: '１件目：１２３４－５６７８－９０１３',
    state: '投函予定',
    promise: '01/02',
    rows,
  });
  const view = await read('jp.yamato', page, '2027-01-01T08:00+09:00', '--number', '1234-5678-9013');
  expect([view.number, view.problem, view.events[1]?.place]).toEqual(['123456789013', null, null]);
  expect(told(view)).toEqual([
    '2026-12-30T13:45:00+09:00 in_transit.accepted',
    '2026-12-31T23:58:00+09:00 in_transit.departed_origin',
    '2027-01-01T00:10:00+09:00 in_transit.passed',
    '- exception.investigating',
    '- in_transit.delivery_scheduled',
  ]);
});

test.each([
  ['01/03　14:00-16:00', ['2027-01-03', '14:00', '16:00']],
  ['01/03　14:00～16:00', ['2027-01-03', '14:00', '16:00']],
  ['01/03　14:00−16:00', ['2027-01-03', '14:00', '16:00']],
  ['01/03　18:00～', ['2027-01-03', '18:00', null]],
  ['01/03　18時以降', ['2027-01-03', '18:00', null]],
  ['01/03　午前中', ['2027-01-03', null, '12:00']],
  ['12/31　19:00-21:00', ['2026-12-31', '19:00', '21:00']],
  ['01/01', ['2027-01-01', null, null]],
  ['-', null],
  ['&nbsp;', null],
])('Yamato: the promise %s', async (text, expected) => {
  const page = yamato({ state: '輸送中', promise: text, rows: [['荷物受付', '12月30日 13:45']] });
  const view = await read('jp.yamato', page, '2026-12-31');
  expect(windowOf(view)).toEqual(expected && [text, ...expected, 'Asia/Tokyo']);
});

test('Yamato: 配達完了 after 返品 and of an international parcel is no delivery; the headline is not believed', async () => {
  const rows = [
    ['荷物受付', '08月08日 13:45'],
    ['返品', '08月09日 10:00'],
    ['輸送中', '08月09日 12:00'],
    ['配達完了', '08月10日 09:00'],
  ];
  const back = await read('jp.yamato', yamato({ state: '輸送中', rows }), '2026-08-11');
  expect(back.events.map(({ status }) => status).slice(1)).toEqual([
    'returning.in_transit',
    'returning.in_transit',
    'returned.to_sender',
  ]);
  const abroad = yamato({ state: '配達完了', product: '国際宅急便', rows: [['配達完了', '08月10日 09:00']] });
  expect(told(await read('jp.yamato', abroad, '2026-08-11'))).toEqual([
    '2026-08-10T09:00:00+09:00 in_transit.handover',
  ]);
});

test('Yamato: any dash parts the number or stands for a time', async () => {
  const rows = [['荷物受付', '-']];
  for (const title of ['1件目：1234−5678−9013', '1件目：1234‐5678‐9013', '1件目：123456789013']) {
    const view = await read('jp.yamato', yamato({ title, state: '荷物受付', rows }), '2026-08-11');
    expect([view.number, ...told(view)]).toEqual(['123456789013', '- in_transit.accepted']);
  }
});

const NOTICE =
  '<html><body><h1>お知らせ</h1><p>ただいまメンテナンスのためご利用いただけません。</p></body></html>';

test.each([
  [
    'another parcel',
    yamato({ title: '1件目：1234-5678-9024', state: '配達完了', rows: [['配達完了', '08月10日 09:00']] }),
    'wrong_identity',
  ],
  ['伝票番号未登録', yamato({ state: '伝票番号未登録' }), 'not_found'],
  ['伝票番号誤り', yamato({ state: '伝票番号誤り' }), 'invalid_number'],
  ['a headline alone', yamato({ state: '配達完了' }), 'layout_changed'],
  ['maintenance with 200', NOTICE, 'unavailable'],
])('Yamato: %s', async (_name, page, kind) => {
  const view = await read('jp.yamato', page, '2026-08-11', '--number', '123456789013');
  expect([view.events, view.problem?.kind]).toEqual([[], kind]);
});

const entities = (text: string) =>
  text.replace(/[^\x00-\x7F]/gu, (one) => `&#${String(one.codePointAt(0))};`);
const windows31j = (text: string): Uint8Array => iconv.encode(text, 'windows-31j');

function sagawa(rows: readonly Row[], promise = '08月21日　18～21時', label = '配達予定日'): string {
  return `<HTML><HEAD><META CONTENT="text/html; charset=Windows-31J" HTTP-EQUIV="Content-Type"></HEAD><BODY>
<TABLE CLASS="ttl02 table_basic" ID=list1><TR><TD>5125-4751-4334</TD><TD><SPAN CLASS="big state">⇒配達中</SPAN></TD></TR></TABLE>
<DL CLASS="okurijo_info"><DT>${label}</DT><DD>${promise}</DD></DL>
<DL><DD ID="detail1"><TABLE CLASS="x table_okurijo_detail2"><TR><TH>お問い合せ送り状No.</TH><TD>5125-4751-4334</TD></TR>
<TR><TH>出荷日</TH><TD>2026年08月20日</TD></TR></TABLE>
<TABLE CLASS="table_okurijo_detail2"><TR><TH>荷物状況</TH><TH>日時</TH><TH>担当営業所</TH></TR>
${rows.map((cells) => `<TR>${cells.map((cell) => `<TD>${cell}</TD>`).join('<!-- -->')}</TR>`).join('')}</TABLE></DD></DL></BODY></HTML>`;
}

test('Sagawa: bytes of Windows-31J and entities read the same; a picked-up day before 出荷日, a blank time', async () => {
  const page = sagawa([
    ['↓集荷', '08/19 17:13', '甲営業所'],
    ['↓配達中', '08/20 08:00', '乙営業所'],
    ['↓保管中', '08/20 20:00', '乙営業所'],
    ['⇒配達中', '&nbsp;', '乙営業所'],
  ]);
  const view = await read('jp.sagawa', windows31j(page), '2026-08-21', '--number', '512547514334');
  expect(told(view)).toEqual([
    '2026-08-19T17:13:00+09:00 in_transit.accepted',
    '2026-08-20T08:00:00+09:00 out_for_delivery.on_vehicle',
    '2026-08-20T20:00:00+09:00 attempt_failed.generic',
    '- out_for_delivery.on_vehicle',
  ]);
  expect(await read('jp.sagawa', entities(page), '2026-08-21')).toEqual(view);
});

test.each([
  ['08月21日　18～21時', ['18:00', '21:00']],
  ['08月21日　18〜21時', ['18:00', '21:00']],
  ['08月21日　18時－21時', ['18:00', '21:00']],
  ['08月21日　午前中', [null, '12:00']],
  ['08月21日', [null, null]],
])('Sagawa: the promise %s, whatever its wave is written as', async (text, expected) => {
  const view = await read(
    'jp.sagawa',
    windows31j(sagawa([['集荷', '08/19 17:13', '甲営業所']], text)),
    '2026-08-21',
  );
  expect(windowOf(view)?.slice(1)).toEqual(['2026-08-21', ...expected, 'Asia/Tokyo']);
});

test('Sagawa: a stated delivery is no promise; garbled, suspended and unknown are what they are', async () => {
  const rows = [['配達完了', '08/19 18:23', '乙営業所']];
  const done = windows31j(sagawa(rows, '08月19日　18時23分', '配達完了日'));
  expect((await read('jp.sagawa', done, '2026-08-21')).promise).toBeNull();
  const garbled = new TextDecoder('utf-8').decode(windows31j(sagawa(rows)));
  expect((await read('jp.sagawa', garbled, '2026-08-21')).problem).toEqual({
    kind: 'layout_changed',
    detail: 'garbled',
  });
  const unknown =
    '<html><table id="list1"><tr><td>5125-4751-4334</td><td>お荷物データが登録されておりません。</td></tr></table></html>';
  expect((await read('jp.sagawa', windows31j(unknown), '2026-08-21')).problem?.kind).toBe('not_found');
  const maintenance = '<html>只今、当サービスはメンテナンス中の為、ご利用頂くことはできません。</html>';
  expect((await read('jp.sagawa', windows31j(maintenance), '2026-08-21')).problem?.kind).toBe('unavailable');
});
