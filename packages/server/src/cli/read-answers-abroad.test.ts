import { expect, test } from 'vitest';
import type { ReadingView } from '@todoke/core/carriers';
import { runRead } from './read.ts';

/* Japan Post and the services abroad, written by hand from their description; see `read-answers.test.ts`. */

async function read(id: string, body: string, at: string, ...more: readonly string[]) {
  const out: string[] = [];
  const code = await runRead([id, 'saved', '--observed-at', at, '--json', '--more', ...more], {
    readFile: async () => new TextEncoder().encode(body),
    out: (line) => out.push(line),
    err: (line) => out.push(line),
  });
  expect([code, out[0]?.[0]]).toEqual([0, '{']);
  // What the command prints is a reading.
  return JSON.parse(out.join('\n')) as ReadingView;
}

const told = (view: ReadingView) => view.events.map(({ time, status }) => `${time ?? '-'} ${status}`);

type Row = readonly string[];
const cells = (tag: string, row: Row) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('');

/** Attributes in another order, further classes, upper-case tags, a trap in a comment and in a notice. */
function japanPost(
  number: string,
  history: readonly Row[],
  further: Readonly<Record<string, string>> = {},
): string {
  const rows = history.map(
    ([date, word, detail, office, area, code = '&nbsp;']) =>
      `<TR><TD rowspan="2">${date}</TD><TD rowspan="2">${word}</TD><TD rowspan=2>${detail}</TD><TD>${office}</TD><TD rowspan="2">${area}</TD></TR><TR><TD>${code}</TD></TR>`,
  );
  return `<html><body><!-- お届け先にお届け済み --><p>ご不在連絡票をお持ちの方で、お届け済みとなっている場合</p>
<TABLE class="tableType01 txt_c m_b5" SUMMARY="配達状況詳細"><TR>${cells('TH', ['お問い合わせ番号', '商品種別', '付加サービス', ...Object.keys(further)])}</TR>
<TR>${cells('TD', [number, 'ゆうパック', '&nbsp;', ...Object.values(further)])}</TR></TABLE>
<TABLE summary="履歴情報" class="m_b5 tableType01 txt_c"><TR><TH rowspan="2">状態発生日</TH><TH rowspan="2">配送履歴</TH><TH rowspan="2">詳細</TH><TH>取扱局</TH><TH rowspan="2">県名・国名</TH></TR><TR><TH>郵便番号</TH></TR>${rows.join('\n')}</TABLE>
<TABLE summary="お問い合わせ窓口局"><TR><TD>架空局</TD></TR></TABLE></body></html>`;
}

test('Japan Post: rows with a day only, the shop, the way back and why', async () => {
  const page = japanPost(
    '4055-4842-4886',
    [
      ['2026/09/20 20:14', '引受', '', '架空局', '東京都', '100-0000'],
      ['2026/09/21', '保管', '', '乙局', '大阪府'],
      ['2026/09/22 10:00', 'コンビニエンスストアに引渡', '', '乙局', '大阪府'],
      ['2026/09/28', '差出人に返送', 'あて所が不明のため', '乙局', '大阪府'],
      ['2026/09/30 12:00', '差出人に返送済み', '', '架空局', '東京都'],
    ],
    { サイズ: '80' },
  );
  const view = await read('jp.japanpost', page, '2026-09-30', '--number', '405548424886');
  expect(told(view)).toEqual([
    '2026-09-20T20:14:00+09:00 in_transit.accepted',
    '2026-09-21 available_for_pickup.depot',
    '2026-09-22T10:00:00+09:00 available_for_pickup.store',
    '2026-09-28 returning.in_transit',
    '2026-09-30T12:00:00+09:00 returned.to_sender',
  ]);
  expect([view.promise, view.events[3]?.attributes?.['reason']]).toEqual([null, 'あて所が不明のため']);
});

test.each([
  ['9月23日', '18時～20時頃', ['18:00', '20:00']],
  ['2026/09/23', '14時-16時', ['14:00', '16:00']],
  ['9月23日(水)', '午前中', [null, '12:00']],
  ['09/23', '指定なし', [null, null]],
  ['-', '-', null],
])('Japan Post: the wish %s %s', async (day, slot, expected) => {
  const wish = { サイズ: '100', お届け希望日: day, お届け希望時間帯: slot };
  const page = japanPost('405548424886', [['2026/09/20 20:14', '引受', '', '架空局', '東京都']], wish);
  const { promise } = await read('jp.japanpost', page, '2026-09-21');
  const [from, to] = expected ?? [];
  const stated = { text: `${day} ${slot}`, date: '2026-09-23', from, to, zone: 'Asia/Tokyo' };
  expect(promise).toEqual(expected && stated);
});

