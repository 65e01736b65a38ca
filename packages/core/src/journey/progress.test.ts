import { describe, expect, test } from 'vitest';
import type { StatusCode } from '../carriers/carrier.ts';
import { parseFeedLine } from './feed.ts';
import { foldJourney } from './fold.ts';
import { REOPENED_BY } from './progress.ts';
import { READING_RULES, RETURN_READINGS } from './readings.ts';
import { STATUSES, statusModel } from './status.ts';

/** The journey of a list with one event every three hours. */
function journeyOf(statuses: readonly string[], source = 'jp.yamato') {
  const start = Date.parse('2026-01-05T01:00Z');
  const events = statuses.map((status, index) => ({
    time: new Date(start + index * 3 * 3_600_000).toISOString(),
    status,
    raw: `語${index}`,
  }));
  const line = { type: 'list', observedAt: '2026-01-09T10:00+09:00', source, events };
  const read = parseFeedLine(JSON.stringify(line));
  if (!read.ok) throw new Error(read.reason);
  return foldJourney([read.value]);
}
const statusAfter = (statuses: readonly string[], source?: string): string =>
  journeyOf(statuses, source).status;

const unknown = [...STATUSES.keys()].filter((code) => code.startsWith('unknown.'));
const mains = [...new Set([...STATUSES.values()].map(({ main }) => main))];
/** One status of each main, of those whose subs behave alike. */
const SAMPLE: Readonly<Record<string, StatusCode>> = {
  exception: 'exception.investigating',
  in_transit: 'in_transit.moving',
};
const sampleOf = (main: string): StatusCode =>
  SAMPLE[main] ?? [...STATUSES.values()].find((model) => model.main === main)?.code ?? 'unknown.unmapped';

describe('a status comes to be', () => {
  test.each([...STATUSES.keys()])('%s as the first word said', (code) => {
    expect(statusAfter([code])).toBe(code);
  });

  test.each(unknown)('%s leaves what is known', (code) => {
    expect(statusAfter(['in_transit.moving', code])).toBe('in_transit.moving');
  });

  test('what belongs to the beginning never lowers what came after it', () => {
    for (const { code, stage } of STATUSES.values()) {
      if (stage !== '0' && stage !== '1' && stage !== '2') continue;
      expect([code, statusAfter(['in_transit.moving', code])]).toEqual([code, 'in_transit.moving']);
    }
    expect(statusAfter(['in_transit.accepted', 'info_received.label_created'])).toBe('in_transit.accepted');
  });
});

describe('an end', () => {
  test.each(Object.entries(REOPENED_BY))(
    '%s is undone by what its row names and by nothing else',
    (end, by) => {
      for (const main of mains) {
        if (main === end || main === 'unknown') continue;
        // After a return every word is about the way back: what it names stands beside what it becomes.
        const next = sampleOf(main);
        const after = journeyOf([sampleOf(end), next]);
        const undone = (by as readonly string[]).includes(main);
        expect([main, statusModel(after.status).main !== end]).toEqual([main, undone]);
        expect([main, after.flags.includes('reopened')]).toEqual([main, undone]);
      }
    },
  );

  test('a trouble on the way, told late, does not undo a delivery', () => {
    for (const code of [
      'exception.weather',
      'exception.delayed',
      'exception.customs_delay',
      'exception.late_flight',
    ]) {
      expect(statusAfter(['delivered.generic', code])).toBe('delivered.generic');
    }
  });
});

describe('words that depend on what they meet', () => {
  test.each(READING_RULES.map((rule) => [rule.said, rule.after, rule] as const))(
    '%s after %s',
    (said, after, rule) => {
      for (const word of after) {
        const before = word.includes('.') ? word : sampleOf(word);
        const lead = before.startsWith('out_for_delivery') ? [] : ['out_for_delivery.on_vehicle'];
        expect(statusAfter([...lead, before, said], rule.source)).toBe(rule.means);
      }
      expect(statusAfter(['in_transit.moving', said], rule.source)).toBe(said);
    },
  );

  test('only Sagawa’s 保管中 after 配達中 is a failed attempt', () => {
    const statuses = ['out_for_delivery.on_vehicle', 'in_transit.held_for_date'];
    expect(statusAfter(statuses, 'jp.sagawa')).toBe('attempt_failed.generic');
    expect(statusAfter(statuses, 'jp.yamato')).toBe('in_transit.held_for_date');
  });

  test('on the way back every word of the way out is about the way back', () => {
    for (const { code, main } of STATUSES.values()) {
      const back = RETURN_READINGS[main];
      if (back === undefined) continue;
      const journey = journeyOf(['returning.initiated', code]);
      expect([code, journey.status, journey.direction]).toEqual([code, back, 'return']);
      expect(journey.events.at(-1)).toMatchObject({ status: back, direction: 'return', rawText: '語1' });
    }
  });
});

describe('attempts', () => {
  test('are counted once a visit', () => {
    const absent = 'attempt_failed.recipient_absent';
    const van = 'out_for_delivery.on_vehicle';
    expect(journeyOf([van, absent, van, absent, 'attempt_failed.awaiting_redelivery']).attempts).toBe(2);
    expect(journeyOf([van, 'delivered.generic']).attempts).toBe(0);
  });

  test('a parcel that lies at the depot after an attempt was not tried again', () => {
    const van = 'out_for_delivery.on_vehicle';
    const kept = 'in_transit.held_for_date';
    const failed = 'attempt_failed.generic';
    const of = (statuses: readonly string[]) => journeyOf(statuses, 'jp.sagawa').attempts;
    expect([of([van, failed, kept]), of([van, kept, kept]), of([van, failed, kept, van, kept])]).toEqual([
      1, 1, 2,
    ]);
  });
});

describe('attributes of the status', () => {
  test('who is at fault, what to do, where it was left; the source’s own words win', () => {
    expect(journeyOf(['attempt_failed.recipient_absent']).attributes).toEqual({
      party: 'recipient',
      action: 'recipient',
    });
    expect(journeyOf(['delivered.delivery_box']).attributes).toEqual({ drop_place: 'delivery_box' });
    expect(journeyOf(['exception.delayed']).attributes).toEqual({});
  });
});
