import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldJourney } from '../journey/fold.ts';
import type { Observation } from '../journey/observation.ts';
import { isStatusCode } from '../journey/status.ts';
import type { EpochMs } from '../time/instant.ts';
import { noticeObservations, readNotice, type NoticeMail } from './notice.ts';
import { NOTICE_DOMAINS, NOTICE_KINDS, NOTICE_STATUS, NOTICE_WORDS } from './notice.table.ts';

/* All mails are invented: carriers' wording is known by the names of their notices only. */

const NOW = Date.parse('2026-11-22T12:00:00+09:00') as EpochMs;
const SENT = Date.parse('2026-11-21T19:05:00+09:00') as EpochMs;
const NUMBER = '1234-5678-9013';

function mail(change: Partial<NoticeMail>): NoticeMail {
  return { from: 'mail@kuronekoyamato.co.jp', subject: '', text: '', sentAt: SENT, ...change };
}

function said(change: Partial<NoticeMail>): unknown {
  const read = readNotice(mail(change), NOW);
  if (!read.ok) return read.reason;
  const { carrier, kind, numbers, promise, deadline } = read.notice;
  return [carrier, kind, numbers.join(' '), promise && [promise.date, promise.from, promise.to], deadline];
}

describe('notices', () => {
  test.each([
    [
      'ヤマト お届け予定',
      { subject: 'お届け予定eメール', text: `伝票番号：${NUMBER}\nお届け予定日時：11/23 14:00-16:00` },
      ['jp.yamato', 'scheduled', '123456789013', ['2026-11-23', '14:00', '16:00'], null],
    ],
    [
      'ヤマト ご不在',
      {
        subject: 'ご不在連絡のお知らせ',
        text: `次のお届け予定日を選べます。\n伝票番号 ${NUMBER}\n保管期限：11月28日`,
      },
      ['jp.yamato', 'absent', '123456789013', null, '2026-11-28'],
    ],
    [
      'ヤマト お届け完了: no promise any more',
      { subject: 'お届け完了のお知らせ', text: `伝票番号 ${NUMBER}\nお届け予定日時 11/21 14:00-16:00` },
      ['jp.yamato', 'delivered', '123456789013', null, null],
    ],
    [
      '佐川 お届けのお知らせ',
      {
        from: 'info-nimotsu@sagawa-exp.co.jp',
        subject: '【佐川急便】お荷物のお届けについて',
        text: `お問い合せ送り状No.\n${NUMBER}\n配達予定日\n11月23日 18～21時`,
      },
      ['jp.sagawa', 'scheduled', '123456789013', ['2026-11-23', '18:00', '21:00'], null],
    ],
    [
      '日本郵便, from a subdomain',
      {
        from: 'info@delivery.post.japanpost.jp',
        subject: '配達予定のお知らせ',
        text: `お問い合わせ番号 ${NUMBER}\n配達予定日：2026年11月23日 午前中`,
      },
      ['jp.japanpost', 'scheduled', '123456789013', ['2026-11-23', null, '12:00'], null],
    ],
    [
      'FedEx',
      {
        from: 'TrackingUpdates@fedex.com',
        subject: 'Your package is on its way',
        text: 'Tracking number 123456789012\nEstimated delivery: Monday, Nov 23, 2026',
      },
      ['us.fedex', 'scheduled', '123456789012', ['2026-11-23', null, null], null],
    ],
    [
      'UPS',
      {
        from: 'mcinfo@ups.com',
        subject: 'UPS Update: Package Scheduled for Delivery Tomorrow',
        text: 'Tracking Number: 1Z5R89390357567127',
      },
      ['us.ups', 'scheduled', '1Z5R89390357567127', null, null],
    ],
    [
      'DHL',
      {
        from: 'noreply@dhl.com',
        subject: 'We missed you',
        text: 'Waybill 3318810025\nWe could not deliver your shipment.',
      },
      ['de.dhl', 'absent', '3318810025', null, null],
    ],
  ] as const)('%s', (_name, change, expected) => {
    expect(said(change)).toEqual(expected);
  });

  test('forwarded: the carrier stands in what was forwarded', () => {
    const text = `念のため転送します。\n\n---------- Forwarded message ---------\n差出人： ヤマト運輸 <mail@kuronekoyamato.co.jp>\n件名: お届け予定\n\n伝票番号：${NUMBER}`;
    expect(said({ from: 'person@example.com', subject: 'Fwd: お届け予定', text })).toEqual([
      'jp.yamato',
      'scheduled',
      '123456789013',
      null,
      null,
    ]);
  });
});

