import type { OpsView } from '@todoke/server/contract';
import { redirect } from 'react-router';
import { pageContext } from '../../context.ts';
import { fieldOf } from '../../form.ts';
import { useLook } from '../../ui/look.ts';
import { OpsStyle } from '../../ui/ops-style.tsx';
import { sayInstant } from '../../words/time.ts';
import { requireDesk } from '../desk.ts';
import type { Route } from './+types/route';
import { act, type Done } from './act.ts';
import { Attention } from './attention.tsx';
import { Canaries } from './canaries.tsx';
import { CarrierTable } from './carrier-table.tsx';
import { Incidents } from './incidents.tsx';
import { Tried } from './tried.tsx';
import { Words } from './words.tsx';

/** `/ops/carriers`: everything the operator needs to keep the carriers' answers coming. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = await requireDesk(request, context.get(pageContext));
  return desk.carriers();
}

export async function action({ request, context }: Route.ActionArgs): Promise<Done> {
  const page = context.get(pageContext);
  const desk = await requireDesk(request, page);
  const form = await request.formData();
  if (fieldOf(form, 'do') !== 'logout') return act(desk, form);
  const cookie = await page.api.operatorLogout(request.headers.get('cookie') ?? undefined);
  throw redirect('/ops/login', { status: 303, headers: { 'set-cookie': cookie } });
}

export default function OpsCarriers({ loaderData: view, actionData: done = {} }: Route.ComponentProps) {
  const { words, language } = useLook();
  const { ops } = words;
  const now = Date.parse(view.now);
  return (
    <main id="main" className="ops">
      <OpsStyle />
      <title>{ops.title}</title>
      <meta name="robots" content="noindex" />
      <header className="bar">
        <h1>{ops.title}</h1>
        <form method="post">
          <button className="link" name="do" value="logout">
            {ops.logout}
          </button>
        </form>
      </header>
      <p className="meta">{ops.asOf(sayInstant(view.now, now, words, language))}</p>
      <nav aria-label={ops.contents}>
        <ul className="plain jumps">
          {PARTS.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{ops[name]}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Attention view={view} />
      <CarrierTable carriers={view.carriers} now={now} />
      <Words view={view} done={done} />
      <Canaries carriers={view.carriers} now={now} done={done.canary} />
      <Tried carriers={view.carriers} tried={done.tried ?? null} />
      <Incidents view={view} refused={done.refused === 'incident'} />
      <Records view={view} />
    </main>
  );
}

/** The parts of the page, each with its heading. */
const PARTS = [
  ['attention', 'attention'],
  ['carriers', 'carriers'],
  ['words', 'unknown'],
  ['canaries', 'canaries'],
  ['console', 'console'],
  ['incidents', 'incidents'],
] as const;

function Records({ view }: { readonly view: OpsView }) {
  const { words, language } = useLook();
  const { ops } = words;
  const now = Date.parse(view.now);
  return (
    <>
      <section>
        <details>
          <summary>{ops.facts}</summary>
          <ul className="plain rows">
            {view.stalestFacts.map((fact) => (
              <li key={`${fact.carrier} ${fact.path}`}>
                <time>{fact.verified}</time> <code>{`${fact.carrier} ${fact.path}`}</code> {fact.source}
              </li>
            ))}
          </ul>
        </details>
      </section>
      <section>
        <details>
          <summary>{ops.audit}</summary>
          <ul className="plain rows">
            {view.audit.map((row) => (
              <li key={`${row.at} ${row.action}`}>
                {/* Written by the machine's own clock, also where carriers are simulated. */}
                <time dateTime={row.at}>{sayInstant(row.at, now, words, language)}</time>{' '}
                {ops.actions[row.action] ?? row.action}
              </li>
            ))}
          </ul>
        </details>
      </section>
    </>
  );
}
