import { recognize } from '@todoke/core/numbers';
import {
  NUMBER_FORMATS,
  RECORDED_FORMAT,
  SHAPES,
  s10Format,
  type NumberFormat,
  type Shape,
  type WorldCarrierId,
} from './number-formats.ts';
import { randomFor } from './random.ts';

/** What a number stands for: the world's run (mod 100) and the parcel's index in it. */
export interface NumberMeaning {
  readonly runResidue: number;
  readonly index: number;
}

/** Six digits of every number carry the index, so a run holds this many parcels per carrier. */
export const INDEX_LIMIT = 1_000_000;
export const RUN_RESIDUES = 100;

/** Multiplier and its inverse modulo 10⁶: neighbours in time get numbers that look unrelated. */
const SCRAMBLE = 387_421;
const UNSCRAMBLE = inverseModulo(SCRAMBLE, INDEX_LIMIT);

function inverseModulo(value: number, modulus: number): number {
  let [oldRest, rest, oldFactor, factor] = [value, modulus, 1, 0];
  while (rest !== 0) {
    const quotient = Math.floor(oldRest / rest);
    [oldRest, rest] = [rest, oldRest - quotient * rest];
    [oldFactor, factor] = [factor, oldFactor - quotient * factor];
  }
  return ((oldFactor % modulus) + modulus) % modulus;
}

function offsetOf(seed: string, carrier: WorldCarrierId): number {
  return Math.floor(randomFor(seed, carrier, 'slots')() * INDEX_LIMIT);
}

/** Japan Post carries three families of numbers; the index says which. */
export type JapanPostFamily = 'parcel' | 's10' | 'recorded';
export function japanPostFamily(index: number): JapanPostFamily {
  const place = index % 10;
  return place === 9 ? 'recorded' : place >= 7 ? 's10' : 'parcel';
}

/** Countries our S10 items come from; `EZ`/`RZ` are bilateral service codes, so nobody's real letter carries them. */
const S10_ORIGINS = ['CN', 'US', 'KR', 'DE', 'FR', 'GB', 'TW'] as const;
export type S10Origin = (typeof S10_ORIGINS)[number];
export function s10Origin(index: number): S10Origin {
  return S10_ORIGINS[Math.floor(index / 10) % S10_ORIGINS.length] ?? 'CN';
}

function formatOf(carrier: WorldCarrierId, index: number): NumberFormat {
  const family = carrier === 'jp.japanpost' ? japanPostFamily(index) : 'parcel';
  if (family === 'recorded') return RECORDED_FORMAT;
  if (family === 's10') return s10Format(Math.floor(index / 10) % 3 === 2 ? 'RZ' : 'EZ', s10Origin(index));
  return NUMBER_FORMATS[carrier];
}

/**
 * The number of a parcel of this world; check digits hold, and no real slip is looked up with it because sandbox
 * carriers listen on loopback only.
 * @example numberOf('seed', 'jp.yamato', 0, 17).length // 12
 */
export function numberOf(seed: string, carrier: WorldCarrierId, run: number, index: number): string {
  const { before, after, check } = formatOf(carrier, index);
  const residue = String(run % RUN_RESIDUES).padStart(2, '0');
  const slot = String((index * SCRAMBLE + offsetOf(seed, carrier)) % INDEX_LIMIT).padStart(6, '0');
  const body = `${before}${residue}${slot}`;
  return `${body}${check?.(body) ?? ''}${after}`;
}

/** What a number stands for, or undefined when this world never issues it for this carrier. */
export function meaningOf(seed: string, carrier: WorldCarrierId, number: string): NumberMeaning | undefined {
  const befores = carrier === 'jp.japanpost' ? ['180', '50', 'EZ', 'RZ'] : [NUMBER_FORMATS[carrier].before];
  for (const before of befores) {
    const digits = number.startsWith(before) ? number.slice(before.length, before.length + 8) : '';
    if (!/^\d{8}$/.test(digits)) continue;
    const unshifted = (Number(digits.slice(2)) - offsetOf(seed, carrier) + INDEX_LIMIT) % INDEX_LIMIT;
    const meaning = { runResidue: Number(digits.slice(0, 2)), index: (unshifted * UNSCRAMBLE) % INDEX_LIMIT };
    if (numberOf(seed, carrier, meaning.runResidue, meaning.index) === number) return meaning;
  }
  return undefined;
}

/** Whether a carrier would call this a number at all: shape and check digit. */
export function isWellFormed(carrier: WorldCarrierId, number: string): boolean {
  const shapes: readonly Shape[] = SHAPES[carrier];
  return shapes.some(({ pattern, check }) => {
    const match = pattern.exec(number);
    if (match === null || check === undefined) return match !== null;
    const [, body = '', digit] = match;
    return check(body) === digit;
  });
}

/** Steps from the right last digit, tried in this order. */
const WRONG_STEPS = [3, 4, 5, 6, 7, 8, 9, 1, 2];

/**
 * The same number with a wrong last digit: what a typing error looks like. One in eleven passes another check by chance,
 * an Individual Number's say, and would be told as that: such a digit is passed over.
 */
export function mistype(number: string): string {
  const last = Number(number.at(-1));
  const wrong = WRONG_STEPS.map((step) => `${number.slice(0, -1)}${(last + step) % 10}`);
  return wrong.find((one) => recognize(one).kind === 'unknown') ?? wrong[0] ?? '';
}
