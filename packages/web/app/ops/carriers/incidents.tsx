import type { IncidentView, OpsView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';
import { sayInstant } from '../../words/time.ts';
import { CarrierSelect } from './carrier-select.tsx';

/** What affects parcels now or soon, with a form to add more. */
export function Incidents({ view, refused }: { readonly view: OpsView; readonly refused: boolean }) {
  const { ops } = useLook().words;
  const { incident } = ops;
  return (
    <section id="incidents">
      <h2>{ops.incidents}</h2>
      {view.incidents.length === 0 && <p className="sub">{ops.incidentsNone}</p>}
      <ul className="plain rows">
        {view.incidents.map((each) => (
          <Incident key={each.id} incident={each} now={Date.parse(view.now)} />
        ))}
      </ul>
      {refused && <p role="alert">{incident.refused}</p>}
      <form method="post" action="#incidents" className="add">
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
        <CarrierSelect carriers={view.carriers} all />
        <label>
          {incident.note} <input name="note" maxLength={500} autoComplete="off" />
        </label>
        <label>
          {incident.from}{' '}
          <input name="from" type="datetime-local" required defaultValue={view.now.slice(0, 16)} />
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

function Incident({ incident, now }: { readonly incident: IncidentView; readonly now: number }) {
  const { words, language } = useLook();
  const { ops, status } = words;
  const say = (iso: string) => sayInstant(iso, now, words, language);
  const { carrier, until } = incident;
  return (
    <li>
      <form method="post" action="#incidents">
        <p>
          <b>{ops.kinds[incident.kind]}</b> {carrier === null ? ops.everyCarrier : words.carriers[carrier]}{' '}
          {incident.note[language]}{' '}
          <small>{status.range(say(incident.from), until === null ? null : say(until))}</small>
        </p>
        <input type="hidden" name="id" value={incident.id} />
        <button className="btn s" name="do" value="end">
          {ops.incident.end}
          <span className="vh"> {incident.note[language]}</span>
        </button>
      </form>
    </li>
  );
}
