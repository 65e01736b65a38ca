import { parsePostcode, placeOf } from '../../place/postcode.ts';
import type { PostcodePlace } from '../../place/postcode.ts';
import type { Observation } from '../observation.ts';

/** Between which places a parcel travels; null where nobody said. */
export interface Route {
  readonly origin: PostcodePlace | null;
  readonly destination: PostcodePlace | null;
}

type End = 'origin' | 'destination';

/**
 * The route that those who made the parcel stated: of each end what was said last; of two at the same instant the
 * greater, so that the order of arrival says nothing. Only what moves a parcel comes out, never the postcode itself.
 *
 * @example statedRoute([{ type: 'created', source: 'import', observedAt, route: { destination: '5300001' } }]).destination // { prefecture: '27', island: false }
 */
export function statedRoute(observations: readonly Observation[]): Route {
  return { origin: endOf('origin', observations), destination: endOf('destination', observations) };
}

function endOf(end: End, observations: readonly Observation[]): PostcodePlace | null {
  let saidAt = -Infinity;
  let said = '';
  for (const one of observations) {
    const text = one.type === 'created' ? one.route?.[end] : undefined;
    if (text === undefined || one.observedAt < saidAt || (one.observedAt === saidAt && text <= said))
      continue;
    saidAt = one.observedAt;
    said = text;
  }
  const postcode = parsePostcode(said);
  return postcode === undefined ? null : placeOf(postcode);
}
