import { jstParts } from '../jst.ts';
import type { EventKind } from '../parcels/script.ts';
import { html, isKnown, notFoundPage, typedNumber, type SandboxCarrier } from './sandbox.ts';

/** Seino's words. Source: facts on carriers §13; the page shows only the latest. */
const SEINO_WORDS = {
  accepted: '受付',
  departed: '発送',
  passed: '中継',
  arrived: '到着',
  out: '持出',
  absent: '持戻',
  bad_address: '持戻',
  kept: '持戻',
  redelivery: '持戻',
  delivered: '配達済みです',
  delivered_box: '配達済みです',
  pickup_ready: '到着',
  collected: '配達済みです',
  delayed: '中継',
  investigating: '到着',
  return_started: '持戻',
  returned: '持戻',
  intl_posted: '受付',
  intl_departed: '発送',
  intl_arrived: '中継',
  customs: '中継',
  customs_cleared: '中継',
} as const satisfies Record<EventKind, string>;

/** 西濃運輸: `GET /cgi-bin/gnpquery.pgm?GNPNO1=N`, Shift_JIS, the latest state in a form field. */
export const seino: SandboxCarrier = {
  id: 'jp.seino',
  sees: ['jp.seino'],
  credentials: {},
  answer(request, desk) {
    if (request.path !== '/cgi-bin/gnpquery.pgm') return notFoundPage('windows-31j');
    const look = desk.look(typedNumber(request.query.get('GNPNO1') ?? request.form.get('GNPNO1') ?? ''));
    const last = isKnown(look) ? look.seen.events.at(-1) : undefined;
    const state = last === undefined ? '入力されたお問合せ番号が見当りません' : SEINO_WORDS[last.kind];
    const office = last === undefined ? '' : `${last.place.town.name}支店`;
    return html(page(look.number, state, office, last === undefined ? '' : dayOf(last.at)), 'windows-31j');
  },
  maintenance: () =>
    html(
      '<html><head><title>カンガルー便</title></head><body><p>ただいまシステムメンテナンス中です。</p></body></html>',
      'windows-31j',
    ),
};

function dayOf(at: number): string {
  const { month, day, hour, minute } = jstParts(at);
  return `${month}/${day} ${hour}:${minute}`;
}

function page(number: string, state: string, office: string, date: string): string {
  return `<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">
<title>お荷物お問合せ</title>
</head>
<body>
<form action="/cgi-bin/gnpquery.pgm" method="get">
<table>
<tr><th>お問合せ番号</th><th>配達状況</th><th>日時</th><th>担当店</th></tr>
<tr>
<td><input type="text" name="GNPNO1" id="GNPNO1" value="${number}" readonly></td>
<td><input type="text" name="haitatsuJokyo0" id="haitatsuJokyo0" value="${state}" readonly></td>
<td><input type="text" name="haitatsuNichiji0" id="haitatsuNichiji0" value="${date}" readonly></td>
<td><input type="text" name="haitatsuTenshoDate0" id="haitatsuTenshoDate0" value="${office}" readonly></td>
</tr>
</table>
</form>
</body>
</html>
`;
}
