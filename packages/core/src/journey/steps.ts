import { STEPS } from './journey.ts';
import type { Journey, JourneyEvent, Step } from './journey.ts';
import { statusModel } from './status.ts';
import type { StatusMain, StatusModel } from './status.ts';
import type { WrittenTime } from '../time/instant.ts';

/** Stops that are no step of the way out; they stand on the line where they happened. */
export const SPECIAL_STOPS = ['absent', 'held', 'problem', 'handover', 'returning', 'returned'] as const;
export type SpecialStop = (typeof SPECIAL_STOPS)[number];

/** One stop of the line map. */
export interface StepRow {
  readonly step: Step | SpecialStop;
  readonly state: 'done' | 'now' | 'next' | 'skipped';
  /** When the stop was reached; null for stops ahead and for those no event told. */
  readonly time: WrittenTime | null;
  readonly place: string | null;
  readonly status: StatusModel['code'] | null;
  readonly rawText: string | null;
  /** Indexes into `journey.events`, oldest first. */
  readonly events: readonly number[];
}

interface Stop {
  readonly step: StepRow['step'];
  readonly by: JourneyEvent | null;
  readonly events: number[];
}

/**
 * The stops of the line map: each step of the way out once, special stops between them as often as they happened, and
 * what is still ahead. An event belongs to the stop it made or, when it made none, to the one before it.
 * A step passed without an event is `skipped` when a later one was told.
 */
export function journeySteps(journey: Journey): StepRow[] {
  const stops = stopsOf(journey);
  const current = currentStop(journey, stops);
  const rows = stops.map((stop, index) => rowOf(stop, stateOf(stop, index, current)));
  return isOver(journey) ? rows : [...rows, ...stopsAhead(journey, stops)];
}

/** The stops reached, in order: a step is opened by its first event and not opened again. */
function stopsOf(journey: Journey): Stop[] {
  const stops: Stop[] = [];
  const last = STEPS.indexOf(journey.step);
  let reached = -1;
  for (const [index, event] of journey.events.entries()) {
    const step = event.disputed === null ? stopOf(event) : null;
    const place = step === null ? -1 : STEPS.findIndex((one) => one === step);
    if (step === null || isWithin(stops.at(-1), step) || (place >= 0 && (place <= reached || place > last))) {
      if (stops.length === 0) stops.push({ step: 'ordered', by: null, events: [] });
      stops.at(-1)?.events.push(index);
      reached = Math.max(reached, 0);
      continue;
    }
    for (let skipped = reached + 1; skipped < place; skipped += 1) {
      // `skipped` lies below `place`, an index into STEPS.
      stops.push({ step: STEPS[skipped]!, by: null, events: [] });
    }
    reached = Math.max(reached, place);
    stops.push({ step, by: event, events: [index] });
  }
  for (let skipped = reached + 1; skipped <= last; skipped += 1) {
    // `skipped` is at most an index into STEPS.
    stops.push({ step: STEPS[skipped]!, by: null, events: [] });
  }
  return stops;
}

/** Several words of one stop in a row are one stop: 持戻 after ご不在, 返送中 after 返送. */
function isWithin(stop: Stop | undefined, step: StepRow['step']): boolean {
  return stop !== undefined && stop.step === step;
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

function stopOf(event: JourneyEvent): StepRow['step'] | null {
  const model = statusModel(event.status);
  if (model.code === 'in_transit.handover') return 'handover';
  if (model.stage === 'H') return 'held';
  return SPECIAL_STOP_OF[model.main] ?? model.step;
}

/** The stop the status stands at: the last one that says it, else the last one reached. */
function currentStop(journey: Journey, stops: readonly Stop[]): number {
  const main = statusModel(journey.status).main;
  const says = ({ by }: Stop): boolean => by !== null && statusModel(by.status).main === main;
  const index = stops.findLastIndex(says);
  return index < 0 ? stops.length - 1 : index;
}

function stateOf(stop: Stop, index: number, current: number): StepRow['state'] {
  if (index === current) return 'now';
  return stop.by === null && stop.step !== 'ordered' ? 'skipped' : 'done';
}

function isOver(journey: Journey): boolean {
  return journey.trackingState === 'completed' || journey.direction === 'return';
}

function stopsAhead(journey: Journey, stops: readonly Stop[]): StepRow[] {
  const known = new Set(stops.map((stop) => stop.step));
  const from = STEPS.indexOf(journey.step);
  // After an absence the van comes again: the way out begins before the doors once more.
  const ahead = STEPS.filter((step, index) => index > from || (step === 'delivered' && !known.has(step)));
  return [...new Set(ahead)].map((step) => rowOf({ step, by: null, events: [] }, 'next'));
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
