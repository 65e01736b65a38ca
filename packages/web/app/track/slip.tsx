import type { ParcelView, StepView } from '@todoke/server/contract';
import { NumberHero } from '../ui/number.tsx';
import { useLook } from '../ui/look.ts';
import { Pill } from '../ui/pill.tsx';
import { speak } from '../words/speech.ts';
import { sayAgo, sayInstant, sayWindow } from '../words/time.ts';
import { visibleStops } from './line-map.tsx';
import { sayParcel, statusWords, toneOf } from './sentence.ts';
import { PromiseWhy } from './side.tsx';
import type { Words } from '../words/ja.ts';

interface SlipProps {
  readonly parcel: ParcelView;
  readonly limited: boolean;
  /** The page is made from what a person pasted: when the carrier was asked is not about it. */
  readonly pasted: boolean;
}

/** The head of a parcel's page: number, one sentence, what to do next. */
export function Slip({ parcel, limited, pasted }: SlipProps) {
  const { words, language } = useLook();
  const said = sayParcel(parcel, words, language);
  return (
    <section className={`slip t-${toneOf(parcel.status)}`} aria-label={words.track.slip}>
      <p className="carrier">
        <b>{parcel.carrierName[language]}</b>
        <span>{words.track.numberName}</span>
        {parcel.test && <span className="tag">{words.test.label}</span>}
      </p>
      <NumberHero pretty={parcel.prettyNumber} plain={parcel.number} />
      <div className="head">
        <Pill tone={toneOf(parcel.status)}>{statusWords(parcel.status, words).label}</Pill>
        <h1>{unbroken(said.sentence)}</h1>
        {said.sub !== null && <p className="sub">{said.sub}</p>}
        <Corrected parcel={parcel} />
        <Supplements parcel={parcel} />
        {!pasted && <Stale parcel={parcel} />}
        <Sign parcel={parcel} />
        {said.next !== null && <p className="todo">{said.next}</p>}
        <Actions parcel={parcel} />
        {!pasted && <Checked parcel={parcel} limited={limited} />}
      </div>
    </section>
  );
}

/** Keeps a time window on one line: browsers would break after its dash. */
function unbroken(sentence: string) {
  return sentence.split(/(\d[\d:]*[–〜]\d[\d:]*時?)/).map((part, i) =>
    i % 2 === 0 ? (
      part
    ) : (
      <span key={i} className="nb">
        {part}
      </span>
    ),
  );
}

/** Short facts beside the sentence: where it will be left, how many pieces have come. */
function Supplements({ parcel }: { readonly parcel: ParcelView }) {
  const { words } = useLook();
  const { pieces } = parcel;
  const state = words.track.state[parcel.trackingState];
  return (
    <>
      {pieces !== null && <p className="sub">{words.track.pieces(pieces.delivered, pieces.total)}</p>}
      {state !== undefined && <p className="sub">{state}</p>}
    </>
  );
}

/** What was taken back: that the parcel was shown as delivered, or whose parcel the number meant. */
function Corrected({ parcel }: { readonly parcel: ParcelView }) {
  const { words, language } = useLook();
  return (['reopened', 'number_reused'] as const)
    .filter((flag) => parcel.flags.includes(flag))
    .map((flag) => (
      <p key={flag} className="notice">
        <b>{words.track.corrected[flag].title}</b>{' '}
        {words.track.corrected[flag].says(parcel.carrierName[language])}
      </p>
    ));
}

/** Said when the newest look at the carrier brought nothing: what failed, and how old the shown state is. */
function Stale({ parcel }: { readonly parcel: ParcelView }) {
  const { words, language } = useLook();
  const problem = parcel.checked?.problem ?? null;
  if (problem === null) return null;
  const said = words.problems[problem]?.(parcel.carrierName[language]);
  return (
    <p className="notice">
      {said}{' '}
      {parcel.lastGoodAt !== null &&
        words.track.staleSince(sayInstant(parcel.lastGoodAt, Date.parse(parcel.now), words, language))}{' '}
      {parcel.trackingState === 'active' && words.track.willRetry}
    </p>
  );
}

