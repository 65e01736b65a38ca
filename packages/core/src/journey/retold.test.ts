import { describe, expect, test } from 'vitest';
import { parseFeedLine } from './feed.ts';
import { foldJourney } from './fold.ts';

/** Pushes in this order and in the opposite one. */
function eventsOf(events: readonly object[]) {
  const told = events.map((event, index) => {
    const observedAt = `2026-01-07T15:0${index}+09:00`;
    const read = parseFeedLine(JSON.stringify({ type: 'push', observedAt, source: 'own', events: [event] }));
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  });
  const journey = foldJourney(told);
  expect(foldJourney(told.toReversed())).toEqual(journey);
  return journey.events;
}

const plain = { time: '2026-01-07 14:02', status: 'delivered.generic', raw: 'done' };
const box = { time: '2026-01-07 14:02', status: 'delivered.delivery_box', raw: 'done, box' };

describe('what an absorbed telling said beside its status is kept', () => {
  test('from the plainer word', () => {
    const [event, ...rest] = eventsOf([{ ...plain, attributes: { signed_by: 'staff' } }, box]);
    expect([event?.status, event?.attributes, rest]).toEqual([
      'delivered.delivery_box',
      { signed_by: 'staff' },
      [],
    ]);
  });

  test('the more telling one keeps its own value', () => {
    const [event] = eventsOf([
      { ...box, attributes: { drop_place: 'delivery_box' } },
      { ...plain, attributes: { drop_place: 'door', stops_away: '0' } },
    ]);
    expect(event?.attributes).toEqual({ drop_place: 'delivery_box', stops_away: '0' });
  });

  test('of several absorbed ones the one told last speaks first', () => {
    const [event, ...rest] = eventsOf([
      { ...box, time: '', attributes: { reason: 'early', a: '1' } },
      { ...box, time: '2026-01-07', attributes: { reason: 'late', b: '2' } },
      box,
    ]);
    expect(rest).toEqual([]);
    expect(event?.attributes).toEqual({ reason: 'late', a: '1', b: '2' });
  });
});
