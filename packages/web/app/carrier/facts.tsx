import type { CarrierView } from '@todoke/server/contract';
import type { ReactNode } from 'react';
import { useLook } from '../ui/look.ts';
import type { Words } from '../words/ja.ts';
import { saySoon } from '../words/time.ts';
import { sayLengths } from './lengths.ts';
import { SlipDrawing } from './slip-drawing.tsx';

interface Sourced {
  readonly source: string;
  readonly verified: string | null;
}

/** Where a fact is from and when it was last checked; discreet, but never missing. */
export function Source({ of }: { readonly of: Sourced }) {
  const { directory } = useLook().words;
  const { source, verified } = of;
  const site = /^https?:\/\/([^/\s]+)\S*$/.exec(source);
  return (
    <p className="src">
      {directory.source}{' '}
      {site === null ? (
        <span lang={/[ぁ-ん一-龠]/.test(source) ? 'ja' : 'en'}>{source}</span>
      ) : (
        <a href={source} rel="noreferrer">
          {site[1]}
        </a>
      )}
      {verified !== null && ` · ${directory.verified(verified)}`}
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
              <Source of={{ source: shape.source, verified: null }} />
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
    ...(holidays === null ? [] : [holidays ? directory.holidays : directory.noHolidays]),
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

export function Access({ carrier }: { readonly carrier: CarrierView }) {
  const { directory } = useLook().words;
  const { access } = carrier;
  const said = [
    directory.how[carrier.how],
    directory.accessStates[access.state],
    ...access.notes.map((note) => directory.notes[note]),
  ].filter((text) => text !== undefined);
  return (
    <Topic title={directory.access}>
      <ul className="facts">
        {said.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <Source of={access} />
    </Topic>
  );
}
