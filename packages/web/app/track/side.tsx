import type { AskedView, CauseView, ContactView, ParcelView } from '@todoke/server/contract';
import { grouped, groups } from '../ui/number.tsx';
import { useLook } from '../ui/look.ts';
import { speak, type Sentence } from '../words/speech.ts';
import { sayInstant, saySoon } from '../words/time.ts';

/** Whom to ask, and whether they answer at this minute. */
export function Contact({ contact, now }: { readonly contact: ContactView; readonly now: number }) {
  const { words, language } = useLook();
  const { track } = words;
  const changes = contact.changesAt === null ? null : saySoon(contact.changesAt, now, words, language);
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

/** Causes surer than this are findings; less sure ones are offered in case they help. */
const OFFER_BELOW = 0.5;
/** More causes than this is a lecture. */
const CAUSES_SHOWN_MAX = 4;

/** Why it may not be visible or not be moving: cause, evidence, what to do, how long to wait. */
export function Why({ causes, now }: { readonly causes: readonly CauseView[]; readonly now: number }) {
  const { words } = useLook();
  const shown = causes.filter((cause) => words.causes[cause.code] !== undefined).slice(0, CAUSES_SHOWN_MAX);
  if (shown.length === 0) return null;
  return (
    <section className="why">
      <h2>{words.track.why}</h2>
      {shown.map((cause) => (
        <Cause key={cause.code} cause={cause} now={now} />
      ))}
    </section>
  );
}

function Cause({ cause, now }: { readonly cause: CauseView; readonly now: number }) {
  const { words, language } = useLook();
  const said = words.causes[cause.code];
  if (said === undefined) return null;
  const read = (table: Readonly<Record<string, Sentence>>, sentences: CauseView['evidence']) =>
    sentences.flatMap(({ code, params }) => table[code]?.(speak(params, now, words, language)) ?? []);
  const actions = read(words.actions, cause.actions);
  const evidence = read(words.evidence, cause.evidence);
  return (
    <div className={cause.confidence < OFFER_BELOW ? 'cause offer' : 'cause'}>
      <h3>
        {cause.confidence < OFFER_BELOW && <small>{words.track.maybe} </small>}
        {said.title}
      </h3>
      <p>{said.says(speak(cause.params, now, words, language))}</p>
      {actions.length > 0 && (
        <ul className="do">
          {actions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {evidence.length > 0 && (
        <details>
          <summary>{words.track.evidence}</summary>
          <ul>
            {evidence.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      {cause.waitUntil !== null && (
        <p className="meta">{words.track.waitUntil(sayInstant(cause.waitUntil, now, words, language))}</p>
      )}
    </div>
  );
}