test('Japan Post in English: month first, rows abroad without a zone, 保管 without a time', async () => {
  const page = japanPost('EN 123 456 785 JP', [
    ['09/20/2026 20:14', 'Posting/Collection', '', 'X', 'TOKYO', '100-0000'],
    ['09/21/2026 05:00', 'Dispatch from outward office of exchange', '', 'TOKYO INT', 'TOKYO'],
    ['09/22/2026 07:00', 'Item returned from import Customs', '', '', 'UNITED STATES OF AMERICA'],
    ['09/23/2026', 'Retention', '', '', 'UNITED STATES OF AMERICA'],
    ['09/24/2026 07:00', 'Final delivery - Collected at counter', '', '', 'UNITED STATES OF AMERICA'],
  ]);
  expect(told(await read('jp.japanpost', page, '2026-09-25', '--number', 'en123456785jp'))).toEqual([
    '2026-09-20T20:14:00+09:00 in_transit.accepted',
    '2026-09-21T05:00:00+09:00 in_transit.departed_origin_country',
    '2026-09-22T07:00:00 in_transit.customs_cleared',
    '2026-09-23 available_for_pickup.depot',
    '2026-09-24T07:00:00 delivered.collected',
  ]);
});

const red = (text: string) => `<TD colspan="5"><FONT COLOR="red">＊＊ ${text}</FONT></TD>`;
const LIST = `<html><table summary="照会結果"><tr>${cells('th', ['お問い合わせ番号', '商品種別', '最新年月日', '最新状態', '最新取扱局', '県名・国名'])}</tr>
<tr>${cells('td', ['<a href="#">4055-4842-4886</a>', 'ゆうパック', '2026/09/20 20:14', 'お届け先にお届け済み', '架空局', '東京都'])}</tr>
<tr>${cells('td', ['EN 123 456 785 JP', 'EMS', '2026/09/20', '保管', 'UNITED STATES'])}</tr>
<tr>${cells('td', ['4055-4842-4901', 'ゆうパック', '9月20日 1:05', '引受', '架空局', '東京都'])}</tr>
<tr><td>4055-4842-4890</td>${red('お問い合わせ番号が見つかりません。お問い合わせ番号をご確認の上、お尋ねください。')}</tr>
<tr><td>12345</td>${red('お問い合わせ番号の入力桁数に誤りがあります。11桁から13桁で入力してください。')}</tr></table></html>`;

test.each([
  ['405548424886', '2026-09-20T20:14:00+09:00 delivered.generic'],
  ['EN123456785JP', '2026-09-20 available_for_pickup.depot'],
  ['405548424901', '2026-09-20T01:05:00+09:00 in_transit.accepted'],
  ['405548424890', 'not_found'],
  ['12345', 'invalid_number'],
  ['405548424912', 'wrong_identity'],
])('Japan Post: %s in a list', async (number, expected) => {
  const view = await read('jp.japanpost', LIST, '2026-09-21', '--number', number);
  expect([...told(view), ...(view.problem === null ? [] : [view.problem.kind])]).toEqual([expected]);
});

test('EMS: newest first, local times without a zone; two sentences that are about the number', async () => {
  const page = `<html><TABLE CLASS="t" ID="table-EZ123456785JP"><TR>${cells('TH', ['Date and time', 'Status', 'Location'])}</TR>
<TR>${cells('TD', ['Jul 16, 2026, 3:57 PM', 'Final delivery', 'UNITED STATES OF AMERICA'])}</TR>
<TR>${cells('TD', ['Jul 14, 2026, 12:05 AM', 'Posting/Collection', 'JAPAN'])}</TR></TABLE></html>`;
  expect(told(await read('ems', page, '2026-07-17'))).toEqual([
    '2026-07-14T00:05:00 in_transit.accepted',
    '2026-07-16T15:57:00 delivered.generic',
  ]);
  const kind = async (text: string) =>
    (await read('ems', `<html><p>${text}</p></html>`, '2026-07-17')).problem?.kind;
  expect(await kind('There were no results found.')).toBe('not_found');
  expect(await kind('AB12 does not denote an EMS item.')).toBe('invalid_number');
});

function ups(activity: readonly object[], further: object = {}): string {
  const trackingNumber = '1Z12345E0205271688';
  return JSON.stringify({
    trackResponse: { shipment: [{ package: [{ trackingNumber, activity, ...further }] }] },
  });
}

test('UPS: padded words, a lost zero, the type letter against the word, a window', async () => {
  const day = {
    date: '20260808',
    time: '164700',
    gmtDate: '20260808',
    gmtTime: '74700',
    gmtOffset: '+09:00',
  };
  const promise = {
    deliveryDate: [{ type: 'SDD', date: '20260810' }],
    deliveryTime: { type: 'EDW', startTime: '140000', endTime: '180000' },
  };
  const view = await read(
    'us.ups',
    ups(
      [
        { status: { type: 'I', description: 'Delivered   ', code: 'XX' }, date: '20260809', time: '101500' },
        { status: { type: 'M', description: 'Label', code: 'MP' }, ...day },
      ],
      promise,
    ),
    '2026-08-09',
  );
  expect(told(view)).toEqual([
    '2026-08-08T16:47:00+09:00 info_received.label_created',
    '2026-08-09T10:15:00 in_transit.moving',
  ]);
  expect(view.promise).toMatchObject({ date: '2026-08-10', from: '14:00', to: '18:00' });
  const warned = JSON.stringify({
    trackResponse: {
      shipment: [{ warnings: [{ code: 'TW0001', message: 'Tracking Information Not Found' }] }],
    },
  });
  expect((await read('us.ups', warned, '2026-08-09')).problem?.kind).toBe('not_found');
});

