import { fillLink, findCarrier, mayLink, type CarrierId, type CarrierProfile } from '@todoke/core/carriers';
import type { CarrierFacts, ContactFacts } from '@todoke/core/journey';
import { parseClock, type DayHours, type EpochMs, type OpeningHours } from '@todoke/core/time';
import type { Health } from '../status/health.ts';

/** Hours a carrier may take to show a number and a scan when the directory does not say: what shops tell buyers. */
const REGISTRATION_HOURS_DEFAULT = 48;
const SCAN_HOURS_DEFAULT = 24;

interface Fixed {
  readonly profile: CarrierProfile;
  readonly contacts: readonly ContactFacts[];
}

const fixed = new Map<CarrierId, Fixed | null>();

/** The directory's part of what a diagnosis needs; made once a carrier, since the directory does not change. */
function fixedFacts(id: CarrierId): Fixed | null {
  const known = fixed.get(id);
  if (known !== undefined) return known;
  const profile = findCarrier(id)?.profile;
  const made = profile ? { profile, contacts: contactsOf(profile) } : null;
  fixed.set(id, made);
  return made;
}

/** A carrier's profile and its present health, as the diagnosis wants them. Null for carriers without a profile. */
export function carrierFacts(id: CarrierId, health: Health): CarrierFacts | null {
  const facts = fixedFacts(id);
  if (!facts) return null;
  const { profile, contacts } = facts;
  const lag = profile.lagHours?.value;
  return {
    id,
    visibility:
      profile.access.value.how === 'own'
        ? 'here_only'
        : profile.access.value.how === 'link_only'
          ? 'person_only'
          : 'public',
    lagHours: {
      registration: Math.max(REGISTRATION_HOURS_DEFAULT, lag?.atMost ?? 0),
      scan: lag?.atMost ?? SCAN_HOURS_DEFAULT,
    },
    storageDays: profile.storage.find((each) => each.value.of === 'standard')?.value.days ?? null,
    storeStorageDays:
      profile.storage.find((each) => each.value.of === 'convenience_store')?.value.days ?? null,
    lookupDays: profile.lookupDays?.value ?? null,
    needs: null,
    international: !id.startsWith('jp.') && id !== 'own',
    status: statusOf(health),
    contacts,
  };
}

/** How to reach a carrier, in the order of its profile's phones. */
export function carrierContacts(id: CarrierId): readonly ContactFacts[] {
  return fixedFacts(id)?.contacts ?? [];
}

/** The links a person may follow, with the number filled in; none where the carrier asks not to be linked to. */
export function carrierLinks(
  id: CarrierId,
  number: string,
): { tracking: string | null; redelivery: string | null } {
  const profile = fixedFacts(id)?.profile;
  if (!profile || !mayLink(profile)) return { tracking: null, redelivery: null };
  return {
    tracking: profile.trackingLink && fillLink(profile.trackingLink.value, number),
    redelivery: profile.redeliveryLink && fillLink(profile.redeliveryLink.value, number),
  };
}

function statusOf(health: Health): CarrierFacts['status'] {
  // The book keeps instants of our clock.
  const since = health.since as EpochMs | null;
  if (health.state === 'ok' || health.state === 'unasked') return { state: 'ok', since: null, until: null };
  return { state: health.state, since, until: null };
}

function contactsOf(profile: CarrierProfile): ContactFacts[] {
  return profile.phones.map(({ value: phone }) => ({
    id: `${profile.id}.${phone.purpose}`,
    name: profile.names,
    phone: phone.number,
    hours: openingHours(phone.hours, phone.holidays),
    url: profile.site?.value ?? null,
  }));
}

type Hours = CarrierProfile['phones'][number]['value']['hours'];

function openingHours(hours: Hours, holidays: boolean | null): OpeningHours | null {
  if (hours.length === 0) return null;
  const day = (weekday: number): DayHours => {
    const intervals: { from: number; to: number }[] = [];
    for (const run of hours) {
      const from = parseClock(run.from);
      const to = parseClock(run.to);
      if (run.days.includes(weekday) && from !== undefined && to !== undefined) intervals.push({ from, to });
    }
    return intervals;
  };
  return {
    // Sunday first there, Monday = 1 … Sunday = 7 here.
    weekly: [day(7), day(1), day(2), day(3), day(4), day(5), day(6)],
    holidays: holidays === false ? [] : 'as_weekday',
  };
}
