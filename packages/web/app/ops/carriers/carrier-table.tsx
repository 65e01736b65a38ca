import type { OpsCarrierView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';

/** One row a carrier: how much it is asked, how it answers, how fresh what we show is. */
export function CarrierTable({ carriers }: { readonly carriers: readonly OpsCarrierView[] }) {
  const { words, language } = useLook();
  const { ops } = words;
  return (
    <section>
      <h2>{ops.carriers}</h2>
      <div className="wide">
        <table>
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
            {carriers.map((each) => (
              <tr key={each.carrier}>
                <th scope="row">{each.name[language]}</th>
                <td>
                  {ops.breaker[each.breaker]}
                  {[each.refusal, each.pause].map((why) => why !== null && <code key={why}> {why}</code>)}
                </td>
                <td>{`${String(each.calls.hour)} / ${String(each.calls.perHour)}`}</td>
                <td>{each.calls.day}</td>
                <td>{each.parcels}</td>
                <td>{each.meanAge === null ? '–' : ops.minutes(each.meanAge)}</td>
                <td>{each.outcomes.map(({ name, count }) => `${name} ${String(count)}`).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
