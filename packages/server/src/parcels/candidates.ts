import { CARRIER_IDS, type CarrierId } from '@todoke/core/carriers';
import { normalize, recognize } from '@todoke/core/numbers';

/** A carrier that may know a number, and the number as that carrier writes it. */
export interface NumberCandidate {
  readonly carrier: CarrierId;
  readonly number: string;
}

/** What `candidatesOf` found. */
interface Candidates {
  readonly candidates: readonly NumberCandidate[];
  /** Those worth a question: the others fit by chance, what it says is something else. */
  readonly likely: readonly NumberCandidate[];
  /** It can be nobody else's: not even a mistyped number of another carrier. */
  readonly lone: boolean;
  readonly normalized: string;
  readonly pretty: string;
}

/** A reading less likely than this fits by chance: a telephone number is no carrier's business. */
const LIKELY_MIN = 0.01;

const KNOWN = new Set<string>(CARRIER_IDS);

/** Whether the text is the id of a carrier of the directory. */
export function isCarrierId(text: string): text is CarrierId {
  return KNOWN.has(text);
}

/**
 * The carriers a number may belong to, best first. A carrier named by the caller is the only one, with or
 * without a fitting check digit: the person may know better than our tables.
 */
export function candidatesOf(text: string, carrier: string | undefined): Candidates {
  const recognition = recognize(text);
  const tracking = recognition.candidates.filter((each) => each.kind === 'tracking');
  const first = tracking[0];
  const normalized = first?.normalized ?? normalize(text).slice(0, 60);
  const pretty = first?.pretty ?? normalized;
  if (carrier !== undefined && isCarrierId(carrier)) {
    const own = tracking.find((each) => each.carrier === carrier);
    const number = own?.normalized ?? normalized;
    return {
      candidates: [{ carrier, number }],
      likely: [{ carrier, number }],
      lone: true,
      normalized: number,
      pretty: own?.pretty ?? pretty,
    };
  }
  const candidates: NumberCandidate[] = [];
  const unlikely = new Set<string>();
  for (const each of tracking) {
    if (each.valid && each.carrier !== null && isCarrierId(each.carrier)) {
      candidates.push({ carrier: each.carrier, number: each.normalized });
      if (each.confidence < LIKELY_MIN) unlikely.add(each.carrier);
    }
  }
  // The cooperative shows the same items as each post, in English and later: asked when the post does not know it.
  candidates.sort((a, b) => Number(a.carrier === 'ems') - Number(b.carrier === 'ems'));
  const likely = candidates.filter(({ carrier }) => !unlikely.has(carrier));
  return { candidates, likely, lone: tracking.length === 1 && candidates.length === 1, normalized, pretty };
}
