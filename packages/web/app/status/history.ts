import type { CarrierStatusView } from '@todoke/server/contract';

export type State = CarrierStatusView['state'];

/** How many days the page looks back. */
export const HISTORY_DAYS = 90;
const DAY_MS = 86_400_000;
const JST_OFFSET_MS = 9 * 3_600_000;
/** The worst state of a day is the one it is drawn in. */
const SEVERITY: readonly State[] = ['ok', 'slow', 'failing', 'blocked', 'suspended'];

/** Days in a row that are drawn alike; `state` is null where nothing is recorded. */
export interface Run {
  readonly state: State | null;
  /** Index of its first day. */
  readonly from: number;
  readonly days: number;
}

/**
 * The worst state of each of the last 90 days in Japan, oldest first; null for a day without a record.
 * Times before the first stretch and after `now` are not made up.
 */
export function dayStates(history: CarrierStatusView['history'], now: number): (State | null)[] {
  const today = dayOf(now);
  const states = Array.from<State | null>({ length: HISTORY_DAYS }).fill(null);
  for (const { state, since, until } of history) {
    const first = dayOf(Date.parse(since));
    const last = until === null ? today : dayOf(Math.min(Date.parse(until), now));
    for (let day = Math.max(first, today - HISTORY_DAYS + 1); day <= last; day += 1) {
      const index = day - (today - HISTORY_DAYS + 1);
      const before = states[index] ?? null;
      if (state !== 'unasked' && rank(state) > rank(before)) states[index] = state;
    }
  }
  return states;
}

/** Joins days that are drawn alike. */
export function runsOf(states: readonly (State | null)[]): Run[] {
  const runs: Run[] = [];
  for (const [from, state] of states.entries()) {
    const last = runs.at(-1);
    if (last?.state === state) runs[runs.length - 1] = { ...last, days: last.days + 1 };
    else runs.push({ state, from, days: 1 });
  }
  return runs;
}

function rank(state: State | null): number {
  return state === null ? -1 : SEVERITY.indexOf(state);
}

function dayOf(at: number): number {
  return Math.floor((at + JST_OFFSET_MS) / DAY_MS);
}
