import { normalize } from './characters.ts';
import type { Circumstances, Saying } from './match.ts';
import type { Reason, RecognitionHints } from './recognition.ts';

/** How far the person's own carriers, by their place, and numbers outweigh commonness. */
const FACTOR = { own: 40, known: 1e9 };

export const say = (target: string, factor: number, code: string, params?: Reason['params']): Saying => ({
  target,
  factor,
  why: params ? { code, params } : { code },
});

const BARE: Circumstances = {
  alone: true,
  listed: false,
  name: undefined,
  label: undefined,
  tail: false,
  own: [],
  remarks: [],
};

/** What the person's own carriers and numbers say of a number pasted bare. */
export const ownOf = (hints: RecognitionHints | undefined): Circumstances => {
  if (!hints) return BARE;
  const { carriers = [], known = [] } = hints;
  return {
    ...BARE,
    own: [
      ...carriers.map((one, index) =>
        say(one, FACTOR.own / (index + 1), 'own_carrier', { place: index + 1 }),
      ),
      ...known.map((one) => ({
        ...say(one.carrier, FACTOR.known, 'known_number'),
        number: normalize(one.number),
      })),
    ],
  };
};
