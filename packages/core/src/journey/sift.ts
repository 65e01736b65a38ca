import type { CarrierProblemKind, StatusCode } from '../carriers/carrier.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Journey } from './journey.ts';
import type { Observation } from './observation.ts';
import { lastSeen } from './scans.ts';
import type { Telling } from './scans.ts';

type Of<Type extends Observation['type']> = Extract<Observation, { type: Type }>;

/** Observations by what they are for. */
export interface Sifted {
  readonly tellings: Telling[];
  readonly renumberings: Of<'renumbered'>[];
  readonly corrections: Of<'carrier_corrected'>[];
  /** The decision that holds: the latest. */
  readonly decision: Of<'decision'> | null;
  readonly checked: Journey['checked'];
  /** What is to be said while no event is known. */
  readonly silence: StatusCode;
  /** When the parcel was made (its order, its label) as far as anyone said so. */
  readonly madeAt: EpochMs | null;
  /** When we first heard of the parcel; null without any observation. */
  readonly trackedSince: EpochMs | null;
  /** When the look for a first scan began: anew with each corrected carrier and new number. */
  readonly waitingSince: EpochMs | null;
  /** How far time has passed as far as the observations know. */
  readonly now: EpochMs | null;
  /** How far it has passed as far as a clock alone told: no carrier was asked for it. */
  readonly clockAt: EpochMs | null;
}

interface Look {
  readonly at: EpochMs;
  readonly problem: CarrierProblemKind | null;
}

/** Sorts observations by kind, keeping of each kind what counts. Independent of their order. */
export function siftObservations(observations: readonly Observation[]): Sifted {
  const tellings: Telling[] = [];
  const renumberings: Of<'renumbered'>[] = [];
  const corrections: Of<'carrier_corrected'>[] = [];
  let decision: Of<'decision'> | null = null;
  let checked: Look | null = null;
  /** The last look that says something about the number itself. */
  let answer: Look | null = null;
  let created: EpochMs | null = null;
  let first: EpochMs | null = null;
  let restarted: EpochMs | null = null;
  let now: EpochMs | null = null;
  let clockAt: EpochMs | null = null;
  for (const one of observations) {
    const at = lastSeen(one);
    first = earlier(first, one.observedAt);
    now = later(now, at);
    switch (one.type) {
      case 'created':
        created = earlier(created, one.observedAt);
        break;
      case 'push':
        tellings.push(one);
        break;
      case 'list':
        tellings.push(one);
        checked = laterLook(checked, { at, problem: null });
        break;
      case 'not_found':
        checked = laterLook(checked, { at, problem: 'not_found' });
        answer = laterLook(answer, { at, problem: 'not_found' });
        break;
      case 'error':
        checked = laterLook(checked, { at, problem: one.problem });
        if (isAboutTheNumber(one.problem)) answer = laterLook(answer, { at, problem: one.problem });
        break;
      case 'decision':
        decision = laterDecision(decision, one);
        break;
      case 'carrier_corrected':
        corrections.push(one);
        restarted = later(restarted, one.observedAt);
        break;
      case 'renumbered':
        renumberings.push(one);
        restarted = later(restarted, one.observedAt);
        break;
      case 'clock':
        clockAt = later(clockAt, at);
        break;
    }
  }
  return {
    tellings,
    renumberings,
    corrections,
    decision,
    checked,
    silence: silenceOf(checked, answer),
    madeAt: created,
    trackedSince: created ?? first,
    waitingSince: restarted ?? created ?? first,
    now,
    clockAt,
  };
}

function earlier(a: EpochMs | null, b: EpochMs): EpochMs {
  return a === null || b < a ? b : a;
}

function later(a: EpochMs | null, b: EpochMs): EpochMs {
  return a === null || b > a ? b : a;
}

function isAboutTheNumber(problem: CarrierProblemKind): boolean {
  return problem === 'not_found' || problem === 'invalid_number';
}

/** The later look; of two at the same instant the better answer, then by name. */
function laterLook(a: Look | null, b: Look): Look {
  if (a === null || b.at > a.at) return b;
  if (b.at < a.at || a.problem === null) return a;
  return b.problem === null || b.problem < a.problem ? b : a;
}

function laterDecision(a: Of<'decision'> | null, b: Of<'decision'>): Of<'decision'> {
  if (a === null || b.observedAt > a.observedAt) return b;
  if (b.observedAt < a.observedAt) return a;
  return `${b.decision} ${b.source}` > `${a.decision} ${a.source}` ? b : a;
}

/** A carrier that is down says nothing about the number: what it answered before stays (hard case 27). */
function silenceOf(checked: Look | null, answer: Look | null): StatusCode {
  if (answer?.problem === 'invalid_number') return 'unknown.invalid_number';
  if (answer !== null) return 'unknown.not_found';
  return checked !== null && checked.problem !== null
    ? 'unknown.carrier_error'
    : 'unknown.awaiting_first_scan';
}
