import { describe, expect, it } from 'vitest';
import { dayStates, HISTORY_DAYS, runsOf } from './history.ts';

const NOW = Date.parse('2026-11-22T14:53:00+09:00');

describe('the days of a service', () => {
  it('take the worst state of each day in Japan and leave days without a record empty', () => {
    const days = dayStates(
      [
        { state: 'ok', since: '2026-11-20T09:00:00+09:00', until: '2026-11-21T23:30:00+09:00' },
        { state: 'failing', since: '2026-11-21T23:30:00+09:00', until: '2026-11-22T00:10:00+09:00' },
        { state: 'ok', since: '2026-11-22T00:10:00+09:00', until: null },
      ],
      NOW,
    );
    expect(days).toHaveLength(HISTORY_DAYS);
    expect(days.slice(-4)).toEqual([null, 'ok', 'failing', 'failing']);
  });

  it('count from ninety days ago, however long a state has held', () => {
    const days = dayStates([{ state: 'ok', since: '2020-01-01T00:00:00+09:00', until: null }], NOW);
    expect(runsOf(days)).toEqual([{ state: 'ok', from: 0, days: HISTORY_DAYS }]);
  });

  it('say nothing of days on which nobody asked', () => {
    const days = dayStates([{ state: 'unasked', since: '2026-11-01T00:00:00+09:00', until: null }], NOW);
    expect(runsOf(days)).toEqual([{ state: null, from: 0, days: HISTORY_DAYS }]);
  });

  it('end today, even where a stretch is said to end later', () => {
    const days = dayStates(
      [{ state: 'slow', since: '2026-11-22T10:00:00+09:00', until: '2026-12-01T00:00:00+09:00' }],
      NOW,
    );
    expect(runsOf(days)).toEqual([
      { state: null, from: 0, days: HISTORY_DAYS - 1 },
      { state: 'slow', from: HISTORY_DAYS - 1, days: 1 },
    ]);
  });
});
