import type { CauseView, ParcelView } from '@todoke/server/contract';
import { useLook } from '../ui/look.ts';
import { speak, type Sentence } from '../words/speech.ts';
import { sayInstant } from '../words/time.ts';
import { Call, OpenNow } from './side.tsx';

/** Causes surer than this are findings; less sure ones are offered in case they help. */
const OFFER_BELOW = 0.5;
/** More causes than this is a lecture. */
const CAUSES_SHOWN_MAX = 4;

interface WhyProps {
  readonly causes: readonly CauseView[];
  readonly now: number;
  /** Normalised, for links to it under another carrier. */
  readonly number: string;
  /** The carrier's own pages; null where there are none to lead to. */
  readonly links: ParcelView['links'] | null;
}

/** Why it may not be visible or not be moving: findings in sight, mere possibilities folded beneath. */
export function Why({ causes, ...rest }: WhyProps) {
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
              <Cause cause={cause} {...rest} />
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
              <Cause cause={cause} {...rest} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}

/** Actions that name their own time; then it need not be said twice. */
const TIMED_ACTIONS = new Set(['wait_until', 'look_again']);

/** Actions somebody takes by calling; the number stands beside them. */
const CALLS = new Set([
  'contact_carrier',
  'contact_local_office',
  'contact_desk',
  'start_investigation',
  'extend_storage',
  'correct_address',
  'pay_or_show_id',
  'send_customs_papers',
  'pay_duty',
]);

type CauseProps = Omit<WhyProps, 'causes'> & { readonly cause: CauseView };

function Cause({ cause, now, number, links }: CauseProps) {
  const { words, language } = useLook();
  const { actions, contact } = cause;
  const say = (table: Readonly<Record<string, Sentence>>, { code, params }: CauseView['actions'][number]) =>
    table[code]?.(speak(params, now, words, language)) ?? null;
  const evidence = cause.evidence.flatMap((each) => say(words.evidence, each) ?? []);
  const wait = actions.some((action) => TIMED_ACTIONS.has(action.code)) ? null : cause.waitUntil;
  const phone = actions.some((action) => CALLS.has(action.code)) ? (contact?.phone ?? null) : null;
  return (
    <>
      <p>{words.causes[cause.code]?.says(speak(cause.params, now, words, language))}</p>
      {actions.length > 0 && (
        <ul className="do">
          {actions.map((action) => {
            const text = say(words.actions, action);
            const href = linkOf(action, number, links);
            return text === null ? null : (
              <li key={text}>
                {href === null ? (
                  text
                ) : (
                  <a href={href} rel="noreferrer">
                    {text}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {contact !== null && phone !== null && (
        <p className="call">
          <Call phone={phone} wide={false} /> <OpenNow contact={contact} now={now} />
        </p>
      )}
      {wait !== null && (
        <p className="meta">{words.track.waitUntil(sayInstant(wait, now, words, language))}</p>
      )}
      {evidence.length > 0 && (
        <details>
          <summary>{words.track.evidence}</summary>
          <ul className="facts">
            {evidence.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Where an action is done, when that is a page; null when it is done elsewhere. */
function linkOf(
  { code, params }: CauseView['actions'][number],
  number: string,
  links: ParcelView['links'] | null,
): string | null {
  switch (code) {
    case 'request_redelivery':
      return links?.redelivery ?? null;
    case 'open_carrier_page':
    case 'change_day':
      return links?.tracking ?? null;
    case 'show_service_status':
      return '/status';
    case 'paste_page':
      return '#told';
    case 'search_by_order':
      return '/';
    case 'choose_carrier': {
      const carrier = params['carrier'] ?? null;
      return carrier === null
        ? null
        : `/t/${encodeURIComponent(number)}?carrier=${encodeURIComponent(carrier)}`;
    }
    default:
      return null;
  }
}
