import { incidentInputSchema, tryInputSchema, wordInputSchema, type TryView } from '@todoke/server/contract';
import { redirect } from 'react-router';
import { pageContext } from '../../context.ts';
import { fieldOf } from '../../form.ts';
import { useLook } from '../../ui/look.ts';
import type { Route } from './+types/route';
import { CarrierTable } from './carrier-table.tsx';
import { requireDesk } from '../desk.ts';
import { Incidents } from './incidents.tsx';
import { Tried } from './tried.tsx';
import { Words } from './words.tsx';

/** What the last form did. */
interface Done {
  readonly mapped: number | null;
  readonly refused: 'map' | 'incident' | null;
  readonly tried: TryView | null;
}
const NOTHING: Done = { mapped: null, refused: null, tried: null };

/** `/ops/carriers`: everything the operator needs to keep the carriers' answers coming. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = await requireDesk(request, context.get(pageContext));
  return desk.carriers();
}

export async function action({ request, context }: Route.ActionArgs): Promise<Done> {
  const page = context.get(pageContext);
  const desk = await requireDesk(request, page);
  const form = await request.formData();
  const field = (name: string) => fieldOf(form, name);
  switch (field('do')) {
    case 'map': {
      const word = wordInputSchema.safeParse({
        carrier: field('carrier'),
        text: field('text'),
        status: field('status'),
      });
      const answer = word.success ? await desk.mapWord(word.data) : null;
      return answer?.ok ? { ...NOTHING, mapped: answer.parcels } : { ...NOTHING, refused: 'map' };
    }
    case 'incident': {
      const incident = incidentInputSchema.safeParse({
        kind: field('kind'),
        carrier: field('carrier') || null,
        note: { ja: field('note'), en: field('note') },
        from: inJapan(field('from')),
        until: field('until') === '' ? null : inJapan(field('until')),
      });
      if (!incident.success) return { ...NOTHING, refused: 'incident' };
      await desk.addIncident(incident.data);
      throw redirect('/ops/carriers', 303);
    }
    case 'end':
      await desk.endIncident(field('id'));
      throw redirect('/ops/carriers', 303);
    case 'try': {
      const asked = tryInputSchema.safeParse({ carrier: field('carrier'), number: field('number') });
      const tried = asked.success ? await desk.tryNumber(asked.data.carrier, asked.data.number) : undefined;
      return { ...NOTHING, tried: tried ?? null };
    }
    case 'logout': {
      const cookie = await page.api.operatorLogout(request.headers.get('cookie') ?? undefined);
      throw redirect('/ops/login', { status: 303, headers: { 'set-cookie': cookie } });
    }
    default:
      return NOTHING;
  }
}

/** What a date field says, as an instant: the operator's clock is Japan's. */
function inJapan(local: string): string {
  return `${local.length === 16 ? `${local}:00` : local}+09:00`;
}

export default function OpsCarriers({ loaderData: view, actionData }: Route.ComponentProps) {
  const { ops } = useLook().words;
  const done = actionData ?? NOTHING;
  return (
    <main id="main" className="ops">
      <title>{ops.title}</title>
      <meta name="robots" content="noindex" />
      <h1>{ops.title}</h1>
      <form method="post">
        <button className="link" name="do" value="logout">
          {ops.logout}
        </button>
      </form>
      <CarrierTable carriers={view.carriers} />
      <Words view={view} mapped={done.mapped} refused={done.refused === 'map'} />
      <Incidents view={view} refused={done.refused === 'incident'} />
      <Tried carriers={view.carriers} tried={done.tried} />
      <section>
        <h2>{ops.facts}</h2>
        <ul>
          {view.stalestFacts.map((fact) => (
            <li key={`${fact.carrier} ${fact.path}`}>
              <time>{fact.verified}</time> <code>{`${fact.carrier} ${fact.path}`}</code> {fact.source}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{ops.audit}</h2>
        <ul>
          {view.audit.map((row) => (
            <li key={`${row.at} ${row.action}`}>
              <time dateTime={row.at}>{row.at}</time> <code>{row.action}</code>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}
