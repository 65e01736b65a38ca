import { jstParts, jstDate } from '../jst.ts';
import type { EventKind, ScriptEvent, ScriptPromise, SeenParcel, WorldParcel } from '../parcels/script.ts';
import {
  escapeHtml,
  groupedByFour,
  html,
  notFoundPage,
  typedNumber,
  type Desk,
  type Look,
  type SandboxCarrier,
} from './sandbox.ts';

/** Yamato's words. Source: facts on carriers §1, vocabulary of the carrier's own glossary. */
export const YAMATO_WORDS = {
  accepted: '荷物受付',
  departed: '発送済み',
  passed: '作業店通過',
  arrived: '配達店到着',
  out: '配達中',
  absent: '持戻（ご不在）',
  bad_address: '持戻（転居）',
  kept: '配達担当店保管中',
  redelivery: '依頼受付（再配達）',
  delivered: '配達完了',
  delivered_box: '配達完了（宅配ボックス）',
  pickup_ready: 'ご来店予定（保管中）',
  collected: 'お客様引渡完了',
  delayed: '遅延中（天候不良）',
  investigating: '調査中',
  return_started: '返品',
  returned: '返品完了',
  intl_posted: '荷物受付',
  intl_departed: '輸送中',
  intl_arrived: '国内到着',
  customs: '輸送中',
  customs_cleared: '輸送中',
} as const satisfies Record<EventKind, string>;

const SENTENCES: Partial<Record<EventKind, string>> = {
  accepted: 'お荷物をお預かりしました。',
  departed: 'お荷物をお届け先へ向けて発送しました。',
  out: 'お荷物をお届けにまわっています。',
  absent: 'お届けにうかがいましたが、ご不在でした。',
  delivered: 'お荷物のお届けを完了しました。',
  delivered_box: 'お荷物を宅配ボックスへお届けしました。',
  delayed: '天候の影響により、お届けに遅れが生じています。',
  investigating: 'お荷物の状況を確認しています。',
  return_started: 'お荷物をご依頼主様へお返しします。',
};

const MAX_NUMBERS = 10;

/** ヤマト運輸: `POST /cgi-bin/tneko`, up to ten numbers, UTF-8, layout in use since 2021-09. */
export const yamato: SandboxCarrier = {
  id: 'jp.yamato',
  sees: ['jp.yamato'],
  credentials: {},
  answer(request, desk) {
    if (request.path !== '/cgi-bin/tneko') return notFoundPage();
    const fields = request.method === 'POST' ? request.form : request.query;
    const typed: string[] = [];
    for (let i = 1; i <= MAX_NUMBERS; i += 1) {
      const value = typedNumber(fields.get(`number${String(i).padStart(2, '0')}`) ?? '');
      if (value !== '') typed.push(value);
    }
    const withDetails = fields.get('number00') !== '2';
    return html(page(typed, withDetails, desk));
  },
  maintenance: () =>
    html(
      frame(
        `<div class="parts-tracking-maintenance"><p>ただいまシステムメンテナンスのため、荷物お問い合わせサービスを停止しております。</p>
<p>ご迷惑をおかけいたしますが、しばらくたってから再度ご利用ください。</p></div>`,
      ),
    ),
};