test('FedEx: of two results the one with the latest scan; not found comes with 200', async () => {
  const trackingNumber = '123456789012';
  const answer = (...results: readonly object[]) => {
    const trackResults = results.map((one) => ({ trackingNumberInfo: { trackingNumber }, ...one }));
    return JSON.stringify({ output: { completeTrackResults: [{ trackingNumber, trackResults }] } });
  };
  const stuck = { scanEvents: [{ date: '2026-07-01T10:00:00+09:00', eventType: 'DE', exceptionCode: '08' }] };
  const done = {
    scanEvents: [
      { date: '2026-08-01T10:00:00+09:00', eventType: 'DL' },
      { date: '2026-07-30T10:00:00-05:00', eventType: 'PU' },
    ],
  };
  expect(told(await read('us.fedex', answer(stuck, done), '2026-08-02'))).toEqual([
    '2026-07-30T10:00:00-05:00 in_transit.accepted',
    '2026-08-01T10:00:00+09:00 delivered.generic',
  ]);
  const none = { error: { code: 'TRACKING.TRACKINGNUMBER.NOTFOUND' } };
  expect((await read('us.fedex', answer(none), '2026-08-02')).problem?.kind).toBe('not_found');
});

test('DHL: times without a zone, a window, and a 404 that is about the number', async () => {
  const events = [
    { timestamp: '2026-08-02T10:00:00', statusCode: 'transit', description: 'Clearance event' },
    { timestamp: '2026-08-01T10:00:00', statusCode: 'pre-transit', description: 'Label' },
  ];
  const estimatedDeliveryTimeFrame = {
    estimatedFrom: '2026-08-03T09:00:00+09:00',
    estimatedThrough: '2026-08-03T12:00:00+09:00',
  };
  const shipment = {
    id: '1234567890',
    status: { statusCode: 'transit' },
    estimatedTimeOfDeliveryTimeFrame: estimatedDeliveryTimeFrame,
    events,
  };
  const view = await read(
    'de.dhl',
    JSON.stringify({ shipments: [shipment] }),
    '2026-08-02',
    '--number',
    '12 3456 7890',
  );
  expect(told(view)).toEqual([
    '2026-08-01T10:00:00 info_received.label_created',
    '2026-08-02T10:00:00 in_transit.moving',
  ]);
  expect(view.promise).toMatchObject({ date: '2026-08-03', from: '09:00', to: '12:00', zone: '+09:00' });
  const missing = JSON.stringify({
    title: 'No result found',
    detail: 'No shipment with given tracking number found.',
  });
  expect((await read('de.dhl', missing, '2026-08-02', '--status', '404')).problem?.kind).toBe('not_found');
  expect((await read('de.dhl', '<html>Not here</html>', '2026-08-02', '--status', '404')).problem?.kind).toBe(
    'unavailable',
  );
});

test('17TRACK: not registered there is not about the parcel; UTC stays UTC', async () => {
  const number = '123456789013';
  const answer = (data: object) => JSON.stringify({ code: 0, data: { accepted: [], rejected: [], ...data } });
  const rejected = answer({ rejected: [{ number, error: { code: -18019902, message: 'register first' } }] });
  expect((await read('17track', rejected, '2026-08-02')).problem?.kind).toBe('unavailable');
  const other = await read('17track', rejected, '2026-08-02', '--number', '123456789024');
  expect(other.problem?.kind).toBe('wrong_identity');
  const event = {
    time_iso: '2026-08-02T10:00:00+09:00',
    description: '配達中',
    sub_status: 'OutForDelivery_Other',
  };
  const estimated_delivery_date = { from: '2026-08-02T05:00:00Z', to: '2026-08-02T07:00:00Z' };
  const track_info = {
    latest_status: { status: 'OutForDelivery' },
    time_metrics: { estimated_delivery_date },
    tracking: { providers: [{ events: [event] }] },
  };
  const view = await read(
    '17track',
    answer({ accepted: [{ number, track_info }] }),
    '2026-08-02',
    '--number',
    number,
  );
  expect(told(view)).toEqual(['2026-08-02T10:00:00+09:00 out_for_delivery.on_vehicle']);
  expect(view.promise).toMatchObject({ date: '2026-08-02', from: '05:00', to: '07:00', zone: '+00:00' });
});

test('Cainiao: signed by the pickup station is no delivery, and the words do not vanish with the person', async () => {
  const detailList = [
    {
      actionCode: 'GTMS_STA_SIGNED',
      timeStr: '2026-08-02 10:00:00',
      timeZone: 'GMT+9',
      standerdDesc: 'Signed by station',
    },
  ];
  const page = JSON.stringify({ success: true, module: [{ mailNo: 'LP00123456789', detailList }] });
  const view = await read('cn.cainiao', page, '2026-08-03');
  expect(view.events).toMatchObject([{ status: 'available_for_pickup.generic', rawText: 'GTMS_STA_SIGNED' }]);
});
