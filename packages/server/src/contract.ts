/** What the web may know of the server: schemas, their types, and the functions handed to its loaders. */
import type { PasteProblem } from '@todoke/core/inbound';
import type { RecognitionView, SearchView } from './search/schema.ts';
import type { CarrierSummaryView, CarrierView } from './directory/schema.ts';
import type { EntriesView } from './entries/schema.ts';
import type { Reference } from './http/schema.ts';
import type { ParcelView, TrackAnswer } from './parcels/schema.ts';
import type { CanaryInput, CANARY_VERDICTS, OpsView, TryView, WordInput, WordNamed } from './ops/schema.ts';
import type { IncidentInput, IncidentView, StatusView } from './status/schema.ts';

export * from './search/schema.ts';
export * from './parcels/schema.ts';
export * from './directory/schema.ts';
export * from './status/schema.ts';
export * from './ops/schema.ts';
export type { EntriesView } from './entries/schema.ts';
export type * from './http/schema.ts';

/** Who asks; decides the disclosure level and the rate limit bucket. */
export interface Caller {
  /** Network address, for limits only; never stored beside a number. */
  readonly address: string;
  readonly language: 'ja' | 'en';
}

export interface SiteFacts {
  readonly testMode: boolean;
  /** Test mode's clock runs this many times faster than the real one. */
  readonly clockSpeed: number;
  /** ISO instant of the product's clock. */
  readonly now: string;
  /** Sample numbers shown in test mode, each with what it demonstrates. */
  readonly samples: readonly { readonly number: string; readonly shows: string }[];
}

export type Refused = {
  readonly ok: false;
  readonly reason: 'rate_limited';
  readonly retryAfterSeconds: number;
};

/** What the operator can see and do about carriers; handed out only to the operator's session. */
export interface OperatorDesk {
  carriers(): Promise<OpsView>;
  /** Gives a word its meaning, for what comes and for what is stored; says how many parcels changed. */
  mapWord(input: WordInput): Promise<
    | { readonly ok: true; readonly parcels: number }
    /** `too_long`: only its first 300 characters tell a word apart; send it as it is listed. */
    | { readonly ok: false; readonly reason: 'unknown_status' | 'unknown_carrier' | 'too_long' }
  >;
  /** Takes a meaning back; how many parcels changed, undefined when the word had none. */
  unmapWord(word: WordNamed): Promise<number | undefined>;
  /** Names a number known to exist, by which a broken reading is told from an unknown number. */
  addCanary(
    canary: CanaryInput,
  ): Promise<
    | { readonly ok: true }
    | { readonly ok: false; readonly reason: 'unknown_carrier' | 'not_a_number' | 'too_many' }
  >;
  removeCanary(canary: CanaryInput): Promise<boolean>;
  /** Asks about a carrier's known numbers now; undefined for a carrier nobody knows. */
  lookAtCanaries(carrier: string): Promise<(typeof CANARY_VERDICTS)[number] | undefined>;
  addIncident(input: IncidentInput): Promise<IncidentView>;
  endIncident(id: string): Promise<boolean>;
  /** Asks a carrier now and shows what went over the wire; undefined for a carrier nobody knows. */
  tryNumber(carrier: string, number: string): Promise<TryView | undefined>;
}

export type LoginAnswer =
  /** The value of `set-cookie`. */
  | { readonly ok: true; readonly cookie: string }
  | { readonly ok: false; readonly reason: 'wrong_token' }
  | { readonly ok: false; readonly reason: 'rate_limited'; readonly retryAfterSeconds: number };

/** What a person pasted of a carrier's page about one parcel. */
export interface PastedRequest {
  readonly number: string;
  readonly carrier: string;
  readonly text: string;
}

export type PastedAnswer =
  /** For the person who pasted it; nothing is stored. */
  { readonly ok: true; readonly parcel: ParcelView } | { readonly ok: false; readonly reason: PasteProblem };

/** Given to the web's loaders as `context.api`; the same functions serve `/v1`. */
export interface TodokeApi {
  site(): SiteFacts;
  recognize(text: string, caller: Caller): Promise<RecognitionView>;
  /**
   * Recognises a text and finds everything stored that belongs to its numbers; asks no carrier. A refusal still
   * tells what the text is; `related` is empty.
   */
  search(
    text: string,
    caller: Caller,
  ): Promise<
    { readonly ok: true; readonly answer: SearchView } | (Refused & { readonly answer: SearchView })
  >;
  /** Finds the stored parcel, or asks the candidates' carriers in turn. */
  track(
    request: { readonly number: string; readonly carrier?: string | undefined },
    caller: Caller,
  ): Promise<{ readonly ok: true; readonly answer: TrackAnswer } | Refused>;
  parcel(id: string): Promise<ParcelView | undefined>;
  /** "Check now" for a viewer: at most one a minute per parcel. */
  refresh(
    id: string,
    caller: Caller,
  ): Promise<{ readonly ok: true; readonly parcel: ParcelView } | Refused | undefined>;
  /** Which of a number's parcels this one is; undefined where its carrier has one at most. */
  entries(id: string): Promise<EntriesView | undefined>;
  /** The person says which one is theirs; undefined where there is nothing to choose. */
  chooseEntry(
    id: string,
    entry: string,
  ): Promise<
    | { readonly ok: true }
    | { readonly ok: false; readonly reason: 'unknown_entry' }
    | { readonly ok: false; readonly reason: 'too_soon'; readonly retryAfterSeconds: number }
    | undefined
  >;
  /** How programs talk to this server. */
  reference(): Reference;
  /** The parcel as the person who pasted this may see it. */
  pasted(request: PastedRequest): Promise<PastedAnswer>;
  carriers(): Promise<readonly CarrierSummaryView[]>;
  carrier(id: string): Promise<CarrierView | undefined>;
  /** How each carrier's service is now and was, and what is known to affect parcels. */
  status(): Promise<StatusView>;
  /** Exchanges the operator's token for a session, once. */
  operatorLogin(token: string, caller: Caller): Promise<LoginAnswer>;
  /** Ends the session of a `cookie` header; returns the value of `set-cookie`. */
  operatorLogout(cookieHeader: string | undefined): Promise<string>;
  /** The operator's desk when this `cookie` header holds a session; else undefined. */
  operator(cookieHeader: string | undefined): Promise<OperatorDesk | undefined>;
}
