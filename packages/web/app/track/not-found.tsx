import type { TrackAnswer } from '@todoke/server/contract';
import { NumberHero } from '../ui/number.tsx';
import { useLook } from '../ui/look.ts';
import { Pill } from '../ui/pill.tsx';
import { sayInstant } from '../words/time.ts';
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

/** No carrier knows the number: why that can be, and when to look again. */
export function NotFound({ answer, now }: { readonly answer: TrackAnswer; readonly now: number }) {
  const { words, language, path, site } = useLook();
  const { missing } = words;
  const down = answer.asked.length > 0 && answer.asked.every((a) => SAYS_NOTHING.has(a.outcome));
  const again = answer.lookAgainAt === null ? null : sayInstant(answer.lookAgainAt, now, words, language);
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
      <title>{`${answer.prettyNumber} · ${words.site}`}</title>
      <meta name="robots" content="noindex" />
      <div className="chief">
        <section className="slip" aria-label={words.track.slip}>
          <p className="carrier">
            <span>{words.track.numberName}</span>
          </p>
          <NumberHero pretty={answer.prettyNumber} plain={answer.number} />
          <div className="head">
            <Pill tone={down ? 'late' : 'wait'}>{down ? words.problemPill : missing.pill}</Pill>
            <h1>{down ? missing.down : missing.title}</h1>
            {asked.length > 0 && (
              <p className="sub">{missing.asked(new Intl.ListFormat(language).format(asked))}</p>
            )}
            <p className="sub">{down ? missing.downNext : missing.usual}</p>
            {again !== null && (
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
          </div>
        </section>
        <Why causes={answer.diagnosis} now={now} number={answer.number} links={null} />
      </div>
      <div className="side">
        <Asked asked={answer.asked} number={answer.number} chosen={null} />
      </div>
    </main>
  );
}