describe('what is no notice is refused', () => {
  const good = { subject: 'お届け予定', text: `伝票番号 ${NUMBER}` };
  test.each([
    ['a sender that only looks like it', { ...good, from: 'mail@kuronekoyamato.co.jp.example.com' }],
    ['a domain that ends alike', { ...good, from: 'mail@notkuronekoyamato.co.jp' }],
    ['nobody', { ...good, from: null }],
  ] as const)('%s', (_name, change) => {
    expect(said(change)).toBe('not_from_a_carrier');
  });

  test('another subject, and a number that is not theirs', () => {
    expect(said({ subject: 'メンバーズからのお知らせ', text: `伝票番号 ${NUMBER}` })).toBe('unknown_notice');
    expect(said({ subject: 'お届け予定', text: '伝票番号 1234-5678-9012' })).toBe('no_number');
    expect(said({ subject: 'お届け予定', text: 'https://example.com/?n=99' })).toBe('no_number');
  });
});

describe('the weight of a mail', () => {
  const list: Observation = {
    type: 'list',
    order: 'asc',
    source: 'jp.yamato',
    observedAt: SENT,
    events: [
      {
        time: {
          text: '11/21 08:00',
          precision: 'minute',
          zone: 'Asia/Tokyo',
          at: Date.parse('2026-11-21T08:00:00+09:00') as EpochMs, // an instant of the test
          yearInferred: true,
        },
        status: 'out_for_delivery.on_vehicle',
        rawText: '配達中',
        rawCode: null,
        place: null,
      },
    ],
  };
  function told(subject: string): readonly Observation[] {
    const read = readNotice(mail({ subject, text: `伝票番号 ${NUMBER}` }), NOW);
    if (!read.ok) throw new Error(read.reason);
    return noticeObservations(read.notice);
  }

  test('a delivery only a mail tells is kept in its words and changes no status', () => {
    const journey = foldJourney([list, ...told('お届け完了のお知らせ')]);
    expect(journey.status).toBe('out_for_delivery.on_vehicle');
    expect(journey.events.at(-1)).toMatchObject({ rawText: 'お届け完了', source: 'mail' });
    expect(foldJourney(told('お届け完了のお知らせ')).status).toMatch(/^unknown\./);
  });

  test('an absence is told', () => {
    expect(foldJourney([list, ...told('ご不在連絡')]).status).toBe('attempt_failed.recipient_absent');
  });

  test('the same mail again says the same; a date it cannot have is not believed', () => {
    const at = (sentAt: number | null) => {
      const change = { subject: 'お届け予定', text: NUMBER, sentAt: sentAt as EpochMs | null };
      const read = readNotice(mail(change), NOW);
      return read.ok ? read.notice.sentAt : null;
    };
    expect([at(SENT), at(SENT)]).toEqual([SENT, SENT]);
    expect([at(null), at(NOW + 1), at(0)]).toEqual([NOW, NOW, NOW]);
  });
});

test('the tables: every kind has words and a status that ends nothing', () => {
  expect(new Set(NOTICE_WORDS.map(([kind]) => kind))).toEqual(new Set(NOTICE_KINDS));
  for (const kind of NOTICE_KINDS) {
    expect(isStatusCode(NOTICE_STATUS[kind])).toBe(true);
    expect(NOTICE_STATUS[kind]).not.toMatch(/^(?:delivered|returned|failed|cancelled)\./);
  }
  for (const [domain, carrier] of NOTICE_DOMAINS) {
    const read = readNotice(mail({ from: `a@x.${domain}`, subject: 'お届け予定' }), NOW);
    expect(read, carrier).toEqual({ ok: false, reason: 'no_number' });
  }
});

test('anything in a mail gives an answer, in bounded time', () => {
  const piece = fc.constantFrom(
    'From: ',
    'a@',
    'お届け予定',
    NUMBER,
    '\n',
    '> ',
    '保管期限',
    '11/22',
    '@ups.com',
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (subject, body) => {
      expect(readNotice(mail({ from: subject, subject, text: body }), NOW)).toHaveProperty('ok');
    }),
  );
  const hostile = `From: ${'a'.repeat(100_000)}\n`.repeat(20) + '@.'.repeat(100_000);
  expect(readNotice(mail({ from: null, text: hostile }), NOW).ok).toBe(false);
});
