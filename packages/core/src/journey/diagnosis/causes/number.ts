import { act, saw } from '../cause.ts';
import type { Action, CauseRule, Evidence, Finding } from '../cause.ts';
import { daysSince, isoAt } from '../facts.ts';
import type { Facts } from '../facts.ts';
import type { NumberFacts } from '../input.ts';

/**
 * Typing errors. The modulo-7 digit of Japanese waybills finds 6 of 7 random errors but cannot say where they are;
 * two cases can: a last digit of 7–9 (a remainder never is), and a number of this person's own that is one step away.
 * Source: 577 recorded numbers all satisfy the rule (carriers facts, computed 2026-11).
 */
export const mistypedNumber: CauseRule = {
  code: 'mistyped_number',
  find(facts) {
    const { number } = facts;
    if (facts.scanned) return null;
    if (number === null) return calledInvalid(facts);
    if (number.verdict === 'valid' && number.nearKnown === null)
      return mistypedThoughShapeFits(facts, number);
    const position = number.nearKnown?.position ?? number.position;
    const evidence: Evidence[] = [];
    if (number.verdict === 'check_digit')
      evidence.push(saw('check_digit_fails', { position: number.checkPosition ?? null }));
    if (number.verdict === 'length') {
      evidence.push(saw('length_differs', { length: number.length, expected: number.expectedLength }));
    }
    if (number.verdict === 'characters')
      evidence.push(saw('wrong_characters', { position: number.position }));
    if (number.nearKnown !== null) evidence.push(saw('near_known_number', { ...number.nearKnown }));
    if (number.verdict === 'unrecognised' && facts.problem !== 'invalid_number' && evidence.length === 0)
      return null;
    return {
      confidence: number.nearKnown === null ? VERDICT_CONFIDENCE[number.verdict] : 0.97,
      params: mistypedParams(number, position),
      evidence,
      actions: mistypedActions(number, position),
      contact: ['seller', 'desk'],
    };
  },
};

/** Nothing is known of the digits but that the carrier calls them wrong. */
function calledInvalid(facts: Facts): Finding | null {
  if (facts.problem !== 'invalid_number') return null;
  return {
    confidence: 0.9,
    params: { problem: 'invalid_number', position: null, length: null, expected: null },
    evidence: [saw('carrier_answered_invalid', { carrier: facts.carrierId, at: isoAt(facts.problemAt) })],
    actions: [act('compare_digits'), act('search_by_order')],
    contact: ['seller', 'desk'],
  };
}

const VERDICT_CONFIDENCE = {
  check_digit: 0.92,
  length: 0.9,
  characters: 0.9,
  unrecognised: 0.6,
  valid: 0.3,
} as const;

/** The carrier itself calls the number wrong, or does not know it although it could (one error in seven passes). */
function mistypedThoughShapeFits(facts: Facts, number: NumberFacts): Finding | null {
  const invalid = facts.problem === 'invalid_number';
  if (!invalid && facts.problem !== 'not_found') return null;
  const code = invalid ? 'carrier_answered_invalid' : 'carrier_answered_not_found';
  return {
    confidence: invalid ? 0.9 : doubtOf(facts, number),
    params: { ...mistypedParams(number, null), ...(invalid ? { problem: 'invalid_number' } : {}) },
    evidence: [
      saw(code, { carrier: facts.carrierId, at: isoAt(facts.problemAt) }),
      ...(isCheckFailed(number)
        ? [saw('check_digit_fails', { position: null })]
        : number.checked
          ? [saw('check_digit_holds')]
          : []),
    ],
    actions: mistypedActions(number, null),
    contact: ['seller', 'desk'],
  };
}

/** Asked of a Japanese carrier whose check it fails: one error in eleven passes another issuer's check by chance. */
function failsOwnCheck({ carrierId }: Facts, number: NumberFacts): boolean {
  return isCheckFailed(number) && carrierId?.startsWith('jp.') === true;
}

/** It fails a Japanese carrier's check, whatever other issuer's it passes. */
function isCheckFailed({ failsFor }: NumberFacts): boolean {
  return failsFor !== undefined && failsFor !== null;
}

/** A number from our own records is right; one that passes only a foreign check is doubtful; else the check decides. */
function doubtOf(facts: Facts, number: NumberFacts): number {
  if (facts.order !== null) return 0.05;
  if (failsOwnCheck(facts, number)) return 0.75;
  if (isCheckFailed(number)) return 0.55;
  return number.checked ? 0.2 : 0.35;
}

function mistypedParams(number: NumberFacts, position: number | null): Finding['params'] {
  // That it passes a foreign check by chance does not make its form right.
  const failed = isCheckFailed(number) ? 'check_digit' : null;
  const problem = number.verdict === 'valid' ? failed : number.verdict;
  return { problem, position, length: number.length, expected: number.expectedLength };
}

function mistypedActions(number: NumberFacts, position: number | null): Action[] {
  const actions: Action[] = [];
  if (number.nearKnown !== null) actions.push(act('use_known_number'));
  if (number.verdict === 'length') {
    actions.push(act('read_slip_again', { length: number.length, expected: number.expectedLength }));
  } else {
    actions.push(position === null ? act('compare_digits') : act('compare_digit', { position }));
  }
  actions.push(act('search_by_order'));
  return actions;
}

