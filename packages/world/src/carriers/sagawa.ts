import { DAY_MS, jstDate, jstParts } from '../jst.ts';
import type { EventKind, ScriptEvent, ScriptPromise, SeenParcel } from '../parcels/script.ts';
import { FINAL_KINDS } from '../parcels/script.ts';
import {
  groupedByFour,
  isKnown,
  html,
  notFoundPage,
  typedNumber,
  type Look,
  type SandboxCarrier,
} from './sandbox.ts';

/** Sagawa's words. Source: facts on carriers §2. 保管中 stands for several things; null: no row, only the promise changes. */
export const SAGAWA_WORDS = {
  accepted: '集荷',
  departed: '輸送中',
  passed: '輸送中',
  arrived: '保管中',
  out: '配達中',
  absent: '持戻',
  bad_address: '持戻',
  kept: '保管中',
  redelivery: null,
  delivered: '配達完了',
  delivered_box: '配達完了',
  pickup_ready: '保管中',
  collected: '引渡完了',
  delayed: '保留中',
  investigating: '調査中',
  return_started: '輸送中',
  returned: '引渡完了',
  intl_posted: '荷物受付',
  intl_departed: '輸送中',
  intl_arrived: '輸送中',
  customs: '保留中',
  customs_cleared: '輸送中',
} as const satisfies Record<EventKind, string | null>;

const MAX_NUMBERS = 20;
/** Sagawa forgets a parcel 60 days after shipping. */
const SAGAWA_KEEPS_DAYS = 60;

/** 佐川急便: `GET|POST /p/web/okurijosearch.do?okurijoNo=N[,N…]`, Windows-31J, layout of 2019-11. */
export const sagawa: SandboxCarrier = {
  id: 'jp.sagawa',
  sees: ['jp.sagawa'],
  credentials: {},
  answer(request, desk) {
    if (request.path !== '/p/web/okurijosearch.do') return notFoundPage('windows-31j');
    const field = request.query.get('okurijoNo') ?? request.form.get('okurijoNo') ?? '';
    const numbers = field
      .split(',')
      .map(typedNumber)
      .filter((number) => number !== '')
      .slice(0, MAX_NUMBERS);
    return html(page(numbers.map((number) => asShown(desk.look(number), desk.now))), 'windows-31j');
  },
  maintenance: () =>
    html(
      frame('<p class="txt_info">只今、当サービスはメンテナンス中の為、ご利用頂くことはできません。</p>'),
      'windows-31j',
    ),
};

/** The notice in place of the service since autumn 2026. Source: facts on carriers §0; the wording is ours. */
export const sagawaSuspended = () =>
  html(
    frame(`<div class="box_important"><p>お荷物問い合わせサービスは、現在ご利用を停止しております。</p>
<p>お荷物の状況は、担当営業所までお電話でお問い合わせください。</p></div>`),
    'windows-31j',
  );

/** The look as the page can show it: parcels of long ago are gone, and some things leave no row. */
function asShown(look: Look, now: number): Look {
  if (look.kind !== 'known') return look;
  const shipped = look.seen.events[0]?.at ?? now;
  if (now - shipped > SAGAWA_KEEPS_DAYS * DAY_MS) return { kind: 'not_registered', number: look.number };
  const events = look.seen.events.filter((event) => SAGAWA_WORDS[event.kind] !== null);
  return { ...look, seen: { ...look.seen, events } };
}

