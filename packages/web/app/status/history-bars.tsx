import type { CarrierStatusView } from '@todoke/server/contract';
import { useLook } from '../ui/look.ts';
import { sayInstant } from '../words/time.ts';
import { dayStates, HISTORY_DAYS, runsOf, type State } from './history.ts';

/** Bars of bad days are shorter the worse they are, so that colour is not the only sign. */
const HEIGHTS: Readonly<Record<State, number>> = {
  ok: 24,
  slow: 18,
  failing: 13,
  blocked: 13,
  suspended: 8,
  unasked: 2,
};

interface Props {
  readonly history: CarrierStatusView['history'];
  readonly now: number;
}

/** 90 days as bars, what they show in a sentence, and the same as a table. */
export function History({ history, now }: Props) {
  const { words } = useLook();
  const { status, states } = words;
  const days = dayStates(history, now);
  const known = days.filter((day) => day !== null).length;
  const good = days.filter((day) => day === 'ok').length;
  const says = status.historySays(good, known);
  return (
    <div className="history">
      <p className="meta">
        {status.history}: {says}
      </p>
      <svg viewBox={`0 0 ${HISTORY_DAYS} 24`} preserveAspectRatio="none" role="img" aria-label={says}>
        {runsOf(days).map((run) => {
          const height = HEIGHTS[run.state ?? 'unasked'];
          return (
            <rect
              key={run.from}
              className={`h-${run.state ?? 'none'}`}
              x={run.from}
              y={24 - height}
              width={run.days}
              height={height}
            >
              {run.state !== null && <title>{states[run.state]?.label}</title>}
            </rect>
          );
        })}
      </svg>
      <p className="scale" aria-hidden="true">
        <span>{status.scale.from}</span>
        <span>{status.scale.to}</span>
      </p>
      {history.length > 0 && <Table history={history} now={now} />}
    </div>
  );
}

function Table({ history, now }: Props) {
  const { words, language } = useLook();
  const { status, states } = words;
  const { columns } = status;
  return (
    <details>
      <summary>{status.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.from}</th>
            <th scope="col">{columns.to}</th>
            <th scope="col">{columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {history.toReversed().map((stretch) => (
            <tr key={stretch.since}>
              <td>{sayInstant(stretch.since, now, words, language)}</td>
              <td>
                {stretch.until === null ? status.ongoing : sayInstant(stretch.until, now, words, language)}
              </td>
              <td>{states[stretch.state]?.label}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
