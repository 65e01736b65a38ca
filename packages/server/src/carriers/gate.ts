import type { CarrierId } from '@todoke/core/carriers';
import { FRESH_GATE, type GateState } from '@todoke/core/polling';

/** What a change of a gate decides: the new state (null leaves it) and what the caller wants to know. */
export interface GateChange<T> {
  readonly state: GateState | null;
  readonly result: T;
}

/** The gates before the carriers, one each, shared by all processes and kept over restarts. */
export interface Gates {
  /** Reads a carrier's gate and changes it, alone. `change` is pure and may be called again. */
  pass<T>(carrier: CarrierId, change: (state: GateState) => GateChange<T>): Promise<T>;
  /** As it was when this process last looked. */
  known(carrier: CarrierId): GateState;
  /** Looks again at what other processes left. */
  reload(): Promise<void>;
}

/** Gates of one process alone, gone with it. */
export function createLocalGates(): Gates {
  const states = new Map<CarrierId, GateState>();
  const known = (carrier: CarrierId) => states.get(carrier) ?? FRESH_GATE;
  return {
    known,
    pass(carrier, change) {
      const { state, result } = change(known(carrier));
      if (state) states.set(carrier, state);
      return Promise.resolve(result);
    },
    reload: () => Promise.resolve(),
  };
}
