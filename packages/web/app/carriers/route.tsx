import type { CarrierSummaryView } from '@todoke/server/contract';
import { pageContext } from '../context.ts';
import { DirectoryStyle } from '../ui/directory-style.tsx';
import { PublicHead } from '../ui/head.tsx';
import { useLook } from '../ui/look.ts';
import { StatePill } from '../ui/state-pill.tsx';
import { GROUPS, groupOf } from './groups.ts';
import type { Route } from './+types/route';

export async function loader({ context }: Route.LoaderArgs) {
  return { carriers: await context.get(pageContext).api.carriers() };
}

/** Every carrier of the directory, by where it delivers. */
export default function Carriers({ loaderData: { carriers } }: Route.ComponentProps) {
  const { directory } = useLook().words;
  return (
    <main id="main" className="wide">
      <DirectoryStyle />
      <PublicHead title={directory.title} description={directory.description} />
      <h1>{directory.title}</h1>
      <p className="sub">
        {directory.lead(carriers.length)} {directory.leadNote}
      </p>
      {GROUPS.map((group) => {
        const members = carriers.filter((carrier) => groupOf(carrier.id) === group);
        return (
          members.length > 0 && (
            <section key={group} className="group">
              <h2>{directory.groups[group]}</h2>
              <ul className="plain tiles">
                {members.map((carrier) => (
                  <Tile key={carrier.id} carrier={carrier} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </main>
  );
}

function Tile({ carrier }: { readonly carrier: CarrierSummaryView }) {
  const { words, language } = useLook();
  const { directory } = words;
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <li className="card tile">
      <a href={`/carriers/${carrier.id}`}>
        {carrier.names[language]}
        {carrier.names[other] !== carrier.names[language] && (
          <small lang={other}>{carrier.names[other]}</small>
        )}
      </a>
      <p className="row">
        {carrier.example !== null && <code translate="no">{carrier.example}</code>}
        {!carrier.asked && <span>{directory.notAsked}</span>}
        {carrier.asked && carrier.state !== 'unasked' && <StatePill state={carrier.state} />}
      </p>
    </li>
  );
}
