/**
 * A check rule: the character that must stand at `at`, computed from `text[from, at)`; 0 when none can.
 * Returns a char code. Sources stand beside the formats that use a rule.
 */
export type CheckRule = (text: string, from: number, at: number) => number;

const ZERO = 48;

/** The body as one integer modulo 7 ("7DR"). Kept as a running remainder: no big integers. */
const mod7: CheckRule = (text, from, at) => {
  let rest = 0;
  for (let index = from; index < at; index++) rest = (rest * 10 + text.charCodeAt(index) - ZERO) % 7;
  return ZERO + rest;
};

/** Weights 3, 1 from the right (GTIN, SSCC, USPS, FedEx Ground, Canada Post). */
const gs1: CheckRule = (text, from, at) => {
  let sum = 0;
  for (let index = at - 1, weight = 3; index >= from; index--, weight = 4 - weight)
    sum += (text.charCodeAt(index) - ZERO) * weight;
  return ZERO + ((1000 - sum) % 10);
};

/** 20-digit numbers printed without their leading `91` (USPS) or `92` (FedEx): those two digits still count. */
const gs1After91: CheckRule = (text, from, at) => ZERO + ((gs1(text, from, at) - ZERO + 2) % 10);
const gs1After92: CheckRule = (text, from, at) => ZERO + ((gs1(text, from, at) - ZERO + 1) % 10);

const luhn: CheckRule = (text, from, at) => {
  let sum = 0;
  for (let index = at - 1, double = true; index >= from; index--, double = !double) {
    const digit = text.charCodeAt(index) - ZERO;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return ZERO + ((1000 - sum) % 10);
};

/** Letters count as (ASCII − 3) modulo 10; every second character doubled, products not folded. */
const ups: CheckRule = (text, from, at) => {
  let sum = 0;
  for (let index = from; index < at; index++) {
    const code = text.charCodeAt(index);
    const value = code < 58 ? code - ZERO : (code - 63) % 10;
    sum += (index - from) % 2 ? value * 2 : value;
  }
  return ZERO + ((1000 - sum) % 10);
};

/** Weights from the right given as digits, modulo 11; ten becomes zero. */
const weighted =
  (weights: string): CheckRule =>
  (text, from, at) => {
    let sum = 0;
    for (let index = at - 1, place = 0; index >= from; index--, place++)
      sum += (text.charCodeAt(index) - ZERO) * (weights.charCodeAt(place % weights.length) - ZERO);
    return ZERO + ((sum % 11) % 10);
  };

const s10Weights = '79532468';
const s10: CheckRule = (text, _from, at) => {
  let sum = 0;
  for (let place = 0; place < 8; place++)
    sum += (text.charCodeAt(at - 1 - place) - ZERO) * (s10Weights.charCodeAt(place) - ZERO);
  const check = 11 - (sum % 11);
  return ZERO + (check === 10 ? 0 : check === 11 ? 5 : check);
};

/** ISO 7064 mod 37,36: the check character may be a letter. */
const mod37: CheckRule = (text, from, at) => {
  let rest = 36;
  for (let index = from; index < at; index++) {
    const code = text.charCodeAt(index);
    rest += code < 58 ? code - ZERO : code - 55;
    rest = ((rest % 36 || 36) * 2) % 37;
  }
  const check = (37 - rest) % 36;
  return check < 10 ? ZERO + check : 55 + check;
};

/** Weights 3, 1 from the left, plus one, modulo 10. */
const gls: CheckRule = (text, from, at) => {
  let sum = 1;
  for (let index = from, weight = 3; index < at; index++, weight = 4 - weight)
    sum += (text.charCodeAt(index) - ZERO) * weight;
  return ZERO + ((1000 - sum) % 10);
};

/** Individual Number: weights 2…7, 2…6 from the right, modulo 11; remainders 0 and 1 give 0. */
const personal: CheckRule = (text, from, at) => {
  let sum = 0;
  for (let index = at - 1, place = 0; index >= from; index--, place++)
    sum += (text.charCodeAt(index) - ZERO) * ((place % 6) + 2);
  const rest = sum % 11;
  return ZERO + (rest < 2 ? 0 : 11 - rest);
};

/** Corporate number: the check digit leads; `at` is its place, the body follows it. */
const corporate: CheckRule = (text, _from, at) => {
  let sum = 0;
  for (let index = text.length - 1, weight = 1; index > at; index--, weight = 3 - weight)
    sum += (text.charCodeAt(index) - ZERO) * weight;
  return ZERO + 9 - (sum % 9);
};

/** ISBN-10: weights 2…10 from the right, modulo 11; ten is X. */
const isbn10: CheckRule = (text, from, at) => {
  let sum = 0;
  for (let index = at - 1, weight = 2; index >= from; index--, weight++)
    sum += (text.charCodeAt(index) - ZERO) * weight;
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 88 : ZERO + check;
};

export const CHECK_RULES = {
  mod7,
  gs1,
  gs1After91,
  gs1After92,
  luhn,
  ups,
  fedex: weighted('137'),
  s10,
  mod37,
  gls,
  personal,
  corporate,
  isbn10,
} satisfies Record<string, CheckRule>;
export type CheckName = keyof typeof CHECK_RULES;
