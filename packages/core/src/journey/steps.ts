import type { StatusCode } from '../carriers/carrier.ts';
import type { WrittenTime } from '../time/instant.ts';
import { STEPS } from './journey.ts';
import type { Journey, JourneyEvent, Step } from './journey.ts';
import { statusModel } from './status.ts';
import type { StatusMain, StatusModel } from './status.ts';

/** Stops that are no step of the way out; they stand on the line where they happened. */
export const SPECIAL_STOPS = ['absent', 'held', 'problem', 'handover', 'returning', 'returned'] as const;
export type SpecialStop = (typeof SPECIAL_STOPS)[number];

/** One stop of the line map. */
export interface StepRow {
  readonly step: Step | SpecialStop;
  /** `skipped`: passed by, as the van is when a parcel is collected at a counter. */
  readonly state: 'done' | 'now' | 'next' | 'skipped';
  /** When the stop was reached; null for stops ahead and for those no event told. */
  readonly time: WrittenTime | null;
  readonly place: string | null;
  readonly status: StatusCode | null;
  readonly rawText: string | null;
  /** Indexes into `journey.events`, oldest first. */
  readonly events: readonly number[];
}

interface Stop {
  readonly step: StepRow['step'];
  /** The event that made the stop; null where a later one implies it. */
  readonly by: JourneyEvent | null;
  readonly events: number[];
}

/** Where the mains that are no step of the way out stop; the others stop at their status's step. */
const SPECIAL_STOP_OF: Readonly<Partial<Record<StatusMain, SpecialStop>>> = {
  attempt_failed: 'absent',
  available_for_pickup: 'held',
  exception: 'problem',
  failed: 'problem',
  cancelled: 'problem',
  returning: 'returning',
  returned: 'returned',
};

/** Notes that move nothing: they belong to the stop they were made at. */
const NOTES: ReadonlySet<StatusCode> = new Set<StatusCode>([
  'in_transit.delivery_scheduled',
  'in_transit.delivery_rescheduled',
]);

const IN_TRANSIT = STEPS.indexOf('in_transit');

/**
 * The stops of the line map, the last one reached being `now`: the steps of the way out, special stops where they
 * happened, and what is still ahead. A step comes again after a special stop (out for delivery after an absence).
 * An event belongs to the stop it made or, when it made none, to the one it met.
 *
 * @example journeySteps(journey).filter(({ state }) => state === 'next').map(({ step }) => step) // ['delivered']
 */
export function journeySteps(journey: Journey): StepRow[] {
  const stops = stopsOf(journey);
  const now = stops.length - 1;
  const rows = stops.map((stop, index) => rowOf(stop, index === now ? 'now' : stateOf(stop, journey)));
  return [
    ...rows,
    ...stepsAhead(journey, stops).map((step) => rowOf({ step, by: null, events: [] }, 'next')),
  ];
}

function stopsOf(journey: Journey): Stop[] {
  const stops: Stop[] = [];
  const last = STEPS.indexOf(journey.step);
  let reached = -1;
  let leg = 0;
  for (const [index, event] of journey.events.entries()) {
    const step = event.disputed === null ? stopOf(event, event.leg > leg && stops.length > 0) : null;
    leg = Math.max(leg, event.leg);
    const place = step === null ? -1 : STEPS.findIndex((one) => one === step);
    const before = stops.at(-1);
    if (step !== null && opens(step, place, { before, reached, last })) {
      pushImplied(stops, reached + 1, place);
      stops.push({ step, by: event, events: [index] });
      reached = Math.max(reached, place);
    } else if (before === undefined) {
      stops.push({ step: 'ordered', by: null, events: [index] });
      reached = 0;
    } else {
      before.events.push(index);
    }
  }
  pushImplied(stops, reached + 1, last + 1);
  const end = SPECIAL_STOP_OF[statusModel(journey.status).main];
  // A person's decision has no event of its own.
  if (end !== undefined && stops.at(-1)?.step !== end) stops.push({ step: end, by: null, events: [] });
  return stops;
}

/** Whether an event makes a stop of its own. `place` is its step's, -1 for special stops. */
function opens(
  step: StepRow['step'],
  place: number,
  { before, reached, last }: { before: Stop | undefined; reached: number; last: number },
): boolean {
  if (before?.step === step || place > last) return false;
  if (place < 0 || place > reached) return true;
  const afterSpecial = before !== undefined && STEPS.every((one) => one !== before.step);
  return afterSpecial && place >= IN_TRANSIT;
}

/** The steps from `from` up to before `to`, of which nothing was told but which a later one implies. */
function pushImplied(stops: Stop[], from: number, to: number): void {
  for (const step of STEPS.slice(from, Math.max(from, to))) stops.push({ step, by: null, events: [] });
}

function stopOf(event: JourneyEvent, onNextLeg: boolean): StepRow['step'] | null {
  const model = statusModel(event.status);
  const special = specialStopOf(model);
  if (special !== null) return special;
  if (onNextLeg) return 'handover';
  return NOTES.has(model.code) ? null : model.step;
}

function specialStopOf(model: StatusModel): SpecialStop | null {
  if (model.code === 'in_transit.handover') return 'handover';
  if (model.stage === 'H') return 'held';
  return SPECIAL_STOP_OF[model.main] ?? null;
}

function stateOf(stop: Stop, journey: Journey): StepRow['state'] {
  const withoutVan = stop.step === 'out_for_delivery' && stop.by === null;
  return withoutVan && isCollected(journey) ? 'skipped' : 'done';
}

function isCollected(journey: Journey): boolean {
  const { main, code } = statusModel(journey.status);
  return main === 'available_for_pickup' || code === 'delivered.collected';
}

/** What is still to come; nothing after an end, and of the way back only its end. */
function stepsAhead(journey: Journey, stops: readonly Stop[]): readonly StepRow['step'][] {
  const { main, terminal } = statusModel(journey.status);
  if (terminal || journey.trackingState === 'completed') return [];
  if (journey.direction === 'return') return ['returned'];
  const ahead = STEPS.slice(STEPS.indexOf(journey.step) + 1);
  if (isCollected(journey)) return ['delivered'];
  // After an absence the van comes again.
  const again = main === 'attempt_failed' || stops.at(-1)?.step === 'absent';
  return again ? ['out_for_delivery', 'delivered'] : ahead;
}

function rowOf({ step, by, events }: Stop, state: StepRow['state']): StepRow {
  return {
    step,
    state,
    time: by?.time ?? null,
    place: by?.place ?? null,
    status: by?.status ?? null,
    rawText: by?.rawText ?? null,
    events,
  };
}
