import type { OpsCarrierView, TryView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';

/** The console: asks a carrier about one number and shows the call and what was read of it. */
export function Tried({
  carriers,
  tried,
}: {
  readonly carriers: readonly OpsCarrierView[];
  readonly tried: TryView | null;
}) {
  const { words, language } = useLook();
  const { ops } = words;
  return (
    <section>
      <h2>{ops.console}</h2>
      <form method="post">
        <label>
          {ops.columns.carrier}{' '}
          <select name="carrier">
            {carriers.map((each) => (
              <option key={each.carrier} value={each.carrier}>
                {each.name[language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {ops.number} <input name="number" required minLength={4} maxLength={60} autoComplete="off" />
        </label>
        <button className="btn" name="do" value="try">
          {ops.try}
        </button>
      </form>
      {tried !== null && (
        <>
          <h3>{ops.tried}</h3>
          {tried.problem !== null && (
            <output>
              {ops.problem} <code>{tried.problem}</code>
            </output>
          )}
          <ul>
            {tried.events.map((event) => (
              <li key={`${event.time ?? ''} ${event.text} ${event.place ?? ''}`}>
                <time>{event.time ?? '–'}</time> <code>{event.status}</code> <q lang="ja">{event.text}</q>{' '}
                {event.place}
              </li>
            ))}
          </ul>
          {tried.request !== null && (
            <>
              <h3>{ops.request}</h3>
              <pre>{`${tried.request.method} ${tried.request.url}\n\n${tried.request.body ?? ''}`}</pre>
            </>
          )}
          {tried.answer !== null && (
            <>
              <h3>{ops.answer}</h3>
              <pre>{`${String(tried.answer.status ?? '')}\n\n${tried.answer.body}`}</pre>
            </>
          )}
        </>
      )}
    </section>
  );
}
