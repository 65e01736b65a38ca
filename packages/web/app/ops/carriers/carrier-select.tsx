import type { OpsCarrierView } from '@todoke/server/contract';
import { useLook } from '../../ui/look.ts';

/** Chooses a carrier; `all` offers to choose none. */
export function CarrierSelect({
  carriers,
  all = false,
}: {
  readonly carriers: readonly OpsCarrierView[];
  readonly all?: boolean;
}) {
  const { words, language } = useLook();
  return (
    <label>
      {words.ops.columns.carrier}{' '}
      <select name="carrier">
        {all && <option value="">{words.ops.everyCarrier}</option>}
        {carriers.map((each) => (
          <option key={each.carrier} value={each.carrier}>
            {each.name[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
