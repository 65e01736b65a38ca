import { fillLink } from '@todoke/core/carriers';
import { prettyNumber } from '@todoke/core/numbers';
import type { CarrierView } from '@todoke/server/contract';
import { data, redirect } from 'react-router';
import { pageContext } from '../context.ts';
import { fieldOf } from '../form.ts';
import { parcelPath } from '../home/destination.ts';
import { DirectoryStyle } from '../ui/directory-style.tsx';
import { PublicHead } from '../ui/head.tsx';
import { useLook } from '../ui/look.ts';
import { StatePill } from '../ui/state-pill.tsx';
import { Access, Limits, Numbers, Phones, Receiving, Senders, Source, Topic } from './facts.tsx';
import { sayLengths } from './lengths.ts';
import { numberOfCarrier, type NumberForCarrier } from './number.ts';
import { StructuredData } from './structured-data.tsx';
import type { Route } from './+types/route';

export async function loader({ params, context }: Route.LoaderArgs) {
  const carrier = await context.get(pageContext).api.carrier(params.id);
  if (carrier === undefined) throw data(null, { status: 404 });
  return carrier;
}

/** The form: leads to our own page of the number, or (`links`) shows the carrier's addresses with it filled in. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { api, caller } = context.get(pageContext);
  const form = await request.formData();
  const text = fieldOf(form, 'number').trim().slice(0, TEXT_LENGTH_MAX);
  if (text === '') return { problem: 'empty' as const };
  const found = numberOfCarrier(await api.recognize(text, caller), params.id, text);
  if (found.number === '') return { problem: 'empty' as const };
  if (!form.has('links')) throw redirect(parcelPath(found.number, params.id), 303);
  return { problem: null, found };
}

/** Nobody's number of one parcel is longer. */
const TEXT_LENGTH_MAX = 60;

export default function CarrierPage({ loaderData: carrier, actionData }: Route.ComponentProps) {
  const { words, language, site } = useLook();
  const { directory, states } = words;
  const name = carrier.names[language];
  const lengths = carrier.numbers.flatMap((shape) => shape.lengths);
  return (
    <main id="main" className="track">
      <DirectoryStyle />
      <PublicHead title={directory.carrierTitle(name)} description={directory.carrierDescription(name)} />
      <StructuredData carrier={carrier} />
      <div className="chief">
        <section className="slip" aria-label={name}>
          <p className="carrier">
            <a href="/carriers">{directory.all}</a>
          </p>
          <h1 className="name">
            {lengths.length === 0
              ? directory.sentenceNoNumber(name)
              : directory.sentence(name, directory.lengths(sayLengths(lengths, directory)))}
          </h1>
          {carrier.asked && (
            <p className="state">
              <StatePill state={carrier.state} /> <span>{states[carrier.state]?.means}</span>{' '}
              <a href="/status">{directory.stateLink}</a>
            </p>
          )}
          <LookUp carrier={carrier} answer={actionData} />
        </section>
        <Numbers carrier={carrier} />
        <Receiving carrier={carrier} />
      </div>
      <div className="side">
        <Phones carrier={carrier} now={Date.parse(site.now)} />
        <Senders carrier={carrier} />
        <Limits carrier={carrier} />
        <Access carrier={carrier} />
        {carrier.site !== null && (
          <Topic title={directory.site}>
            <a href={carrier.site.url} rel="noreferrer">
              {new URL(carrier.site.url).host}
            </a>
            <Source of={carrier.site} />
          </Topic>
        )}
      </div>
    </main>
  );
}

interface LookUpProps {
  readonly carrier: CarrierView;
  readonly answer: { readonly problem: 'empty' | null; readonly found?: NumberForCarrier } | undefined;
}

function LookUp({ carrier, answer }: LookUpProps) {
  const { words, language } = useLook();
  const { directory } = words;
  const name = carrier.names[language];
  const found = answer?.found;
  return (
    <form className="lookup head" method="post">
      <label htmlFor="number">{directory.lookUp(name)}</label>
      <input
        id="number"
        name="number"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="search"
        defaultValue={found?.number}
        placeholder={carrier.numbers[0]?.example}
        aria-invalid={answer?.problem === 'empty' ? true : undefined}
        aria-describedby={answer === undefined ? undefined : 'said'}
      />
      <p id="said" role="alert" className="late">
        {answer?.problem === 'empty' && directory.empty}
        {found !== undefined && !found.fits && directory.notANumber(name)}
      </p>
      <p className="acts">
        <button className="btn p">{directory.submit}</button>
        {(carrier.trackingLink !== null || carrier.redeliveryLink !== null) && (
          <button className="btn" name="links" value="1">
            {directory.links}
          </button>
        )}
      </p>
      {found !== undefined && <Links carrier={carrier} number={found.number} />}
    </form>
  );
}

/** The carrier's own pages about one number. */
function Links({ carrier, number }: { readonly carrier: CarrierView; readonly number: string }) {
  const { words, language } = useLook();
  const { directory } = words;
  const { trackingLink, redeliveryLink } = carrier;
  if (trackingLink === null && redeliveryLink === null) return null;
  return (
    <div className="links">
      <h2>{directory.linksFor(prettyNumber(carrier.id, number))}</h2>
      {trackingLink !== null && (
        <>
          <a className="btn" href={fillLink(trackingLink.template, number)} rel="noreferrer">
            {directory.trackingPage(carrier.names[language])}
          </a>
          <Source of={trackingLink} />
        </>
      )}
      {redeliveryLink !== null && (
        <>
          <a className="btn" href={fillLink(redeliveryLink.template, number)} rel="noreferrer">
            {directory.redeliveryPage}
          </a>
          <Source of={redeliveryLink} />
        </>
      )}
    </div>
  );
}
