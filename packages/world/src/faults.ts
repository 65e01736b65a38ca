import { encodeWindows31j } from './carriers/windows31j.ts';
import {
  html,
  json,
  type Charset,
  type SandboxAnswer,
  type SandboxCarrier,
  type SiteId,
} from './carriers/sandbox.ts';
import { sagawaSuspended } from './carriers/sagawa.ts';

export const FAULT_KINDS = [
  'slow',
  'silent',
  '500',
  '403',
  'rate_limited',
  'captcha',
  'maintenance',
  'suspended',
  'garbled',
  'layout_changed',
  'wrong_parcel',
  'truncated',
  'duplicated',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly carrier: SiteId;
  readonly kind: FaultKind;
  /** Simulated instant at which it ends. */
  readonly until?: number;
  /** Requests it still spoils. */
  readonly count?: number;
  /** Only requests that name this number. */
  readonly number?: string;
  /** Real milliseconds a slow answer takes. */
  readonly delayMs?: number;
}

/** An answer given word for word instead of the carrier's own. */
export interface CannedAnswer {
  readonly carrier: SiteId;
  readonly number: string;
  readonly answer: SandboxAnswer;
}

export const SLOW_MS = 8000;

/** What is broken at the moment. */
export class FaultBoard {
  #faults: Fault[] = [];
  #canned: CannedAnswer[] = [];

  add(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** Removes all faults, or those of one carrier. */
  clear(carrier?: string): void {
    this.#faults = carrier === undefined ? [] : this.#faults.filter((fault) => fault.carrier !== carrier);
  }

  list(now: number): readonly Fault[] {
    this.#faults = this.#faults.filter((fault) => fault.until === undefined || now < fault.until);
    return this.#faults;
  }

  /** The fault that spoils this request; counts it. `asked` is the request's text, in which a number is looked for. */
  take(carrier: SiteId, asked: string, now: number): Fault | undefined {
    const found = this.list(now).find(
      (fault) => fault.carrier === carrier && (fault.number === undefined || asked.includes(fault.number)),
    );
    if (found?.count === undefined) return found;
    const rest = { ...found, count: found.count - 1 };
    this.#faults = this.#faults.flatMap((fault) =>
      fault !== found ? [fault] : rest.count > 0 ? [rest] : [],
    );
    return found;
  }

  setCanned(canned: CannedAnswer): void {
    this.clearCanned(canned.carrier, canned.number);
    this.#canned.push(canned);
  }

  clearCanned(carrier: string, number: string): void {
    this.#canned = this.#canned.filter((one) => one.carrier !== carrier || one.number !== number);
  }

  canned(carrier: SiteId, asked: string): SandboxAnswer | undefined {
    return this.#canned.find((one) => one.carrier === carrier && asked.includes(one.number))?.answer;
  }
}

/** Faults that replace the whole answer; the others spoil the carrier's own. */
const FAULT_PAGES: Partial<Record<FaultKind, (carrier: SandboxCarrier) => SandboxAnswer>> = {
  '500': () =>
    html(errorPage('500 Internal Server Error', 'The server encountered an internal error.'), 'utf-8', 500),
  '403': () =>
    html(
      errorPage('Access Denied', 'You do not have permission to access this page on this server.'),
      'utf-8',
      403,
    ),
  rate_limited: () => ({ ...json({ title: 'Too Many Requests' }, 429), headers: { 'retry-after': '120' } }),
  captcha: () =>
    html(
      errorPage(
        'Security check',
        '<form id="captcha-form"><div class="g-recaptcha" data-sitekey="none"></div><p>ロボットではないことを確認してください。</p></form>',
      ),
    ),
  maintenance: (carrier) => carrier.maintenance(),
  suspended: (carrier) =>
    carrier.id === 'jp.sagawa'
      ? sagawaSuspended()
      : html(
          errorPage('サービス停止のお知らせ', 'お荷物問い合わせサービスは、現在ご利用を停止しております。'),
        ),
};

/** The whole answer of a fault that needs no parcel; undefined for those that spoil the carrier's own answer. */
export function faultAnswer(kind: FaultKind, carrier: SandboxCarrier): SandboxAnswer | undefined {
  const page = FAULT_PAGES[kind]?.(carrier);
  // Notices are written in the character set of the site they stand on.
  return page && { ...page, charset: carrier.maintenance().charset };
}

function errorPage(title: string, text: string): string {
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>\n`;
}

/** The carrier's own answer, spoilt: redesigned, or ending early. */
export function spoil(kind: FaultKind, answer: SandboxAnswer): SandboxAnswer {
  if (kind === 'truncated')
    return { ...answer, text: answer.text.slice(0, Math.floor(answer.text.length * 0.6)) };
  if (kind !== 'layout_changed') return answer;
  if (answer.type === 'application/json')
    return { ...answer, text: JSON.stringify(renameKeys(JSON.parse(answer.text))) };
  return { ...answer, text: redesign(answer.text) };
}

/** What a relaunch of a site does: new class names, tables become blocks, labels move. */
function redesign(text: string): string {
  return text
    .replace(/ (class|id)="([^"]*)"/g, ' $1="next-$2"')
    .replaceAll(' summary="', ' aria-label="')
    .replace(/<(\/?)(table|tr|td|th|dl|dt|dd|h3|h4)\b/g, '<$1div');
}

function renameKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renameKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [`${key}V2`, renameKeys(inner)]));
}

/** Bytes of an answer. Garbled ones are written in one character set and declared as another, as on 2025-12-02. */
export function encodeAnswer(text: string, charset: Charset, garbled: boolean): Buffer {
  const written: Charset = garbled === (charset === 'utf-8') ? 'windows-31j' : 'utf-8';
  return written === 'utf-8' ? Buffer.from(text, 'utf8') : encodeWindows31j(text);
}
