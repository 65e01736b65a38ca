import type { OpsCarrierView, TryView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';
import { CarrierSelect } from './carrier-select.tsx';
import { Wire } from './wire.tsx';

/** The console: asks a carrier about one number and shows the call and what was read of it. */
export function Tried({
  carriers,
  tried,
}: {
  readonly carriers: readonly OpsCarrierView[];
  readonly tried: TryView | null;
}) {
  const { ops } = useLook().words;
  return (
    <section id="console">
      <h2>{ops.console}</h2>
      <form method="post" action="#console" className="add">
        <CarrierSelect carriers={carriers} />
        <label>
          {ops.number} <input name="number" required minLength={4} maxLength={60} autoComplete="off" />
        </label>
        <button className="btn" name="do" value="try">
          {ops.try}
        </button>
      </form>
      {tried !== null && <Result tried={tried} />}
    </section>
  );
}

function Result({ tried }: { readonly tried: TryView }) {
  const { words } = useLook();
  const { ops } = words;
  const { problem, request, answer } = tried;
  return (
    <>
      <h3>{ops.tried}</h3>
      {problem !== null && (
        <output>
          {ops.problem}: {ops.outcomes[problem.kind] ?? problem.kind}{' '}
          {problem.detail !== null && <code>{problem.detail}</code>}
        </output>
      )}
      {problem === null && tried.events.length === 0 && <p>{ops.triedNone}</p>}
      <ol className="plain rows">
        {tried.events.map((event) => (
          <li key={`${event.time ?? ''} ${event.text} ${event.place ?? ''}`}>
            <time>{event.time ?? '–'}</time> <q lang="ja">{event.text}</q> {event.place}{' '}
            <small>
              {words.statuses[event.status]?.label} <code>{event.status}</code>
            </small>
          </li>
        ))}
      </ol>
      {request !== null && (
        <Wire name={ops.request} text={`${request.method} ${request.url}\n\n${request.body ?? ''}`} />
      )}
      {answer !== null && (
        <Wire name={ops.answer} text={`${String(answer.status ?? '')}\n\n${answer.body}`} />
      )}
    </>
  );
}
