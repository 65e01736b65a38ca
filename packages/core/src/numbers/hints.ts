import { normalize } from './characters.ts';
import type { Circumstances, Saying } from './match.ts';
import type { RecognitionHints } from './recognition.ts';

/** How far the person's own carriers, by their place, and numbers outweigh commonness. */
const OWN_FACTOR = 40;
const KNOWN_FACTOR = 1e9;

/** A number pasted bare. */
const BARE: Circumstances = {
  alone: true,
  listed: false,
  name: undefined,
  label: undefined,
  tail: false,
  own: [],
  remarks: [],
};

const ownOf = ({ carriers = [], known = [] }: RecognitionHints): Saying[] => [
  ...carriers.map((target, index) => ({
    target,
    factor: OWN_FACTOR / (index + 1),
    why: { code: 'own_carrier', params: { place: index + 1 } },
  })),
  ...known.map(({ carrier, number }) => ({
    target: carrier,
    factor: KNOWN_FACTOR,
    why: { code: 'known_number' },
    number: normalize(number),
  })),
];

/** What the person's own carriers and numbers say of a number pasted bare. */
export const hinted = (hints: RecognitionHints | undefined): Circumstances =>
  hints ? { ...BARE, own: ownOf(hints) } : BARE;
