import type { IncidentView, OpsView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';

/** What affects parcels now or soon, with a form to add more. */
export function Incidents({ view, refused }: { readonly view: OpsView; readonly refused: boolean }) {
  const { words, language } = useLook();
  const { ops } = words;
  const { incident } = ops;
  return (
    <section>
      <h2>{ops.incidents}</h2>
      <ul>
        {view.incidents.map((each: IncidentView) => (
          <li key={each.id}>
            {ops.kinds[each.kind]} <code>{each.carrier ?? '*'}</code> {each.note[language]}{' '}
            <time dateTime={each.from}>{each.from}</time>–{each.until ?? ''}
            <form method="post">
              <input type="hidden" name="id" value={each.id} />
              <button className="btn" name="do" value="end">
                {incident.end}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {refused && <p role="alert">{incident.refused}</p>}
      <form method="post">
        <label>
          {incident.kind}{' '}
          <select name="kind">
            {Object.entries(ops.kinds).map(([kind, text]) => (
              <option key={kind} value={kind}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <label>
          {incident.carrier}{' '}
          <select name="carrier">
            <option value="">*</option>
            {view.carriers.map((each) => (
              <option key={each.carrier} value={each.carrier}>
                {each.name[language]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {incident.note} <input name="note" maxLength={500} />
        </label>
        <label>
          {incident.from} <input name="from" type="datetime-local" required />
        </label>
        <label>
          {incident.until} <input name="until" type="datetime-local" />
        </label>
        <button className="btn" name="do" value="incident">
          {incident.add}
        </button>
      </form>
    </section>
  );
}
