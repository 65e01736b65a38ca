import { describe, expect, test } from 'vitest';
import type { EpochMs } from './instant.ts';
import { parseWrittenTime, TIME_TEXT_LENGTH_MAX } from './written-time.ts';

const at = (iso: string): EpochMs => Date.parse(iso) as EpochMs;
const read = (text: string, observed = '2026-01-08T00:00+09:00', zone: string | null = 'Asia/Tokyo') => {
  const time = parseWrittenTime(text, { observedAt: at(observed), zone });
  return [
    time.at === null ? null : new Date(time.at).toISOString().slice(0, 16),
    time.precision,
    time.yearInferred,
  ];
};

describe('every form carriers print', () => {
  const minute = ['2026-01-07T05:02', 'minute', false];
  const inferred = ['2026-01-07T05:02', 'minute', true];
  const day = ['2026-01-06T15:00', 'day', false];
  const dayInferred = ['2026-01-06T15:00', 'day', true];
  test.each([
    ['2026-01-07 14:02', minute],
    ['2026/01/07 14:02', minute],
    ['2026-01-07T14:02:59', minute],
    ['2026-01-07T05:02:00Z', minute],
    ['2026-01-07T05:02:00.123Z', minute],
    ['2026-01-07T14:02+09:00', minute],
    ['2026-01-07T06:02:00+0100', minute],
    ['2026年01月07日 14:02', minute],
    ['2026年1月7日（水）14時02分', minute],
    ['01/07/2026 14:02', minute],
    ['07.01.2026, 14:02', minute],
    ['20260107140200', minute],
    ['20260107T050200Z', minute],
    ['Jan 7, 2026, 2:02 PM', minute],
    ['January 7, 2026 at 2:02 p.m.', minute],
    ['7 Jan 2026 14:02', minute],
    ['07-Jan-2026 14:02', minute],
    ['Wed, 07 Jan 2026 14:02:00 +0900', minute],
    ['Wed, 07 Jan 2026 05:02:00 GMT', minute],
    ['２０２６／０１／０７　１４：０２', minute],
    ['01月07日 14:02', inferred],
    ['1月7日14時02分', inferred],
    ['01-07 14:02', inferred],
    ['01/07 14:02', inferred],
    ['1/7 14:02', inferred],
    ['2026-01-07', day],
    ['2026/1/7', day],
    ['2026年01月07日', day],
    ['20260107', day],
    ['January 7, 2026', day],
    ['01/07', dayInferred],
    ['01-07', dayInferred],
    ['01月07日(水)', dayInferred],
  ])('%s', (text, expected) => {
    const [time, ...rest] = read(text);
    expect([time, ...rest]).toEqual(expected);
  });

  test('the afternoon of the sample in the facts', () => {
    expect(read('Jul 16, 2026, 3:57 PM', '2026-07-17T00:00Z', '-04:00')[0]).toBe('2026-07-16T19:57');
    expect(read('12:05 AM')[1]).toBe('none');
    expect(read('Jul 16, 2026, 12:05 AM', '2026-07-17T00:00Z', 'UTC')[0]).toBe('2026-07-16T00:05');
  });

  test('24:00 is the end of the day', () => {
    expect(read('2026-01-07 24:00')[0]).toBe('2026-01-07T15:00');
  });

  test('day first where the context says so or nothing else is possible', () => {
    const observedAt = at('2026-05-01T00:00Z');
    const dayFirst = parseWrittenTime('03/04/2026', { observedAt, zone: 'UTC', slashOrder: 'day_first' });
    expect(dayFirst.at).toBe(at('2026-04-03T00:00Z'));
    expect(parseWrittenTime('20/04/2026', { observedAt, zone: 'UTC' }).at).toBe(at('2026-04-20T00:00Z'));
  });
});

describe('what is no time stays said and unread', () => {
  test.each(['', '-', '調査中', '2026-02-30', '02/30', '13/45', '2026-01-07 25:00', '24:01', '0', '99:99'])(
    '%j',
    (text) => {
      const time = parseWrittenTime(text, { observedAt: at('2026-01-08T00:00Z'), zone: 'Asia/Tokyo' });
      expect(time).toEqual({ text, precision: 'none', zone: 'Asia/Tokyo', at: null, yearInferred: false });
    },
  );

  test('a text beyond the limit is not searched', () => {
    expect(read(`2026-01-07${' '.repeat(TIME_TEXT_LENGTH_MAX)}14:02`)[1]).toBe('none');
  });
});

describe('the year that is not printed', () => {
  test.each([
    // hard case 11: the last year, seen in January
    ['12-22 13:00', '2026-01-05T10:00+09:00', '2025-12-22T04:00'],
    // hard case 49: scanner minutes ahead across midnight of New Year
    ['01-01 00:01', '2025-12-31T23:58+09:00', '2025-12-31T15:01'],
    ['12-31 20:00', '2025-12-31T23:58+09:00', '2025-12-31T11:00'],
    // hard case 15: three days ahead is a wrong clock, not the year before
    ['01-08 10:00', '2026-01-05T10:00+09:00', '2026-01-08T01:00'],
    // a planned day across New Year
    ['01/03', '2025-12-28T10:00+09:00', '2026-01-02T15:00'],
    // eleven months back is still the past
    ['02-07 10:00', '2026-01-05T10:00+09:00', '2025-02-07T01:00'],
    ['02-29 10:00', '2026-03-05T10:00+09:00', '2024-02-29T01:00'],
  ])('%s seen at %s', (text, observed, expected) => {
    expect(read(text, observed)[0]).toBe(expected);
  });
});

describe('zones', () => {
  test('an unknown zone stays unknown and the wall time is kept', () => {
    const time = parseWrittenTime('2026-01-10 17:00', { observedAt: at('2026-01-11T00:00Z'), zone: null });
    expect(time).toMatchObject({ zone: null, at: at('2026-01-10T17:00Z') });
  });

  test('an offset in the text wins over the context', () => {
    const time = parseWrittenTime('2026-01-07T14:02-05:00', {
      observedAt: at('2026-01-08T00:00Z'),
      zone: 'Asia/Tokyo',
    });
    expect(time).toMatchObject({ zone: '-05:00', at: at('2026-01-07T19:02Z') });
  });

  test('a zone with summer time is read by the time-zone database', () => {
    expect(read('2026-07-01 12:00', '2026-07-02T00:00Z', 'America/New_York')[0]).toBe('2026-07-01T16:00');
    expect(read('2026-01-01 12:00', '2026-01-02T00:00Z', 'America/New_York')[0]).toBe('2026-01-01T17:00');
    // skipped by the change on 8 March 2026: moved forward
    expect(read('2026-03-08 02:30', '2026-03-09T00:00Z', 'America/New_York')[0]).toBe('2026-03-08T07:30');
  });
});
