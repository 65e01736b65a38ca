import { isGarbledBody } from './garbled.ts';
import type { CarrierProblem, ReadContext } from './carrier.ts';
import { foldNumber } from './reading.ts';

/** Waiting times beyond a day are a broken header, not a wish. */
const RETRY_AFTER_SECONDS_MAX = 86_400;
/** Notices stand near the top; the rest of a large page is not searched. */
const NOTICE_CHARS_MAX = 200_000;

/** A document begins within its first characters; comments may stand before it. */
const START_CHARS = 4000;

const CAPTCHA =
  /captcha|geetest|are you (?:a )?(?:human|robot)|not a robot|ロボットではありません|access denied|request blocked|unusual traffic|アクセスが(?:拒否|制限)|アクセスを(?:拒否|制限|遮断)|forbidden/i;
const MAINTENANCE =
  /メンテナンス|under maintenance|scheduled maintenance|system maintenance|service (?:is )?(?:temporarily )?unavailable|しばらく(?:経|た)ってから|混み合って(?:おり|い)|アクセスが集中|ご利用(?:頂く|いただく)ことは?(?:でき|出来)ません/i;
const SUSPENDED =
  /不正アクセス|(?:サービス|お問い?合わ?せ|検索|追跡|照会|提供|公開)[^。<]{0,40}(?:停止|休止|見合わせ|中止)|service[^.<]{0,40}suspended/i;

/**
 * What the HTTP status alone says. Null for 2xx and when no status is known (a saved file).
 * 404 and 410 are a broken endpoint, not a missing parcel (Source: carrier facts, §0.7); adapters of APIs that
 * document 404 as "no such number" look at the body first.
 */
export function problemOfStatus(context: ReadContext): CarrierProblem | null {
  const status = context.status ?? 200;
  if (status >= 200 && status < 300) return null;
  if (status === 401) return { kind: 'auth', detail: 'http_401' };
  if (status === 403) return { kind: 'blocked', detail: 'http_403' };
  if (status === 429) return { kind: 'rate_limited', retryAfterSeconds: retryAfterSeconds(context) };
  return { kind: 'unavailable', detail: `http_${String(status)}` };
}

/**
 * What an error body says of itself where the HTTP status is not known or says nothing: a saved file, a gateway that
 * answers 200 to everything. Null when the call itself failed (its own status counts) and for codes that are no status.
 * @example problemOfStatedStatus('429', { observedAt, status: 200 }) // { kind: 'rate_limited', retryAfterSeconds: null }
 */
export function problemOfStatedStatus(
  stated: string | number | null,
  context: ReadContext,
): CarrierProblem | null {
  const status = Number(stated ?? 0);
  const failed = (context.status ?? 200) >= 300;
  return failed || !(status >= 400 && status < 600) ? null : problemOfStatus({ ...context, status });
}

/** `Retry-After` in seconds, from either of its forms; null when absent or unreadable. */
export function retryAfterSeconds(context: ReadContext): number | null {
  const text = context.headers?.['retry-after']?.trim();
  if (text === undefined || text === '') return null;
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), RETRY_AFTER_SECONDS_MAX);
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  const seconds = Math.ceil((until - context.observedAt) / 1000);
  return Math.min(Math.max(seconds, 0), RETRY_AFTER_SECONDS_MAX);
}

/**
 * Why a page that came with 200 shows no tracking block: a captcha, a suspended service, maintenance.
 * Asked only after the tracking structure was looked for and not found, so that words in a footer cannot
 * turn a good page into a problem; a page that still names the number is an answer in a new layout.
 * @returns null when the page says none of these; the caller then answers `layout_changed`.
 */
export function problemOfPage(body: string, number: string | undefined): CarrierProblem | null {
  const start = body.slice(0, NOTICE_CHARS_MAX);
  if (start.trim() === '') return { kind: 'unavailable', detail: 'empty_body' };
  if (CAPTCHA.test(start)) return { kind: 'blocked', detail: 'captcha' };
  if (namesNumber(start, number)) return null;
  if (MAINTENANCE.test(start) && !start.includes('不正アクセス')) {
    return { kind: 'unavailable', detail: 'maintenance' };
  }
  if (SUSPENDED.test(start)) return { kind: 'suspended', detail: 'notice' };
  return null;
}

/** In what a person reads: a notice's search form may hold the number as well. */
function namesNumber(body: string, number: string | undefined): boolean {
  const visible = body.replace(/<[^<>]*>/g, '');
  if (number === undefined) return /\d{4}-\d{4}-\d{4}/.test(visible);
  return visible.replace(/[^0-9A-Za-z]/g, '').includes(foldNumber(number));
}

/**
 * What is wrong with an answer as a text: it breaks off, or it was garbled on its way (`layout_changed`). An answer
 * breaks off that is a page which begins a document and never ends it, JSON without its last bracket.
 * A list cut short would otherwise read as a shorter history.
 * @example problemOfText('<html><body><ol><li>')?.kind // 'network'
 */
export function problemOfText(body: string): CarrierProblem | null {
  const json = /^\s*([[{])/.exec(body.slice(0, START_CHARS))?.[1];
  const whole =
    json === undefined
      ? !/<html[\s>]/i.test(body.slice(0, START_CHARS)) || /<\/html\s*>/i.test(body)
      : body.trimEnd().endsWith(json === '[' ? ']' : '}');
  if (!whole) return { kind: 'network', detail: 'truncated' };
  return isGarbledBody(body) ? { kind: 'layout_changed', detail: 'garbled' } : null;
}
