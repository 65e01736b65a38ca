import { FRESH_GATE, type GateState } from '@todoke/core/polling';
import type { CarrierId } from '@todoke/core/carriers';
import type { Db } from '../db/pool.ts';
import type { Gates } from './gate.ts';
import { listGates, lockGate, saveGate } from './queries.ts';

/** The gates in the database: two processes never decide about the same carrier at the same moment. */
export function createStoredGates(db: Db): Gates {
  const states = new Map<string, GateState>();
  return {
    known: (carrier: CarrierId) => states.get(carrier) ?? FRESH_GATE,
    pass(carrier, change) {
      return db.transaction().execute(async (trx) => {
        const before = await lockGate(trx, carrier);
        const { state, result } = change(before);
        states.set(carrier, state ?? before);
        if (state) await saveGate(trx, carrier, state);
        return result;
      });
    },
    async reload() {
      for (const [carrier, state] of await listGates(db)) states.set(carrier, state);
    },
  };
}
