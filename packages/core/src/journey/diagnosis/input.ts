import type { CarrierId, CarrierProblemKind } from '../../carriers/carrier.ts';
import type { NumberKind } from '../../numbers/recognition.ts';
import type { PrefectureCode } from '../../place/prefecture.ts';
import type { OpeningHours } from '../../time/business.ts';
import type { EpochMs } from '../../time/instant.ts';
import type { Journey } from '../journey.ts';

/** Everything a diagnosis rests on. Every part may be missing: then the causes that need it stay silent. */
export interface DiagnosisInput {
  readonly now: EpochMs;
  readonly number: NumberFacts | null;
  readonly order: OrderFacts | null;
  readonly journey: Journey | null;
  readonly carrier: CarrierFacts | null;
  /** Other carriers the number may belong to: their suspensions and outages may be why nobody finds it. */
  readonly otherCarriers?: readonly CarrierFacts[];
  /** Incidents of any carrier and area; the diagnosis picks those that concern this parcel. At most `INCIDENTS_MAX`. */
  readonly incidents: readonly Incident[];
  /** What each carrier asked about this number answered last. */
  readonly asked: readonly AskedResult[];
  /** Since when this number has been asked for here; how long it has been unknown at least. */
  readonly watchedSince?: EpochMs | null;
  readonly route: RouteFacts;
  /** The shop's own desk; the seller's and the carrier's contacts come with their facts. */
  readonly desk: readonly ContactFacts[];
  /** True when the person says the parcel is not there although it reads as delivered. */
  readonly toldMissing: boolean;
}

/** More incidents than this at once are a mistake of the feed; the rest is not looked at. */
export const INCIDENTS_MAX = 200;

/** What recognition found out about the number as typed (`numberFacts` makes it). */
export interface NumberFacts {
  readonly kind: NumberKind;
  /** `valid`: shape and check digit (if any) hold. */
  readonly verdict: 'valid' | 'check_digit' | 'length' | 'characters' | 'unrecognised';
  /** 1-based place of the wrong character when the rules or a known number tell. */
  readonly position: number | null;
  /** 1-based place of the check digit that failed; the wrong digit may be another one. */
  readonly checkPosition?: number | null;
  readonly length: number;
  /** Length the nearest format has, when the length is wrong. */
  readonly expectedLength: number | null;
  /** A check digit was there to be checked and held. */
  readonly checked: boolean;
  /** Carriers whose format it fits, likeliest first. */
  readonly carriers: readonly string[];
  /** A Japanese carrier whose check it fails although another issuer's passes; null when none. */
  readonly failsFor?: string | null;
  /** Differs from a number this person owns in one place, or by two neighbours swapped. */
  readonly nearKnown: { readonly position: number; readonly swapped: boolean } | null;
  /** Known to us as the number of a return. */
  readonly isReturn: boolean;
}

export type SalesChannel = 'own_shop' | 'marketplace_seller' | 'fulfilled' | 'multi_channel';

/** What our own records say about the order behind the parcel. */
export interface OrderFacts {
  readonly channel: SalesChannel;
  readonly service: 'tracked' | 'untracked' | 'own_delivery' | 'seller_carrier';
  readonly placedAt: EpochMs;
  /** The promise to ship by. */
  readonly shipBy: EpochMs | null;
  /** Day the order said the parcel would arrive. */
  readonly expectedBy: EpochMs | null;
  /** Number issued and label printed. */
  readonly labelAt: EpochMs | null;
  /** Seller or warehouse says it left. */
  readonly shippedAt: EpochMs | null;
  /** Scanned out to the carrier by us. */
  readonly handedOverAt: EpochMs | null;
  readonly cancelledAt: EpochMs | null;
  readonly hasNumber: boolean;
  readonly hasProof: boolean;
  readonly sellerContacts: readonly ContactFacts[];
}

export type CarrierState = 'ok' | 'slow' | 'failing' | 'suspended' | 'blocked' | 'maintenance';

/** What the diagnosis needs of a carrier's profile and of its present health. */
export interface CarrierFacts {
  readonly id: CarrierId;
  /** `here_only`: own delivery; `account_only`: only the buyer's account; `person_only`: machines are refused. */
  readonly visibility: 'public' | 'here_only' | 'account_only' | 'person_only';
  /** Hours from hand-over until the number answers at the latest, and from a scan until it shows. */
  readonly lagHours: { readonly registration: number; readonly scan: number };
  /** Days a parcel is kept at the depot; null when unknown. */
  readonly storageDays: number | null;
  /** Days at a convenience store or locker, where they differ. */
  readonly storeStorageDays?: number | null;
  /** First counted day; the earlier one when not known, since fetching a day early does no harm. */
  readonly storageCounts?: 'first_day' | 'next_day';
  /** Days the number can be looked up after shipping; null when unknown. */
  readonly lookupDays: number | null;
  /** Something beside the number the carrier asks for. */
  readonly needs: 'phone_last4' | 'postcode' | null;
  readonly international: boolean;
  readonly status: {
    readonly state: CarrierState;
    readonly since: EpochMs | null;
    readonly until: EpochMs | null;
  };
  readonly contacts: readonly ContactFacts[];
}

/** A way to reach someone: a phone line with its hours, or a page. */
export interface ContactFacts {
  readonly id: string;
  readonly name: { readonly ja: string; readonly en: string };
  readonly phone: string | null;
  /** Null when the hours are not known. */
  readonly hours: OpeningHours | null;
  readonly url: string | null;
}

export type IncidentKind = 'outage' | 'maintenance' | 'suspension' | 'weather' | 'busy_season';

/** One entry of the incident register: an operator or a feed says that something affects parcels. */
export interface Incident {
  readonly id: string;
  readonly kind: IncidentKind;
  /** Null: every carrier. */
  readonly carrier: CarrierId | null;
  /** Prefectures concerned; null: everywhere. */
  readonly area: readonly PrefectureCode[] | null;
  readonly from: EpochMs;
  /** Null: no end announced. */
  readonly until: EpochMs | null;
  /** Who said so: `operator`, a feed's name. */
  readonly source: string;
}

export interface AskedResult {
  readonly carrier: CarrierId;
  readonly outcome: 'found' | CarrierProblemKind;
  readonly at: EpochMs;
}

export interface RouteFacts {
  readonly origin: PrefectureCode | null;
  readonly destination: PrefectureCode | null;
}
