import {
  carriers,
  findCarrier,
  mayLink,
  sourcePage,
  type Carrier,
  type CarrierId,
  type Fact,
} from '@todoke/core/carriers';
import { contactNow } from '@todoke/core/journey';
import type { EpochMs } from '@todoke/core/time';
import { carrierContacts } from '../carriers/facts.ts';
import { toIsoOrNull } from '../time-view.ts';
import type { HealthBook } from '../status/health.ts';
import type { CarrierSummaryView, CarrierView } from './schema.ts';

interface Beside {
  readonly now: EpochMs;
  readonly health: HealthBook;
  readonly asked: (id: CarrierId) => boolean;
}

/** Every carrier of the directory, in its order. */
export function listCarriers(beside: Beside): CarrierSummaryView[] {
  return carriers.map((carrier) => summary(carrier, beside));
}

/** One carrier with every fact, its source and when it was last checked. */
export function readCarrier(id: string, beside: Beside): CarrierView | undefined {
  const carrier = findCarrier(id);
  if (!carrier) return undefined;
  const { profile } = carrier;
  const contacts = carrierContacts(carrier.id);
  return {
    ...summary(carrier, beside),
    site: from(profile.site, (url) => ({ url })),
    numbers: carrier.numbers.map(({ lengths, grouping, check, example, ...fact }) => ({
      ...sourceOf({ ...fact, confidence: 'B' }),
      lengths: [...lengths],
      grouping: grouping && [...grouping],
      check,
      example,
    })),
    phones: profile.phones.flatMap((fact, index) => {
      const contact = contacts[index];
      if (!contact) return [];
      const { changesAt, ...now } = contactNow(contact, beside.now);
      const { purpose, free, holidays } = fact.value;
      const weekly = fact.value.hours.map((run) => ({ ...run, days: [...run.days] }));
      return [
        {
          ...sourceOf(fact),
          purpose,
          free,
          weekly,
          holidays,
          contact: { ...now, changesAt: toIsoOrNull(changesAt) },
        },
      ];
    }),
    trackingLink: from(mayLink(profile) ? profile.trackingLink : null, (template) => ({ template })),
    redeliveryLink: from(mayLink(profile) ? profile.redeliveryLink : null, (template) => ({ template })),
    slots: from(profile.slots, (slots) => ({ slots: slots.map((slot) => ({ ...slot })) })),
    storage: profile.storage.map((fact) => ({ ...sourceOf(fact), ...fact.value })),
    lagHours: from(profile.lagHours, (lag) => ({ ...lag })),
    lookupDays: from(profile.lookupDays, (days) => ({ days })),
    notTracked: from(profile.notTracked, (services) => ({ services: [...services] })),
    waysToReceive: from(profile.waysToReceive, (ways) => ({ ways: [...ways] })),
    mailSenders: from(profile.mailSenders, (addresses) => ({ addresses: [...addresses] })),
    access: {
      ...sourceOf(profile.access),
      state: profile.access.value.state,
      notes: [...profile.access.value.notes],
      credentials: [...profile.access.value.credentials],
    },
  };
}

function summary({ id, profile, numbers }: Carrier, beside: Beside): CarrierSummaryView {
  return {
    id,
    names: profile.names,
    asked: beside.asked(id),
    state: beside.health.of(id).state,
    example: numbers[0]?.example ?? null,
    how: profile.access.value.how,
  };
}

function from<T, V extends object>(fact: Fact<T> | null, view: (value: T) => V) {
  return fact && { ...sourceOf(fact), ...view(fact.value) };
}

/** The public half of where a fact is from; its exact wording is for the operator. */
function sourceOf(fact: Omit<Fact<unknown>, 'value'>) {
  return {
    source: { kind: fact.from, url: sourcePage(fact) },
    verified: fact.verified,
    confirmed: fact.confidence === 'A' || fact.confidence === 'B',
  };
}
