import { expect, test } from 'vitest';
import {
  ACTIONS,
  ACTION_CODES,
  CAUSES,
  CAUSE_CODES,
  EVIDENCE,
  EVIDENCE_CODES,
  PARAM_VALUES,
} from './codes.ts';
import { CAUSE_RULES, EXPLAINS } from './causes.ts';
import { CAUSES_MAX, diagnose } from './diagnose.ts';
import { SITUATIONS } from './situations.table.ts';

test.each(SITUATIONS.map((row) => [row.cause, row.name, row.input] as const))(
  '%s: %s',
  (cause, _name, input) => {
    const causes = diagnose(input);
    expect(causes.map(({ code, confidence }) => `${code} ${confidence}`)[0]).toContain(cause);
    expect(causes[0]?.code).toBe(cause);
    expect(causes[0]?.actions.length).toBeGreaterThan(0);
  },
);

test('every code has one rule, every rule a code, every cause a situation in which it is found first', () => {
  expect(CAUSE_RULES.map(({ code }) => code).sort()).toEqual([...CAUSE_CODES].sort());
  expect(new Set(SITUATIONS.map(({ cause }) => cause))).toEqual(new Set(CAUSE_CODES));
});

/** Code and parameter names as one text, so that a mismatch shows both. */
function shape(code: string, names: readonly string[]): string {
  return `${code}(${[...names].sort().join(', ')})`;
}

test('what is said uses declared codes with exactly their parameters', () => {
  const causes = SITUATIONS.flatMap(({ input }) => diagnose(input));
  const said = {
    causes: causes.map(({ code, params }) => [shape(code, Object.keys(params)), shape(code, CAUSES[code])]),
    evidence: causes
      .flatMap(({ evidence }) => evidence)
      .map(({ code, params }) => [shape(code, Object.keys(params)), shape(code, EVIDENCE[code])]),
    actions: causes
      .flatMap(({ actions }) => actions)
      .map(({ code, params }) => [shape(code, Object.keys(params)), shape(code, ACTIONS[code])]),
  };
  for (const pairs of Object.values(said)) {
    expect(pairs.map(([used]) => used)).toEqual(pairs.map(([, declared]) => declared));
  }
});

test('every declared evidence and action is said in some situation', () => {
  const causes = SITUATIONS.flatMap(({ input }) => diagnose(input));
  const evidence = new Set(causes.flatMap((cause) => cause.evidence.map(({ code }) => code)));
  const actions = new Set(causes.flatMap((cause) => cause.actions.map(({ code }) => code)));
  expect(EVIDENCE_CODES.filter((code) => !evidence.has(code))).toEqual([]);
  expect(ACTION_CODES.filter((code) => !actions.has(code))).toEqual([]);
});

test('parameters that need words hold only values of the table', () => {
  const values = new Map<string, readonly string[]>(Object.entries(PARAM_VALUES));
  const said = SITUATIONS.flatMap(({ input }) => diagnose(input)).flatMap(({ params, evidence, actions }) => [
    params,
    ...evidence.map((each) => each.params),
    ...actions.map((each) => each.params),
  ]);
  const strange = said
    .flatMap((params) => Object.entries(params))
    .filter(([name, value]) => typeof value === 'string' && values.get(name)?.includes(value) === false);
  expect(strange).toEqual([]);
});

test('times are ISO with Japan’s offset, days are ISO dates', () => {
  const params = SITUATIONS.flatMap(({ input }) => diagnose(input)).flatMap((cause) => [
    ...Object.entries(cause.params),
    ...cause.evidence.flatMap((each) => Object.entries(each.params)),
    ...cause.actions.flatMap((each) => Object.entries(each.params)),
  ]);
  const texts = (ending: RegExp) =>
    params.flatMap(([name, value]) => (ending.test(name) && typeof value === 'string' ? [value] : []));
  expect(texts(/(^at|At)$/).filter((text) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d\+09:00$/.test(text))).toEqual([]);
  expect(texts(/(^day|Day)$/).filter((text) => !/^\d{4}-\d\d-\d\d$/.test(text))).toEqual([]);
});

test('causes are ranked, bounded and between 0 and 1', () => {
  for (const { input } of SITUATIONS) {
    const confidences = diagnose(input).map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    expect(confidences.length).toBeLessThanOrEqual(CAUSES_MAX);
    expect(confidences.every((value) => value > 0 && value <= 1)).toBe(true);
  }
});

test('what explains another cause is itself a cause, and never explains itself', () => {
  for (const [code, explained] of Object.entries(EXPLAINS)) expect(explained).not.toContain(code);
});
