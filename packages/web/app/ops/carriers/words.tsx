import type { OpsView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';

/** Words nobody has explained, each with a form; what changed in the vocabularies; what was assigned, as a patch. */
export function Words({
  view,
  mapped,
  refused,
}: {
  readonly view: OpsView;
  readonly mapped: number | null;
  readonly refused: boolean;
}) {
  const { ops } = useLook().words;
  return (
    <section>
      <h2>{ops.unknown}</h2>
      {mapped !== null && <output>{ops.mapped(mapped)}</output>}
      {refused && <p role="alert">{ops.mapRefused}</p>}
      {view.unknownWords.length === 0 && <p>{ops.unknownNone}</p>}
      <datalist id="statuses">
        {view.statuses.map((status) => (
          <option key={status} value={status}>
            {status}
          </option>
        ))}
      </datalist>
      <ul>
        {view.unknownWords.map((word) => (
          <li key={`${word.carrier} ${word.text}`}>
            <code>{word.carrier}</code> <q lang="ja">{word.text}</q> <small>{ops.seen(word.seen)}</small>
            <form method="post">
              <input type="hidden" name="carrier" value={word.carrier} />
              <input type="hidden" name="text" value={word.text} />
              <label>
                {ops.meaning} <input name="status" list="statuses" required maxLength={60} />
              </label>
              <button className="btn" name="do" value="map">
                {ops.map}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {view.alarms.length > 0 && <h3>{ops.alarms}</h3>}
      <ul>
        {view.alarms.map((alarm) => (
          <li key={`${alarm.carrier} ${alarm.kind} ${alarm.word}`}>
            <code>{alarm.carrier}</code> <q lang="ja">{alarm.word}</q> {ops.alarm[alarm.kind]}{' '}
            <small>{`${alarm.day} ${ops.seen(alarm.seen)}`}</small>
          </li>
        ))}
      </ul>
      {view.patch !== '' && (
        <>
          <h3>{ops.patch}</h3>
          <pre>{view.patch}</pre>
        </>
      )}
    </section>
  );
}
