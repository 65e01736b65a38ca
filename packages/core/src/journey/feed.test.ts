import { describe, expect, test } from 'vitest';
import { CARRIER_IDS } from '../carriers/carrier.ts';
import { FEED_EVENTS_MAX, FEED_WORDS_LENGTH_MAX } from './feed-event.ts';
import { FEED_LINE_LENGTH_MAX, FEED_NAME_LENGTH_MAX, parseFeedLine } from './feed.ts';

const AT = '2026-01-07T15:00+09:00';
const EPOCH = Date.parse(AT);
const read = (line: object) => parseFeedLine(JSON.stringify(line));
const push = (event: unknown, more: object = {}) =>
  read({ type: 'push', observedAt: AT, source: 'jp.yamato', events: [event], ...more });

describe('a line of a feed', () => {
  test('of each type', () => {
    const events = [
      { time: '2026-01-07 14:02', status: 'delivered.generic', raw: '配達完了', place: '江東' },
    ];
    const event = {
      time: {
        text: '2026-01-07 14:02',
        precision: 'minute',
        zone: 'Asia/Tokyo',
        at: Date.parse('2026-01-07T14:02+09:00'),
        yearInferred: false,
      },
      status: 'delivered.generic',
      rawText: '配達完了',
      rawCode: null,
      place: '江東',
    };
    const base = { observedAt: EPOCH, source: 'jp.yamato' };
    const lines: [object, object][] = [
      [{ type: 'created' }, { type: 'created' }],
      [{ type: 'clock' }, { type: 'clock' }],
      [{ type: 'not_found' }, { type: 'not_found' }],
      [{ type: 'error' }, { type: 'error', problem: 'unavailable' }],
      [
        { type: 'error', problem: 'blocked' },
        { type: 'error', problem: 'blocked' },
      ],
      [
        { type: 'push', events, piece: 'A' },
        { type: 'push', events: [event], piece: 'A' },
      ],
      [
        { type: 'list', events, number: 'N1' },
        { type: 'list', order: 'asc', events: [event], number: 'N1' },
      ],
      [
        { type: 'list', order: 'desc', events: [] },
        { type: 'list', order: 'desc', events: [] },
      ],
      [
        { type: 'decision', decision: 'lost' },
        { type: 'decision', decision: 'lost' },
      ],
      [
        { type: 'carrier_corrected', to: 'jp.sagawa' },
        { type: 'carrier_corrected', to: 'jp.sagawa' },
      ],
      [
        { type: 'renumbered', to: '1' },
        { type: 'renumbered', to: '1' },
      ],
      [
        { type: 'renumbered', to: '1', carrier: 'own' },
        { type: 'renumbered', to: '1', carrier: 'own' },
      ],
    ];
    for (const [line, expected] of lines) {
      expect(read({ observedAt: AT, source: 'jp.yamato', ...line })).toEqual({
        ok: true,
        value: { ...base, ...expected },
      });
    }
  });

  test('who speaks when nobody is named', () => {
    const sourceOf = (line: object): unknown => {
      const result = read({ observedAt: AT, ...line });
      return result.ok ? result.value.source : result.reason;
    };
    expect(sourceOf({ type: 'created' })).toBe('import');
    expect(sourceOf({ type: 'clock' })).toBe('clock');
    expect(sourceOf({ type: 'decision', decision: 'lost' })).toBe('person:operator');
  });

  test('an observation without an offset was made in Japan', () => {
    expect(read({ type: 'clock', observedAt: '2026-01-07 15:00' })).toMatchObject({
      value: { observedAt: EPOCH },
    });
  });
});

