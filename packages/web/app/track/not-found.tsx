import type { PasteProblem } from '@todoke/core/inbound';
import { CARRIER_IDS } from '@todoke/core/carriers';
import type { TrackAnswer } from '@todoke/server/contract';
import type { ReactNode } from 'react';
import type { Listed } from '../home/destination.ts';
import { AsIs, wrongDigit } from '../home/found.tsx';
import { PersonalHead } from '../ui/head.tsx';
import { grouped, NumberHero } from '../ui/number.tsx';
import { useLook } from '../ui/look.ts';
import { Pill } from '../ui/pill.tsx';
import { carrierName } from '../words/carrier-name.ts';
import { sayInstant } from '../words/time.ts';
import { PasteBox, wantsPaste } from './paste.tsx';
import { Asked } from './side.tsx';
import { Why } from './why.tsx';

/** Outcomes that say nothing about the number: the carrier could not be asked. */
const SAYS_NOTHING = new Set([
  'unavailable',
  'suspended',
  'blocked',
  'rate_limited',
  'layout_changed',
  'auth',
  'network',
]);

/** Causes that lie in the number itself: then no carrier was asked, and waiting does not help. */
const IN_THE_NUMBER = new Set([
  'mistyped_number',
  'order_number_given',
  'return_number_given',
  'not_a_tracking_number',
]);

/** No parcel to show: because the number is not one, or because no carrier knows it (yet), or none could be asked. */
export function NotFound(props: NotFoundProps) {
  const { answer } = props;
  const [first] = answer.diagnosis;
  if (answer.asked.length > 0) return <Unknown {...props} />;
  if (answer.possible.length > 0 && (answer.named || !isInNumber(first))) return <Unasked {...props} />;
  return <WrongNumber {...props} cause={first?.code ?? 'unknown'} />;
}

function isInNumber(cause: TrackAnswer['diagnosis'][number] | undefined): boolean {
  return cause !== undefined && IN_THE_NUMBER.has(cause.code) && cause.confidence >= SURE;
}

/** A cause surer than this is a finding. */
const SURE = 0.5;

interface NotFoundProps {
  readonly answer: TrackAnswer & {
    /** Carriers whose number it may be, where none was asked. */
    readonly possible: readonly string[];
    /** The number as the box reads it; null where it fits nothing. */
    readonly listed: Listed | null;
    /** The person named the carrier to ask. */
    readonly named: boolean;
  };
  readonly now: number;
  /** What was wrong with what a person pasted. */
  readonly problem: PasteProblem | null;
}

/** A carrier's number, but of none this site asks: whose it is, and where to ask. */
function Unasked({ answer, now }: NotFoundProps) {
  const { words, language } = useLook();
  const { missing } = words;
  const names = answer.possible.map((id) => carrierName(id, words, language));
  return (
    <main id="main" className="track">
      <Slip answer={answer} name={words.track.numberName}>
        <Pill tone="wait">{missing.unaskedPill}</Pill>
        <h1>{missing.unasked(new Intl.ListFormat(language, { type: 'disjunction' }).format(names))}</h1>
        <p className="sub">{missing.unaskedNext}</p>
        <p className="acts">
          {answer.possible.flatMap((id, i) =>
            LISTED.has(id) ? (
              <a key={id} className="btn" href={`/carriers/${id}`}>
                {words.track.carrierContacts(names[i] ?? id)}
              </a>
            ) : (
              []
            ),
          )}
          <a className="btn" href="/">
            {missing.other}
          </a>
        </p>
      </Slip>
      <Why causes={answer.diagnosis} now={now} number={answer.number} links={null} />
    </main>
  );
}

/** Carriers with a page of their own in the directory. */
const LISTED: ReadonlySet<string> = new Set(CARRIER_IDS);

