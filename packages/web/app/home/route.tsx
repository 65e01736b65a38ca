import { QUERY_LENGTH_MAX } from '@todoke/server/contract';
import { data } from 'react-router';
import { pageContext } from '../context.ts';
import { fieldOf } from '../form.ts';
import { PublicHead } from '../ui/head.tsx';
import { useLook } from '../ui/look.ts';
import { BOX_FORM } from '../ui/page.tsx';
import { grouped } from '../ui/number.tsx';
import { minutesOf } from '../words/time.ts';
import { answerText, NOTHING, NOTHING_ELSE, type Answer } from './answer.ts';
import { Found } from './found.tsx';
import { Related } from './related.tsx';
import { namedKinds } from './secret.ts';
import type { Route } from './+types/route';

/** `/?q=…`, for links and search shortcuts; the form itself posts, so that nothing personal stands in an address. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const taken = namedKinds(query);
  const text = query.get('q');
  if (text === null) return taken.length === 0 ? NOTHING : { ...NOTHING, recognition: NOTHING_ELSE, taken };
  return said(
    await answerText(text, context.get(pageContext), { peek: null, stay: false, inAddress: true, taken }),
  );
}

/**
 * The form. With `peek` (the page's script on paste and while typing) it only says what it sees and leads nowhere; with
 * `lang` the language was switched, and the text is answered again.
 */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const peek = form.has('peek') ? (fieldOf(form, 'peek') === 'typing' ? 'typing' : 'pasted') : null;
  const how = { peek, stay: form.has('lang'), inAddress: false, taken: [] } as const;
  return said(await answerText(fieldOf(form, 'q'), context.get(pageContext), how));
}

function said(answer: Answer) {
  return answer.problem === 'tooLong' ? data(answer, 413) : answer;
}

export default function Home({ loaderData, actionData }: Route.ComponentProps) {
  const { words, site } = useLook();
  const answer: Answer = actionData ?? loaderData;
  return (
    <main id="main" className="home">
      <PublicHead title={words.tagline} description={words.home.lead} />
      <h1>{words.home.title}</h1>
      <p className={answer.recognition === null ? 'sub' : 'vh'} id="lead">
        {words.home.lead}
      </p>
      <Box answer={answer} />
      {answer.recognition !== null && answer.text === '' && answer.taken.length === 0 && (
        <p className="meta">{words.home.notShown}</p>
      )}
      <Scan />
      <div id="found" aria-live="polite">
        {answer.recognition !== null && (
          <Found
            recognition={answer.recognition}
            places={answer.places}
            taken={answer.taken}
            marks={answer.marks}
          />
        )}
        {answer.related !== null && <Related related={answer.related} />}
        {answer.waitSeconds !== null && (
          <p className="notice">{words.home.limited(minutesOf(answer.waitSeconds))}</p>
        )}
      </div>
      <Message />
      <Recent />
      {site.testMode && site.samples.length > 0 && <Samples />}
    </main>
  );
}

function Box({ answer }: { readonly answer: Answer }) {
  const { words, path } = useLook();
  const problem =
    answer.problem === null
      ? null
      : answer.problem === 'empty'
        ? words.home.empty
        : words.home.tooLong(QUERY_LENGTH_MAX);
  return (
    <form className="paste" id={BOX_FORM} method="post" action="/" data-offline={words.home.offline}>
      <input type="hidden" name="back" value={path} />
      <label className="vh" htmlFor="q">
        {words.home.label}
      </label>
      <textarea
        id="q"
        name="q"
        rows={2}
        // The box is the page's one purpose; beside an answer its keyboard would cover what was found.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={answer.recognition === null}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="search"
        aria-describedby={problem === null ? 'lead' : 'problem lead'}
        aria-invalid={problem === null ? undefined : true}
        placeholder={words.home.placeholder}
        defaultValue={answer.text}
      />
      <div className="bar">
        <p id="problem" role="alert">
          {problem}
        </p>
        <button className="btn p">{words.home.submit}</button>
      </div>
    </form>
  );
}

/** The pasted message, shown by the page's script from the browser's own copy; never by the server. */
function Message() {
  const { home } = useLook().words;
  return (
    <section id="message" className="message" hidden aria-label={home.message}>
      <h2>
        {home.message} <small>{home.messageNote}</small>
      </h2>
      {/* It scrolls, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <p tabIndex={0} />
    </section>
  );
}

/** Camera and photo: shown by the page's script, since both need it. The words it may have to say come along. */
function Scan() {
  const { scan } = useLook().words.home;
  const { camera, photo, stop, torch, hint, ...said } = scan;
  const sentences = Object.fromEntries(
    Object.entries(said).map(([name, text]) => [
      `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      text,
    ]),
  );
  return (
    <section id="scan" className="scan" hidden {...sentences}>
      <p className="acts">
        <button className="btn" type="button" data-do="start" hidden>
          {camera}
        </button>
        <label className="btn">
          {photo}
          <input className="vh" type="file" accept="image/*" />
        </label>
      </p>
      <div className="viewer" hidden>
        <video muted playsInline aria-label={hint} />
        <p className="acts">
          <button className="btn" type="button" data-do="stop">
            {stop}
          </button>
          <button className="btn" type="button" data-do="torch" aria-pressed="false" hidden>
            {torch}
          </button>
        </p>
      </div>
      <p className="said" />
    </section>
  );
}

/** Filled by the page's script from this browser's own store; absent without it. */
function Recent() {
  const { home } = useLook().words;
  return (
    <section className="recent" id="recent" hidden data-cleared={home.cleared} data-undo={home.undo}>
      <h2>
        {home.recent} <small>{home.recentNote}</small>
      </h2>
      <ul className="list" />
      <p>
        <output />{' '}
        <button className="link" type="button">
          {home.clear}
        </button>
      </p>
    </section>
  );
}

function Samples() {
  const { words, site } = useLook();
  return (
    <section className="samples">
      <h2>
        {words.home.samples} <small>{words.home.samplesNote}</small>
      </h2>
      <ul className="list">
        {site.samples.map((sample) => (
          <li key={`${sample.number} ${sample.shows}`}>
            <a href={`/?q=${encodeURIComponent(sample.number)}`}>
              <code translate="no">{grouped(sample.number)}</code>
              <span>{words.home.shows[sample.shows] ?? sample.shows}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
