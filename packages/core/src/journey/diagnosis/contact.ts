import { openState } from '../../time/business.ts';
import type { EpochMs } from '../../time/instant.ts';
import { clockText } from '../../time/jst.ts';
import type { ContactNow, Party } from './cause.ts';
import type { CarrierFacts, ContactFacts, DiagnosisInput } from './input.ts';

/** Contacts looked at per party; a directory entry with more is cut. */
export const CONTACTS_MAX = 8;

/**
 * A contact as it is at this minute: today's hours, open or not, and when that changes (public holidays included).
 * A contact without known hours is never called open or closed.
 */
export function contactNow(contact: ContactFacts, now: EpochMs): ContactNow {
  const { id, name, phone, url } = contact;
  if (contact.hours === null) return { id, name, phone, url, hours: null, openNow: null, changesAt: null };
  const state = openState(contact.hours, now);
  return {
    id,
    name,
    phone,
    url,
    hours:
      state.today === null ? null : { open: clockText(state.today.from), close: clockText(state.today.to) },
    openNow: state.openNow,
    changesAt: state.openNow ? state.closesAt : state.opensAt,
  };
}

/**
 * The best of several contacts now: open ones before unknown hours before closed ones; among closed ones the first
 * to open; otherwise the order of the list (a directory names its preferred line first).
 * @returns null for an empty list.
 */
export function bestContact(contacts: readonly ContactFacts[], now: EpochMs): ContactNow | null {
  let best: ContactNow | null = null;
  for (const contact of contacts.slice(0, CONTACTS_MAX)) {
    const candidate = contactNow(contact, now);
    if (best === null || isBetter(candidate, best)) best = candidate;
  }
  return best;
}

function isBetter(candidate: ContactNow, best: ContactNow): boolean {
  const rank = openRank(candidate) - openRank(best);
  if (rank !== 0) return rank > 0;
  return candidate.openNow === false && (candidate.changesAt ?? Infinity) < (best.changesAt ?? Infinity);
}

function openRank({ openNow }: ContactNow): number {
  if (openNow === true) return 2;
  return openNow === null ? 1 : 0;
}

/** Finds the contact of the first party that has one; each party is looked up once per diagnosis. */
export function contactFinder(
  input: DiagnosisInput,
): (parties: readonly Party[], carrier: CarrierFacts | undefined) => ContactNow | null {
  const found = new Map<Party, ContactNow | null>();
  return (parties, carrier) => {
    for (const party of parties) {
      if (party === 'carrier' && carrier !== undefined) {
        const other = bestContact(carrier.contacts, input.now);
        if (other !== null) return other;
        continue;
      }
      let contact = found.get(party);
      if (contact === undefined) {
        contact = bestContact(CONTACTS_OF[party](input), input.now);
        found.set(party, contact);
      }
      if (contact !== null) return contact;
    }
    return null;
  };
}

const CONTACTS_OF: Readonly<Record<Party, (input: DiagnosisInput) => readonly ContactFacts[]>> = {
  carrier: ({ carrier }) => carrier?.contacts ?? [],
  seller: ({ order }) => order?.sellerContacts ?? [],
  desk: ({ desk }) => desk,
};
