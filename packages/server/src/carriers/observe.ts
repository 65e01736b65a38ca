import type { CarrierId } from '@todoke/core/carriers';
import type { Observation } from '@todoke/core/journey';
import type { CarrierAnswerRead } from './client.ts';

/**
 * A carrier's answer as observations: a whole list, "not found", or an error that says nothing about the parcel.
 * A hand-over to another number is one more observation beside the list.
 */
export function toObservations(carrier: CarrierId, answer: CarrierAnswerRead): Observation[] {
  const { reading, observedAt } = answer;
  const base = { observedAt, source: carrier };
  if (reading.problem) {
    if (reading.problem.kind === 'not_found' || reading.problem.kind === 'invalid_number') {
      const { kind, text } = reading.problem;
      const said = { ...base, type: 'not_found' as const, ...(text === undefined ? {} : { text }) };
      return kind === 'not_found' ? [said] : [{ ...base, type: 'error', problem: kind }];
    }
    return [{ ...base, type: 'error', problem: reading.problem.kind }];
  }
  const list: Observation = {
    ...base,
    type: 'list',
    order: 'asc',
    events: reading.events,
    ...(reading.promise ? { promise: reading.promise } : {}),
  };
  if (!reading.continues) return [list];
  const { number, carrier: next } = reading.continues;
  return [list, { ...base, type: 'renumbered', to: number, ...(next ? { carrier: next } : {}) }];
}