/** A station's name sign: the stop before, the present one, the one to come. Repeats the map, so readers skip it. */
function Sign({ parcel }: { readonly parcel: ParcelView }) {
  const { words } = useLook();
  const steps = visibleStops(parcel);
  const at = presentIndex(steps);
  const present = steps[at];
  if (present === undefined) return null;
  const name = (s: StepView | undefined) => (s === undefined ? '' : (words.signs[s.step] ?? ''));
  return (
    <p className="sign" aria-hidden="true">
      <span>{name(steps[at - 1])}</span>
      <b>{name(present)}</b>
      <span>{name(steps[at + 1])}</span>
    </p>
  );
}

function presentIndex(steps: readonly StepView[]): number {
  const now = steps.findIndex((s) => s.state === 'now');
  return now === -1 ? steps.findLastIndex((s) => s.state === 'done') : now;
}

/** Attempts that coming again does not mend. */
const NO_REDELIVERY = new Set(['attempt_failed.address', 'attempt_failed.refused']);

/** One primary action: redelivery when somebody must act, else the carrier's own page, or ours about it where that may not be linked to. */
function Actions({ parcel }: { readonly parcel: ParcelView }) {
  const { words, language } = useLook();
  const { redelivery, tracking } = parcel.links;
  const asksRedelivery =
    redelivery !== null && parcel.status.startsWith('attempt_failed.') && !NO_REDELIVERY.has(parcel.status);
  return (
    <p className="acts">
      {asksRedelivery && (
        <a className="btn p" href={redelivery} rel="noreferrer">
          {words.track.redelivery}
        </a>
      )}
      {tracking !== null && (
        <a className="btn" href={tracking} rel="noreferrer">
          {words.track.carrierPage(parcel.carrierName[language])}
        </a>
      )}
      {tracking === null && parcel.carrier !== 'own' && (
        <a className="btn" href={`/carriers/${parcel.carrier}`}>
          {words.track.carrierContacts(parcel.carrierName[language])}
        </a>
      )}
    </p>
  );
}

function Checked({ parcel, limited }: { readonly parcel: ParcelView; readonly limited: boolean }) {
  const { words, language } = useLook();
  const now = Date.parse(parcel.now);
  const { checked } = parcel;
  return (
    <form className="checked" method="post">
      <p className="meta">
        {checked === null
          ? words.track.neverChecked
          : words.track.checked(sayInstant(checked.at, now, words, language), sayAgo(checked.at, now, words))}
        {limited && <b role="alert"> {words.track.checkedJustNow}</b>}
      </p>
      {parcel.trackingState === 'active' && (
        <button className="btn s" name="check" value={parcel.id}>
          {words.track.checkNow}
        </button>
      )}
    </form>
  );
}

/** The promise with its reason and how it moved. */
export function PromiseCard({ parcel }: { readonly parcel: ParcelView }) {
  const { words, language } = useLook();
  const { promise } = parcel;
  // What nobody watches any more is not expected either.
  if (promise === null || parcel.trackingState !== 'active') return null;
  const now = Date.parse(parcel.now);
  const carrier = parcel.carrierName[language];
  return (
    <section className="card">
      <h2>{Date.parse(promise.to) < now ? words.track.promisePassed : words.track.promise}</h2>
      <p className="big">{sayWindow(promise, now, words, language)}</p>
      <p className="meta">{sayBasis(promise, carrier, words)}</p>
      {promise.text !== null && (
        <p className="said">
          <q>{promise.text}</q>
        </p>
      )}
      <PromiseWhy promise={promise} now={now} />
      {promise.changes.length > 0 && (
        <details>
          <summary>{words.track.promiseChanged(promise.changes.length)}</summary>
          <ul className="plain">
            {promise.changes.map((change) => (
              <li key={change.at}>
                {words.track.promiseWas(
                  sayInstant(change.at, now, words, language),
                  sayWindow({ ...change, precision: promise.precision }, now, words, language),
                )}
                {change.why !== null && (
                  <small className="by">
                    {words.moved[change.why.code]?.(speak(change.why.params, now, words, language))}
                  </small>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Whose word the promise is: the carrier's, our own, or of whoever else told it. */
function sayBasis(
  { basis, source }: NonNullable<ParcelView['promise']>,
  carrier: string,
  { basis: said, told }: Words,
): string | undefined {
  const teller = told.tellers[source];
  if (teller === undefined) return said[basis]?.(carrier);
  return basis === 'carrier_window' ? told.window(teller) : told.day(teller);
}
