import type { NumberShape } from '../number-shape.ts';

/** Ship24 asks other carriers: it has no numbers of its own. */
export const numbers: readonly NumberShape[] = [];
