import { expect, test } from 'vitest';
import type { Observation } from '../observation.ts';
import { parseFeedLine } from '../feed.ts';
import { foldJourney } from '../fold.ts';
import { diagnose } from './diagnose.ts';
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
];

test.each(STORIES.map((story) => [story.name, story] as const))('%s', (_name, { feed, now, first }) => {
  const read = feed.map((line) => parseFeedLine(JSON.stringify(line)));
  expect(read.filter(({ ok }) => !ok)).toEqual([]);
  const observations = read.flatMap((one): Observation[] => (one.ok ? [one.value] : []));
  const causes = diagnose(
    situation(now, {
      journey: foldJourney(observations),
      carrier: carrierFacts(),
      number: numberFactsOf(),
      watchedSince: local('2026-01-05T17:00'),
    }),
  );
  expect(causes.find(({ confidence }) => confidence >= 0.5)?.code).toBe(first);
});
