import type { EpochMs } from '../../time/instant.ts';
import { isoJst } from '../../time/jst.ts';
import type { ActionCode, CauseCode, EvidenceCode } from './codes.ts';
import type { Facts } from './facts.ts';
import type { CarrierFacts } from './input.ts';

export type ParamValue = string | number | boolean | null;
export type Params = Readonly<Record<string, ParamValue>>;

/** A sentence as a code; its parameters are those `codes.ts` lists. */
export interface Sentence<C extends string> {
  readonly code: C;
  readonly params: Params;
}
export type Evidence = Sentence<EvidenceCode>;
export type Action = Sentence<ActionCode>;

/** Whom to turn to, and whether they are there at this minute. */
export interface ContactNow {
  readonly id: string;
  readonly name: { readonly ja: string; readonly en: string };
  readonly phone: string | null;
  /** Today's first opening and last closing, Japan time; null when closed all day or unknown. */
  readonly hours: { readonly open: string; readonly close: string } | null;
  /** Null when the hours are not known. */
  readonly openNow: boolean | null;
  readonly changesAt: EpochMs | null;
  readonly url: string | null;
}

/** One reason why the parcel is not seen, does not move, or is not there. */
export interface Cause {
  readonly code: CauseCode;
  /** 0–1; comparable within one answer. Below `OFFER_BELOW` it is offered as help, not stated as a finding. */
  readonly confidence: number;
  readonly params: Params;
  readonly evidence: readonly Evidence[];
  /** Most useful first. */
  readonly actions: readonly Action[];
  /** Until when waiting is reasonable; null when waiting does not help or has no end. */
  readonly waitUntil: EpochMs | null;
  readonly contact: ContactNow | null;
}

/** Causes surer than this are findings; less sure ones are offered ("in case the parcel is not there…"). */
export const OFFER_BELOW = 0.5;

/** Who can help: the carrier, the seller of the order, or the shop's desk. */
export type Party = 'carrier' | 'seller' | 'desk';

export interface Finding {
  readonly confidence: number;
  readonly params: Params;
  readonly evidence: readonly Evidence[];
  readonly actions: readonly Action[];
  readonly waitUntil?: EpochMs | null;
  /** First party that has a contact is named. */
  readonly contact: readonly Party[];
  /** Whose contacts `carrier` means, when not the parcel's own carrier. */
  readonly carrier?: CarrierFacts;
}

/** One cause: its code and the test that finds it. */
export interface CauseRule {
  readonly code: CauseCode;
  find(facts: Facts): Finding | null;
}

const NO_PARAMS: Params = Object.freeze({});

/** A fact a cause rests on. @example saw('attempts', { count: 2 }) */
export function saw(code: EvidenceCode, params: Params = NO_PARAMS): Evidence {
  return { code, params };
}

/** Something the person can do. @example act('open_inquiry', { cause: 'lost' }) */
export function act(code: ActionCode, params: Params = NO_PARAMS): Action {
  return { code, params };
}

/** The advice to wait, when the time to wait for is known and still to come. */
export function waitFor({ now }: Pick<Facts, 'now'>, until: EpochMs | null): readonly Action[] {
  return until === null || until <= now ? [] : [act('wait_until', { untilAt: isoJst(until) })];
}
