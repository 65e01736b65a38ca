import { data, redirect } from 'react-router';
import { pageContext } from '../context.ts';
import { fieldOf } from '../form.ts';
import { PersonalHead } from '../ui/head.tsx';
import { useLook } from '../ui/look.ts';
import { sayClock } from '../words/time.ts';
import { LineMap, SourceOfAll } from './line-map.tsx';
import { NotFound } from './not-found.tsx';
import { statusWords } from './sentence.ts';
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
  const result = await api.track({ number, carrier: asked }, caller);
  if (!result.ok) {
    const { retryAfterSeconds } = result;
    throw data({ retryAfterSeconds }, { status: 429, headers: { 'retry-after': String(retryAfterSeconds) } });
  }
  return result.answer;
}

/** 「いま確認する」: asks the carrier now, then shows the page anew. */
export async function action({ request, context }: Route.ActionArgs) {
  const { api, caller } = context.get(pageContext);
  const id = fieldOf(await request.formData(), 'check');
  const result = await api.refresh(id, caller);
  if (result !== undefined && !result.ok) {
    return data(
      { limited: true },
      { status: 429, headers: { 'retry-after': String(result.retryAfterSeconds) } },
    );
  }
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search, 303);
}

export function headers() {
  return { 'cache-control': 'private, no-cache' };
}

export default function Track({ loaderData: answer, actionData }: Route.ComponentProps) {
  const { words, site } = useLook();
  const { parcel } = answer;
  if (parcel === null) return <NotFound answer={answer} now={Date.parse(site.now)} />;
  const now = Date.parse(parcel.now);
  const clock = sayClock(parcel.now);
  return (
    <main
      id="main"
      className="track"
      data-live={parcel.id}
      data-version={parcel.version}
      data-events={parcel.events.length}
      data-number={parcel.number}
      data-pretty={parcel.prettyNumber}
      data-label={statusWords(parcel.status, words).label}
      data-lost={words.track.live.lost(clock)}
      data-back={words.track.live.back}
      data-fresh={words.track.live.fresh}
    >
      <PersonalHead title={words.track.title(parcel.prettyNumber, statusWords(parcel.status, words).label)} />
      <div className="chief">
        <Slip parcel={parcel} limited={actionData?.limited ?? false} />
        <Why causes={parcel.diagnosis} now={now} number={parcel.number} links={parcel.links} />
        <section className="map card">
          <h2>{parcel.steps.some((s) => s.state === 'next') ? words.track.map : words.track.mapSoFar}</h2>
          <SourceOfAll parcel={parcel} />
          <LineMap parcel={parcel} />
        </section>
      </div>
      <div className="side">
        <PromiseCard parcel={parcel} />
        {parcel.contact !== null && <Contact contact={parcel.contact} now={now} />}
        <Legs parcel={parcel} />
        <Notes parcel={parcel} />
        <Asked asked={answer.asked} number={answer.number} chosen={parcel.carrier} />
      </div>
    </main>
  );
}