function frame(content: string): string {
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=Windows-31J">
<meta name="robots" content="NONE">
<title>お荷物問い合わせサービス</title>
</head>
<body>
<div id="contents">
<h1>お荷物問い合わせサービス</h1>
${content}
</div>
</body>
</html>
`;
}

function page(looks: readonly Look[]): string {
  const rows = looks.map((look, i) => listRow(look, i + 1)).join('\n');
  const details = looks.map((look, i) => detail(look, i + 1)).join('\n');
  return frame(`<table class="table_basic ttl02">
<tr><th>お問い合せ送り状No.</th><th>最新荷物状況</th><th>詳細</th></tr>
${rows}
</table>
${details}`);
}

function stateOf(look: Look): string {
  const last = look.kind === 'known' ? look.seen.events.at(-1) : undefined;
  return last === undefined ? '該当なし' : (SAGAWA_WORDS[last.kind] ?? '');
}

function listRow(look: Look, position: number): string {
  const note = isKnown(look)
    ? `<a href="#detail${position}">詳細表示</a>`
    : look.kind === 'mistyped'
      ? 'お問い合せ送り状No.に誤りがあります。'
      : 'お荷物データが登録されておりません。';
  return `<tr id="list${position}"><td>${groupedByFour(look.number)}</td><td><span class="state">${stateOf(look)}</span></td><td>${note}</td></tr>`;
}

function detail(look: Look, position: number): string {
  if (!isKnown(look)) return '';
  const { seen } = look;
  const investigating = seen.events.at(-1)?.kind === 'investigating';
  const history = investigating
    ? '<p>詳細表示：お荷物の状況は担当営業所までお電話でお問い合わせください。</p>'
    : historyTable(seen.events);
  return `<dl class="okurijo_info">
${infoOf(seen)}
</dl>
<dl class="okurijo_detail"><dt>詳細</dt><dd id="detail${position}">
${factsTable(look.number, seen)}
${history}
</dd></dl>`;
}

/** 配達予定日 `08月21日　18～21時` on the way, 配達完了日 `08月19日　18時23分` afterwards. */
function infoOf(seen: SeenParcel): string {
  const last = seen.events.at(-1);
  if (last !== undefined && FINAL_KINDS.has(last.kind)) {
    const { month, day, hour, minute } = jstParts(last.at);
    return `<dt>配達完了日</dt><dd>${month}月${day}日　${hour}時${minute}分</dd>`;
  }
  return seen.promise === null ? '' : `<dt>配達予定日</dt><dd>${promiseText(seen.promise)}</dd>`;
}

function promiseText(promise: ScriptPromise): string {
  const [, month, day] = jstDate(promise.day).split('-');
  const date = `${month}月${day}日`;
  if (promise.slot === null) return date;
  const [from, to] = promise.slot;
  return to === 12 ? `${date}　午前中` : `${date}　${from}～${to}時`;
}

function factsTable(number: string, seen: SeenParcel): string {
  const [first] = seen.events;
  const shipped = jstParts(first?.at ?? seen.parcel.createdAt);
  const from = `${first?.place.town.name ?? ''}営業所`;
  const to = seen.events.findLast((event) => event.place.kind === 'office' && event !== first)?.place;
  const office = (name: string) => `${name}<br>TEL:0570-00-0000<br>FAX:0570-00-0001`;
  return `<table class="table_basic table_okurijo_detail2">
<tr><th>お問い合せ送り状No.</th><td>${groupedByFour(number)}</td></tr>
<tr><th>出荷日</th><td>${shipped.year}年${shipped.month}月${shipped.day}日</td></tr>
<tr><th>集荷に関するお問い合せ</th><td>${office(from)}</td></tr>
<tr><th>配達に関するお問い合せ</th><td>${to === undefined ? '' : office(`${to.town.name}営業所`)}</td></tr>
<tr><th>お荷物個数</th><td>1個</td></tr>
</table>`;
}

function historyTable(events: readonly ScriptEvent[]): string {
  const rows = events.map((event, i) => {
    const { month, day, hour, minute } = jstParts(event.at);
    const mark = i === events.length - 1 && !FINAL_KINDS.has(event.kind) ? '⇒' : '↓';
    const office = event.place.kind === 'office' ? '営業所' : '中継センター';
    return `<tr><td>${mark}${SAGAWA_WORDS[event.kind] ?? ''}</td><td>${month}/${day} ${hour}:${minute}</td><td>${event.place.town.name}${office}</td></tr>`;
  });
  return `<table class="table_basic table_okurijo_detail2">
<tr><th>荷物状況</th><th>日時</th><th>担当営業所</th></tr>
${rows.join('\n')}
</table>`;
}
