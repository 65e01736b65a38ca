import { canReadPasted, PASTED_CHARS_MAX, type PasteProblem } from '@todoke/core/inbound';
import { CARRIER_IDS, type CarrierId } from '@todoke/core/carriers';
import { useLook } from '../ui/look.ts';

/** Problems of a carrier in which a person may know more than we do; none of them is about the number. */
const SHUT_TO_US = new Set(['suspended', 'blocked', 'layout_changed', 'unavailable', 'network']);

/** Whether what a person copied from this carrier's page would help: it cannot be asked, and its page can be read. */
export function wantsPaste(carrier: string, problem: string | null): boolean {
  return problem !== null && SHUT_TO_US.has(problem) && isCarrier(carrier) && canReadPasted(carrier);
}

/** Whether this is the id of a carrier of the directory. */
export function isCarrier(id: string): id is CarrierId {
  return (CARRIER_IDS as readonly string[]).includes(id);
}

interface PasteBoxProps {
  readonly carrier: string;
  readonly carrierName: string;
  /** What was wrong with what was pasted before. */
  readonly problem: PasteProblem | null;
}

/** A box for what the carrier's page or mail says, where the carrier itself cannot be asked. */
export function PasteBox({ carrier, carrierName, problem }: PasteBoxProps) {
  const { paste } = useLook().words.told;
  return (
    <section className="card told" id="told">
      <h2>{paste.title}</h2>
      <p id="told-lead">{paste.lead(carrierName)}</p>
      <form method="post" action="#told">
        <input type="hidden" name="carrier" value={carrier} />
        <label className="vh" htmlFor="told-text">
          {paste.label}
        </label>
        <textarea
          id="told-text"
          name="told"
          rows={5}
          maxLength={PASTED_CHARS_MAX}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={problem === null ? 'told-lead' : 'told-problem told-lead'}
          aria-invalid={problem === null ? undefined : true}
        />
        {problem !== null && (
          <p id="told-problem" role="alert">
            {paste.problems[problem]}
          </p>
        )}
        <p className="meta">{paste.kept}</p>
        <button className="btn p">{paste.submit}</button>
      </form>
    </section>
  );
}

/** Says whose word the page is, above a page made from what was pasted. */
export function PastedNotice({ carrierName, path }: { readonly carrierName: string; readonly path: string }) {
  const { paste } = useLook().words.told;
  return (
    <section className="card told" aria-labelledby="told-shown">
      <h2 id="told-shown">{paste.shown}</h2>
      <p>{paste.shownLead(carrierName)}</p>
      <p>
        <a href={path}>{paste.back}</a>
      </p>
    </section>
  );
}
