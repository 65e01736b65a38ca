import type { ParcelView } from '@todoke/server/contract';
import type { ReactNode } from 'react';
import { data, redirect } from 'react-router';
import { pageContext } from '../context.ts';
import { fieldOf } from '../form.ts';
import { isSomethingElse, listNumbers, type Listed } from '../home/destination.ts';
import { asNamed, holdsSecret, veil, withoutSecret } from '../home/secret.ts';
import { PersonalHead } from '../ui/head.tsx';
import { useLook } from '../ui/look.ts';
import { grouped } from '../ui/number.tsx';
import { sayClock } from '../words/time.ts';
import { Entries, repeatsNumbers } from './entries.tsx';
import { LineMap, SourceOfAll } from './line-map.tsx';
import { NotFound } from './not-found.tsx';
import { statusWords } from './sentence.ts';
import { isCarrier, PasteBox, PastedNotice, wantsPaste } from './paste.tsx';
import { Asked, Contact, Legs, Notes } from './side.tsx';
import { PromiseCard, Slip } from './slip.tsx';
import { Why } from './why.tsx';
import type { Route } from './+types/route';

/** The contract's own bounds of a number; anything else is not an address of ours. */
const NUMBER_LENGTH_MIN = 4;
const NUMBER_LENGTH_MAX = 60;
const CARRIER_LENGTH_MAX = 20;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { api, caller } = context.get(pageContext);
  const { number } = params;
  if (number.length < NUMBER_LENGTH_MIN || number.length > NUMBER_LENGTH_MAX)
    throw data(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get('carrier')?.slice(0, CARRIER_LENGTH_MAX);
  const veiled = veil(await api.recognize(number, caller), number);
  const meant = asked !== undefined && holdsSecret(veiled) ? asNamed(number, asked) : null;
  const recognition = meant ?? veiled;
  // Nobody is asked about it, and it leaves the address bar before any part of a page repeats it.
  if (holdsSecret(recognition)) throw redirect(withoutSecret(recognition), 303);
  const result = await api.track({ number, carrier: asked }, caller);
  if (!result.ok) {
    const { retryAfterSeconds } = result;
    throw data({ retryAfterSeconds }, { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } });
  }
  const { answer } = result;
  const { parcel } = answer;
  if (parcel !== null) {
    const entries = repeatsNumbers(parcel.carrier) ? await api.entries(parcel.id) : undefined;
    return { ...answer, possible: [], listed: null, named: false, entries };
  }
  if (answer.asked.length === 0 && isSomethingElse(recognition))
    throw redirect(withoutSecret(recognition, [recognition.kind]), 303);
  const listed: Listed | null = listNumbers(recognition)[0] ?? null;
  if (answer.asked.length > 0) return { ...answer, possible: [], listed, named: false, entries: undefined };
  // Nobody was asked: either it is no parcel's number, or of carriers this site does not ask.
  const named = asked !== undefined && (isCarrier(asked) || meant !== null);
  const possible = named ? [asked] : (listed?.ways ?? []).flatMap(({ carrier }) => carrier ?? []);
  return { ...answer, possible: [...new Set(possible)], listed, named, entries: undefined };
}

/**
 * 「いま確認する」: asks the carrier now, then shows the page anew. With `told`, what a person pasted of the carrier's
 * page: it is read into the answer to this very request and kept nowhere.
 */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { api, caller } = context.get(pageContext);
  const form = await request.formData();
  if (form.has('told')) {
    const carrier = fieldOf(form, 'carrier').slice(0, CARRIER_LENGTH_MAX);
    const told = await api.pasted({ number: params.number, carrier, text: fieldOf(form, 'told') });
    if (told.ok) return { limited: false, pasted: told.parcel, problem: null };
    return { limited: false, pasted: null, problem: told.reason };
  }
  const { pathname, search } = new URL(request.url);
  if (form.has('entry')) {
    const chosen = await api.chooseEntry(fieldOf(form, 'parcel'), fieldOf(form, 'entry'));
    return chosen?.ok === false && chosen.reason === 'too_soon'
      ? data({ limited: true, pasted: null, problem: null }, tooSoon(chosen.retryAfterSeconds))
      : redirect(pathname + search, 303);
  }
  const id = fieldOf(form, 'check');
  const result = await api.refresh(id, caller);
  if (result !== undefined && !result.ok) {
    return data({ limited: true, pasted: null, problem: null }, tooSoon(result.retryAfterSeconds));
  }
  return redirect(pathname + search, 303);
}

function tooSoon(seconds: number): ResponseInit {
  return { status: 429, headers: { 'retry-after': String(seconds) } };
}

export function headers() {
  return { 'cache-control': 'private, no-cache' };
}

export default function Track({ loaderData: answer, actionData }: Route.ComponentProps) {
  const { site, path, language } = useLook();
  const pasted = actionData?.pasted ?? null;
  const problem = actionData?.problem ?? null;
  const parcel = pasted ?? answer.parcel;
  if (parcel === null) return <NotFound answer={answer} now={Date.parse(site.now)} problem={problem} />;
  const now = Date.parse(parcel.now);
  const carrierName = parcel.carrierName[language];
  return (
    <Main parcel={parcel} live={pasted === null}>
      <div className="chief">
        {pasted !== null && <PastedNotice carrierName={carrierName} path={path} />}
        <Slip parcel={parcel} limited={actionData?.limited ?? false} pasted={pasted !== null} />
        {pasted === null && wantsPaste(parcel.carrier, parcel.checked?.problem ?? null) && (
          <PasteBox carrier={parcel.carrier} carrierName={carrierName} problem={problem} />
        )}
        {answer.entries !== undefined && <Entries parcel={parcel.id} view={answer.entries} now={now} />}
        <Why causes={parcel.diagnosis} now={now} number={parcel.number} links={parcel.links} />
        <Map parcel={parcel} />
      </div>
      <div className="side">
        <PromiseCard parcel={parcel} />
        {parcel.contact !== null && <Contact contact={parcel.contact} now={now} />}
        <Legs parcel={parcel} />
        <Notes parcel={parcel} />
        <Asked asked={answer.asked} number={answer.number} chosen={parcel.carrier} />
      </div>
    </Main>
  );
}

interface MainProps {
  readonly parcel: ParcelView;
  /** News are swapped in; not over what a person pasted. */
  readonly live: boolean;
  readonly children: ReactNode;
}

function Main({ parcel, live, children }: MainProps) {
  const { words } = useLook();
  const clock = sayClock(parcel.now);
  const label = statusWords(parcel.status, words).label;
  const news = {
    'data-live': parcel.id,
    'data-version': parcel.version,
    'data-events': parcel.events.length,
    'data-number': parcel.number,
    'data-pretty': grouped(parcel.prettyNumber),
    'data-label': label,
    'data-lost': words.track.live.lost(clock),
    'data-back': words.track.live.back,
    'data-fresh': words.track.live.fresh,
  };
  return (
    <main id="main" className="track" {...(live ? news : {})}>
      <PersonalHead title={words.track.title(grouped(parcel.prettyNumber), label)} />
      {children}
    </main>
  );
}

function Map({ parcel }: { readonly parcel: ParcelView }) {
  const { words } = useLook();
  return (
    <section className="map card">
      <h2>{parcel.steps.some((s) => s.state === 'next') ? words.track.map : words.track.mapSoFar}</h2>
      <SourceOfAll parcel={parcel} />
      <LineMap parcel={parcel} />
    </section>
  );
}