export const orderNumberGiven: CauseRule = {
  code: 'order_number_given',
  find({ number, scanned }) {
    if (number?.kind !== 'order' || scanned) return null;
    return {
      confidence: 0.97,
      params: {},
      evidence: [saw('order_number_shape')],
      // Searching by the order is what they just did.
      actions: [act('ask_seller_for_number')],
      contact: ['seller', 'desk'],
    };
  },
};

export const returnNumberGiven: CauseRule = {
  code: 'return_number_given',
  find({ number }) {
    if (number === null || (!number.isReturn && number.kind !== 'return')) return null;
    return {
      confidence: 0.98,
      params: {},
      evidence: [number.isReturn ? saw('is_return_of_order') : saw('number_kind', { kind: 'return' })],
      actions: [act('show_outward_parcel'), act('show_return')],
      contact: ['desk', 'seller'],
    };
  },
};

const NOT_TRACKING = new Set([
  'inquiry',
  'code',
  'phone',
  'postal_code',
  'date',
  'product_code',
  'card',
  'personal_id',
]);

/** Something else was pasted: an inquiry number, a one-time code, a phone number. Cards and personal ids included. */
export const notATrackingNumber: CauseRule = {
  code: 'not_a_tracking_number',
  find({ number, scanned }) {
    if (number === null || scanned || !NOT_TRACKING.has(number.kind)) return null;
    return {
      // Beside a failed Japanese check digit, a personal id or product code is the rarer reading.
      confidence: number.verdict === 'check_digit' ? 0.45 : 0.9,
      params: { kind: number.kind },
      evidence: [saw('number_kind', { kind: number.kind })],
      actions: [act('search_by_order'), act('read_slip_again', { length: null, expected: null })],
      contact: ['desk'],
    };
  },
};

/** Twelve digits fit three carriers and FedEx: the one asked does not know it, another does or might. */
export const wrongCarrier: CauseRule = {
  code: 'wrong_carrier',
  find(facts) {
    const { number, carrierId } = facts;
    if (carrierId === null || facts.scanned) return null;
    const knows = facts.asked.find(({ carrier, outcome }) => outcome === 'found' && carrier !== carrierId);
    const notFound = saw('carrier_answered_not_found', { carrier: carrierId, at: isoAt(facts.problemAt) });
    if (knows !== undefined) {
      return {
        confidence: 0.95,
        params: { carrier: carrierId, better: knows.carrier, known: true },
        evidence: [saw('carrier_knows_it', { carrier: knows.carrier, at: isoAt(knows.at) })],
        actions: [act('choose_carrier', { carrier: knows.carrier })],
        contact: ['desk'],
      };
    }
    if (number === null || number.verdict !== 'valid' || facts.order?.hasNumber === true) return null;
    const unasked = number.carriers.find(
      (carrier) => carrier !== carrierId && !facts.asked.some((asked) => asked.carrier === carrier),
    );
    const fits = number.carriers.length === 0 || number.carriers.includes(carrierId);
    if (fits && (unasked === undefined || facts.problem !== 'not_found')) return null;
    return {
      confidence: fits ? 0.4 : failsOwnCheck(facts, number) ? 0.5 : 0.85,
      params: { carrier: carrierId, better: unasked ?? number.carriers[0] ?? null, known: false },
      evidence: [saw('fits_carriers', { carriers: number.carriers.join(',') }), ...(fits ? [notFound] : [])],
      actions: [act('choose_carrier', { carrier: unasked ?? number.carriers[0] ?? null }), act('ask_seller')],
      contact: ['seller', 'desk'],
    };
  },
};

/**
 * Carriers use numbers again; the fold has kept the stranger's scans out and says so by a flag. Whoever looks while this
 * parcel is under way, or just at its end, sees the right one; later it may be the other's owner who looks.
 */
export const numberReused: CauseRule = {
  code: 'number_reused',
  find(facts) {
    if (facts.journey?.flags.includes('number_reused') !== true) return null;
    if (facts.scanned && (facts.underway || (daysSince(facts.lastScanAt, facts.now) ?? 0) < 1)) return null;
    return {
      confidence: 0.9,
      params: { carrier: facts.carrierId, endedAt: facts.lastScanTime },
      evidence: [saw('earlier_use_ended', { at: facts.lastScanTime })],
      actions: [act('search_by_order'), act('ask_seller_for_number')],
      contact: ['seller', 'carrier', 'desk'],
    };
  },
};

/** After the look-up window a carrier answers "not registered" about a parcel it carried; one that ended needs no answer. */
export const beyondLookupWindow: CauseRule = {
  code: 'beyond_lookup_window',
  find(facts) {
    const windowDays = facts.carrier?.lookupDays ?? null;
    if (windowDays === null || facts.problem !== 'not_found' || !facts.underway) return null;
    const from = facts.journey?.firstEventAt ?? facts.order?.shippedAt ?? facts.handedOverAt ?? facts.labelAt;
    const days = daysSince(from, facts.now);
    if (days === null || days <= windowDays) return null;
    return {
      confidence: 0.93,
      params: { carrier: facts.carrierId, days, windowDays },
      evidence: [
        saw('lookup_window', { carrier: facts.carrierId, days: windowDays }),
        saw('number_age', { days }),
        saw('carrier_answered_not_found', { carrier: facts.carrierId, at: isoAt(facts.problemAt) }),
      ],
      actions: [act('contact_carrier', { carrier: facts.carrierId }), act('contact_desk')],
      contact: ['carrier', 'seller', 'desk'],
    };
  },
};
