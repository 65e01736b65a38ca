import type { OpsView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';
import type { Done } from './act.ts';
import { Wire } from './wire.tsx';

interface Props {
  readonly view: OpsView;
  readonly done: Done;
}

/** Words nobody has explained, each with a form; those that were, each with its undo, and all of them as a patch. */
export function Words({ view, done }: Props) {
  const { words } = useLook();
  const { ops } = words;
  return (
    <section id="words">
      <h2>{ops.unknown}</h2>
      {done.mapped !== undefined && <output>{ops.mapped(done.mapped)}</output>}
      {done.unmapped !== undefined && <output>{ops.unmapped(done.unmapped)}</output>}
      {done.refused === 'map' && <p role="alert">{ops.mapRefused}</p>}
      {view.unknownWords.length === 0 && <p className="sub">{ops.unknownNone}</p>}
      <datalist id="statuses">
        {view.statuses.map((status) => (
          <option key={status} value={status}>
            {words.statuses[status]?.label}
          </option>
        ))}
      </datalist>
      <ul className="plain rows">
        {view.unknownWords.map((word) => (
          <li key={`${word.carrier} ${word.text}`}>
            <form method="post" action="#words">
              <p>
                <b>{words.carriers[word.carrier] ?? word.carrier}</b> <q lang="ja">{word.text}</q>{' '}
                <small>{ops.seen(word.seen)}</small>
              </p>
              <input type="hidden" name="carrier" value={word.carrier} />
              <input type="hidden" name="text" value={word.text} />
              <label>
                {ops.meaning}{' '}
                <input name="status" list="statuses" required maxLength={60} autoComplete="off" />
              </label>
              <button className="btn s" name="do" value="map">
                {ops.map}
                <span className="vh"> {word.text}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      {view.mappings.length > 0 && <Mapped view={view} />}
    </section>
  );
}

function Mapped({ view }: { readonly view: OpsView }) {
  const { words } = useLook();
  const { ops } = words;
  return (
    <>
      <h3>{ops.mappings}</h3>
      <ul className="plain rows">
        {view.mappings.map(({ carrier, text, status }) => (
          <li key={`${carrier} ${text}`}>
            <form method="post" action="#words">
              <p>
                <b>{words.carriers[carrier] ?? carrier}</b> <q lang="ja">{text}</q> →{' '}
                {words.statuses[status]?.label} <code>{status}</code>
              </p>
              <input type="hidden" name="carrier" value={carrier} />
              <input type="hidden" name="text" value={text} />
              <button className="btn s" name="do" value="unmap">
                {ops.unmap}
                <span className="vh"> {text}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <Wire name={ops.patch} text={view.patch} />
      <p>
        <a className="btn s" href="/ops/patch" download="todoke-words.patch">
          {ops.download}
        </a>
      </p>
    </>
  );
}
