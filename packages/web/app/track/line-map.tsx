import type { EventView, ParcelView, StepView } from '@todoke/server/contract';
import { grouped, groups } from '../ui/number.tsx';
import { useLook } from '../ui/look.ts';
import { sayTime, sayWindow } from '../words/time.ts';
import type { Words } from '../words/ja.ts';
import { statusWords, toneOf } from './sentence.ts';
import { Written } from './written.tsx';

/** Stops that leave the plain line: the door and back, the interchange, the second line homewards. */
const SHAPES: Readonly<Record<string, string>> = {
  absent: 'turn',
  handover: 'xfer',
  problem: 'warn',
  held: 'hold',
  returning: 'back',
  returned: 'back',
};

/** The journey as a line map: passed stops filled, the present one marked, those to come hollow. */
export function LineMap({ parcel }: { readonly parcel: ParcelView }) {
  const steps = visibleStops(parcel);
  return (
    <ol className="line">
      {steps.map((step, i) => (
        <Stop key={i} step={step} parcel={parcel} leg={step.step === 'handover' ? legAt(steps, i) : null} />
      ))}
    </ol>
  );
}

/** Says once which carrier the records are from, where it is one; else every record names its own. */
export function SourceOfAll({ parcel }: { readonly parcel: ParcelView }) {
  const { words } = useLook();
  const [first, ...others] = carriersOf(parcel, words);
  if (first === undefined || others.length > 0) return null;
  return <p className="meta">{words.track.recordsOf(words.carriers[first] ?? first)}</p>;
}

/** The carriers whose own records a parcel has. */
function carriersOf({ events }: ParcelView, { told }: Words): string[] {
  return [...new Set(events.map(({ source }) => source))].filter((id) => told.tellers[id] === undefined);
}

/** Stops somebody told, and those ahead; what only follows from others (the order before the scan) is left out. */
export function visibleStops(parcel: ParcelView): readonly StepView[] {
  return parcel.steps.filter(
    ({ state, time, events }) =>
      state !== 'skipped' && (state !== 'done' || time !== null || events.length > 0),
  );
}

/** Which leg an interchange opens: the first one opens leg 1, as the journey counts them. */
function legAt(steps: readonly StepView[], index: number): number {
  return steps.slice(0, index + 1).filter((s) => s.step === 'handover').length;
}

interface StopProps {
  readonly step: StepView;
  readonly parcel: ParcelView;
  /** Which leg begins here; null for a stop that is no interchange. */
  readonly leg: number | null;
}

function Stop({ step, parcel, leg }: StopProps) {
  const { words } = useLook();
  const shape = SHAPES[step.step];
  const events = step.events.flatMap((i) => parcel.events[i] ?? []);
  const latest = newestOf(step, events);
  // One record beneath a stop is shown as the stop itself.
  const only = events.length === 1 ? (events[0] ?? null) : null;
  const isTold = only !== null && words.told.tellers[only.source] !== undefined;
  const tone = step.step === 'problem' && latest.status !== null ? ` ${toneOf(latest.status)}` : '';
  return (
    <li
      className={`stop ${step.state}${shape === undefined ? '' : ` ${shape}`}${tone}`}
      aria-current={step.state === 'now' ? 'step' : undefined}
    >
      <i className="dot" />
      <div className="h">
        <h3>{titleOf(step, words.steps, statusWords(latest.status ?? '', words).label)}</h3>
        <StopTime step={step} time={latest.time} parcel={parcel} />
      </div>
      {leg !== null && <Interchange parcel={parcel} leg={leg} />}
      {(Boolean(latest.rawText) || latest.place !== null || isTold) && (
        <p className="said">
          <Written
            text={latest.rawText}
            place={latest.place}
            source={events.at(-1)?.source ?? parcel.carrier}
          />
          {only !== null && <RecordSource event={only} parcel={parcel} />}
        </p>
      )}
      {events.length > 1 && <Records events={events} parcel={parcel} />}
    </li>
  );
}

