import type { OpsCarrierView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';
import { sayInstant } from '../../words/time.ts';
import type { Done } from './act.ts';
import { CarrierSelect } from './carrier-select.tsx';

interface Props {
  readonly carriers: readonly OpsCarrierView[];
  readonly now: number;
  readonly done: Done['canary'];
}

/** Numbers known to exist: what each last answered, with ways to ask, add and remove. */
export function Canaries({ carriers, now, done }: Props) {
  const { words, language } = useLook();
  const { canaries, canaryLead, canary: said, number } = words.ops;
  const named = carriers.filter((each) => each.canaries.length > 0);
  return (
    <section id="canaries">
      <h2>{canaries}</h2>
      <p className="sub">{canaryLead}</p>
      {done !== undefined && 'refused' in done && <p role="alert">{said.refused[done.refused]}</p>}
      {done !== undefined && 'verdict' in done && (
        <output>
          {carriers.find((each) => each.carrier === done.carrier)?.name[language]}:{' '}
          {said.verdicts[done.verdict]}
        </output>
      )}
      <details open={done !== undefined || named.some(isLost)}>
        <summary>{said.named(named.length)}</summary>
        <ul className="plain rows">
          {named.map((carrier) => (
            <li key={carrier.carrier}>
              <form method="post" action="#canaries">
                <h3>{carrier.name[language]}</h3>
                <input type="hidden" name="carrier" value={carrier.carrier} />
                <button className="btn s" name="do" value="look">
                  {said.look}
                  <span className="vh"> {carrier.name[language]}</span>
                </button>
              </form>
              {carrier.canaries.map((each) => (
                <Canary key={each.number} carrier={carrier.carrier} canary={each} now={now} />
              ))}
            </li>
          ))}
        </ul>
      </details>
      <form method="post" action="#canaries" className="add">
        <CarrierSelect carriers={carriers} />
        <label>
          {number} <input name="number" required minLength={4} maxLength={60} autoComplete="off" />
        </label>
        <button className="btn" name="do" value="canary">
          {said.add}
        </button>
      </form>
    </section>
  );
}

/** None of the numbers was found when last asked about. */
function isLost({ canaries }: OpsCarrierView): boolean {
  return canaries.every(({ outcome }) => outcome !== null && outcome !== 'ok');
}

function Canary({
  carrier,
  canary,
  now,
}: {
  readonly carrier: string;
  readonly canary: OpsCarrierView['canaries'][number];
  readonly now: number;
}) {
  const { words, language } = useLook();
  const { canary: said, outcomes } = words.ops;
  const { number, source, askedAt, outcome } = canary;
  return (
    <form method="post" action="#canaries">
      <code>{number}</code>
      <span>
        {askedAt === null || outcome === null
          ? said.unasked
          : `${outcomes[outcome] ?? outcome} · ${said.asked(sayInstant(askedAt, now, words, language))}`}
      </span>
      <input type="hidden" name="carrier" value={carrier} />
      <input type="hidden" name="number" value={number} />
      {source === 'operator' ? (
        <button className="btn s" name="do" value="uncanary">
          {said.remove}
          <span className="vh"> {number}</span>
        </button>
      ) : (
        <small>{said.configured}</small>
      )}
    </form>
  );
}
