import type { OpsView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';
import { sayInstant } from '../../words/time.ts';

/** What somebody should look at, most pressing first; each since when. */
export function Attention({ view }: { readonly view: OpsView }) {
  const { words, language } = useLook();
  const { ops } = words;
  const say = (iso: string) => sayInstant(iso, Date.parse(view.now), words, language);
  const name = (carrier: string) =>
    view.carriers.find((each) => each.carrier === carrier)?.name[language] ?? carrier;
  const lost = view.carriers.filter((each) => each.distrustedSince !== null);
  return (
    <section id="attention">
      <h2>{ops.attention}</h2>
      {lost.length === 0 && view.alarms.length === 0 && <p className="sub">{ops.attentionNone}</p>}
      <ul className="plain rows">
        {lost.map((each) => (
          <li key={each.carrier} className="notice">
            <b>{each.name[language]}</b> {ops.distrusted(say(each.distrustedSince ?? ''))}
          </li>
        ))}
        {view.alarms.map(({ carrier, kind, word, since, day, seen }) => (
          <li key={`${carrier} ${kind} ${word}`}>
            <b>{name(carrier)}</b> <q lang="ja">{word}</q>{' '}
            {kind === 'appeared' ? ops.alarm.appeared(say(since)) : ops.alarm.disappeared(say(since), day)}{' '}
            <small>{ops.seen(seen)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
