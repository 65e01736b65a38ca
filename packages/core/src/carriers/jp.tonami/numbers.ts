import type { NumberShape } from '../number-shape.ts';

/** The length of Tonami's numbers was not found. */
export const numbers: readonly NumberShape[] = [];