/** A passed stop is told by what made it, the present one by its newest record. */
function newestOf(
  step: StepView,
  events: readonly EventView[],
): Pick<StepView, 'time' | 'place' | 'rawText' | 'status'> {
  const newest = step.state === 'now' ? events.findLast((e) => e.disputed === null) : undefined;
  return newest ?? step;
}

function titleOf(step: StepView, names: ReturnType<typeof useLook>['words']['steps'], label: string): string {
  const name = names[step.step];
  if (name === undefined) return label;
  // A problem or a hold is best said by its own status; plain steps by their own name.
  const special = step.step === 'problem' || step.step === 'held' || step.step === 'absent';
  if (special && step.status !== null && step.state !== 'next') return label;
  return step.state === 'next' ? name.next : step.state === 'now' ? name.now : name.done;
}

interface StopTimeProps {
  readonly step: StepView;
  readonly time: StepView['time'];
  readonly parcel: ParcelView;
}

function StopTime({ step, time, parcel }: StopTimeProps) {
  const { words, language } = useLook();
  const now = Date.parse(parcel.now);
  if (time !== null) {
    return <time dateTime={time.at ?? undefined}>{sayTime(time, now, words, language)}</time>;
  }
  const expected = step.step === 'delivered' && step.state === 'next' ? parcel.promise : null;
  if (expected === null || Date.parse(expected.to) < now) return null;
  return <time dateTime={expected.from}>{sayWindow(expected, now, words, language)}</time>;
}

function Interchange({ parcel, leg }: { readonly parcel: ParcelView; readonly leg: number }) {
  const { words } = useLook();
  const next = parcel.legs[leg];
  if (next === undefined) return null;
  const carrier = next.carrier === null ? null : (words.carriers[next.carrier] ?? next.carrier);
  return (
    <p className="change">
      {words.track.interchange(carrier)}
      {next.number !== null && <code translate="no">{groups(grouped(next.number))}</code>}
    </p>
  );
}

/** Every record beneath a stop, in the carrier's order, its own words beside ours. */
function Records({ events, parcel }: { readonly events: readonly EventView[]; readonly parcel: ParcelView }) {
  const { words } = useLook();
  return (
    <details>
      <summary>{words.track.records(events.length)}</summary>
      <ul>
        {events.map((event, i) => (
          <Record key={i} event={event} parcel={parcel} />
        ))}
      </ul>
    </details>
  );
}

interface RecordProps {
  readonly event: EventView;
  readonly parcel: ParcelView;
}

/** Who told a record: always where it was not a carrier or not one alone, else where the records are from several. */
function RecordSource({ event, parcel }: RecordProps) {
  const { words } = useLook();
  const sources = [event.source, ...(event.otherSources ?? [])];
  const isPlain =
    sources.length === 1 && !words.told.tellers[event.source] && carriersOf(parcel, words).length < 2;
  const names = sources.map(
    (source) => words.told.tellers[source] ?? words.carriers[source] ?? words.track.otherSource,
  );
  return isPlain ? null : <small className="by">{[...new Set(names)].join(words.track.andSource)}</small>;
}

function Record({ event, parcel }: RecordProps) {
  const { words, language } = useLook();
  const now = Date.parse(parcel.now);
  const time = <time>{sayTime(event.time, now, words, language)}</time>;
  const label = statusWords(event.status, words).label;
  if (event.disputed !== null) {
    return (
      <li>
        <s>{time}</s>
        <span>
          <s>
            <Written text={event.rawText} place={event.place} source={event.source} />
          </s>{' '}
          <em>{event.disputed === 'retracted' ? words.track.retracted : words.track.skewed}</em>
          <RecordSource event={event} parcel={parcel} />
        </span>
      </li>
    );
  }
  return (
    <li>
      {time}
      <span>
        {label} <Written text={event.rawText} place={event.place} source={event.source} />
        <RecordSource event={event} parcel={parcel} />
      </span>
    </li>
  );
}
