import {
  ACCESS_NOTES,
  CARRIER_IDS,
  carriers,
  SOURCE_KINDS,
  type CarrierId,
  type CarrierProblemKind,
} from '@todoke/core/carriers';
import {
  ACTIONS,
  CAUSES,
  EVIDENCE,
  EXPECTATION_REASONS,
  FLAGS,
  MOVE_REASONS,
  PARAM_VALUES,
  SPECIAL_STOPS,
  STATUSES,
  STEPS,
  TRACKING_STATES,
} from '@todoke/core/journey';
import { formats, NUMBER_KINDS, recognize } from '@todoke/core/numbers';
import { HEALTH_STATES, incidentSchema } from '@todoke/server/contract';
import { describe, expect, it } from 'vitest';
import { NOW } from '../fixtures/parcels.ts';
import { LANGUAGES } from '../language/choice.ts';
import { WORDED_STATUSES } from './ja.ts';
import { carrierName } from './carrier-name.ts';
import { speak, type Params } from './speech.ts';
import { wordsOf } from './words.ts';

const PROBLEM_KINDS = Object.keys({
  not_found: true,
  invalid_number: true,
  unavailable: true,
  suspended: true,
  blocked: true,
  rate_limited: true,
  layout_changed: true,
  wrong_identity: true,
  auth: true,
  network: true,
} satisfies Record<CarrierProblemKind, true>);

/** Sources of recognition, as text: its codes stand in them as literals. */
const SOURCES = import.meta.glob<string>('../../../core/src/numbers/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe.each(LANGUAGES)('the catalogue in %s has words for', (language) => {
  const words = wordsOf(language);

  it('every status of the model, and for none besides', () => {
    expect([...WORDED_STATUSES].sort()).toEqual([...STATUSES.keys()].sort());
    expect(Object.keys(words.statuses).sort()).toEqual([...STATUSES.keys()].sort());
  });

  it('every step, special stop, flag, carrier, number kind and tracking state that is told', () => {
    const told = TRACKING_STATES.filter((state) => state !== 'active' && state !== 'completed');
    expect(missing([...STEPS, ...SPECIAL_STOPS], words.steps)).toEqual([]);
    expect(missing([...STEPS, ...SPECIAL_STOPS], words.signs)).toEqual([]);
    expect(missing(FLAGS, words.flags)).toEqual([]);
    expect(missing(CARRIER_IDS, words.carriers)).toEqual([]);
    expect(missing(NUMBER_KINDS, words.kinds)).toEqual([]);
    expect(missing(told, words.track.state)).toEqual([]);
  });

  it('every outcome of an answer the operator sees', () => {
    expect(Object.keys(words.ops.outcomes).sort()).toEqual([...PROBLEM_KINDS, 'ok'].sort());
  });

  it('every cause, evidence and action of the diagnosis, and every value they carry', () => {
    expect(Object.keys(words.causes).sort()).toEqual(Object.keys(CAUSES).sort());
    expect(Object.keys(words.evidence).sort()).toEqual(Object.keys(EVIDENCE).sort());
    expect(Object.keys(words.actions).sort()).toEqual(Object.keys(ACTIONS).sort());
    expect(missing(Object.values(PARAM_VALUES).flat(), words.values)).toEqual([]);
  });

  it('every reason of an expectation and of its moves', () => {
    expect(Object.keys(words.expected).sort()).toEqual(Object.keys(EXPECTATION_REASONS).sort());
    expect(Object.keys(words.moved).sort()).toEqual(Object.keys(MOVE_REASONS).sort());
  });

  it('every code of the directory', () => {
    const { directory, states } = words;
    const profiles = carriers.map((carrier) => carrier.profile);
    expect(Object.keys(directory.sources).sort()).toEqual([...SOURCE_KINDS].sort());
    expect(Object.keys(directory.notes).sort()).toEqual([...ACCESS_NOTES].sort());
    expect(
      missing(
        profiles.map((p) => p.access.value.how),
        directory.how,
      ),
    ).toEqual([]);
    expect(
      missing(
        profiles.map((p) => p.access.value.state),
        directory.accessStates,
      ),
    ).toEqual([]);
    expect(
      missing(
        profiles.flatMap((p) => p.phones.map((f) => f.value.purpose)),
        directory.purposes,
      ),
    ).toEqual([]);
    expect(
      missing(
        profiles.flatMap((p) => p.waysToReceive?.value ?? []),
        directory.ways,
      ),
    ).toEqual([]);
    expect(
      missing(
        profiles.flatMap((p) => p.storage.map((f) => f.value.of)),
        directory.storageOf,
      ),
    ).toEqual([]);
    expect(
      missing(
        profiles.flatMap((p) => p.storage.map((f) => f.value.counted)),
        directory.counted,
      ),
    ).toEqual([]);
    expect(
      missing(
        carriers.flatMap((c) => c.numbers.map((n) => n.check)),
        directory.checks,
      ),
    ).toEqual([]);
    expect(missing(HEALTH_STATES, states)).toEqual([]);
    expect(missing(incidentSchema.shape.kind.options, words.status.kinds)).toEqual([]);
  });

  it('every reason recognition gives', () => {
    const codes = reasonCodes();
    expect(codes.size).toBeGreaterThan(10);
    expect(missing([...codes], { ...words.reasons, ...words.wrongs })).toEqual([]);
  });

  it('every reason given for these texts, with its parameters', () => {
    for (const { code, params } of TEXTS.flatMap(reasonsFor)) {
      const say = words.reasons[code] ?? words.wrongs[code];
      expect(say, code).toBeDefined();
      expect(say?.(speak(params ?? {}, Date.parse(NOW), words, language))).not.toMatch(
        /undefined|null|NaN|\(\)|「」|“”|\b[a-z]{2}\.[a-z]{3,}\b/,
      );
    }
  });

  it('every carrier and issuer recognition names', () => {
    const ids = formats.flatMap(({ carrier }) => carrier ?? []);
    expect(ids.length).toBeGreaterThan(40);
    const issuers = ['GB', 'SG', 'XK', 'CN'].flatMap((country) =>
      recognize(`RR473124829${country}`).candidates.flatMap((one) => one.carrier ?? []),
    );
    for (const id of [...ids, ...issuers, 'jp.yahoo']) {
      expect(carrierName(id, words, language)).not.toMatch(/^[a-z]{2}\./);
    }
  });

  it('sentences that stay whole when nothing but the code is known', () => {
    const said = speak({}, Date.parse(NOW), words, language);
    const sentences = [
      ...Object.values(words.causes).map((cause) => cause.says(said)),
      ...[words.evidence, words.actions, words.expected, words.moved, words.reasons, words.wrongs].flatMap(
        (table) => Object.values(table).map((say) => say(said)),
      ),
      ...Object.values(words.statuses).map((status) =>
        status.says({ when: null, place: null, carrier: 'X', raw: null }),
      ),
    ];
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|null|NaN|\(\)|「」|“”/);
      expect(sentence.trim()).toBe(sentence);
      expect(sentence).not.toMatch(/^[、。,.)]/);
      expect(sentence.length).toBeGreaterThan(3);
    }
  });

  it('sentences that use the parameters they are given', () => {
    const said = Object.entries(CAUSES).map(([code, names]) =>
      words.causes[code]?.says(speak(exampleOf(names), Date.parse(NOW), words, language)),
    );
    expect(
      said.filter((sentence) => sentence === undefined || /undefined|null|NaN|Invalid/.test(sentence)),
    ).toEqual([]);
  });
});

