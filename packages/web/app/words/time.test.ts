import { describe, expect, it } from 'vitest';
import { day, minute } from '../fixtures/building.ts';
import { NOW } from '../fixtures/parcels.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { sayAgo, sayDayOf, sayEnd, saySoon, sayTime, sayWindow } from './time.ts';

const now = Date.parse(NOW);
const say = (time: Parameters<typeof sayTime>[0]) => sayTime(time, now, ja, 'ja');
const window = (from: string, to: string, precision: 'minute' | 'day' = 'minute') =>
  sayWindow({ from: `${from}+09:00`, to: `${to}+09:00`, precision }, now, ja, 'ja');

describe('a time of a record', () => {
  it('is near where it is near, and dated with its weekday where it is not', () => {
    expect(say(minute('2026-11-22T14:05:00+09:00'))).toBe('きょう 14:05');
    expect(say(minute('2026-11-21T15:22:00+09:00'))).toBe('きのう 15:22');
    expect(say(minute('2026-11-23T09:00:00+09:00'))).toBe('あす 09:00');
    expect(say(minute('2026-11-20T18:12:00+09:00'))).toBe('11月20日(金) 18:12');
    expect(say(minute('2025-12-31T23:59:00+09:00'))).toBe('2025年12月31日(水) 23:59');
  });

  it('turns over at midnight in Japan, not at the browser’s or at UTC’s', () => {
    const late = Date.parse('2026-11-22T00:30:00+09:00');
    expect(sayTime(minute('2026-11-21T23:50:00+09:00'), late, ja, 'ja')).toBe('きのう 23:50');
  });

  it('shows the clock of the place abroad and says so', () => {
    expect(say(minute('2026-11-15T22:04:00+08:00', 'Asia/Shanghai'))).toBe('11月15日(日) 22:04 (現地時間)');
    expect(say(minute('2026-11-15T14:04:00Z', 'Asia/Shanghai'))).toBe('11月15日(日) 22:04 (現地時間)');
    expect(say(minute('2026-07-01T12:00:00Z', '-05:00'))).toBe('7月1日(水) 07:00 (現地時間)');
  });

  it('claims no more than the source: day only, unknown zone, no date', () => {
    expect(say(day('2026-11-20'))).toBe('11月20日(金) 日付のみ');
    expect(say(minute('2026-11-20T10:00:00Z', null))).toBe('11月20日(金) 10:00 (時差不明)');
    expect(say({ at: null, precision: 'none', zone: null, text: '', yearInferred: false })).toBe(
      '日時の記載なし',
    );
    expect(say({ at: null, precision: 'none', zone: null, text: '先ほど', yearInferred: false })).toBe(
      '先ほど',
    );
    expect(say(minute('2026-11-20T10:00:00+03:00', 'Mars/Olympus'))).toBe('11月20日(金) 10:00 (現地時間)');
  });

  it('reads naturally in English', () => {
    expect(sayTime(minute('2026-11-22T14:05:00+09:00'), now, en, 'en')).toBe('today 14:05');
    expect(sayTime(minute('2026-11-20T18:12:00+09:00'), now, en, 'en')).toBe('Fri 20 Nov 18:12');
  });
});

describe('a promise', () => {
  it('names the day and the window as carriers do', () => {
    expect(window('2026-11-23T14:00:00', '2026-11-23T16:00:00')).toBe('あす 11月23日(月) 14–16時');
    expect(window('2026-11-22T15:10:00', '2026-11-22T15:40:00')).toBe('きょう 15:10〜15:40');
    expect(window('2026-11-22T08:00:00', '2026-11-22T12:00:00')).toBe('きょう 午前中');
    expect(window('2026-11-24T19:00:00', '2026-11-24T21:00:00')).toBe('11月24日(火) 19–21時');
  });

  it('is one day when it is one, however its end is written', () => {
    expect(window('2026-11-24T00:00:00', '2026-11-24T23:59:59', 'day')).toBe('11月24日(火)');
    expect(window('2026-11-24T00:00:00', '2026-11-25T00:00:00', 'day')).toBe('11月24日(火)');
    expect(window('2026-11-24T00:00:00', '2026-11-24T00:00:00', 'day')).toBe('11月24日(火)');
  });

  it('keeps an honest interval of days', () => {
    expect(window('2026-11-24T00:00:00', '2026-11-27T23:59:00', 'day')).toBe('11月24日(火)〜11月27日(金)');
  });
});

it('says how long ago, and never a negative time', () => {
  expect(sayAgo('2026-11-22T14:41:00+09:00', now, ja)).toBe('12分前');
  expect(sayAgo('2026-11-22T11:20:00+09:00', now, ja)).toBe('3時間前');
  expect(sayAgo('2026-11-18T11:20:00+09:00', now, ja)).toBe('4日前');
  expect(sayAgo('2026-11-22T15:00:00+09:00', now, ja)).toBe('たったいま');
});

it('says a coming time by its clock alone while it is today', () => {
  expect(saySoon('2026-11-22T18:00:00+09:00', now, ja, 'ja')).toBe('18:00');
  expect(saySoon('2026-11-23T08:00:00+09:00', now, ja, 'ja')).toBe('あす 08:00');
  expect(sayDayOf('2026-11-28', now, ja, 'ja')).toBe('11月28日(土)');
});

it('says an end as a day where it is the last minute of one', () => {
  expect(sayEnd('2026-11-23T23:59:00+09:00', now, ja, 'ja')).toBe('あす');
  expect(sayEnd('2026-11-23T23:58:00+09:00', now, ja, 'ja')).toBe('あす 23:58');
});
