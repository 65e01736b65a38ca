import type { AskedView, CauseView, ContactView, ParcelView } from '@todoke/server/contract';
import { groups } from '../ui/number.tsx';
import { useLook } from '../ui/look.ts';
import { sayInstant } from '../words/time.ts';

/** Whom to ask, and whether they answer at this minute. */
export function Contact({ contact, now }: { readonly contact: ContactView; readonly now: number }) {
  const { words, language } = useLook();
  const { track } = words;
  const changes = contact.changesAt === null ? null : sayInstant(contact.changesAt, now, words, language);
  return (
    <section className="card">
      <h2>{track.contact}</h2>
      <p className="row">
        <span>{contact.name[language]}</span>
        {contact.openNow !== null && (
          <b className={contact.openNow ? 'open' : 'shut'}>
            {contact.openNow ? track.open(changes) : track.closed(changes)}
          </b>
        )}
      </p>
      {contact.hours !== null && (
        <p className="meta">{track.hours(contact.hours.open, contact.hours.close)}</p>
      )}
      {contact.phone !== null && (
        <a className="btn w" href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>
          {track.call(contact.phone)}
        </a>
      )}
      {contact.url !== null && (
        <a className="more" href={contact.url} rel="noreferrer">
          {contact.name[language]}
        </a>
      )}
    </section>
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
            {leg.number !== null && <code translate="no">{groups(leg.number)}</code>}
            {leg.from !== null && (
              <small>{sayInstant(leg.from, Date.parse(parcel.now), words, language)}</small>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Corrections and doubts about the records, in plain words. */
export function Notes({ parcel }: { readonly parcel: ParcelView }) {
  const { words } = useLook();
  const notes = parcel.flags.flatMap((flag) => words.flags[flag] ?? []);
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

/** Why it may not be visible or not be moving: cause, evidence, what to do, how long to wait. */
export function Why({ causes, now }: { readonly causes: readonly CauseView[]; readonly now: number }) {
  const { words, language } = useLook();
  const known = causes.flatMap((cause) => {
    const said = words.causes[cause.code];
    return said === undefined ? [] : [{ cause, said }];
  });
  if (known.length === 0) return null;
  return (
    <section className="why">
      <h2>{words.track.why}</h2>
      {known.map(({ cause, said }) => (
        <div key={cause.code} className="cause">
          <h3>{said.title}</h3>
          <p>{said.says(cause.params)}</p>
          <ul>
            {cause.evidence.flatMap((e) => {
              const text = words.evidence[e.code]?.(e.params);
              return text === undefined ? [] : [<li key={e.code}>{text}</li>];
            })}
            {cause.actions.flatMap((a) => {
              const text = words.actions[a.code]?.(a.params);
              return text === undefined
                ? []
                : [
                    <li key={a.code} className="do">
                      {text}
                    </li>,
                  ];
            })}
          </ul>
          {cause.waitUntil !== null && (
            <p className="meta">{words.track.waitUntil(sayInstant(cause.waitUntil, now, words, language))}</p>
          )}
        </div>
      ))}
    </section>
  );
}
