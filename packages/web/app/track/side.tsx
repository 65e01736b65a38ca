import type { AskedView, CauseView, ContactView, ParcelView } from '@todoke/server/contract';
import { grouped, groups } from '../ui/number.tsx';
import { useLook } from '../ui/look.ts';
import { speak, type Sentence } from '../words/speech.ts';
import { sayInstant, saySoon, sayWindow } from '../words/time.ts';

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
          {track.contactPage}
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

/** Why it may not be visible or not be moving: findings in sight, mere possibilities folded beneath. */
export function Why({ causes, now }: { readonly causes: readonly CauseView[]; readonly now: number }) {
  const { words } = useLook();
  const known = causes.filter((cause) => words.causes[cause.code] !== undefined).slice(0, CAUSES_SHOWN_MAX);
  const findings = known.filter((cause) => cause.confidence >= OFFER_BELOW);
  const offers = known.filter((cause) => cause.confidence < OFFER_BELOW);
  return (
    <>
      {findings.length > 0 && (
        <section className="why">
          <h2>{words.track.why}</h2>
          {findings.map((cause) => (
            <div key={cause.code} className="cause">
              <h3>{words.causes[cause.code]?.title}</h3>
              <Cause cause={cause} now={now} />
            </div>
          ))}
        </section>
      )}
      {offers.length > 0 && (
        <section className="card quiet offers">
          <h2>{words.track.maybe}</h2>
          {offers.map((cause) => (
            <details key={cause.code} className="cause">
              <summary>{words.causes[cause.code]?.title}</summary>
              <Cause cause={cause} now={now} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}

/** Actions that name their own time; then it need not be said twice. */
const TIMED_ACTIONS = new Set(['wait_until', 'look_again']);

function Cause({ cause, now }: { readonly cause: CauseView; readonly now: number }) {
  const { words, language } = useLook();
  const read = (table: Readonly<Record<string, Sentence>>, sentences: CauseView['evidence']) =>
    sentences.flatMap(({ code, params }) => table[code]?.(speak(params, now, words, language)) ?? []);
  const actions = read(words.actions, cause.actions);
  const evidence = read(words.evidence, cause.evidence);
  const wait = cause.actions.some((action) => TIMED_ACTIONS.has(action.code)) ? null : cause.waitUntil;
  return (
    <>
      <p>{words.causes[cause.code]?.says(speak(cause.params, now, words, language))}</p>
      {actions.length > 0 && <Items className="do" texts={actions} />}
      {wait !== null && (
        <p className="meta">{words.track.waitUntil(sayInstant(wait, now, words, language))}</p>
      )}
      {evidence.length > 0 && (
        <details>
          <summary>{words.track.evidence}</summary>
          <Items className="facts" texts={evidence} />
        </details>
      )}
    </>
  );
}

function Items({ className, texts }: { readonly className: string; readonly texts: readonly string[] }) {
  return (
    <ul className={className}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
