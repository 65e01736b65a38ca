import type { AccessNote } from '@todoke/core/carriers';
import type { CarrierView } from '@todoke/server/contract';
import type { ReactNode } from 'react';
import { useLook } from '../ui/look.ts';
import type { Words } from '../words/ja.ts';
import { saySoon } from '../words/time.ts';
import { sayLengths } from './lengths.ts';
import { SlipDrawing } from './slip-drawing.tsx';

type Sourced = Pick<CarrierView['phones'][number], 'source' | 'verified' | 'confirmed'>;

/** Where a fact is from and when it was last checked; discreet, but never missing. */
export function Source({ of }: { readonly of: Sourced }) {
  const { directory } = useLook().words;
  const { source, verified, confirmed } = of;
  const name = directory.sources[source.kind];
  return (
    <p className="src">
      {directory.source}{' '}
      {source.url === null ? (
        name
      ) : (
        <a href={source.url} rel="noreferrer">
          {name}
        </a>
      )}
      {` · ${directory.verified(verified)}`}
      {!confirmed && ` · ${directory.unconfirmed}`}
    </p>
  );
}

/** One topic of a carrier's page. */
export function Topic({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="card topic">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Numbers({ carrier }: { readonly carrier: CarrierView }) {
  const { directory } = useLook().words;
  if (carrier.numbers.length === 0) return null;
  return (
    <Topic title={directory.numbers}>
      <ul className="plain shapes">
        {carrier.numbers.map((shape) => (
          <li key={shape.example}>
            <SlipDrawing example={shape.example} />
            <div>
              <h3>
                {shape.lengths.length === 0
                  ? directory.noLengths
                  : directory.lengths(sayLengths(shape.lengths, directory))}
              </h3>
              <p>
                {shape.grouping === null
                  ? directory.noGrouping
                  : directory.grouping(shape.grouping.join('-'))}{' '}
                {directory.checks[shape.check] ?? directory.checks['unknown']}
              </p>
              <Source of={shape} />
            </div>
          </li>
        ))}
      </ul>
      <p className="meta">{directory.example}</p>
    </Topic>
  );
}

export function Phones({ carrier, now }: { readonly carrier: CarrierView; readonly now: number }) {
  const { words, language } = useLook();
  const { directory, track } = words;
  if (carrier.phones.length === 0) return null;
  return (
    <Topic title={directory.phones}>
      {carrier.phones.map((phone) => {
        const { openNow, changesAt, phone: number } = phone.contact;
        const changes = changesAt === null ? null : saySoon(changesAt, now, words, language);
        return (
          <div key={`${phone.purpose} ${number}`} className="phone">
            <p className="row">
              <span>{directory.purposes[phone.purpose] ?? phone.purpose}</span>
              {openNow !== null && (
                <b className={openNow ? 'open' : 'shut'}>
                  {openNow ? track.open(changes) : track.closed(changes)}
                </b>
              )}
            </p>
            {number !== null && (
              <a className="btn w" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
                {track.call(number)}
              </a>
            )}
            <p className="meta">{hoursText(phone, words)}</p>
            <Source of={phone} />
          </div>
        );
      })}
    </Topic>
  );
}

function hoursText(phone: CarrierView['phones'][number], { directory, days }: Words): string {
  const { weekly, holidays, free } = phone;
  const runs = weekly.map(({ days: on, from, to }) =>
    directory.hours(on.length === 7 ? directory.everyDay : dayRange(on, days.weekdays), from, to),
  );
  return [
    ...(weekly.length === 0 ? [directory.hoursUnknown] : runs),
    ...(weekly.length === 0
      ? []
      : [
          holidays === null
            ? directory.holidaysUnknown
            : holidays
              ? directory.holidays
              : directory.noHolidays,
        ]),
    ...(free === null ? [] : [free ? directory.free : directory.paid]),
  ].join(' · ');
}

/** Days of a run, 1 = Monday … 7 = Sunday, as `月〜金` or `土・日`. The names start on Sunday. */
function dayRange(on: readonly number[], names: readonly string[]): string {
  const name = (day: number | undefined) => names[(day ?? 0) % 7] ?? '';
  const straight = on.every((day, i) => i === 0 || day === (on[i - 1] ?? 0) + 1);
  return straight && on.length > 2 ? `${name(on[0])}〜${name(on.at(-1))}` : on.map(name).join('・');
}

export function Receiving({ carrier }: { readonly carrier: CarrierView }) {
  const { directory } = useLook().words;
  const { waysToReceive, slots, storage } = carrier;
  return (
    <>
      {waysToReceive !== null && (
        <Topic title={directory.receive}>
          <Chips texts={waysToReceive.ways.map((way) => directory.ways[way] ?? way)} />
          <Source of={waysToReceive} />
        </Topic>
      )}
      {slots !== null && (
        <Topic title={directory.slots}>
          <Chips texts={slots.slots.map((slot) => slotText(slot, directory))} />
          <Source of={slots} />
        </Topic>
      )}
      {storage.length > 0 && (
        <Topic title={directory.storage}>
          {storage.map((one) => (
            <div key={one.of} className="fact">
              <p className="row">
                <span>{directory.storageOf[one.of] ?? one.of}</span>
                <b>{directory.days(one.days)}</b>
              </p>
              <p className="meta">{directory.counted[one.counted] ?? one.counted}</p>
              <Source of={one} />
            </div>
          ))}
        </Topic>
      )}
    </>
  );
}

function slotText(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  directory: Words['directory'],
): string {
  if (from !== null && to !== null) return `${from}–${to}`;
  return to === null ? directory.slotFrom(from ?? '') : directory.slotUntil(to);
}

function Chips({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="plain chips">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

export function Limits({ carrier }: { readonly carrier: CarrierView }) {
  const { directory } = useLook().words;
  const { lagHours, lookupDays, notTracked } = carrier;
  return (
    <>
      {(lagHours !== null || lookupDays !== null) && (
        <Topic title={directory.timing}>
          {lagHours !== null && (
            <>
              <p>{directory.lag(lagHours.usual, lagHours.atMost)}</p>
              <Source of={lagHours} />
            </>
          )}
          {lookupDays !== null && (
            <>
              <p>{directory.lookup(lookupDays.days)}</p>
              <Source of={lookupDays} />
            </>
          )}
        </Topic>
      )}
      {notTracked !== null && (
        <Topic title={directory.notTracked}>
          <Chips texts={notTracked.services} />
          <Source of={notTracked} />
        </Topic>
      )}
    </>
  );
}

export function Senders({ carrier }: { readonly carrier: CarrierView }) {
  const { directory } = useLook().words;
  if (carrier.mailSenders === null) return null;
  return (
    <Topic title={directory.senders}>
      <ul className="plain">
        {carrier.mailSenders.addresses.map((address) => (
          <li key={address}>
            <code translate="no">{address}</code>
          </li>
        ))}
      </ul>
      <p className="meta">{directory.sendersNote}</p>
      <Source of={carrier.mailSenders} />
    </Topic>
  );
}

/** What matters to somebody who waits for a parcel; the other notes are for the operator. */
const NOTES_FOR_ALL: ReadonlySet<string> = new Set([
  'no_sms_notices',
  'suspended_since_autumn_2026',
  'page_asks_not_to_link',
  'phone_or_paste',
  'local_office_phone_on_slip',
  'latest_state_only',
  'most_words_unknown',
  'handed_to_local_carrier_in_japan',
  'duplicates_possible',
  'history_120_days',
  'phone_digits_may_be_needed',
  'handed_to_japan_post_or_yamato',
  'number_changes_at_handover',
  'no_network_in_japan',
  'answers_name_receivers',
  'last_mile_japan_post',
  'second_number_in_order_page',
  'account_only_in_japan',
  'paste_or_mail',
  'shipping_abroad_only',
  'aggregator',
] satisfies AccessNote[]);

export function Access({ carrier }: { readonly carrier: CarrierView }) {
  const { directory } = useLook().words;
  const { access } = carrier;
  const wordsOf = (notes: readonly string[]) => notes.flatMap((note) => directory.notes[note] ?? []);
  const forAll = wordsOf(access.notes.filter((note) => NOTES_FOR_ALL.has(note)));
  const forOperator = wordsOf(access.notes.filter((note) => !NOTES_FOR_ALL.has(note)));
  return (
    <Topic title={directory.access}>
      <Facts texts={[directory.how[carrier.how] ?? '', ...forAll]} />
      <details>
        <summary>{directory.forOperator}</summary>
        <Facts texts={[directory.accessStates[access.state] ?? '', ...forOperator]} />
      </details>
      <Source of={access} />
    </Topic>
  );
}

function Facts({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="facts">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
