import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFeedLine } from './feed.ts';
import { foldJourney } from './fold.ts';
import { joinRetold } from './retold.ts';
import { BROADER, joinSources } from './same-event.ts';
import { gatherScans, identityOf } from './scans.ts';
import type { Scan, Telling } from './scans.ts';
import { isStatusCode, STATUSES } from './status.ts';
import type { StatusModel } from './status.ts';
import { VOCABULARIES } from './vocabularies.ts';
import type { Observation } from './observation.ts';

interface Row {
  readonly source: string;
  readonly time: string;
  readonly status?: string;
  readonly raw?: string;
  readonly place?: string;
  readonly zone?: string;
  readonly piece?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

const CARRIER = {
  source: 'jp.yamato',
  time: '2026-01-07 07:00',
  status: 'in_transit.arrived_last_depot',
  raw: '配達店到着',
  place: '江東営業所',
} as const satisfies Row;
const RETOLD = {
  source: 'aftership',
  time: '2026-01-07T07:00+09:00',
  status: 'in_transit.arrived',
} as const satisfies Row;

function observationsOf(rows: readonly Row[]): Observation[] {
  return rows.map(({ source, piece, ...event }) => {
    const line = { type: 'push', observedAt: '2026-01-07T20:00+09:00', source, piece, events: [event] };
    const read = parseFeedLine(JSON.stringify(line));
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  });
}

const eventsOf = (...rows: readonly Row[]) => foldJourney(observationsOf(rows)).events;

describe('one event told by two sources is one row with both sources', () => {
  test.each([
    ['the same status', { status: CARRIER.status }],
    ['a broader status', {}],
    ['a vague one', { status: 'in_transit.moving' }],
    ['a place that names the same', { place: '江東' }],
    ['a place in other letters', { place: 'KOTO-KU, JP' }],
    ['the same words, another status', { status: 'out_for_delivery.appointment', raw: '配達店到着' }],
    ['the same words in nobody’s table', { status: 'unknown.unmapped', raw: '配達店到着' }],
    ['the wall clock of an unknown zone', { time: '2026-01-07 07:00', zone: '?' }],
    ['its day alone', { time: '2026-01-07', zone: 'Asia/Tokyo', status: CARRIER.status }],
  ])('%s', (_name, change) => {
    for (const rows of [
      [CARRIER, { ...RETOLD, ...change }],
      [{ ...RETOLD, ...change }, CARRIER],
    ]) {
      const [event, ...rest] = eventsOf(...rows);
      expect(rest).toEqual([]);
      expect(event).toMatchObject({
        source: 'jp.yamato',
        otherSources: ['aftership'],
        status: 'in_transit.arrived_last_depot',
        rawText: '配達店到着',
        place: '江東営業所',
      });
      expect(event?.time.precision).toBe('minute');
    }
  });

  test('what the other adds is kept: detail, place, attributes', () => {
    const events = eventsOf(
      { source: 'jp.sagawa', time: '2026-01-07 14:02', status: 'delivered.generic', attributes: { by: '1' } },
      {
        source: 'person:driver',
        time: '2026-01-07 14:02',
        status: 'delivered.safe_place',
        place: '玄関前',
        attributes: { by: '2', stops_away: '0' },
      },
    );
    expect(events).toMatchObject([
      {
        status: 'delivered.safe_place',
        source: 'person:driver',
        otherSources: ['jp.sagawa'],
        place: '玄関前',
        attributes: { by: '2', stops_away: '0' },
      },
    ]);
  });
});

describe('two events stay two', () => {
  test.each([
    ['another minute', { time: '2026-01-07T07:01+09:00' }],
    ['another place', { place: '大阪北' }],
    ['another meaning', { status: 'in_transit.departed' }],
    ['another main status', { status: 'out_for_delivery.on_vehicle' }],
    ['another piece', { piece: 'A' }],
    ['the same source', { source: 'jp.yamato' }],
    ['on the same day a word that says less', { time: '2026-01-07', zone: 'Asia/Tokyo' }],
    ['nothing known of what it means', { status: 'unknown.unmapped', raw: 'hub scan' }],
  ])('%s', (_name, change) => {
    expect(eventsOf(CARRIER, { ...RETOLD, ...change }).length).toBe(2);
  });

  test('two of one source are never joined through a third', () => {
    const noon = { ...CARRIER, time: '2026-01-07 12:00', place: '大阪北' };
    const day = { ...RETOLD, time: '2026-01-07', zone: 'Asia/Tokyo', status: CARRIER.status };
    const events = eventsOf(CARRIER, noon, day);
    expect(events.map(({ otherSources }) => otherSources)).toEqual([['aftership'], undefined]);
  });
});

test('what the carrier took back is not kept up by an aggregator’s copy', () => {
  const line = (observedAt: string, source: string, rows: readonly string[]) => {
    const events = rows.map((row) => ({ time: row.slice(0, 16), status: row.slice(17) }));
    const read = parseFeedLine(JSON.stringify({ type: 'list', observedAt, source, order: 'asc', events }));
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  };
  const van = '2026-01-07 08:30 out_for_delivery.on_vehicle';
  const door = '2026-01-07 10:05 delivered.generic';
  const feed = [
    line('2026-01-07T10:10+09:00', 'jp.yamato', [van, door]),
    line('2026-01-07T10:30+09:00', 'import', [van, door]),
    line('2026-01-07T12:00+09:00', 'jp.yamato', [van]),
  ];
  expect(foldJourney(feed)).toMatchObject({ status: 'out_for_delivery.on_vehicle', flags: ['retracted'] });
  const copy = [...feed, line('2026-01-07T15:00+09:00', 'import', [van, door])];
  expect(foldJourney(copy)).toMatchObject({ status: 'out_for_delivery.on_vehicle', flags: ['retracted'] });
  const again = [...feed, line('2026-01-07T15:00+09:00', 'jp.yamato', [van, door])];
  expect(foldJourney(again)).toMatchObject({ status: 'delivered.generic', flags: [] });
});

describe('an aggregator’s code for any status is the event the carrier told', () => {
  const codes = [...STATUSES.values()].filter(({ main }) => main !== 'unknown');
  test.each([
    ['aftership', 'aftership', ({ aftership }: StatusModel) => aftership],
    ['17track', '17track', ({ track17 }: StatusModel) => track17],
  ] as const)('%s', (source, vocabulary, codeOf) => {
    const apart = codes.flatMap((model) => {
      const status = VOCABULARIES[vocabulary].get(codeOf(model))?.status;
      expect(status).toBeDefined();
      const rows = [
        { source: 'own', time: '2026-01-07 07:00', status: model.code },
        { source, time: '2026-01-07T07:00+09:00', status: status ?? '' },
      ];
      return eventsOf(...rows).length === 1 ? [] : [`${model.code} ${status}`];
    });
    expect(apart).toEqual([]);
  });
});

test('the table names only statuses, each narrower one once', () => {
  const narrower = Object.values(BROADER).flatMap((codes = []) => [...codes]);
  for (const code of [...Object.keys(BROADER), ...narrower]) expect(isStatusCode(code)).toBe(true);
  expect(new Set(narrower).size).toBe(narrower.length);
});

const row: fc.Arbitrary<Row> = fc.record(
  {
    source: fc.constantFrom('jp.yamato', 'aftership', 'person:driver', '17track'),
    time: fc.constantFrom('2026-01-07 07:00', '2026-01-07 07:01', '2026-01-07', '2026-01-08', '16:00'),
    status: fc.constantFrom(
      'in_transit.arrived',
      'in_transit.arrived_last_depot',
      'in_transit.passed',
      'in_transit.moving',
      'delivered.generic',
      'delivered.mailbox',
      'unknown.unmapped',
    ),
    raw: fc.constantFrom('', '到着', '謎'),
    place: fc.constantFrom('江東', '江東営業所', '大阪北', 'KOTO'),
    zone: fc.constantFrom('?', 'Asia/Tokyo', 'America/New_York'),
    piece: fc.constantFrom('A', 'B'),
    attributes: fc.constantFrom({ reason: 'a' }, { reason: 'b', more: 'c' }),
  },
  { requiredKeys: ['source', 'time', 'status', 'raw'] },
);

test('no two scans of one source become one, and none is lost, whatever was told', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const tellings = observationsOf(rows).filter((one): one is Telling => one.type === 'push');
      const apart = joinRetold(gatherScans(tellings)).scans;
      const told = (scans: readonly Scan[]) =>
        scans.flatMap(({ source, otherSources }) => [source, ...otherSources]).sort();
      const keys = new Set(apart.map(identityOf));
      expect(keys.size).toBe(apart.length);
      const joined = joinSources({ scans: apart, lists: [] }).scans;
      expect(told(joined)).toEqual(told(apart));
      for (const one of joined) {
        expect(new Set(told([one])).size).toBe(1 + one.otherSources.length);
      }
    }),
  );
});

test('the same rows for every order of arrival', () => {
  const twoOrders = fc
    .array(row, { maxLength: 10 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(twoOrders, ([rows, other]) => {
      expect(foldJourney(observationsOf(other))).toEqual(foldJourney(observationsOf(rows)));
    }),
    { numRuns: 1_000 },
  );
});
