import type { CarrierId, CarrierProblemKind, StatusCode } from '../carriers/carrier.ts';
import type { EpochMs, WrittenTime } from '../time/instant.ts';

/** One event inside an observation: as a source said it. */
export interface ObservedEvent {
  readonly time: WrittenTime;
  readonly status: StatusCode;
  readonly rawText: string;
  readonly rawCode: string | null;
  readonly place: string | null;
  readonly attributes?: Readonly<Record<string, string>>;
}

interface ObservationBase {
  /** When we (or the source) made the observation. The fold never uses arrival order. */
  readonly observedAt: EpochMs;
  /** The same words were heard again until then: a repeated poll may be stored once. */
  readonly until?: EpochMs;
  /** A carrier id, or `person:<role>`, `clock`, `import`. */
  readonly source: string;
  /** Which piece of a multi-piece parcel; absent for single parcels. */
  readonly piece?: string;
  /** The number asked about, where a parcel goes on under a new one; absent: told by the times (see `legs.ts`). */
  readonly number?: string;
}

/**
 * What a source said at `observedAt`. A journey is a fold over a set of these (see `fold.ts`).
 * `list` is a poll's whole answer; `push` a single pushed event (or several that belong together).
 */
export type Observation =
  | (ObservationBase & { readonly type: 'created'; readonly route?: StatedRoute })
  | (ObservationBase & {
      readonly type: 'push';
      readonly events: readonly ObservedEvent[];
      readonly promise?: StatedPromise;
    })
  | (ObservationBase & {
      readonly type: 'list';
      readonly order: 'asc' | 'desc';
      readonly events: readonly ObservedEvent[];
      readonly promise?: StatedPromise;
    })
  | (ObservationBase & { readonly type: 'not_found'; readonly text?: string })
  | (ObservationBase & { readonly type: 'error'; readonly problem: CarrierProblemKind })
  | (ObservationBase & { readonly type: 'decision'; readonly decision: Decision })
  | (ObservationBase & { readonly type: 'carrier_corrected'; readonly to: CarrierId })
  | (ObservationBase & { readonly type: 'renumbered'; readonly to: string; readonly carrier?: CarrierId })
  | (ObservationBase & { readonly type: 'clock' });

export const DECISIONS = ['delivered', 'lost', 'returned_to_sender', 'cancelled'] as const;
export type Decision = (typeof DECISIONS)[number];

/** Between which places a parcel travels, as far as whoever made it says: seven-digit postcodes without hyphen. */
export interface StatedRoute {
  readonly origin?: string;
  readonly destination?: string;
}

/** The delivery day and window a source states. Local wall clock in `zone`. */
export interface StatedPromise {
  readonly text: string;
  readonly date: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly zone: string;
}
