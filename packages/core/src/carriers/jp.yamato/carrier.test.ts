import { describe, expect, test } from 'vitest';
import type { EpochMs } from '../../time/instant.ts';
import { yamatoAdapter } from './read.ts';
import { statusRows } from './statuses.ts';

const NUMBER = '123456789013';
const observedAt = Date.parse('2026-08-11T09:00:00+09:00') as EpochMs;

interface PageOptions {
  readonly product?: string;
  readonly promise?: string;
  readonly title?: string;
  readonly state?: string;
}

/** The layout since 2021-09, with the words given. */
function page(rows: readonly (readonly [string, string])[], options: PageOptions = {}): string {
  const items = rows.map(
    ([word, date]) =>
      `<li><div class="item">${word}</div><div class="date">${date}</div><div class="name">甲営業所</div></li>`,
  );
  return `<html><div class='parts-tracking-invoice-block x'>
    <h3 class="tracking-invoice-block-title">${options.title ?? '1件目：1234-5678-9013'}</h3>
    <div class="tracking-invoice-block-state"><h4 class="tracking-invoice-block-state-title">${options.state ?? '輸送中'}</h4></div>
    <div class="tracking-invoice-block-summary"><ul>
      <li><div class="item">商品名：</div><div class="data">${options.product ?? '宅急便'}</div></li>
      <li><div class="item">お届け予定日時：</div><div class="data">${options.promise ?? '-'}</div></li></ul></div>
    <div class="tracking-invoice-block-detail"><ol>${items.join('')}</ol></div></div></html>`;
}

function read(body: string, number: string | undefined = NUMBER) {
  return yamatoAdapter.read(body, number === undefined ? { observedAt } : { observedAt, number });
}

function statusesOf(rows: readonly (readonly [string, string])[], options?: PageOptions): string[] {
  return read(page(rows, options)).events.map((event) => event.status);
}

test.each(statusRows.map((row) => [row.word, row] as const))(
  'the word %s reads as its row says',
  (word, row) => {
    const [event] = read(page([[word, '08月10日 16:13']])).events;
    expect(event).toMatchObject({ status: row.status, rawText: word, rawCode: null, place: '甲営業所' });
    expect(event?.attributes ?? {}).toMatchObject(row.attributes ?? {});
  },
);

test('spelling variants of 持戻 and half-width brackets are the same words', () => {
  const words = [
    '持戻り（ご不在）',
    '持ち戻り(ご不在)',
    '持戻(休業)',
    '持戻（宅配box不可）',
    '配達完了(宅配ボックス)',
  ];
  expect(statusesOf(words.map((word) => [word, '08月10日 16:13']))).toEqual([
    'attempt_failed.recipient_absent',
    'attempt_failed.recipient_absent',
    'attempt_failed.business_closed',
    'attempt_failed.no_access',
    'delivered.delivery_box',
  ]);
});

describe('context rules', () => {
  test('after 返品 every later row belongs to the way back, 配達完了 included', () => {
    const rows = ['配達完了', '返品', '輸送中', '配達中', '持戻', '調査中', '知らない語', '配達完了'];
    expect(statusesOf(rows.map((word) => [word, '08月10日 16:13']))).toEqual([
      'delivered.generic',
      'returning.in_transit',
      'returning.in_transit',
      'returning.in_transit',
      'returning.in_transit',
      'exception.investigating',
      'unknown.unmapped',
      'returned.to_sender',
    ]);
  });

  test('配達完了 on 国際宅急便 is a hand-over inside Japan', () => {
    const rows = [['配達完了', '08月10日 16:13']] as const;
    expect(statusesOf(rows, { product: '国際宅急便' })).toEqual(['in_transit.handover']);
    expect(statusesOf(rows, { product: '宅急便（国際便ではありません）' })).toEqual(['delivered.generic']);
  });

  test('投函予定 and 配達予定 have no event time; a printed day is kept as what is planned', () => {
    const { events } = read(
      page([
        ['投函予定', ''],
        ['配達予定', '08月12日'],
      ]),
    );
    expect(events.map((event) => [event.time.precision, event.time.at, event.attributes?.['eta']])).toEqual([
      ['none', null, undefined],
      ['none', null, '2026-08-12'],
    ]);
  });

  test('a 00:00 below a later time of the same day is a placeholder; the order is kept', () => {
    const { events } = read(
      page([
        ['配達中', '08月10日 13:29'],
        ['配達完了', '08月10日 00:00'],
      ]),
    );
    expect(events.map((event) => event.status)).toEqual(['out_for_delivery.on_vehicle', 'delivered.generic']);
    expect(events.map((event) => event.time.precision)).toEqual(['minute', 'day']);
    const doubled = page([
      ['配達中', '08月10日 13:29'],
      ['配達完了', '08月10日 00:00'],
      ['配達完了', '08月10日 00:00'],
    ]);
    expect(read(doubled).events.map((event) => event.time.precision)).toEqual(['minute', 'day', 'day']);
    const [midnight] = read(page([['作業店通過', '08月10日 00:00']])).events;
    expect(midnight?.time.precision).toBe('minute');
  });
});

describe('problems', () => {
  test('another number than asked is refused, whatever the page says', () => {
    expect(read(page([['配達完了', '08月10日 16:13']]), '123456789024').problem).toEqual({
      kind: 'wrong_identity',
      asked: '123456789024',
      answered: NUMBER,
    });
  });

  test('a changed layout is never "no events"', () => {
    const good = page([['配達完了', '08月10日 16:13']]);
    const changed = {
      'no block': good.replaceAll('tracking-invoice-block', 'invoice'),
      'title without number': page([['配達完了', '08月10日 16:13']], { title: '荷物' }),
      'no rows': page([]),
      'no word cell': good.replaceAll('class="item"', 'class="label"'),
      'no date cell': good.replaceAll('class="date"', 'class="when"'),
      'unreadable dates': page([['配達完了', '10.08. 4pm']]),
      'no state': good.replaceAll('state-title', 'headline'),
    };
    const kinds = Object.entries(changed).map(([what, body]) => [what, read(body).problem?.kind]);
    expect(kinds).toEqual(Object.keys(changed).map((what) => [what, 'layout_changed']));
  });

  test('HTTP statuses say nothing about the parcel', () => {
    const answers = [403, 404, 410, 500, 503, 401].map(
      (status) => yamatoAdapter.read('', { observedAt, number: NUMBER, status }).problem?.kind,
    );
    expect(answers).toEqual(['blocked', 'unavailable', 'unavailable', 'unavailable', 'unavailable', 'auth']);
    const limited = yamatoAdapter.read('', { observedAt, status: 429, headers: { 'retry-after': '120' } });
    expect(limited.problem).toEqual({ kind: 'rate_limited', retryAfterSeconds: 120 });
  });

  test('a captcha page is blocked, an empty body unavailable, a page that breaks off is a network problem', () => {
    expect(read('<html><div class="g-recaptcha"></div></html>').problem?.kind).toBe('blocked');
    expect(read('  ').problem?.kind).toBe('unavailable');
    expect(read(page([['配達完了', '08月10日 16:13']]).slice(0, 400)).problem?.kind).toBe('network');
  });
});

test('the request asks for up to ten numbers with details', () => {
  const request = yamatoAdapter.request(['1234-5678-9013', '123456789024'], {
    language: 'ja',
    now: observedAt,
  });
  expect(request).toMatchObject({
    method: 'POST',
    body: 'number00=1&category=0&number01=123456789013&number02=123456789024',
  });
});
