import { findCarrier } from '@todoke/core/carriers';
import type { EntriesView } from '@todoke/server/contract';
import { useLook } from '../ui/look.ts';
import { sayInstant } from '../words/time.ts';
import { statusWords } from './sentence.ts';

/** Whether this carrier may have several parcels under one number, so that it is worth looking. */
export function repeatsNumbers(carrier: string): boolean {
  return findCarrier(carrier)?.profile.access.value.notes.includes('duplicates_possible') === true;
}

interface EntriesProps {
  readonly parcel: string;
  readonly view: EntriesView;
  readonly now: number;
}

/** Which of a number's parcels is meant: asked where we cannot tell, else folded, to be put right by the person. */
export function Entries({ parcel, view, now }: EntriesProps) {
  const { words } = useLook();
  const said = words.track.entries;
  if (view.entries.length < 2) return null;
  const choice = <Choice parcel={parcel} view={view} now={now} />;
  return view.unsure ? (
    <section className="why">
      <h2>{said.title}</h2>
      <p>{said.lead}</p>
      {choice}
    </section>
  ) : (
    <section className="card quiet">
      <details>
        <summary>{said.other}</summary>
        <p>{said.lead}</p>
        {choice}
      </details>
    </section>
  );
}

function Choice({ parcel, view, now }: EntriesProps) {
  const { words, language } = useLook();
  const said = words.track.entries;
  return (
    <form method="post">
      <input type="hidden" name="parcel" value={parcel} />
      <ul className="plain">
        {view.entries.map(({ id, status, at, place }) => (
          <li key={id} className="row">
            <span>
              {status === null ? said.unknown : statusWords(status, words).label}{' '}
              {[at === null ? null : sayInstant(at, now, words, language), place].filter(Boolean).join(' ')}
            </span>
            {id === view.chosen && !view.unsure ? (
              <b className="open">{said.shown}</b>
            ) : (
              <button className="btn s" name="entry" value={id}>
                {said.choose}
              </button>
            )}
          </li>
        ))}
      </ul>
    </form>
  );
}
