import { findAdapter, type ReadContext } from '@todoke/core/carriers';
import type { BenchRow } from './bench-row.ts';

/** Pages a second of delivery-tracker, whose reader drives a simulated browser; measured once, 2026-11, not in this run. */
const PEER_PAGES_PER_SECOND = 21;
const ROWS = 9;
const MEASURE_MS = 1000;
const WARM_UP_PAGES = 300;

/** Yamato pages a second on one core, from body to events. */
export function benchCarriers(): BenchRow[] {
  const adapter = findAdapter('jp.yamato');
  if (adapter === undefined) return [];
  const body = yamatoPage();
  // Brand maker: a fixed instant for the measurement.
  const observedAt = Date.parse('2026-08-11T09:00:00+09:00') as ReadContext['observedAt'];
  const context = { observedAt, number: '123456789013' };
  for (let i = 0; i < WARM_UP_PAGES; i += 1) readPage();
  const started = process.cpuUsage();
  const until = performance.now() + MEASURE_MS;
  let pages = 0;
  while (performance.now() < until) {
    for (let i = 0; i < 20; i += 1) readPage();
    pages += 20;
  }
  const used = process.cpuUsage(started);
  const value = Math.round(pages / ((used.user + used.system) / 1_000_000));
  const name = `read a Yamato page of ${String(Math.round(body.length / 1000))} kB, body to events`;
  const baseline = PEER_PAGES_PER_SECOND;
  return [{ name, value, unit: 'pages/CPU-s', baseline, ratio: Math.round(value / baseline) }];

  function readPage(): void {
    const count = adapter?.read(body, context).events.length;
    if (count !== ROWS) throw new Error(`the bench page reads as ${String(count)} events`);
  }
}

/** A page of the real one's size: scripts, navigation, ten numbers' list, one full block and the footer. */
function yamatoPage(): string {
  const rows = Array.from(
    { length: ROWS },
    (_, i) =>
      `<li><div class="item">輸送中</div><div class="date">08月0${String(i + 1)}日 16:13</div><div class="name"><a href="/office?c=09999${String(i)}">架空${String(i)}営業所</a></div></li>`,
  );
  const links = '<li class="nav-item"><a class="nav-link" href="/ytc/customer/send/">送る</a></li>\n'.repeat(
    120,
  );
  const script = `<script>${"swd.writeln('<tr><td>輸送中</td></tr>');\n".repeat(200)}</script>`;
  return `<!DOCTYPE html><html lang="ja"><head><meta charset="UTF-8">${script}</head><body><ul>${links}</ul>
<div class="parts-tracking-invoice-block"><h3 class="tracking-invoice-block-title">1件目：1234-5678-9013</h3>
<div class="tracking-invoice-block-state is-safe-blue"><h4 class="tracking-invoice-block-state-title">輸送中</h4></div>
<div class="tracking-invoice-block-summary"><ul><li><div class="item">商品名：</div><div class="data">宅急便</div></li>
<li><div class="item">お届け予定日時：</div><div class="data">08/11　14:00-16:00</div></li></ul></div>
<div class="tracking-invoice-block-detail"><ol>${rows.join('')}</ol></div></div>
<footer><ul>${links}</ul></footer></body></html>`;
}
