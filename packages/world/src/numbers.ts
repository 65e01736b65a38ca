import { randomFor } from './random.ts';

/** Carriers whose numbers this world can make. */
export type WorldCarrierId = 'jp.yamato' | 'jp.sagawa' | 'jp.japanpost' | 'own';
export const WORLD_CARRIERS = [
  'jp.yamato',
  'jp.sagawa',
  'jp.japanpost',
  'own',
] as const satisfies readonly WorldCarrierId[];

/** What a number stands for: the world's run (mod 100) and the parcel's index in it. */
export interface NumberMeaning {
  readonly runResidue: number;
  readonly index: number;
}

/** Six digits of every number carry the index, so a run holds this many parcels per carrier. */
export const INDEX_LIMIT = 1_000_000;
export const RUN_RESIDUES = 100;

/**
 * Check digit of Japanese waybills: the other digits as one integer modulo 7 ("7DR").
 * Source: facts on numbers §1 (577 recorded numbers satisfy it).
 * @example sevenDr('12345678901') // '3'
 */
export function sevenDr(digits: string): string {
  return String(Number(BigInt(digits) % 7n));
}

/**
 * Check digit of a UPU S10 item number over its eight serial digits.
 * @example s10Check('47312482') // '9'
 */
export function s10Check(serial: string): string {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(serial[i]), 0);
  const check = 11 - (sum % 11);
  return String(check === 10 ? 0 : check === 11 ? 5 : check);
}

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

function slotOf(seed: string, carrier: WorldCarrierId, index: number): string {
  const offset = Math.floor(randomFor(seed, carrier, 'slots')() * INDEX_LIMIT);
  return String((index * SCRAMBLE + offset) % INDEX_LIMIT).padStart(6, '0');
}

function indexOf(seed: string, carrier: WorldCarrierId, slot: string): number {
  const offset = Math.floor(randomFor(seed, carrier, 'slots')() * INDEX_LIMIT);
  return (((Number(slot) - offset + INDEX_LIMIT) % INDEX_LIMIT) * UNSCRAMBLE) % INDEX_LIMIT;
}

/** Japan Post carries three families of numbers; the index says which. */
export type JapanPostFamily = 'parcel' | 's10' | 'recorded';
export function japanPostFamily(index: number): JapanPostFamily {
  const place = index % 10;
  return place === 9 ? 'recorded' : place >= 7 ? 's10' : 'parcel';
}

/** Countries our S10 items come from; `EZ`/`RZ` are bilateral service codes, so nobody's real letter carries them. */
export const S10_ORIGINS = ['CN', 'US', 'KR', 'DE', 'FR', 'GB', 'TW'] as const;
export type S10Origin = (typeof S10_ORIGINS)[number];
export function s10Origin(index: number): S10Origin {
  return S10_ORIGINS[Math.floor(index / 10) % S10_ORIGINS.length] ?? 'CN';
}

/** Two digits a carrier's numbers often begin with, then `0`: the third digit is what marks them as this world's. */
const PREFIX = { 'jp.yamato': '470', 'jp.sagawa': '510', 'jp.japanpost': '180' } as const;

/**
 * The number of a parcel of this world; check digits hold, and no real slip is looked up with it because sandbox
 * carriers listen on loopback only.
 * @example numberOf('seed', 'jp.yamato', 0, 17).length // 12
 */
export function numberOf(seed: string, carrier: WorldCarrierId, run: number, index: number): string {
  const residue = String(run % RUN_RESIDUES).padStart(2, '0');
  const slot = slotOf(seed, carrier, index);
  if (carrier === 'own') return `DA00${residue}${slot}`;
  if (carrier === 'jp.japanpost') {
    const family = japanPostFamily(index);
    if (family === 's10') {
      const serial = `${residue}${slot}`;
      return `${Math.floor(index / 10) % 3 === 2 ? 'RZ' : 'EZ'}${serial}${s10Check(serial)}${s10Origin(index)}`;
    }
    if (family === 'recorded') {
      const body = `50${residue}${slot}`;
      return `${body}${sevenDr(body)}`;
    }
  }
  const body = `${PREFIX[carrier]}${residue}${slot}`;
  return `${body}${sevenDr(body)}`;
}

/** What a number stands for, or undefined when this world never issues it. */
export function meaningOf(seed: string, carrier: WorldCarrierId, number: string): NumberMeaning | undefined {
  const digits = /^(?:DA00|470|510|180|50|[ER]Z)(\d{2})(\d{6})/.exec(number);
  const [, residue, slot] = digits ?? [];
  if (residue === undefined || slot === undefined) return undefined;
  const meaning = { runResidue: Number(residue), index: indexOf(seed, carrier, slot) };
  return numberOf(seed, carrier, meaning.runResidue, meaning.index) === number ? meaning : undefined;
}

/** Whether a carrier would call this a number at all: shape and check digit. */
export function isWellFormed(carrier: WorldCarrierId, number: string): boolean {
  if (carrier === 'own') return /^(?:DA|TA|TB)\d{10}$/.test(number);
  if (/^\d{12}$/.test(number)) return sevenDr(number.slice(0, 11)) === number[11];
  if (carrier === 'jp.sagawa') return /^\d{10,11}$/.test(number);
  if (carrier !== 'jp.japanpost') return false;
  if (/^\d{11}$/.test(number)) return sevenDr(number.slice(0, 10)) === number[10];
  return /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number) && s10Check(number.slice(2, 10)) === number[10];
}

/** The same number with a wrong last digit: what a typing error looks like. */
export function mistype(number: string): string {
  const last = Number(number.at(-1));
  return `${number.slice(0, -1)}${(last + 3) % 10}`;
}
