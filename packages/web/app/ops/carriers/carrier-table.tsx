import type { OpsCarrierView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';
import { StatePill } from '../../ui/state-pill.tsx';
import { sayAgo, sayInstant } from '../../words/time.ts';

interface Props {
  readonly carriers: readonly OpsCarrierView[];
  readonly now: number;
}

/** One row a carrier, on a phone one card: how much it is asked, how it answers, how fresh what we show is. */
export function CarrierTable({ carriers, now }: Props) {
  const { ops } = useLook().words;
  return (
    <section id="carriers">
      <h2>{ops.carriers}</h2>
      <table className="cards">
        <thead>
          <tr>
            {Object.entries(ops.columns).map(([key, text]) => (
              <th key={key} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {carriers
            .toSorted((a, b) => trouble(b) - trouble(a))
            .map((each) => (
              <Row key={each.carrier} carrier={each} now={now} />
            ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ carrier, now }: { readonly carrier: OpsCarrierView; readonly now: number }) {
  const { words, language } = useLook();
  const { ops } = words;
  const { columns } = ops;
  const good = carrier.goodAt;
  const [canary] = carrier.canaries;
  return (
    <tr>
      <th scope="row">{carrier.name[language]}</th>
      <td data-label={columns.state}>
        <State carrier={carrier} now={now} />
      </td>
      <td data-label={columns.good}>
        {good === null ? (
          ops.never
        ) : (
          <time dateTime={good} title={sayInstant(good, now, words, language)}>
            {sayAgo(good, now, words)}
          </time>
        )}
      </td>
      <td data-label={columns.canary}>
        {canary?.outcome ? (ops.outcomes[canary.outcome] ?? canary.outcome) : '–'}
      </td>
      <td data-label={columns.calls}>{`${String(carrier.calls.hour)} / ${String(carrier.calls.perHour)}`}</td>
      <td data-label={columns.day}>{carrier.calls.day}</td>
      <td data-label={columns.parcels}>{carrier.parcels}</td>
      <td data-label={columns.age}>{carrier.meanAge === null ? '–' : ops.minutes(carrier.meanAge)}</td>
      <td data-label={columns.answers}>
        {carrier.outcomes
          .map(({ name, count }) => `${ops.outcomes[name] ?? name} ${String(count)}`)
          .join('、') || '–'}
      </td>
    </tr>
  );
}

/** Carriers in trouble stand first, then those that are asked, then those that never are. */
function trouble({ health, refusal, distrustedSince, breaker }: OpsCarrierView): number {
  if (refusal !== null) return 0;
  if (distrustedSince !== null || breaker !== 'closed') return 3;
  return health.state === 'ok' || health.state === 'unasked' ? 1 : 2;
}

/** Why a carrier is not asked, in words; else how its service is and whether it is paused. */
function State({ carrier, now }: { readonly carrier: OpsCarrierView; readonly now: number }) {
  const { words, language } = useLook();
  const { ops, status } = words;
  const { refusal, pause, breaker, health } = carrier;
  if (refusal !== null) {
    return (
      <>
        {ops.refusals[refusal.kind] ?? refusal.kind}{' '}
        {refusal.kind === 'auth' && <code>{refusal.detail?.replace('missing: ', '')}</code>}
      </>
    );
  }
  const limited = pause?.kind === 'rate_limited' ? ` (${pause.detail ?? ''})` : null;
  return (
    <span>
      <StatePill state={health.state} />{' '}
      {health.since !== null && <small>{status.since(sayInstant(health.since, now, words, language))}</small>}
      {limited !== null && <small> {`${ops.outcomes['rate_limited'] ?? ''}${limited}`}</small>}
      {limited === null && breaker !== 'closed' && <small> {ops.breaker[breaker]}</small>}
    </span>
  );
}
