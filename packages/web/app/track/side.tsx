import type { AskedView, ContactView, ParcelView } from '@todoke/server/contract';
import { grouped, groups } from '../ui/number.tsx';
import { useLook } from '../ui/look.ts';
import { speak } from '../words/speech.ts';
import { sayInstant, saySoon, sayWindow } from '../words/time.ts';

/** Whom to ask, and whether they answer at this minute. */
export function Contact({ contact, now }: { readonly contact: ContactView; readonly now: number }) {
  const { words, language } = useLook();
  const { track } = words;
  return (
    <section className="card">
      <h2>{track.contact}</h2>
      <p className="row">
        <span>{contact.name[language]}</span>
        <OpenNow contact={contact} now={now} />
      </p>
      {contact.hours !== null && (
        <p className="meta">{track.hours(contact.hours.open, contact.hours.close)}</p>
      )}
      {contact.phone !== null && <Call phone={contact.phone} wide />}
      {contact.url !== null && (
        <a className="more" href={contact.url} rel="noreferrer">
          {track.contactPage}
        </a>
      )}
    </section>
  );
}

/** Whether they answer at this minute and until when; nothing where no source states the hours. */
export function OpenNow({ contact, now }: { readonly contact: ContactView; readonly now: number }) {
  const { words, language } = useLook();
  const { openNow, changesAt } = contact;
  if (openNow === null) return null;
  const changes = changesAt === null ? null : saySoon(changesAt, now, words, language);
  return (
    <b className={openNow ? 'open' : 'shut'}>
      {openNow ? words.track.open(changes) : words.track.closed(changes)}
    </b>
  );
}

export function Call({ phone, wide }: { readonly phone: string; readonly wide: boolean }) {
  return (
    <a className={wide ? 'btn w' : 'btn s'} href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      {useLook().words.track.call(phone)}
    </a>
  );
}

export function Legs({ parcel }: { readonly parcel: ParcelView }) {
  const { words, language } = useLook();
  if (parcel.legs.length < 2) return null;
  return (
    <section className="card">
      <h2>{words.track.legs}</h2>
      <ol className="plain">
        {parcel.legs.map((leg, i) => (
          <li key={i} className="leg">
            <span>
              {leg.carrier === null ? words.track.leg(i + 1) : (words.carriers[leg.carrier] ?? leg.carrier)}
            </span>
            {leg.number !== null && <code translate="no">{groups(grouped(leg.number))}</code>}
            {leg.from !== null && (
              <small>{sayInstant(leg.from, Date.parse(parcel.now), words, language)}</small>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Whom the promise's own line names already. */
const SAID_ABOVE = new Set(['stated_by_carrier', 'chosen_by_recipient']);

/** What a promise rests on, where past deliveries point, and why it moved last. */
export function PromiseWhy({ promise, now }: { promise: NonNullable<ParcelView['promise']>; now: number }) {
  const { words, language } = useLook();
  const { likely, moved } = promise;
  const texts = promise.reasons.flatMap(({ code, params }) =>
    SAID_ABOVE.has(code) ? [] : (words.expected[code]?.(speak(params, now, words, language)) ?? []),
  );
  // Where the promise is our own, its window says the same.
  if (likely !== null && promise.source !== 'todoke') {
    const window = sayWindow({ ...likely, precision: 'minute' }, now, words, language);
    texts.push(words.track.likely(window, Math.round(likely.coverage * 100)));
  }
  const news = moved && words.moved[moved.code]?.(speak(moved.params, now, words, language));
  if (news !== null && news !== undefined) texts.push(news);
  return texts.map((text) => (
    <p key={text} className="meta">
      {text}
    </p>
  ));
}

/** Flags that change what an earlier visitor saw: said at the page's top. */
const CORRECTIONS: ReadonlySet<string> = new Set(['reopened', 'number_reused']);

/** Corrections and doubts about the records, in plain words. */
export function Notes({ parcel }: { readonly parcel: ParcelView }) {
  const { words } = useLook();
  const notes = parcel.flags.flatMap((flag) => (CORRECTIONS.has(flag) ? [] : (words.flags[flag] ?? [])));
  if (notes.length === 0) return null;
  return (
    <section className="card quiet">
      <h2>{words.track.notes}</h2>
      <ul className="plain">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

/** Which carriers were asked about a number several of them could have issued, and what each said. */
export function Asked({ asked, number, chosen }: AskedProps) {
  const { words, language } = useLook();
  if (asked.length < 2) return null;
  return (
    <section className="card quiet">
      <h2>{words.track.askedTitle}</h2>
      <p className="meta">{words.track.askedLead}</p>
      <ul className="plain">
        {asked.map((one) => (
          <li key={one.carrier} className="row">
            <a href={`/t/${encodeURIComponent(number)}?carrier=${one.carrier}`}>
              {one.carrierName[language]}
            </a>
            {one.carrier === chosen ? (
              <b className="open">{words.track.answered}</b>
            ) : (
              <span>{words.outcomes[one.outcome] ?? one.outcome}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AskedProps {
  readonly asked: readonly AskedView[];
  readonly number: string;
  /** The carrier whose answer is shown; null when none knew the number. */
  readonly chosen: string | null;
}
