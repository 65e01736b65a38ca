import { findPrefecture } from '@todoke/core/place';
import type { CarrierStatusView, IncidentView, StatusView } from '@todoke/server/contract';
import { pageContext } from '../context.ts';
import { DirectoryStyle } from '../ui/directory-style.tsx';
import { PublicHead } from '../ui/head.tsx';
import { useLook } from '../ui/look.ts';
import { Pill } from '../ui/pill.tsx';
import { StatePill } from '../ui/state-pill.tsx';
import { sayAgo, sayInstant } from '../words/time.ts';
import { History } from './history-bars.tsx';
import { sayStatus, troubledFirst } from './sentence.ts';
import type { Route } from './+types/route';

export async function loader({ context }: Route.LoaderArgs): Promise<StatusView> {
  return context.get(pageContext).api.status();
}

export default function Status({ loaderData: view }: Route.ComponentProps) {
  const { words, language } = useLook();
  const { status } = words;
  const now = Date.parse(view.now);
  const said = sayStatus(view.carriers, words, language);
  return (
    <main id="main" className="wide">
      <DirectoryStyle />
      <PublicHead title={status.title} description={status.description} />
      <p className="kicker">{status.title}</p>
      <h1>{said.sentence}</h1>
      <p className="sub">
        {said.sub} {status.asOf(sayInstant(view.now, now, words, language))}
      </p>
      <section className="group">
        <h2>{status.incidents}</h2>
        {view.incidents.length === 0 ? (
          <p className="sub">{status.noIncidents}</p>
        ) : (
          <ul className="plain stack">
            {view.incidents.map((incident) => (
              <Incident key={incident.id} incident={incident} now={now} />
            ))}
          </ul>
        )}
      </section>
      <section className="group">
        <h2>{status.carriers}</h2>
        <ul className="plain stack">
          {troubledFirst(view.carriers).map((carrier) => (
            <Carrier key={carrier.carrier} carrier={carrier} now={now} />
          ))}
        </ul>
      </section>
      <p className="meta group">
        <a href="/v1/status">{status.machine}</a>
      </p>
    </main>
  );
}

function Carrier({ carrier, now }: { readonly carrier: CarrierStatusView; readonly now: number }) {
  const { words, language } = useLook();
  const { status, states } = words;
  const { state, since, lastGoodAt } = carrier;
  return (
    <li className="card service" id={carrier.carrier}>
      <div>
        <h3>
          <a href={`/carriers/${carrier.carrier}`}>{carrier.name[language]}</a>
        </h3>
        <p>
          <StatePill state={state} />{' '}
          {since !== null && <small>{status.since(sayInstant(since, now, words, language))}</small>}
        </p>
        <p className="means">{states[state]?.means}</p>
        <p className="meta">
          {lastGoodAt === null
            ? status.neverGood
            : status.lastGood(sayInstant(lastGoodAt, now, words, language), sayAgo(lastGoodAt, now, words))}
        </p>
        {carrier.checked !== null && (
          <p className="meta">
            {status.checked(sayInstant(carrier.checked.at, now, words, language), carrier.checked.found)}
          </p>
        )}
      </div>
      <History history={carrier.history} now={now} />
    </li>
  );
}

function Incident({ incident, now }: { readonly incident: IncidentView; readonly now: number }) {
  const { words, language } = useLook();
  const { status } = words;
  const { kind, carrier, area, note, from, until, source } = incident;
  const say = (iso: string) => sayInstant(iso, now, words, language);
  const places =
    area === null
      ? status.everywhere
      : new Intl.ListFormat(language).format(
          area.map((code) => findPrefecture(String(code).padStart(2, '0'))?.[language] ?? String(code)),
        );
  return (
    <li className="card">
      <p className="row">
        <Pill tone="late">{status.kinds[kind] ?? kind}</Pill>
        <span>{status.range(say(from), until === null ? null : say(until))}</span>
      </p>
      <h3>
        {carrier === null ? status.everyCarrier : (words.carriers[carrier] ?? carrier)} · {places}
      </h3>
      {note[language] !== '' && <p>{note[language]}</p>}
      <p className="src">{status.source(source === 'operator' ? status.operator : source)}</p>
    </li>
  );
}
