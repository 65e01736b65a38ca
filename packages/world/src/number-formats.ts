import { fedexCheck, gs1Check, s10Check, sevenDr, upsCheck } from './check-digits.ts';

/** Carriers that have parcels of their own in this world. */
export const WORLD_CARRIERS = [
  'jp.yamato',
  'jp.sagawa',
  'jp.japanpost',
  'own',
  'jp.seino',
  'jp.fukuyama',
  'de.dhl',
  'us.fedex',
  'us.ups',
  'us.usps',
  'cn.sf',
  'cn.4px',
  'cn.cainiao',
  'de.dpd',
  'amazon',
] as const;
export type WorldCarrierId = (typeof WORLD_CARRIERS)[number];

/** How eight digits (run and slot) become a number: `before`, the digits, their check character, `after`. */
export interface NumberFormat {
  readonly before: string;
  readonly after: string;
  /** Check character over what stands before it. */
  readonly check?: (text: string) => string;
}

/**
 * The formats this world issues. The first characters are ones the carriers' numbers often have, followed by zeros
 * that mark them as ours. Source of shapes and check digits: facts on numbers §1.
 */
export const NUMBER_FORMATS = {
  'jp.yamato': { before: '470', after: '', check: sevenDr },
  'jp.sagawa': { before: '510', after: '', check: sevenDr },
  'jp.japanpost': { before: '180', after: '', check: sevenDr },
  own: { before: 'DA00', after: '' },
  'jp.seino': { before: '10', after: '' },
  'jp.fukuyama': { before: '90', after: '', check: sevenDr },
  'de.dhl': { before: '3', after: '', check: sevenDr },
  'us.fedex': { before: '610', after: '', check: fedexCheck },
  'us.ups': { before: '1ZTDKY000', after: '', check: upsCheck },
  'us.usps': { before: '9400100000000', after: '', check: gs1Check },
  'cn.sf': { before: 'SF10000', after: '' },
  'cn.4px': { before: '4PX30000', after: 'CN' },
  'cn.cainiao': { before: 'LP000000', after: '' },
  'de.dpd': { before: '099800', after: '' },
  amazon: { before: 'TBA0000', after: '' },
} as const satisfies Record<WorldCarrierId, NumberFormat>;

/** 11 digits, 3-2-5-1: kind 5 is 特定記録. */
export const RECORDED_FORMAT: NumberFormat = { before: '50', after: '', check: sevenDr };

/** UPU item numbers; the check digit covers the eight serial digits. */
export function s10Format(service: string, country: string): NumberFormat {
  return { before: service, after: country, check: (text) => s10Check(text.slice(2)) };
}

export interface Shape {
  readonly pattern: RegExp;
  readonly check?: (text: string) => string;
}

/** What each carrier takes for a number at all; a check covers everything before the last digit of the match's group. */
export const SHAPES = {
  'jp.yamato': [{ pattern: /^(\d{11})(\d)$/, check: sevenDr }],
  'jp.sagawa': [{ pattern: /^(\d{11})(\d)$/, check: sevenDr }, { pattern: /^\d{10,11}$/ }],
  'jp.japanpost': [
    { pattern: /^(\d{11})(\d)$/, check: sevenDr },
    { pattern: /^(\d{10})(\d)$/, check: sevenDr },
    { pattern: /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/, check: s10Check },
  ],
  own: [{ pattern: /^(?:DA|TA|TB)\d{10}$/ }],
  'jp.seino': [{ pattern: /^\d{10}$/ }],
  'jp.fukuyama': [{ pattern: /^(\d{10})(\d)(?:\d\d)?$/, check: sevenDr }],
  'de.dhl': [{ pattern: /^(\d{9})(\d)$/, check: sevenDr }, { pattern: /^(?:JJ?D)?\d{14,20}$/ }],
  'us.fedex': [{ pattern: /^(\d{11})(\d)$/, check: fedexCheck }, { pattern: /^\d{15}$|^\d{20}$|^\d{22}$/ }],
  'us.ups': [{ pattern: /^(1Z[0-9A-Z]{15})(\d)$/, check: upsCheck }],
  'us.usps': [{ pattern: /^(9\d{20})(\d)$/, check: gs1Check }],
  'cn.sf': [{ pattern: /^SF\d{12,13}$/ }],
  'cn.4px': [{ pattern: /^4PX\d{13}CN$/ }],
  'cn.cainiao': [{ pattern: /^[A-Z]{2}\d{14}$/ }],
  'de.dpd': [{ pattern: /^\d{14}[0-9A-Z]?$/ }],
  amazon: [{ pattern: /^TB[ACM]\d{12}$/ }],
} as const satisfies Record<WorldCarrierId, readonly Shape[]>;