describe('what cannot be read is named', () => {
  const base = { type: 'push', observedAt: AT, source: 'jp.yamato', events: [] };
  test.each([
    ['not_json', '{"type":"push"'],
    ['not_json', ''],
    ['not_an_object', '[]'],
    ['not_an_object', 'null'],
    ['too_long', `{"x":"${'y'.repeat(FEED_LINE_LENGTH_MAX)}"}`],
    ['type', JSON.stringify({ ...base, type: 'walk' })],
    ['type', JSON.stringify({ ...base, type: 'constructor', source: undefined })],
    ['observed_at', JSON.stringify({ ...base, observedAt: undefined })],
    ['observed_at', JSON.stringify({ ...base, observedAt: '01-07 15:00' })],
    ['observed_at', JSON.stringify({ ...base, observedAt: 5 })],
    ['source', JSON.stringify({ ...base, source: '' })],
    ['piece', JSON.stringify({ ...base, piece: 'x'.repeat(FEED_NAME_LENGTH_MAX + 1) })],
    ['number', JSON.stringify({ ...base, number: 12 })],
    ['order', JSON.stringify({ ...base, type: 'list', order: 'up' })],
    ['events', JSON.stringify({ ...base, events: {} })],
    ['events', JSON.stringify({ ...base, events: Array.from({ length: FEED_EVENTS_MAX + 1 }, () => ({})) })],
    ['promise', JSON.stringify({ ...base, promise: { date: 'soon' } })],
    ['promise', JSON.stringify({ ...base, promise: { date: '2026-01-08', from: 14 } })],
    ['promise', JSON.stringify({ ...base, promise: { date: '2026-01-08', zone: 'Moon' } })],
    ['problem', JSON.stringify({ ...base, type: 'error', problem: 'tired' })],
    ['decision', JSON.stringify({ ...base, type: 'decision', decision: 'happy' })],
    ['to', JSON.stringify({ ...base, type: 'carrier_corrected', to: 'jp.nobody' })],
    ['to', JSON.stringify({ ...base, type: 'renumbered' })],
    ['carrier', JSON.stringify({ ...base, type: 'renumbered', to: '1', carrier: 'jp.nobody' })],
  ])('%s', (reason, line) => {
    expect(parseFeedLine(line)).toEqual({ ok: false, reason });
  });

  test.each([
    ['events', 'x'],
    ['time', { time: 1 }],
    ['zone', { time: '', raw: 'x', zone: 'Asia/Nowhere' }],
    ['status', { status: {} }],
    ['raw', { raw: 'x'.repeat(FEED_WORDS_LENGTH_MAX + 1) }],
    ['place', { place: 7 }],
    ['attributes', { attributes: { reason: 1 } }],
  ])('%s, with the event it stands in', (reason, event) => {
    expect(push({ raw: 'x' }, { events: [{ raw: 'x' }, event] })).toEqual({ ok: false, reason, event: 1 });
  });
});

describe('an event of a feed', () => {
  const eventOf = (event: object, source = 'jp.yamato') => {
    const result = push(event, { source });
    if (!result.ok || result.value.type !== 'push') throw new Error('not a push');
    return result.value.events[0];
  };

  test('a raw word is mapped by its carrier’s table, with what it says beside the status', () => {
    expect(eventOf({ time: '01-07 14:02', raw: '持戻（ポスト投函不可）' })).toMatchObject({
      status: 'attempt_failed.no_access',
      rawText: '持戻（ポスト投函不可）',
      attributes: { reason: 'mailbox' },
    });
  });

  test('unknown words and statuses stay unknown and are kept', () => {
    expect(eventOf({ raw: '謎の語' })).toMatchObject({ status: 'unknown.unmapped', rawText: '謎の語' });
    expect(eventOf({ status: 'in_transit.flying' })).toMatchObject({
      status: 'unknown.unmapped',
      rawText: 'in_transit.flying',
    });
    expect(eventOf({})).toMatchObject({ status: 'unknown.unmapped', time: { precision: 'none' } });
  });

  test('Japanese sources write Japanese time, foreign ones do not say, "?" is nobody knows', () => {
    const zoneOf = (event: object, source: string) =>
      eventOf({ time: '2026-01-07 14:02', ...event }, source)?.time.zone;
    const foreign = CARRIER_IDS.filter((id) => zoneOf({}, id) === null);
    expect(foreign).toEqual(
      CARRIER_IDS.filter((id) => !id.startsWith('jp.') && !['own', 'ems', 'amazon'].includes(id)),
    );
    expect(zoneOf({}, 'person:driver')).toBe('Asia/Tokyo');
    expect(zoneOf({ zone: '?' }, 'jp.yamato')).toBeNull();
    expect(zoneOf({ zone: 'America/Los_Angeles' }, 'us.usps')).toBe('America/Los_Angeles');
    expect(zoneOf({ time: '2026-01-07T14:02-08:00', zone: '?' }, 'us.usps')).toBe('-08:00');
  });
});

test('own vans say where they left it beside the word', () => {
  const told = read({
    type: 'push',
    observedAt: AT,
    source: 'own',
    events: ['delivery_box', 'moon'].map((place) => ({
      time: '2026-01-07 14:02',
      raw: 'delivered',
      attributes: { drop_place: place },
    })),
  });
  expect(told).toMatchObject({
    value: { events: [{ status: 'delivered.delivery_box' }, { status: 'delivered.generic' }] },
  });
});