/** The number cannot be a parcel's as it is written: what is wrong, and the box with it to mend it in. */
function WrongNumber({ answer, now, cause }: NotFoundProps & { readonly cause: string }) {
  const look = useLook();
  const { missing } = look.words;
  const slip = answer.listed?.slip ?? null;
  return (
    <main id="main" className="track">
      <Slip answer={answer} name={missing.numberName}>
        <Pill tone="need">{missing.wrongPill}</Pill>
        <h1>{missing.wrong[cause] ?? missing.title}</h1>
        {slip !== null &&
          wrongDigit(slip, look).map((text) => (
            <p key={text} className="sub">
              {text}
            </p>
          ))}
        <p className="sub">{missing.wrongNext}</p>
        <Mend number={answer.listed?.pretty ?? answer.prettyNumber} />
        {answer.listed !== null && <AsIs one={answer.listed} />}
      </Slip>
      <Why causes={answer.diagnosis} now={now} number={answer.number} links={null} />
    </main>
  );
}

/** Back to the box with the number in it, as it is printed. */
function Mend({ number }: { readonly number: string }) {
  const { missing } = useLook().words;
  return (
    <p className="acts">
      <a className="btn p" href={`/?q=${encodeURIComponent(number)}`}>
        {missing.mend}
      </a>
    </p>
  );
}

interface SlipProps {
  readonly answer: NotFoundProps['answer'];
  /** What the number is called. */
  readonly name: string;
  readonly children: ReactNode;
}

/** What both pages begin with. */
function Slip({ answer, name, children }: SlipProps) {
  const { words } = useLook();
  // Asked about or not, an order's number is printed in its own groups, too.
  const { listed } = answer;
  const pretty =
    listed === null || listed.pretty === '' || listed.kind === 'tracking'
      ? answer.prettyNumber
      : listed.pretty;
  return (
    <section className="slip" aria-label={words.track.slip}>
      <PersonalHead title={grouped(pretty)} />
      <p className="carrier">
        <span>{name}</span>
      </p>
      <NumberHero
        pretty={pretty}
        plain={answer.number}
        wrongAt={pretty === listed?.pretty ? listed.wrongAt : null}
      />
      <div className="head">{children}</div>
    </section>
  );
}

/** No carrier knows the number: why that can be, and when to look again. */
function Unknown({ answer, now, problem }: NotFoundProps) {
  const { words, language, path, site } = useLook();
  const { missing } = words;
  const doubtful = (answer.listed?.slip ?? null) !== null;
  const down = answer.asked.length > 0 && answer.asked.every((a) => SAYS_NOTHING.has(a.outcome));
  const again = answer.lookAgainAt === null ? null : sayInstant(answer.lookAgainAt, now, words, language);
  const shut = answer.asked.find((a) => wantsPaste(a.carrier, a.outcome));
  const asked = answer.asked.filter((a) => !SAYS_NOTHING.has(a.outcome)).map((a) => a.carrierName[language]);
  return (
    <main
      id="main"
      className="track"
      // Real milliseconds: test mode's clock runs faster than the browser's.
      data-again={
        answer.lookAgainAt === null ? undefined : (Date.parse(answer.lookAgainAt) - now) / site.clockSpeed
      }
      data-looked={missing.looked}
    >
      <div className="chief">
        <Slip answer={answer} name={words.track.numberName}>
          <Pill tone={down ? 'late' : 'wait'}>{down ? words.problemPill : missing.pill}</Pill>
          <h1>{down ? missing.down : missing.title}</h1>
          {asked.length > 0 && (
            <p className="sub">{missing.asked(new Intl.ListFormat(language).format(asked))}</p>
          )}
          <p className="sub">{down ? missing.downNext : doubtful ? missing.doubtful : missing.usual}</p>
          {again !== null && !doubtful && (
            <p className="todo">
              {missing.again(again)}{' '}
              <span data-auto hidden>
                {missing.auto}
              </span>
            </p>
          )}
          <p className="acts">
            <a className="btn p" href={path}>
              {missing.retry}
            </a>
            <a className="btn" href="/">
              {missing.other}
            </a>
          </p>
        </Slip>
        {shut !== undefined && (
          <PasteBox carrier={shut.carrier} carrierName={shut.carrierName[language]} problem={problem} />
        )}
        <Why causes={answer.diagnosis} now={now} number={answer.number} links={null} />
      </div>
      <div className="side">
        <Asked asked={answer.asked} number={answer.number} chosen={null} />
      </div>
    </main>
  );
}
