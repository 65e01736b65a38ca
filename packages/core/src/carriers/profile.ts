import type { CarrierAdapter, CarrierId } from './carrier.ts';

/** When all facts of the first directory were last checked. */
export type Verified = `${number}-${number}`;

/** What kind of source a fact has, for people who look a parcel up; the words live in the web's catalogue. */
export const SOURCE_KINDS = [
  /** Its own site or notice. */
  'carrier',
  /** What it publishes for programs. */
  'documents',
  /** A rule of the Universal Postal Union. */
  'standard',
  /** Sites of others that explain how to ask for parcels. */
  'guides',
  /** Real numbers and mails. */
  'observed',
  /** Programs of others that ask the carrier. */
  'programs',
  /** Whoever runs this site. */
  'operator',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Something we tell a person about a carrier: never without where it is from and when it was checked. */
export interface Fact<T> {
  readonly value: T;
  /** The document or page, in words or as an address; for the operator who checks it again. */
  readonly source: string;
  readonly from: SourceKind;
  /** Year and month of the last check: `2026-11`. */
  readonly verified: Verified;
  readonly confidence: 'A' | 'B' | 'C' | 'G';
}

/** Opening hours of a phone line, one entry per run of days; wall clock in Japan. */
export interface WeeklyHours {
  /** 1 = Monday … 7 = Sunday. */
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

export interface Phone {
  readonly number: string;
  readonly purpose: 'general' | 'mobile' | 'english' | 'pickup' | 'business';
  /** Empty when no source states them. */
  readonly hours: readonly WeeklyHours[];
  /** Whether the hours hold on public holidays; null when unknown. */
  readonly holidays: boolean | null;
  readonly free: boolean | null;
}

export type WayToReceive =
  | 'home'
  | 'delivery_box'
  | 'safe_place'
  | 'locker'
  | 'convenience_store'
  | 'depot'
  | 'counter';

export interface TimeSlot {
  /** Null for "in the morning" without a stated beginning. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface StorageDays {
  readonly days: number;
  readonly of: 'standard' | 'cool' | 'convenience_store';
  /** From which day it counts. */
  readonly counted: 'first_attempt_day' | 'day_after_first_attempt' | 'unknown';
}

/** A web address in which `{number}` stands for the number, encoded for a URL. */
export type LinkTemplate = string;

/** The directory's page about a carrier. Lists are empty and facts null where no source was found. */
export interface CarrierProfile {
  readonly id: CarrierId;
  readonly names: { readonly ja: string; readonly en: string };
  readonly site: Fact<string> | null;
  readonly phones: readonly Fact<Phone>[];
  readonly trackingLink: Fact<LinkTemplate> | null;
  readonly redeliveryLink: Fact<LinkTemplate> | null;
  readonly slots: Fact<readonly TimeSlot[]> | null;
  readonly storage: readonly Fact<StorageDays>[];
  /** Hours between a scan and its appearance on the carrier's page: usual and worst. */
  readonly lagHours: Fact<{ readonly usual: number; readonly atMost: number }> | null;
  /** How long the carrier answers for a number, counted from shipping. */
  readonly lookupDays: Fact<number> | null;
  /** Services whose parcels cannot be looked up, as the carrier names them. */
  readonly notTracked: Fact<readonly string[]> | null;
  readonly waysToReceive: Fact<readonly WayToReceive[]> | null;
  readonly mailSenders: Fact<readonly string[]> | null;
  /** How its answers are obtained; shown to the operator. */
  readonly access: Fact<Access>;
}

/** What the directory says beside a carrier's access; the words live in the web's catalogue. */
export const ACCESS_NOTES = [
  'no_public_api',
  'terms_unverified',
  'low_volume',
  'no_sms_notices',
  'suspended_since_autumn_2026',
  'robots_disallow',
  'page_asks_not_to_link',
  'phone_or_paste',
  'local_office_phone_on_slip',
  'list_shows_latest_only',
  'latest_state_only',
  'most_words_unknown',
  'no_sample_known',
  'website_blocks_machines',
  'push_for_customers_only',
  'handed_to_local_carrier_in_japan',
  'batches_of_30',
  'duplicates_possible',
  'push_available',
  'history_120_days',
  'vetted_businesses_only',
  'quota_60_an_hour',
  'website_has_captcha',
  'phone_digits_may_be_needed',
  'official_api_in_production_only',
  'handed_to_japan_post_or_yamato',
  'poll_no_faster_than_6_hours',
  'at_most_10_at_once',
  'number_changes_at_handover',
  'partly_blocked',
  'no_network_in_japan',
  'answers_name_receivers',
  'second_source_for_ems',
  'last_mile_japan_post',
  'second_number_in_order_page',
  'account_only_in_japan',
  'paste_or_mail',
  'shipping_abroad_only',
  'aggregator',
  'batches_of_40',
  'push_without_replay_defence',
  'few_japanese_carriers',
] as const;
export type AccessNote = (typeof ACCESS_NOTES)[number];

export interface Access {
  readonly how: 'public_page' | 'public_api' | 'keyed_api' | 'own' | 'link_only';
  /** Off until the operator allows it, or because the carrier has switched its service off. */
  readonly state: 'on' | 'needs_permission' | 'needs_credentials' | 'suspended' | 'none';
  /** Notes on robots, terms and alternatives. */
  readonly notes: readonly AccessNote[];
  readonly credentials: readonly string[];
}

/**
 * The credentials that are missing before a carrier can be asked: those of the set that comes nearest to complete.
 * @example missingCredentials(adapter, { clientId: 'x' }) // ['clientSecret']
 */
export function missingCredentials(
  adapter: Pick<CarrierAdapter, 'credentialSets'>,
  given: Readonly<Record<string, string>>,
): readonly string[] {
  const missing = (adapter.credentialSets ?? []).map((set) =>
    set.filter((name) => (given[name] ?? '') === ''),
  );
  return (
    missing.reduce<readonly string[] | null>(
      (best, names) => (best === null || names.length < best.length ? names : best),
      null,
    ) ?? []
  );
}

/** A profile of which only these parts are known; everything else is empty. */
export function sparseProfile(
  known: Partial<CarrierProfile> & Pick<CarrierProfile, 'id' | 'names' | 'access'>,
): CarrierProfile {
  return { ...EMPTY, ...known };
}

const EMPTY: Omit<CarrierProfile, 'id' | 'names' | 'access'> = {
  site: null,
  phones: [],
  trackingLink: null,
  redeliveryLink: null,
  slots: null,
  storage: [],
  lagHours: null,
  lookupDays: null,
  notTracked: null,
  waysToReceive: null,
  mailSenders: null,
};

/** Puts a number into a link. @example fillLink('https://x/?n={number}', 'A 1') // 'https://x/?n=A%201' */
export function fillLink(template: LinkTemplate, number: string): string {
  return template.replaceAll('{number}', encodeURIComponent(number));
}

/** The page a fact can be read on, for a link; null where its source is no single page. */
export function sourcePage({ source, from }: Pick<Fact<unknown>, 'source' | 'from'>): string | null {
  return from === 'carrier' ? (/^https:\/\/\S+/.exec(source)?.[0] ?? null) : null;
}

/**
 * The carrier's tracking page for a number may be shown as a link; some carriers ask others not to.
 * @example mayLink(profile) ? profile.trackingLink : null
 */
export function mayLink({ access }: Pick<CarrierProfile, 'access'>): boolean {
  return !access.value.notes.includes('page_asks_not_to_link');
}

/** A fact with the path at which it stands, for the operator's list of the stalest ones. */
export interface FactAge {
  readonly carrier: CarrierId;
  readonly path: string;
  readonly source: string;
  readonly verified: Verified;
}

/**
 * Every fact of these profiles, the longest unchecked first (then by carrier and path).
 * @example stalestFacts(carrierProfiles)[0]?.verified // '2026-11'
 */
export function stalestFacts(profiles: readonly CarrierProfile[]): FactAge[] {
  const ages: FactAge[] = [];
  for (const profile of profiles) {
    for (const [key, value] of Object.entries(profile)) collectFacts(profile.id, key, value, ages);
  }
  return ages.sort(
    (a, b) =>
      a.verified.localeCompare(b.verified) ||
      a.carrier.localeCompare(b.carrier) ||
      a.path.localeCompare(b.path),
  );
}

function collectFacts(carrier: CarrierId, path: string, value: unknown, ages: FactAge[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      collectFacts(carrier, `${path}.${String(index)}`, item, ages);
    return;
  }
  if (isFact(value)) ages.push({ carrier, path, source: value.source, verified: value.verified });
}

function isFact(value: unknown): value is Fact<unknown> {
  return typeof value === 'object' && value !== null && 'verified' in value && 'source' in value;
}
