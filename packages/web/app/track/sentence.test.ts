import { STATUSES } from '@todoke/core/journey';
import { describe, expect, it } from 'vitest';
import { PARCELS } from '../fixtures/parcels.ts';
import { en } from '../words/en.ts';
import { ja } from '../words/ja.ts';
import { sayParcel, statusWords, toneOf } from './sentence.ts';

const sentences = {
  moving: [
    'あす 11月23日(月) 14–16時にお届け予定です。',
    'Delivery is due tomorrow, Mon 23 Nov 14:00–16:00.',
  ],
  out: ['きょう 15:10〜15:40ごろ、あと3件でお届けします。', '3 stops away, due today 15:10–15:40.'],
  outPlain: ['江東東センターから配達に出ています。', 'It is out for delivery from 江東東センター.'],
  absent: [
    'きのう 15:22に伺いましたが、ご不在でした。',
    'The driver came yesterday at 15:22, but nobody was in.',
  ],
  held: ['江東東センターで保管しています。', 'It is held at 江東東センター.'],
  delivered: [
    'きょう 14:48に宅配ボックスにお届けしました。',
    'It was put in the delivery box today at 14:48.',
  ],
  returned: ['差出人へ返送しています。', 'It is going back to the sender.'],
  customs: ['税関の手続きに、ふだんより時間がかかっています。', 'Customs is taking longer than usual.'],
  down: ['あす 11月23日(月) 14–16時にお届け予定です。', 'Delivery is due tomorrow, Mon 23 Nov 14:00–16:00.'],
  odd: ['ヤマト運輸は「経由変更(調整)」と伝えています。', 'Yamato Transport says “経由変更(調整)”.'],
  corrected: [
    'あす 11月23日(月) 14–16時にお届け予定です。',
    'Delivery is due tomorrow, Mon 23 Nov 14:00–16:00.',
  ],
  many: [
    '11月20日(金) 14:00にとても長い名前の物流ターミナル第50作業所を通過しました。',
    'It passed とても長い名前の物流ターミナル第50作業所 Fri 20 Nov at 14:00.',
  ],
  expired: ['10月2日(金)のお届け予定を過ぎています。', 'The expected time, Fri 2 Oct, has passed.'],
} satisfies Record<keyof typeof PARCELS, readonly [string, string]>;

describe('the one sentence', () => {
  it.each(Object.entries(sentences))('of a parcel %s', (name, [japanese, english]) => {
    // The table above has exactly the keys of PARCELS.
    const parcel = PARCELS[name as keyof typeof PARCELS];
    expect(sayParcel(parcel, ja, 'ja').sentence).toBe(japanese);
    expect(sayParcel(parcel, en, 'en').sentence).toBe(english);
  });

  it('calls our own estimate an estimate', () => {
    const promise = {
      source: 'todoke',
      text: null,
      changes: [],
      basis: 'lead_time',
      precision: 'day' as const,
      from: '2026-11-24T00:00:00+09:00',
      to: '2026-11-24T23:59:00+09:00',
      likely: null,
      coverage: null,
      reasons: [],
      moved: null,
    };
    expect(sayParcel({ ...PARCELS.moving, promise }, ja, 'ja').sentence).toBe(
      '11月24日(火)ごろお届けの見込みです。',
    );
  });

  it('says the next stop is this one', () => {
    expect(sayParcel({ ...PARCELS.out, stopsAway: 0 }, ja, 'ja').sentence).toBe(
      'きょう 15:10〜15:40ごろ、次にお届けします。',
    );
    expect(sayParcel({ ...PARCELS.out, stopsAway: 1, promise: null }, ja, 'ja').sentence).toBe(
      'あと1件でお届けします。',
    );
  });

  it('does not dress up a whole day as a window while stops are counted', () => {
    const promise = {
      ...PARCELS.out.promise,
      from: '2026-11-22T09:00:00+09:00',
      to: '2026-11-22T21:00:00+09:00',
    };
    expect(sayParcel({ ...PARCELS.out, promise }, ja, 'ja').sentence).toBe('あと3件でお届けします。');
  });

  it('does not rest on a record the carrier took back', () => {
    const said = sayParcel({ ...PARCELS.corrected, status: 'delivered.generic', promise: null }, ja, 'ja');
    expect(said.sentence).toBe('お届けしました。');
  });

  it('dates an absence by the visit, not by what was noted after it', () => {
    const [visit] = PARCELS.absent.events.slice(-1);
    if (visit === undefined) throw new Error('the fixture has a visit');
    const note = { ...visit, rawText: '保管中', time: { ...visit.time, at: '2026-11-21T20:06:00+09:00' } };
    const said = sayParcel({ ...PARCELS.absent, events: [...PARCELS.absent.events, note] }, ja, 'ja');
    expect(said.sentence).toBe('きのう 15:22に伺いましたが、ご不在でした。');
  });

  it('backs a promise with where the parcel is', () => {
    expect(sayParcel(PARCELS.moving, ja, 'ja').sub).toBe(
      'きのう 06:10にお届け先を受け持つ江東東センターに着きました。',
    );
  });
});

describe('a status', () => {
  it('has a tone for every code of the model', () => {
    for (const code of STATUSES.keys())
      expect(['move', 'done', 'need', 'late', 'wait']).toContain(toneOf(code));
    expect(toneOf('delivered.mailbox')).toBe('done');
    expect(toneOf('attempt_failed.recipient_absent')).toBe('need');
    expect(toneOf('exception.customs_info_required')).toBe('need');
  });

  it('newer than the catalogue is shown as the carrier says it', () => {
    expect(statusWords('in_transit.by_drone', ja)).toBe(ja.statuses['unknown.unmapped']);
  });
});