function frame(content: string, script = ''): string {
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<title>クロネコヤマトの荷物お問い合わせシステム</title>
${script}</head>
<body>
<header><p class="logo">ヤマト運輸</p></header>
<main>
<h1>荷物お問い合わせシステム</h1>
${content}
</main>
<footer><small>テスト用の環境です</small></footer>
</body>
</html>
`;
}

function page(numbers: readonly string[], withDetails: boolean, desk: Desk): string {
  const looks = numbers.map((number) => desk.look(number));
  const list = looks.map((look, i) => listRow(look, i, desk.now)).join('\n');
  const blocks = looks.map((look, i) => block(look, i, withDetails)).join('\n');
  const form = `<form action="/cgi-bin/tneko" method="post" class="parts-tracking-search">
<input type="hidden" name="number00" value="1"><input type="text" name="number01" maxlength="14">
<button type="submit">お問い合わせ開始</button></form>`;
  const table = `<table class="parts-tracking-list"><thead><tr><th>件目</th><th>伝票番号</th><th>日付</th><th>お届け状況</th></tr></thead>
<tbody>
${list}
</tbody></table>`;
  return frame(`${form}\n${numbers.length === 0 ? '' : `${table}\n${blocks}`}`, printScripts(looks));
}

function listRow(look: Look, i: number, now: number): string {
  const headline = headlineOf(look);
  const last = look.kind === 'known' ? look.seen.events.at(-1) : undefined;
  const date = last === undefined ? '' : dayOf(last.at);
  const asOf = jstParts(now);
  return `<tr data-as-of="${asOf.month}/${asOf.day}"><td>${i + 1}</td><td>${groupedByFour(look.number)}</td><td>${date}</td><td><a href="#block${i + 1}">${headline.title}</a></td></tr>`;
}

interface Headline {
  readonly title: string;
  readonly summary: string;
  readonly tone: 'is-safe-blue' | 'is-urgent-red' | '';
}

const URGENT: ReadonlySet<EventKind> = new Set(['absent', 'delayed', 'investigating', 'return_started']);

function headlineOf(look: Look): Headline {
  if (look.kind === 'mistyped') {
    return {
      title: '伝票番号誤り',
      summary: '伝票番号をお確かめのうえ、もう一度入力してください。',
      tone: 'is-urgent-red',
    };
  }
  const last = look.kind === 'known' ? look.seen.events.at(-1) : undefined;
  if (last === undefined) {
    const summary =
      '伝票番号が登録されていません。お荷物のお預かりから登録までお時間をいただく場合があります。';
    return { title: '伝票番号未登録', summary, tone: 'is-urgent-red' };
  }
  const tone = URGENT.has(last.kind)
    ? 'is-urgent-red'
    : last.kind.startsWith('delivered')
      ? 'is-safe-blue'
      : '';
  return { title: YAMATO_WORDS[last.kind], summary: SENTENCES[last.kind] ?? '', tone };
}

function block(look: Look, i: number, withDetails: boolean): string {
  const headline = headlineOf(look);
  const known = look.kind === 'known' && look.seen.events.length > 0 ? look.seen : undefined;
  const tone = headline.tone === '' ? '' : ` ${headline.tone}`;
  const parts = [
    `<div class="parts-tracking-invoice-block" id="block${i + 1}">`,
    `<h3 class="tracking-invoice-block-title">${i + 1}件目：${groupedByFour(look.number)}</h3>`,
    `<div class="tracking-invoice-block-state${tone}">`,
    `<h4 class="tracking-invoice-block-state-title">${headline.title}</h4>`,
    `<div class="tracking-invoice-block-state-summary">${headline.summary}</div>`,
    `<div class="tracking-invoice-block-state-note">${known === undefined ? 'お問い合わせは、送り状の控えをご用意ください。' : ''}</div>`,
    '</div>',
  ];
  if (known !== undefined) {
    parts.push(summaryOf(known), buttons());
    if (withDetails) parts.push(detailOf(known));
  }
  parts.push('</div>');
  return parts.join('\n');
}

/** Button words that look like statuses; an adapter that searches the page for words falls for them. */
function buttons(): string {
  return `<div class="tracking-invoice-block-buttons"><a href="#" class="btn">お届け完了通知を依頼</a><a href="#" class="btn">詳細確認／日時・場所変更</a></div>`;
}

function summaryOf(seen: SeenParcel): string {
  return `<div class="tracking-invoice-block-summary"><ul>
<li><div class="item">商品名：</div><div class="data">宅急便</div></li>
<li><div class="item">お届け予定日時：</div><div class="data">${promiseText(seen.promise)}</div></li>
</ul></div>`;
}

/** `01/03　14:00-16:00`, `01/03` for a day, `-` where nothing is promised; 8–12 is the morning slot. */
function promiseText(promise: ScriptPromise | null): string {
  if (promise === null) return '-';
  const date = jstDate(promise.day).slice(5).replace('-', '/');
  if (promise.slot === null) return date;
  const [from, to] = promise.slot;
  if (to === 12) return `${date}　午前中`;
  return `${date}　${hourText(from)}-${hourText(to)}`;
}

function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function detailOf({ parcel, events }: SeenParcel): string {
  const rows = events.map((event) => {
    const office = officeName(event);
    return `<li><div class="item">${YAMATO_WORDS[event.kind]}</div><div class="date">${momentOf(event, parcel)}</div><div class="name"><a href="/office/?code=${event.place.code}">${escapeHtml(office)}</a></div></li>`;
  });
  return `<div class="tracking-invoice-block-detail"><ol>
${rows.join('\n')}
</ol></div>`;
}

function officeName(event: ScriptEvent): string {
  const { kind, town } = event.place;
  return kind === 'office' ? `${town.name}営業所` : `${town.name}ベース`;
}

/**
 * Real pages hold a 配達完了 at 00:00 below a 配達中 of that day: a time that was filled in, not measured.
 * One ordinary parcel in forty has it. Source: facts on carriers §0.5.
 */
function momentOf(event: ScriptEvent, parcel: WorldParcel): string {
  const { month, day, hour, minute } = jstParts(event.at);
  const filledIn =
    event.kind === 'delivered' && parcel.shows === null && Number(parcel.number.slice(-5, -1)) % 40 === 7;
  return `${month}月${day}日 ${filledIn ? '00:00' : `${hour}:${minute}`}`;
}

function dayOf(at: number): string {
  const { month, day } = jstParts(at);
  return `${month}/${day}`;
}

/** The page repeats everything once more for printing, with the office codes the visible part lacks. */
function printScripts(looks: readonly Look[]): string {
  const scripts = looks.map((look, i) => {
    const rows =
      look.kind === 'known'
        ? look.seen.events.map(
            (event) =>
              `swd.writeln('<tr><td>${YAMATO_WORDS[event.kind]}<\\/td><td>${momentOf(event, look.seen.parcel)}<\\/td><td>${officeName(event)}<\\/td><td>${event.place.code}<\\/td><\\/tr>');`,
          )
        : [];
    return `<script>
function PRINT_${i}() {
var sw = window.open(''); var swd = sw.document;
swd.writeln('<h4>${headlineOf(look).title}<\\/h4><p>${groupedByFour(look.number)}<\\/p><table>');
${rows.join('\n')}
swd.writeln('<\\/table>'); swd.close();
}
</script>
`;
  });
  return scripts.join('');
}
