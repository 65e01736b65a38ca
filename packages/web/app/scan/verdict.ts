import { recognize, type Candidate, type NumberKind } from '@todoke/core/numbers';
import { UNKEPT_KINDS } from '@todoke/core/trust';
import type { Read } from './decoder.ts';

/**
 * What a code is for. `number`: one to look up, and how the box shows it. The others are told by their kind only:
 * `product` a code of goods, `secret` a card or a personal number, which is not even shown, `other` something that is
 * no number of a parcel.
 */
export type Verdict =
  | { readonly kind: 'number'; readonly text: string; readonly sure: boolean }
  | { readonly kind: 'product' | 'secret' | 'other' };

const LOOKED_UP: ReadonlySet<NumberKind> = new Set(['tracking', 'order', 'inquiry', 'return', 'sscc']);

/**
 * Judges what a code says, by the same recogniser as the server.
 * @example verdictOf({ text: 'A470008615156A', symbology: 'loose' }) // { kind: 'number', text: '4700-0861-5156', … }
 */
export function verdictOf({ text, symbology }: Read): Verdict {
  if (symbology === 'product') return { kind: 'product' };
  const { all } = recognize(text);
  if (all.some(({ kind }) => UNKEPT_KINDS.has(kind))) return { kind: 'secret' };
  const found = all.find(({ kind, candidates }) => LOOKED_UP.has(kind) && candidates[0]?.valid === true);
  const best = found?.candidates[0];
  if (best === undefined)
    return { kind: all.some(({ kind }) => kind === 'product_code') ? 'product' : 'other' };
  return {
    kind: 'number',
    text: shown(text, best, found?.candidates ?? []),
    sure: best.certainty === 'check',
  };
}

/**
 * The number as its slip prints it; plain where carriers print it in different groups, for groups of our own choosing
 * would speak for one of them when the box is read. An address stays as it is: its host says whose number that is.
 */
function shown(text: string, best: Candidate, candidates: readonly Candidate[]): string {
  if (/^https?:/i.test(text)) return text;
  const rivals = candidates.filter(({ kind, valid }) => valid && kind === best.kind);
  return rivals.every(({ pretty }) => pretty === best.pretty) ? best.pretty : best.normalized;
}
