import { describe, expect, test } from 'vitest';
import { isoInZone, JAPAN_ZONE } from '../time/zone.ts';
import { parseFeedLine } from './feed.ts';
import { foldJourney } from './fold.ts';

function promiseOf(lines: readonly { at: string; promise?: object; source?: string }[]) {
  const observations = lines.map(({ at, promise, source = 'jp.yamato' }) => {
    const line = { type: 'list', observedAt: `2026-01-${at}+09:00`, source, events: [], promise };
    const read = parseFeedLine(JSON.stringify(line));
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  });
  const { promise } = foldJourney(observations);
  if (promise === null) return null;
  const text = (at: typeof promise.from): string => isoInZone(at, JAPAN_ZONE).slice(5, 16);
  const { from, to, changes, ...rest } = promise;
  const moves = changes.map((one) => [
    text(one.at),
    text(one.from),
    text(one.to),
    one.why?.params['minutes'],
  ]);
  return { from: text(from), to: text(to), changes: moves, ...rest };
}

const WINDOW = { date: '2026-01-08', from: '14:00', to: '16:00', text: '01/08 14:00-16:00' };

describe('the promise a source states', () => {
  test('a window', () => {
    expect(promiseOf([{ at: '07T09:00', promise: WINDOW }])).toEqual({
      from: '01-08T14:00',
      to: '01-08T16:00',
      precision: 'minute',
      basis: 'carrier_window',
      source: 'jp.yamato',
      text: '01/08 14:00-16:00',
      changes: [],
    });
  });

  test('a day lasts until its end; a morning begins with it', () => {
    const day = promiseOf([{ at: '07T09:00', promise: { date: '2026-01-08' } }]);
    expect(day).toMatchObject({
      from: '01-08T00:00',
      to: '01-08T23:59',
      precision: 'day',
      basis: 'carrier_day',
    });
    expect(promiseOf([{ at: '07T09:00', promise: { date: '2026-01-08', to: '12:00' } }])).toMatchObject({
      from: '01-08T00:00',
      to: '01-08T12:00',
      precision: 'minute',
    });
  });

  test('moves, and remembers from where, when and by how much', () => {
    const moved = [
      { at: '06T09:00', promise: { date: '2026-01-07' } },
      { at: '07T09:00', promise: WINDOW },
      { at: '07T12:00', promise: WINDOW },
    ];
    const expected = { from: '01-08T14:00', changes: [['01-07T09:00', '01-07T00:00', '01-07T23:59', 960]] };
    expect(promiseOf(moved)).toMatchObject(expected);
    expect(promiseOf(moved.toReversed())).toMatchObject(expected);
  });

  test('a source that stops stating one does not take it back', () => {
    expect(promiseOf([{ at: '07T09:00', promise: WINDOW }, { at: '07T12:00' }])?.from).toBe('01-08T14:00');
  });

  test('a stranger’s promise under our number is not ours', () => {
    const feed = [
      [
        '2026-01-07T11:00',
        ['2026-01-05 10:00 in_transit.accepted', '2026-01-07 10:00 delivered.generic'],
        undefined,
      ],
      ['2026-05-09T18:00', ['2026-05-09 17:00 in_transit.accepted'], { date: '2026-05-11' }],
    ] as const;
    const observations = feed.map(([at, rows, promise]) => {
      const events = rows.map((row) => ({ time: row.slice(0, 16), status: row.slice(17) }));
      const line = { type: 'list', observedAt: `${at}+09:00`, source: 'jp.japanpost', events, promise };
      const read = parseFeedLine(JSON.stringify(line));
      if (!read.ok) throw new Error(read.reason);
      return read.value;
    });
    const journey = foldJourney(observations);
    expect([journey.flags, journey.promise]).toEqual([['number_reused'], null]);
  });

  test('what cannot be is left out', () => {
    expect(promiseOf([{ at: '07T09:00', promise: { ...WINDOW, from: '18:00' } }])).toBeNull();
    expect(promiseOf([{ at: '07T09:00', promise: { ...WINDOW, from: '25:00' } }])).toBeNull();
    expect(promiseOf([{ at: '07T09:00' }])).toBeNull();
  });
});
