import { describe, expect, test } from 'vitest';
import { STATUS_FACETS } from './facets.ts';
import { REOPENED_BY } from './progress.ts';
import { READING_RULES, RETURN_READINGS } from './readings.ts';
import { isStatusCode, STATUS_MAINS, statusModel, STATUSES } from './status.ts';
import { STATUS_ROWS } from './status.table.ts';

const models = [...STATUSES.values()];

describe('the status model', () => {
  test('has 13 mains and 83 subs, each once', () => {
    expect(STATUS_ROWS.length).toBe(83);
    expect(STATUSES.size).toBe(83);
    expect([...new Set(models.map(({ main }) => main))].sort()).toEqual([...STATUS_MAINS].sort());
    for (const { code, main, sub } of models) expect(code).toBe(`${main}.${sub}`);
  });

  test('ranks are distinct and follow the mains', () => {
    expect(new Set(models.map(({ rank }) => rank)).size).toBe(83);
    const byRank = [...models].sort((a, b) => a.rank - b.rank).map(({ main }) => main);
    expect([...new Set(byRank)]).toEqual([...STATUS_MAINS]);
  });

  test('what ends a journey is delivered, returned, failed and cancelled, and all of each', () => {
    const ends = new Set(['delivered', 'returned', 'failed', 'cancelled']);
    for (const { main, terminal } of models) expect([main, terminal]).toEqual([main, ends.has(main)]);
  });

  test('stages 0 to 5 are steps, the letters are not', () => {
    const steps = Object.fromEntries(models.map(({ stage, step }) => [stage, step]));
    expect(steps).toMatchObject({
      '-': null,
      '0': 'preparing',
      '1': 'shipped',
      '2': 'handed_over',
      '3': 'in_transit',
      '4': 'out_for_delivery',
      '5': 'delivered',
      P: null,
      R: null,
      C: null,
    });
  });

  test('a code outside it is unmapped, never a guess', () => {
    expect(statusModel('in_transit.teleported').code).toBe('unknown.unmapped');
    expect([
      isStatusCode('delivered'),
      isStatusCode('delivered.generic'),
      isStatusCode('constructor'),
    ]).toEqual([false, true, false]);
  });
});

describe('tables about statuses name only statuses', () => {
  test('every end names what reopens it, never itself and never what is unknown', () => {
    const ends = [...new Set(models.filter(({ terminal }) => terminal).map(({ main }) => main))];
    expect(Object.keys(REOPENED_BY).sort()).toEqual([...ends].sort());
    for (const [end, mains] of Object.entries(REOPENED_BY)) {
      expect(mains).not.toContain(end);
      expect(mains).not.toContain('unknown');
      expect(mains).not.toContain('info_received');
    }
  });

  test('facets, readings and ways back', () => {
    for (const code of Object.keys(STATUS_FACETS)) expect([code, isStatusCode(code)]).toEqual([code, true]);
    for (const code of Object.values(RETURN_READINGS)) expect(isStatusCode(code)).toBe(true);
    for (const { said, after, means } of READING_RULES) {
      for (const word of [said, ...after]) {
        expect([word, isStatusCode(word) || STATUS_MAINS.some((main) => main === word)]).toEqual([
          word,
          true,
        ]);
      }
      expect(isStatusCode(means)).toBe(true);
    }
  });
});
