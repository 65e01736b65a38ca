import { describe, expect, test } from 'vitest';
import type { EpochMs } from '../time/instant.ts';
import { parseFeedLine } from './feed.ts';
import { foldJourney } from './fold.ts';
import { HARD_CASES } from './hard-cases.table.ts';
import type { Observation } from './observation.ts';
import { journeySteps } from './steps.ts';

/** A list of hourly events with these statuses; the map as `step:state[events]`. */
function mapOf(statuses: readonly string[], more: readonly Observation[] = []): string[] {
  const events = statuses.map((status, index) => ({ time: `2026-01-05 ${10 + index}:00`, status }));
  const line = { type: 'list', observedAt: '2026-01-06T10:00+09:00', source: 'jp.yamato', events };
  const read = parseFeedLine(JSON.stringify(line));
  if (!read.ok) throw new Error(read.reason);
  return describeSteps([read.value, ...more]);
}

function describeSteps(observations: readonly Observation[]): string[] {
  return journeySteps(foldJourney(observations)).map(
    ({ step, state, events }) => `${step}:${state}[${events.join()}]`,
  );
}

const AHEAD_OF_TRANSIT = ['out_for_delivery:next[]', 'delivered:next[]'];

describe('the line map', () => {
  test('nothing known: at the beginning, everything ahead', () => {
    expect(mapOf([])).toEqual([
      'ordered:now[]',
      'preparing:next[]',
      'shipped:next[]',
      'handed_over:next[]',
      'in_transit:next[]',
      ...AHEAD_OF_TRANSIT,
    ]);
  });

  test('steps nobody told are done when a later one is', () => {
    expect(mapOf(['in_transit.accepted', 'in_transit.departed_origin', 'in_transit.arrived'])).toEqual([
      'ordered:done[]',
      'preparing:done[]',
      'shipped:done[]',
      'handed_over:done[0]',
      'in_transit:now[1,2]',
      ...AHEAD_OF_TRANSIT,
    ]);
  });

  test('an absence stands on the line, and the van comes again', () => {
    const before = ['in_transit.moving', 'out_for_delivery.on_vehicle', 'attempt_failed.recipient_absent'];
    expect(mapOf(before).slice(4)).toEqual([
      'in_transit:done[0]',
      'out_for_delivery:done[1]',
      'absent:now[2]',
      'out_for_delivery:next[]',
      'delivered:next[]',
    ]);
    const after = [
      ...before,
      'in_transit.delivery_rescheduled',
      'out_for_delivery.on_vehicle',
      'delivered.generic',
    ];
    expect(mapOf(after).slice(5)).toEqual([
      'out_for_delivery:done[1]',
      'absent:done[2,3]',
      'out_for_delivery:done[4]',
      'delivered:now[5]',
    ]);
  });

  test('collected at the shop: the van is passed by', () => {
    const held = ['in_transit.accepted', 'in_transit.moving', 'available_for_pickup.store'];
    expect(mapOf(held).slice(4)).toEqual(['in_transit:done[1]', 'held:now[2]', 'delivered:next[]']);
    expect(mapOf([...held, 'delivered.generic']).slice(4)).toEqual([
      'in_transit:done[1]',
      'held:done[2]',
      'out_for_delivery:skipped[]',
      'delivered:now[3]',
    ]);
  });

  test('a trouble on the way is a stop, and so is going on', () => {
    expect(mapOf(['in_transit.moving', 'exception.weather', 'in_transit.arrived']).slice(4)).toEqual([
      'in_transit:done[0]',
      'problem:done[1]',
      'in_transit:now[2]',
      ...AHEAD_OF_TRANSIT,
    ]);
  });

  test('on the way back only its end is ahead', () => {
    const back = [
      'out_for_delivery.on_vehicle',
      'attempt_failed.refused',
      'returning.initiated',
      'in_transit.moving',
    ];
    expect(mapOf(back).slice(5)).toEqual([
      'out_for_delivery:done[0]',
      'absent:done[1]',
      'returning:now[2,3]',
      'returned:next[]',
    ]);
    expect(mapOf([...back, 'delivered.generic']).at(-1)).toBe('returned:now[4]');
  });

  test('a delivery undone is a note at the van', () => {
    const undone = ['out_for_delivery.on_vehicle', 'delivered.generic', 'out_for_delivery.on_vehicle'];
    expect(mapOf(undone).slice(5)).toEqual(['out_for_delivery:now[0,1,2]', 'delivered:next[]']);
  });

  test('a new number is a hand-over', () => {
    const one = HARD_CASES.find(({ number }) => number === 47);
    const observations = (one?.feed ?? []).map((line) => {
      const read = parseFeedLine(JSON.stringify(line));
      if (!read.ok) throw new Error(read.reason);
      return read.value;
    });
    expect(describeSteps(observations).slice(5)).toEqual([
      'out_for_delivery:done[3,4]',
      'handover:done[5]',
      'delivered:now[6]',
    ]);
  });

  test('a decision has a stop although no event told it', () => {
    const lost: Observation = {
      type: 'decision',
      // Any instant after the list.
      observedAt: Date.parse('2026-01-20T00:00Z') as EpochMs,
      source: 'person:operator',
      decision: 'lost',
    };
    expect(mapOf(['in_transit.moving'], [lost]).slice(4)).toEqual(['in_transit:done[0]', 'problem:now[]']);
  });

  test('every event of every hard case stands under one stop', () => {
    for (const one of HARD_CASES) {
      const observations = one.feed.flatMap((line) => {
        const read = parseFeedLine(JSON.stringify(line));
        return read.ok ? [read.value] : [];
      });
      const journey = foldJourney(observations);
      const rows = journeySteps(journey);
      const beneath = rows.flatMap(({ events }) => events).sort((a, b) => a - b);
      expect([one.number, beneath]).toEqual([one.number, journey.events.map((_event, index) => index)]);
      expect([one.number, rows.filter(({ state }) => state === 'now').length]).toEqual([one.number, 1]);
    }
  });
});
