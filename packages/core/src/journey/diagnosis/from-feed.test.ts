import { expect, test } from 'vitest';
import type { Observation } from '../observation.ts';
import { parseFeedLine } from '../feed.ts';
import { foldJourney } from '../fold.ts';
import { OFFER_BELOW } from './cause.ts';
import { diagnose } from './diagnose.ts';
import type { DiagnosisInput } from './input.ts';
import { carrierFacts, local, numberFactsOf, situation } from './situation.ts';

/** Goal: the fold and the diagnosis speak of the same thing: carriers' own words in, the right cause out. */
interface Story {
  readonly name: string;
  readonly feed: readonly object[];
  readonly now: string;
  readonly first: string | undefined;
}

const source = 'jp.yamato';
const list = (observedAt: string, ...events: readonly (readonly [string, string, string?])[]): object => ({
  type: 'list',
  order: 'asc',
  source,
  observedAt: `${observedAt}+09:00`,
  events: events.map(([time, raw, place]) => ({ time, raw, ...(place === undefined ? {} : { place }) })),
});
const said = (observedAt: string, type: string, more: object = {}): object => ({
  type,
  source,
  observedAt: `${observedAt}+09:00`,
  ...more,
});

const ROAD = [
  ['2026-01-05 17:00', '荷物受付', '見本'],
  ['2026-01-05 20:00', '発送済み', '見本'],
] as const;
const DEPOT = ['2026-01-06 06:40', '配達店到着', '試験'] as const;
const VAN = ['2026-01-06 08:30', '配達中', '試験'] as const;

const STORIES: readonly Story[] = [
  {
    name: 'on the road since yesterday',
    feed: [list('2026-01-06T05:00', ...ROAD)],
    now: '2026-01-06T06:00',
    first: undefined,
  },
  {
    name: 'quiet since two days',
    feed: [list('2026-01-07T22:00', ...ROAD), said('2026-01-07T22:30', 'clock')],
    now: '2026-01-07T22:30',
    first: 'no_scan_48h',
  },
  {
    name: 'not found for an hour',
    feed: [said('2026-01-06T09:00', 'created'), said('2026-01-06T09:59', 'not_found')],
    now: '2026-01-06T10:00',
    first: 'not_registered_yet',
  },
  {
    name: 'the carrier is down in the middle of the way',
    feed: [list('2026-01-06T05:00', ...ROAD), said('2026-01-06T10:00', 'error', { problem: 'unavailable' })],
    now: '2026-01-06T10:05',
    first: 'carrier_outage',
  },
  {
    name: 'absent in the evening',
    feed: [list('2026-01-06T19:00', ...ROAD, DEPOT, VAN, ['2026-01-06 18:10', '持戻（ご不在）', '試験'])],
    now: '2026-01-06T20:00',
    first: 'absent',
  },
  {
    name: 'absent a week ago',
    feed: [list('2026-01-11T19:00', ...ROAD, DEPOT, VAN, ['2026-01-06 18:10', '持戻（ご不在）', '試験'])],
    now: '2026-01-11T20:00',
    first: 'pickup_deadline_near',
  },
  {
    name: 'still on the van at ten in the evening',
    feed: [list('2026-01-06T21:50', ...ROAD, DEPOT, VAN)],
    now: '2026-01-06T22:00',
    first: 'window_missed',
  },
  {
    name: 'the van that delivers',
    feed: [list('2026-01-06T14:30', ...ROAD, DEPOT, VAN, ['2026-01-06 14:02', '配達完了', '試験'])],
    now: '2026-01-06T15:00',
    first: undefined,
  },
  {
    name: 'going back',
    feed: [list('2026-01-08T10:00', ...ROAD, DEPOT, VAN, ['2026-01-07 11:00', '返品', '試験'])],
    now: '2026-01-08T10:00',
    first: 'returning',
  },
  {
    name: 'the carrier looks into it',
    feed: [list('2026-01-06T12:00', ...ROAD, DEPOT, ['2026-01-06 11:00', '調査中', '試験'])],
    now: '2026-01-06T12:00',
    first: 'investigating',
  },
  {
    name: 'words nobody knows',
    feed: [list('2026-01-06T12:00', ...ROAD, DEPOT, ['2026-01-06 11:00', '見本の新語', '試験'])],
    now: '2026-01-06T12:00',
    first: 'unknown_words',
  },
  {
    name: 'the carrier calls the number wrong',
    feed: [
      said('2026-01-06T09:00', 'created'),
      said('2026-01-06T10:00', 'error', { problem: 'invalid_number' }),
    ],
    now: '2026-01-06T10:05',
    first: 'mistyped_number',
  },
  {
    name: 'quiet, and the last look could not be read: nobody knows how quiet',
    feed: [
      list('2026-01-06T05:00', ...ROAD),
      said('2026-01-08T10:00', 'error', { problem: 'layout_changed' }),
    ],
    now: '2026-01-08T10:05',
    first: 'cannot_read_carrier',
  },
  {
    name: 'delivered long ago, and the carrier has forgotten it',
    feed: [
      list('2026-01-06T14:30', ...ROAD, DEPOT, VAN, ['2026-01-06 14:02', '配達完了', '試験']),
      said('2026-05-10T10:00', 'not_found'),
    ],
    now: '2026-05-10T10:05',
    first: undefined,
  },
  {
    name: 'handed over to a carrier nobody named',
    feed: [list('2026-01-06T12:00', ...ROAD, ['2026-01-06 11:00', '委託先引渡', '試験'])],
    now: '2026-01-06T12:00',
    first: 'handed_to_other_carrier',
  },
  {
    name: 'another day was asked for, yesterday',
    feed: [list('2026-01-07T12:00', ...ROAD, DEPOT, VAN, ['2026-01-06 20:00', '依頼受付（再配達）', '試験'])],
    now: '2026-01-07T12:00',
    first: 'held_chosen_day',
  },
  {
    name: 'another day was asked for, longer ago than parcels are kept',
    feed: [list('2026-01-15T12:00', ...ROAD, DEPOT, VAN, ['2026-01-06 20:00', '依頼受付（再配達）', '試験'])],
    now: '2026-01-15T12:00',
    first: 'no_scan_72h',
  },
  {
    name: 'a stranger’s use before ours, which is on the road',
    feed: [
      said('2026-01-05T09:00', 'created'),
      list('2026-01-06T05:00', ['2025-09-01 10:00', '荷物受付'], ['2025-09-02 10:00', '配達完了'], ...ROAD),
    ],
    now: '2026-01-06T06:00',
    first: undefined,
  },
  {
    name: 'a stranger’s use is all there is',
    feed: [
      said('2026-01-05T09:00', 'created'),
      list('2026-01-05T10:00', ['2025-09-01 10:00', '荷物受付'], ['2025-09-02 10:00', '配達完了']),
    ],
    now: '2026-01-05T10:00',
    first: 'number_reused',
  },
];

