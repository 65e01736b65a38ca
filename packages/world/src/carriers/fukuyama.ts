import { jstParts } from '../jst.ts';
import type { EventKind } from '../parcels/script.ts';
import { html, isKnown, notFoundPage, typedNumber, type SandboxCarrier } from './sandbox.ts';

/** Fukuyama's words; only 配達完了です and 該当データはありません。 are known for certain (facts on carriers §13). */
const FUKUYAMA_WORDS = {
  accepted: '発送店で受付しました',
  departed: '発送しました',
  passed: '中継店を通過しました',
  arrived: '配達店に到着しました',
  out: '配達中です',
  absent: 'ご不在のため持ち戻りました',
  bad_address: '配達店で保管しています',
  kept: '配達店で保管しています',
  redelivery: '配達店で保管しています',
  delivered: '配達完了です',
  delivered_box: '配達完了です',
  pickup_ready: '配達店で保管しています',
  collected: '配達完了です',
  delayed: '中継店を通過しました',
  investigating: '配達店で保管しています',
  return_started: '返送しました',
  returned: '返送しました',
  intl_posted: '発送店で受付しました',
  intl_departed: '発送しました',
  intl_arrived: '中継店を通過しました',
  customs: '中継店を通過しました',
  customs_cleared: '中継店を通過しました',
} as const satisfies Record<EventKind, string>;

/** 福山通運: `GET /situation/tracking_no_hunt/{number}`, the latest state in one table row. */
export const fukuyama: SandboxCarrier = {
  id: 'jp.fukuyama',
  sees: ['jp.fukuyama'],
  credentials: {},
  answer(request, desk) {
    const asked = /^\/situation\/tracking_no_hunt\/([^/]+)$/.exec(request.path)?.[1];
    if (asked === undefined) return notFoundPage();
    const look = desk.look(typedNumber(decodeURIComponent(asked)));
    if (!isKnown(look)) return html(frame('<strong class="redbold">該当データはありません。</strong>'));
    const [first, last] = [look.seen.events[0], look.seen.events.at(-1)];
    if (first === undefined || last === undefined) return notFoundPage();
    const state = FUKUYAMA_WORDS[last.kind];
    const row = [look.number, dayOf(first.at), dayOf(last.at), state, `${last.place.town.name}支店`];
    return html(
      frame(`<p><strong class="redbold">${state}</strong></p>
<table class="table01">
<tr><th>お問い合わせ番号</th><th>発送日</th><th>更新日</th><th>状況</th><th>備考</th></tr>
<tr class="address_content">${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>
</table>`),
    );
  },
  maintenance: () =>
    html(frame('<p>ただいまシステムメンテナンス中です。しばらくたってからご利用ください。</p>')),
};

function dayOf(at: number): string {
  const { year, month, day } = jstParts(at);
  return `${year}/${month}/${day}`;
}

function frame(content: string): string {
  return `<!DOCTYPE html>
<html lang="ja"><head><meta charset="utf-8"><title>貨物状況照会</title></head>
<body><div id="contents">
${content}
</div></body></html>
`;
}
