import type { EpochMs, WrittenTime } from '../time/instant.ts';

/** Every carrier id the product knows; the folder below `carriers/` has the same name. */
export const CARRIER_IDS = [
  'jp.yamato',
  'jp.sagawa',
  'jp.japanpost',
  'own',
  'jp.seino',
  'jp.fukuyama',
  'jp.tonami',
  'de.dhl',
  'us.fedex',
  'us.ups',
  'us.usps',
  'cn.sf',
  'cn.4px',
  'cn.cainiao',
  'de.dpd',
  'ems',
  'ecms',
  'amazon',
  '17track',
  'aftership',
  'ship24',
  'easypost',
] as const;
export type CarrierId = (typeof CARRIER_IDS)[number];

/** A status `main.sub` of the model in `journey/status.ts`. */
export type StatusCode = `${string}.${string}`;

/** One thing a carrier said about a parcel, in the carrier's order (oldest first). */
export interface CarrierEvent {
  readonly time: WrittenTime;
  /** `unknown.unmapped` when the word is not in the carrier's table; never a guess. */
  readonly status: StatusCode;
  /** The carrier's own words and code, untouched. */
  readonly rawText: string;
  readonly rawCode: string | null;
  readonly place: string | null;
  /** Attributes beside the status: reason, drop place, … Keys are those of `status-map.tsv`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** The day and window a carrier itself states. */
export interface CarrierPromise {
  /** The carrier's own text: `01/03　14:00-16:00`. */
  readonly text: string;
  /** ISO date in the carrier's zone: `2026-01-03`. */
  readonly date: string;
  /** Local wall-clock `HH:MM`; null when only a day is stated. */
  readonly from: string | null;
  readonly to: string | null;
  readonly zone: string;
}

/** Why an answer could not be read as a journey. Only the first two say something about the parcel. */
export type CarrierProblem =
  | { readonly kind: 'not_found'; readonly text?: string }
  | { readonly kind: 'invalid_number'; readonly text?: string }
  | { readonly kind: 'unavailable'; readonly detail: string }
  | { readonly kind: 'suspended'; readonly detail: string }
  | { readonly kind: 'blocked'; readonly detail: string }
  | { readonly kind: 'rate_limited'; readonly retryAfterSeconds: number | null }
  | { readonly kind: 'layout_changed'; readonly detail: string }
  | { readonly kind: 'wrong_identity'; readonly asked: string; readonly answered: string | null }
  | { readonly kind: 'auth'; readonly detail: string }
  | { readonly kind: 'network'; readonly detail: string };
export type CarrierProblemKind = CarrierProblem['kind'];

/** What an adapter read from one answer about one number. */
export interface CarrierReading {
  /** The number the answer itself names, normalised; null when it names none. */
  readonly number: string | null;
  readonly events: readonly CarrierEvent[];
  readonly promise: CarrierPromise | null;
  readonly problem: CarrierProblem | null;
  /** The journey continues with another carrier or number (hand-over). */
  readonly continues?: { readonly carrier: CarrierId | null; readonly number: string };
  /** Which of the entries the carrier has under this number was read, where it repeats numbers. */
  readonly entries?: EntryChoice;
  /** When the service itself made this statement, where a push says so: pushes arrive late and out of order. */
  readonly saidAt?: EpochMs;
}

/** One of several entries a carrier has under the same number, by the carrier's own id for it. */
export interface CarrierEntry {
  readonly id: string;
  /** Its latest event; null before the first. */
  readonly status: StatusCode | null;
  readonly at: EpochMs | null;
  readonly place: string | null;
}

/** Which entry a reading is about. */
export interface EntryChoice {
  readonly chosen: string;
  /** Whether the choice is worth keeping: the entry has been scanned, not only announced. */
  readonly settled: boolean;
  /** Whether a person should be asked, since the entries alone do not tell. */
  readonly unsure: boolean;
  /** All entries, latest event first. */
  readonly all: readonly CarrierEntry[];
}

/** An HTTP call, described and not made. */
export interface CarrierRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Already encoded; adapters that need another character set say so by `encoding` of the answer. */
  readonly body?: string;
  /** When present, the caller computes this digest and puts it where url, headers or body hold `{signature}`. */
  readonly signing?: RequestSigning;
}