it('says the same things in both languages', () => {
  expect(shapeOf(wordsOf('en'))).toEqual(shapeOf(wordsOf('ja')));
});

/** Texts that between them are given every reason there is. */
const TEXTS = [
  '',
  'こんにちは',
  '1234-5678-9013',
  '1234-5678-9012',
  'ヤマト運輸 1234-5678-901',
  'EG725089304JP',
  'I234-5678-90I3',
  'A123456789013A',
  ']F0123456789013',
  'DA1234567890',
  '111111111111',
  '15156',
  '1234567890'.repeat(8),
  '伝票番号 123456789013 佐川急便',
  'https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number01=123456789013',
];

function reasonsFor(text: string) {
  const hints = {
    sender: 'info@sagawa-exp.co.jp',
    carriers: ['jp.sagawa' as CarrierId], // an id of the list, as the hints want it
    known: [{ number: '123456789013', carrier: 'jp.sagawa' as CarrierId }], // the same
  };
  return [recognize(text), recognize(text, hints)].flatMap(({ all, problems }) => [
    ...problems,
    ...all.flatMap((found) => found.candidates.flatMap((one) => one.why)),
  ]);
}

function missing(codes: readonly string[], table: Readonly<Record<string, unknown>>): string[] {
  return codes.filter((code) => table[code] === undefined);
}

function reasonCodes(): Set<string> {
  const codes = new Set<string>();
  for (const [path, source] of Object.entries(SOURCES)) {
    if (path.endsWith('.test.ts') || path.endsWith('/words.ts')) continue;
    for (const [, code] of source.matchAll(/(?:\bcode: |reasonOf\()'([a-z_]+)'/g))
      if (code !== undefined) codes.add(code);
  }
  return codes;
}

/** A plausible value for each parameter, by what its name says it holds. */
function exampleOf(names: readonly string[]): Params {
  return Object.fromEntries(
    names.map((name) => [
      name,
      name.endsWith('At') || name === 'at'
        ? NOW
        : name.endsWith('Day') || name === 'day'
          ? '2026-11-28'
          : name === 'late'
            ? true
            : name === 'carrier' || name === 'better'
              ? 'jp.yamato'
              : /raw|place|reason|area/.test(name)
                ? 'X'
                : 3,
    ]),
  );
}

/** Keys all the way down; lists by their length. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([k, v]) => [k, shapeOf(v)]),
  );
}
