import type { SearchView } from '@todoke/server/contract';
import { statusWords } from '../track/sentence.ts';
import { grouped, groups } from '../ui/number.tsx';
import { useLook } from '../ui/look.ts';
import { parcelPath } from './destination.ts';

/** Parcels that belong to what was searched for, under this number or the one before or after. */
export function Related({ related }: { readonly related: SearchView['related'] }) {
  const { words, language } = useLook();
  if (related.length === 0) return null;
  return (
    <section className="recent">
      <h2>{words.home.related.title}</h2>
      <ul className="list">
        {related.map(({ parcel, relation }) => (
          <li key={parcel.id}>
            <a href={parcelPath(parcel.number, parcel.carrier)}>
              <code translate="no">{groups(grouped(parcel.prettyNumber))}</code>
              <span>
                {words.home.related[relation]} · {parcel.carrierName[language]} ·{' '}
                {statusWords(parcel.status, words).label}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
