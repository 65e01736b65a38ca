import { expect, test } from 'vitest';
import type { CarrierProblem } from '../carriers/carrier.ts';
import type { EpochMs } from '../time/instant.ts';
import { enterGate, FRESH_GATE, leaveGate, pauseOf, type GateState } from './gate.ts';

const NOW = Date.parse('2026-11-22T09:00+09:00') as EpochMs;
const at = (ms: number) => (NOW + ms) as EpochMs;
const PACE = { concurrency: 2, gapMs: 3_000, jitterMs: 1_000 };
const LEASE_MS = 30_000;
const DOWN: CarrierProblem = { kind: 'network', detail: 'no answer in time' };

function enter(
  state: GateState,
  now: EpochMs,
  more: { canary?: boolean; probes?: 'canary' | 'anyone' } = {},
) {
  const call = { pace: PACE, now, random: 0.5, leaseMs: LEASE_MS, canary: false, probes: 'anyone' } as const;
  return enterGate(state, { ...call, ...more });
}

/** A call that went, as its state and lease. */
function gone(state: GateState, now: EpochMs) {
  const entry = enter(state, now);
  if (entry.kind !== 'go') throw new Error(`expected go, got ${entry.kind}`);
  return entry;
}

function failing(times: number): GateState {
  let state = FRESH_GATE;
  for (let i = 0; i < times; i += 1) {
    const now = at(i * 10_000);
    const { state: entered, lease } = gone(state, now);
    state = leaveGate(entered, { lease, outcomes: [DOWN], now });
  }
  return state;
}

test('calls begin the pace apart, with half the jitter at a draw of one half', () => {
  const { state } = gone(FRESH_GATE, NOW);
  expect(enter(state, at(3_499))).toEqual({ kind: 'wait', until: at(3_500) });
  expect(enter(state, at(3_500)).kind).toBe('go');
});

test('no more are under way than the carrier is given; a lost one frees its place', () => {
  const first = gone(FRESH_GATE, NOW);
  const second = gone(first.state, at(3_500));
  expect(enter(second.state, at(7_000))).toEqual({ kind: 'wait', until: at(LEASE_MS) });
  expect(enter(second.state, at(LEASE_MS)).kind).toBe('go');
  const answered = leaveGate(second.state, { lease: second.lease, outcomes: [null], now: at(6_000) });
  expect(enter(answered, at(7_000)).kind).toBe('go');
});

test('two calls with the same lease each free one place', () => {
  const state: GateState = { ...FRESH_GATE, flights: [at(5), at(5)] };
  expect(leaveGate(state, { lease: at(5), outcomes: [null], now: NOW }).flights).toEqual([at(5)]);
});

test('"too many" is kept to the second; without a time it means five minutes', () => {
  const limited = (retryAfterSeconds: number | null) =>
    leaveGate(FRESH_GATE, { lease: NOW, outcomes: [{ kind: 'rate_limited', retryAfterSeconds }], now: NOW });
  expect(enter(limited(120), at(119_001))).toEqual({
    kind: 'refused',
    problem: { kind: 'rate_limited', retryAfterSeconds: 1 },
  });
  expect(enter(limited(120), at(120_000)).kind).toBe('go');
  expect(limited(null).quietUntil).toBe(at(300_000));
});

test('five failures open the breaker; the first call after the pause is the probe', () => {
  const open = failing(5);
  expect(pauseOf(open, at(50_000))?.kind).toBe('unavailable');
  const probe = gone(open, at(100_000));
  expect(probe.state.breaker.kind).toBe('probing');
  expect(enter(probe.state, at(110_000)).kind).toBe('refused');
  const back = leaveGate(probe.state, { lease: probe.lease, outcomes: [null], now: at(110_000) });
  expect(back.breaker).toEqual({ kind: 'closed', failures: 0 });
});

test('where known numbers exist, nothing else is a probe', () => {
  const open = failing(5);
  expect(enter(open, at(100_000), { probes: 'canary' }).kind).toBe('refused');
  expect(enter(open, at(100_000), { probes: 'canary', canary: true }).kind).toBe('go');
});

test('a probe that could not be made leaves the next one free to be', () => {
  const probe = gone(failing(5), at(100_000));
  const left = leaveGate(probe.state, { lease: probe.lease, outcomes: [], now: at(100_001) });
  expect(enter(left, at(110_000)).kind).toBe('go');
});

test('one good answer among many ends all doubt', () => {
  const doubted: GateState = { ...FRESH_GATE, notFounds: 9, distrustedSince: NOW };
  const not = leaveGate(doubted, { lease: NOW, outcomes: [{ kind: 'not_found' }], now: at(1) });
  expect(not).toMatchObject({ notFounds: 10, distrustedSince: NOW, goodAt: null });
  const good = leaveGate(doubted, { lease: NOW, outcomes: [{ kind: 'not_found' }, null], now: at(1) });
  expect(good).toMatchObject({ notFounds: 0, distrustedSince: null, goodAt: at(1) });
});