/** A digest some services want over their request; core has no cryptography, so it is described. */
export interface RequestSigning {
  readonly algorithm: 'md5';
  /** The exact text to digest, UTF-8. */
  readonly over: string;
  readonly encoding: 'hex' | 'base64';
  /** True where the result stands in a form body or query and has to be percent-encoded. */
  readonly percentEncode: boolean;
}

/** How to check that a pushed body is from the carrier, as data. */
export interface PushSignature {
  /** `hmac-sha256` over the raw body; `sha256` over body + `/` + secret; or the secret itself in the header. */
  readonly algorithm: 'hmac-sha256' | 'sha256-body-slash-secret' | 'shared-secret';
  /** Lower-case header name. */
  readonly header: string;
  /** A service that signs nothing may carry the secret in this parameter of the address given to it instead. */
  readonly query?: string;
  readonly encoding: 'hex' | 'base64' | 'text';
  /** Stands before the digest in the header. */
  readonly prefix?: string;
  /** The credential that holds the secret. */
  readonly secret: string;
  /** How the secret is normalised before use. */
  readonly normalize?: 'NFKD';
}

/**
 * Telling a service about a number, once. `answers`: it knows nothing of the number before; `pushes`: it answers
 * anyway, but pushes only afterwards.
 */
export interface Registration {
  readonly purpose: 'answers' | 'pushes';
  /** It ends by itself and is made again after this many days; null where it does not. */
  readonly renewDays: number | null;
  /** Names of credentials beside those for asking. */
  readonly credentials?: readonly string[];
  request(numbers: readonly string[], options: RegistrationOptions): CarrierRequest;
  /** What became of one number; null when the service knows it now, also when it knew it before. */
  read(body: string, context: ReadContext): CarrierProblem | null;
}

/** OAuth client credentials: how a short-lived token is asked for and read. */
export interface TokenExchange {
  request(options: RequestOptions): CarrierRequest;
  /** The token goes back into `credentials` under `accessToken`. */
  read(
    body: string,
    context: ReadContext,
  ):
    | { readonly ok: true; readonly accessToken: string; readonly expiresInSeconds: number }
    | { readonly ok: false; readonly problem: CarrierProblem };
}

export interface CarrierAnswer {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded text (see `encoding`). */
  readonly body: string;
}

export interface ReadContext {
  readonly observedAt: EpochMs;
  /** The number asked for; when given, an answer about another number is `wrong_identity`. */
  readonly number?: string;
  /** The entry chosen before, where a carrier has several under this number. */
  readonly entry?: string;
  /** HTTP status and headers when known (a saved file has none: 200 is assumed). */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface CarrierAdapter {
  readonly id: CarrierId;
  /** Character set of answers: `utf-8`, `shift_jis` (Windows-31J) … */
  readonly encoding: 'utf-8' | 'shift_jis';
  /** Several entries may share a number; which one is the parcel's is remembered. */
  readonly repeatsNumbers?: boolean;
  /** How many numbers one call may ask for (1 where the carrier takes one). */
  readonly batch: number;
  /** Describes the call for these numbers; credentials come as named strings, never from the environment. */
  request(numbers: readonly string[], options: RequestOptions): CarrierRequest;
  /** Reads one answer for one number. Total: every body yields a reading, possibly with a `problem`. */
  read(body: string, context: ReadContext): CarrierReading;
  /**
   * Reads a body the carrier pushed to us: one reading for each number it speaks of, or one with a problem; none where
   * it speaks of no parcel (a test message, the confirmation of a subscription).
   */
  readPush?(body: string, context: ReadContext): readonly CarrierReading[];
  /** Present wherever `readPush` is: an unsigned push is never taken. */
  readonly pushSignature?: PushSignature;
  /** The JSON text the carrier wants back for a push it need not repeat; else any 2xx will do. */
  readonly pushAnswer?: string;
  readonly registration?: Registration;
  readonly token?: TokenExchange;
  /** Names of credentials without which no call can be made; each inner list is one complete set. */
  readonly credentialSets?: readonly (readonly string[])[];
}

export interface RequestOptions {
  readonly language: 'ja' | 'en';
  readonly now: EpochMs;
  readonly credentials?: Readonly<Record<string, string>>;
}

export interface RegistrationOptions extends RequestOptions {
  /** Where the service is to push to; null when the outside cannot reach us. */
  readonly pushUrl: string | null;
}