function causesOf({ feed, now }: Pick<Story, 'feed' | 'now'>, change: Partial<DiagnosisInput> = {}) {
  const read = feed.map((line) => parseFeedLine(JSON.stringify(line)));
  expect(read.filter(({ ok }) => !ok)).toEqual([]);
  const observations = read.flatMap((one): Observation[] => (one.ok ? [one.value] : []));
  return diagnose(
    situation(now, {
      journey: foldJourney(observations),
      carrier: carrierFacts(),
      number: numberFactsOf(),
      watchedSince: local('2026-01-05T17:00'),
      ...change,
    }),
  );
}

test.each(STORIES.map((story) => [story.name, story] as const))('%s', (_name, story) => {
  expect(causesOf(story).find(({ confidence }) => confidence >= OFFER_BELOW)?.code).toBe(story.first);
});

test('who has it after a hand-over is said only where someone said so', () => {
  const feed = [list('2026-01-06T12:00', ...ROAD, ['2026-01-06 11:00', '委託先引渡', '試験'])];
  const now = '2026-01-06T12:00';
  expect(causesOf({ feed, now })[0]).toMatchObject({
    params: { carrier: null, sinceAt: '2026-01-06T11:00+09:00' },
    actions: [{ code: 'find_new_number' }, {}, {}],
  });
  const renumbered = said('2026-01-06T12:00', 'renumbered', { to: '123456789013', carrier: 'jp.japanpost' });
  expect(causesOf({ feed: [...feed, renumbered], now })[0]).toMatchObject({
    params: { carrier: 'jp.japanpost' },
    actions: [{ code: 'turn_on_notices' }, {}, {}],
  });
});

test('a scan told by its day alone is a day in what is said', () => {
  const feed = [list('2026-01-07T12:00', ...ROAD, ['2026-01-06', 'ご来店予定（保管中）', '試験'])];
  const [held] = causesOf({ feed, now: '2026-01-07T12:00' });
  expect([held?.code, held?.params['sinceAt']]).toEqual(['held_depot', '2026-01-06']);
  expect(held?.evidence.at(-1)?.params['at']).toBe('2026-01-06');
});

test('digits that fail the asked carrier’s check are mistyped before they are another carrier’s', () => {
  const feed = [said('2026-01-06T09:59', 'not_found')];
  const number = numberFactsOf({ carriers: ['us.fedex'], failsFor: 'jp.yamato' });
  const [first, ...others] = causesOf({ feed, now: '2026-01-06T10:00' }, { number });
  expect([first?.code, first?.params['problem']]).toEqual(['mistyped_number', 'check_digit']);
  const wrong = others.find(({ code }) => code === 'wrong_carrier');
  expect(wrong?.params).toEqual({ carrier: 'jp.yamato', better: 'us.fedex', known: false });
});

test('a number the carrier calls wrong is said so where nothing is known of its digits', () => {
  const feed = [said('2026-01-06T09:59', 'error', { problem: 'invalid_number' })];
  const [first] = causesOf({ feed, now: '2026-01-06T10:00' }, { number: null });
  expect([first?.code, first?.evidence[0]?.code]).toEqual(['mistyped_number', 'carrier_answered_invalid']);
});
