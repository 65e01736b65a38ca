import type { CarrierAdapter, CarrierId, CarrierProblem, Pace } from '@todoke/core/carriers';
import { enterGate, leaveGate, pauseOf, type GateState } from '@todoke/core/polling';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import { CALL_TIMEOUT_MS } from './call.ts';
import type { Gates } from './gate.ts';
import type { Admission, Urgency } from './lane.ts';

/** A call and the token before it, and some time to spare: beyond it the process that made it is gone. Real time. */
const LEASE_MS = 3 * CALL_TIMEOUT_MS;
/** Another process may be done sooner than it says: real time between two tries to enter. */
const WAIT_MAX_MS = 250;
/** Who cannot enter within this (real time) is told so. */
const ENTER_MAX_MS = CALL_TIMEOUT_MS;

/** What a call is for: `canary` is about a number known to exist, and may be the probe after a pause. */
export type Purpose = Urgency | 'canary';

/** A place among the carrier's calls. */
export interface Permit {
  readonly lease: EpochMs;
}

/** The way to a carrier: gate first, so that no call of the budget is spent on one that may not begin. */
export interface Door {
  /** Asks to begin a call. A gate that cannot be read (the database restarts) lets nobody through. */
  enter(purpose: Purpose): Promise<Admission<CarrierProblem, Permit>>;
  /** The same, waiting for its turn. */
  waitToEnter(purpose: Purpose): Promise<Admission<CarrierProblem, Permit> & { kind: 'go' | 'refused' }>;
  /**
   * Gives the place back with what the call brought, a problem or null a number; nothing when it says nothing about
   * the carrier. Returns whether "not found" is believed.
   */
  leave(permit: Permit, outcomes: readonly (CarrierProblem | null)[]): Promise<boolean>;
}

export interface DoorDeps {
  readonly adapter: CarrierAdapter;
  readonly clock: Clock;
  readonly random: () => number;
  readonly gates: Gates;
  /** Whether numbers known to exist are there to probe with. */
  readonly hasCanary: (carrier: CarrierId) => boolean;
  /** Takes one call from the carrier's hourly budget; false when it is used up. */
  readonly takeCall: (carrier: CarrierId, urgency: Urgency) => Promise<boolean>;
}

const BUSY: CarrierProblem = { kind: 'rate_limited', retryAfterSeconds: null };
const REFUSED_BUSY = { kind: 'refused', answer: BUSY } as const;

/** Makes the door of a carrier. */
export function createDoor(deps: DoorDeps, pace: Pace): Door {
  const { adapter, clock, gates } = deps;

  async function enter(purpose: Purpose): Promise<Admission<CarrierProblem, Permit>> {
    const paused = pauseOf(gates.known(adapter.id), clock.now());
    if (paused) return { kind: 'refused', answer: paused };
    const entry = await gates.pass(adapter.id, (state: GateState) => {
      const result = enterGate(state, {
        pace,
        now: clock.now(),
        random: deps.random(),
        leaseMs: LEASE_MS * Math.max(1, clock.speed),
        canary: purpose === 'canary',
        probes: deps.hasCanary(adapter.id) ? 'canary' : 'anyone',
      });
      return { state: result.kind === 'go' ? result.state : null, result };
    });
    if (entry.kind === 'refused') return { kind: 'refused', answer: entry.problem };
    if (entry.kind === 'wait') {
      const waitMs = Math.min(WAIT_MAX_MS, clock.realMs(entry.until - clock.now()));
      return { kind: 'wait', waitMs: Math.max(0, waitMs) };
    }
    const permit = { lease: entry.lease };
    if (await deps.takeCall(adapter.id, purpose === 'schedule' ? 'schedule' : 'viewer'))
      return { kind: 'go', permit };
    await leave(permit, []);
    return REFUSED_BUSY;
  }

  function leave({ lease }: Permit, outcomes: readonly (CarrierProblem | null)[]): Promise<boolean> {
    return gates.pass(adapter.id, (before) => {
      const state = leaveGate(before, { lease, outcomes, now: clock.now() });
      return { state, result: state.distrustedSince === null };
    });
  }

  const safely = (purpose: Purpose) => enter(purpose).catch(() => REFUSED_BUSY);
  return {
    enter: safely,
    // What cannot be written now (the database restarts) is known again when the lease has ended.
    leave: (permit, outcomes) => leave(permit, outcomes).catch(() => true),
    async waitToEnter(purpose) {
      const deadline = performance.now() + ENTER_MAX_MS;
      while (performance.now() < deadline) {
        const admission = await safely(purpose);
        if (admission.kind !== 'wait') return admission;
        await new Promise((resolve) => setTimeout(resolve, admission.waitMs));
      }
      return REFUSED_BUSY;
    },
  };
}
