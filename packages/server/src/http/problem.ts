import { z } from 'zod';
import type { Complaint, Worded } from './faults.ts';

/** Every reason a request can be refused for, with its status and words. The one place that maps reasons to HTTP. */
export const PROBLEMS = {
  bad_request: {
    status: 400,
    ja: '送られた内容を読み取れませんでした。',
    en: 'The request could not be understood.',
  },
  invalid_number: {
    status: 422,
    ja: '番号として読み取れませんでした。',
    en: 'This does not read as a number we know.',
  },
  number_not_found: {
    status: 404,
    ja: 'この番号の荷物はまだ見つかりません。',
    en: 'No carrier knows this number yet.',
  },
  parcel_not_found: { status: 404, ja: 'この荷物はありません。', en: 'There is no such parcel.' },
  not_found: { status: 404, ja: 'このページはありません。', en: 'There is nothing at this address.' },
  method_not_allowed: { status: 405, ja: 'この操作はできません。', en: 'This method is not allowed here.' },
  unauthorized: { status: 401, ja: 'APIキーが必要です。', en: 'An API key is needed.' },
  forbidden: { status: 403, ja: 'このAPIキーではできません。', en: 'This API key may not do that.' },
  idempotency_conflict: {
    status: 409,
    ja: '同じ Idempotency-Key で別の内容が送られました。',
    en: 'This Idempotency-Key was used with another body.',
  },
  no_pushes: {
    status: 404,
    ja: 'この配送会社からの通知は受け付けていません。',
    en: 'This carrier does not push.',
  },
  push_not_configured: {
    status: 503,
    ja: 'この配送会社からの通知は、まだ設定されていません。',
    en: 'Pushes of this carrier are not configured yet.',
  },
  wrong_signature: {
    status: 401,
    ja: '通知の署名が正しくありません。',
    en: 'The signature of this push is not right.',
  },
  unreadable_push: {
    status: 422,
    ja: '通知の内容を読み取れませんでした。',
    en: 'This push could not be read.',
  },
  too_large: { status: 413, ja: '送られた内容が大きすぎます。', en: 'The request is too large.' },
  unsupported_media_type: { status: 415, ja: 'JSON で送ってください。', en: 'Please send JSON.' },
  rate_limited: {
    status: 429,
    ja: '短い時間に多くの番号が調べられました。しばらくしてからもう一度お試しください。',
    en: 'Too many numbers were looked up in a short time. Please try again later.',
  },
  busy: {
    status: 503,
    ja: 'ただいま混み合っています。すこし待ってからもう一度お試しください。',
    en: 'Busy right now. Please try again in a moment.',
  },
  internal: {
    status: 500,
    ja: '内部で問題が起きました。記録しましたので、すこし待ってからもう一度お試しください。',
    en: 'Something went wrong on our side. It has been recorded; please try again in a moment.',
  },
} as const satisfies Record<string, { status: number; ja: string; en: string }>;
export type ProblemReason = keyof typeof PROBLEMS;

/** RFC 9457 problem details. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  reason: z.string(),
  /** Which values are wrong, and what about them. */
  errors: z.array(z.object({ where: z.string(), code: z.string(), message: z.string() })).optional(),
});

/** What goes along with a refusal; sentences are chosen by the client's language, the rest is told as it is. */
export interface RefusalExtra extends Readonly<Record<string, unknown>> {
  readonly detail?: Worded;
  readonly errors?: readonly Complaint[];
  readonly retryAfterSeconds?: number;
}

/** An expected refusal on its way to the client; thrown by handlers, turned into problem+json in one place. */
export class Refusal extends Error {
  readonly reason: ProblemReason;
  readonly extra: RefusalExtra;

  constructor(reason: ProblemReason, extra: RefusalExtra = {}) {
    super(reason);
    this.reason = reason;
    this.extra = extra;
  }
}

/** The body of a refusal in the client's language. */
export function problemBody(
  reason: ProblemReason,
  language: 'ja' | 'en',
  { detail, errors, ...extra }: RefusalExtra = {},
) {
  const { status } = PROBLEMS[reason];
  return {
    type: `/problems/${reason}`,
    title: PROBLEMS[reason][language],
    status,
    reason,
    ...(detail === undefined ? {} : { detail: detail[language] }),
    ...(errors === undefined
      ? {}
      : { errors: errors.map((each) => ({ ...each, message: each.message[language] })) }),
    ...extra,
  };
}
