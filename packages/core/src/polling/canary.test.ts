import { expect, test } from 'vitest';
import type { CarrierProblem } from '../carriers/carrier.ts';
import type { EpochMs } from '../time/instant.ts';
import { believedProblem, canaryDue, judgeCanaries } from './canary.ts';
import { FRESH_GATE, type GateState } from './gate.ts';

const NOW = Date.parse('2026-11-22T09:00+09:00') as EpochMs;
const HOUR = 3_600_000;
const ago = (hours: number) => (NOW - hours * HOUR) as EpochMs;
const open = (until: EpochMs): GateState['breaker'] => ({ kind: 'open', until, pauseMs: 60_000 });

/** Situations and what they call for. */
const DUE: readonly (readonly [
  name: string,
  state: Partial<GateState>,
  due: ReturnType<typeof canaryDue>,
])[] = [
  ['nobody has ever asked', {}, 'idle'],
  ['a good answer an hour ago', { goodAt: ago(1) }, null],
  ['a good answer yesterday, asked an hour ago', { goodAt: ago(25), canaryAt: ago(1) }, null],
  ['a good answer yesterday, asked the day before', { goodAt: ago(25), canaryAt: ago(26) }, 'idle'],
  ['not found three times and nothing good for an hour', { goodAt: ago(1), notFounds: 3 }, 'suspicion'],
  ['not found three times within the hour', { goodAt: ago(0.5), notFounds: 3 }, null],
  ['not found twice', { goodAt: ago(2), notFounds: 2 }, null],
  ['suspicious, looked at ten minutes ago', { goodAt: ago(2), notFounds: 9, canaryAt: ago(1 / 6) }, null],
  ['not believed, looked at half an hour ago', { distrustedSince: ago(3), canaryAt: ago(0.5) }, null],
  ['not believed, looked at an hour ago', { distrustedSince: ago(3), canaryAt: ago(1) }, 'recheck'],
  ['paused', { breaker: open((NOW + 1) as EpochMs) }, null],
  ['the pause is over', { breaker: open(NOW), canaryAt: NOW, goodAt: NOW }, 'probe'],
  ['to be left alone', { breaker: open(NOW), quietUntil: (NOW + 1) as EpochMs }, null],
];

test.each(DUE)('%s', (_name, state, due) => {
  expect(canaryDue({ ...FRESH_GATE, ...state }, NOW)).toBe(due);
});

const LOST: CarrierProblem = { kind: 'not_found' };
const BLOCKED: CarrierProblem = { kind: 'blocked', detail: 'captcha' };
const LIMITED: CarrierProblem = { kind: 'rate_limited', retryAfterSeconds: 60 };

test.each([
  [[null], { kind: 'good' }],
  [[LOST, null], { kind: 'good' }],
  [[LOST], { kind: 'lost' }],
  [[LOST, { kind: 'invalid_number' }], { kind: 'lost' }],
  [[LOST, BLOCKED], { kind: 'problem', problem: BLOCKED }],
  [[LIMITED], { kind: 'unasked' }],
  [[], { kind: 'unasked' }],
] satisfies [(CarrierProblem | null)[], object][])('%j is judged %j', (answers, verdict) => {
  expect(judgeCanaries(answers)).toEqual(verdict);
});

test('only "not found" is doubted, and only while it has to be', () => {
  expect(believedProblem(LOST, true)?.kind).toBe('layout_changed');
  expect(believedProblem(LOST, false)).toBe(LOST);
  expect(believedProblem(BLOCKED, true)).toBe(BLOCKED);
  expect(believedProblem(null, true)).toBeNull();
});
