import type { CarrierId } from '../carriers/carrier.ts';
import { statedDay } from '../carriers/time-text.ts';
import type { Observation, StatedPromise } from '../journey/observation.ts';
import { recognize } from '../numbers/index.ts';
import type { EpochMs } from '../time/instant.ts';
import { isoJst } from '../time/jst.ts';
import { JAPAN_ZONE } from '../time/zone.ts';
import { NOTICE_DOMAINS, NOTICE_STATUS, NOTICE_WORDS } from './notice.table.ts';
import type { NoticeKind } from './notice.table.ts';
import { readStatedDay } from './stated-day.ts';

/** Of a long mail the beginning is read: notices are short, what is behind them is somebody's conversation. */
export const NOTICE_CHARS_MAX = 20_000;
/** Who says what a mail says; not the carrier, because nobody checked who wrote it. */
export const NOTICE_SOURCE = 'mail';
/** Marks words that are kept though they have a meaning: a delivery only a mail tells. */
export const UNCONFIRMED_CODE = 'notice:unconfirmed';
/** Parcels one notice may speak of. */
const NUMBERS_MAX = 20;
/** An older date in a mail's head is nobody's business here, and one to come is wrong. */
const AGE_DAYS_MAX = 60;
const DAY_MS = 86_400_000;

/** A mail as far as it is read: no HTML, no attachment, no link. */
export interface NoticeMail {
  /** Address of the head's `From`; null when there is none. */
  readonly from: string | null;
  readonly subject: string;
  readonly text: string;
  /** The head's `Date`. */
  readonly sentAt: EpochMs | null;
}

export interface Notice {
  readonly carrier: CarrierId;
  readonly kind: NoticeKind;
  /** The words by which the kind was told. */
  readonly words: string;
  /** Normalised. */
  readonly numbers: readonly string[];
  readonly promise: StatedPromise | null;
  /** ISO day until which the parcel is kept. */
  readonly deadline: string | null;
  readonly sentAt: EpochMs;
}

export type NoticeProblem =
  /** No address of a carrier stands in its head or in what was forwarded. */
  | 'not_from_a_carrier'
  /** A carrier's mail about something else, or in words nobody knows. */
  | 'unknown_notice'
  /** No number of that carrier stands in it. */
  | 'no_number';

export type NoticeRead =
  | { readonly ok: true; readonly notice: Notice }
  | { readonly ok: false; readonly reason: NoticeProblem };

/**
 * Reads a carrier's notice, come directly or forwarded: which carrier by the addresses in it, what kind by its words,
 * which parcels by valid numbers of that carrier. Everything in a mail can be forged; what is read here is told as a
 * mail's word and no more (see `noticeObservations`).
 *
 * @param now bounds the date the mail claims, and decides years that are not written
 */
export function readNotice(mail: NoticeMail, now: EpochMs): NoticeRead {
  const text = mail.text.slice(0, NOTICE_CHARS_MAX).normalize('NFKC');
  const subject = mail.subject.slice(0, NOTICE_CHARS_MAX).normalize('NFKC');
  const carrier = carrierOf(mail.from) ?? forwardedFrom(text);
  if (carrier === undefined) return { ok: false, reason: 'not_from_a_carrier' };
  const told = kindOf(subject) ?? kindOf(text);
  if (told === undefined) return { ok: false, reason: 'unknown_notice' };
  const numbers = numbersOf(`${subject}\n${text}`, carrier);
  if (numbers.length === 0) return { ok: false, reason: 'no_number' };
  const sentAt = plausible(mail.sentAt, now) ?? now;
  const promise = told.kind === 'delivered' ? null : readStatedDay(text, sentAt);
  const deadline = deadlineOf(text, sentAt);
  return { ok: true, notice: { carrier, ...told, numbers, promise, deadline, sentAt } };
}

/**
 * What a notice is as observations, of source `mail`. A delivery is kept in the notice's words without a status:
 * an unverified mail alone never makes a parcel delivered. The same mail again says the same.
 */
export function noticeObservations({ kind, words, promise, deadline, sentAt }: Notice): Observation[] {
  const attributes = deadline === null ? {} : { attributes: { deadline } };
  return [
    {
      type: 'push',
      source: NOTICE_SOURCE,
      observedAt: sentAt,
      events: [
        {
          time: {
            text: isoJst(sentAt),
            precision: 'minute',
            zone: JAPAN_ZONE,
            at: sentAt,
            yearInferred: false,
          },
          status: NOTICE_STATUS[kind],
          rawText: words,
          rawCode: kind === 'delivered' ? UNCONFIRMED_CODE : null,
          place: null,
          ...attributes,
        },
      ],
      ...(promise === null ? {} : { promise }),
    },
  ];
}

function carrierOf(address: string | null): CarrierId | undefined {
  const domain = /@([a-z0-9.-]+)$/i.exec(address?.trim() ?? '')?.[1]?.toLowerCase();
  if (domain === undefined) return undefined;
  return NOTICE_DOMAINS.find(([official]) => domain === official || domain.endsWith(`.${official}`))?.[1];
}

/** The head of a forwarded mail, as mail programs write it into the text. */
const FORWARDED = /^[\s>]*\*?(?:From|差出人|送信元|送信者)\*?\s*:\s*(.{1,200})$/gimu;

function forwardedFrom(text: string): CarrierId | undefined {
  for (const [, line = ''] of text.matchAll(FORWARDED)) {
    const address = /[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,190}[a-z0-9]/i.exec(line)?.[0];
    const carrier = carrierOf(address ?? null);
    if (carrier !== undefined) return carrier;
  }
  return undefined;
}

function kindOf(text: string): Pick<Notice, 'kind' | 'words'> | undefined {
  for (const [kind, words] of NOTICE_WORDS) {
    const found = words.exec(text)?.[0];
    if (found !== undefined) return { kind, words: found };
  }
  return undefined;
}

function numbersOf(text: string, carrier: CarrierId): string[] {
  const numbers = new Set<string>();
  for (const { candidates } of recognize(text).all) {
    const own = candidates.find(
      (each) =>
        each.kind === 'tracking' && each.carrier === carrier && each.valid && each.certainty === 'check',
    );
    if (own !== undefined && numbers.size < NUMBERS_MAX) numbers.add(own.normalized);
  }
  return [...numbers];
}

function plausible(sentAt: EpochMs | null, now: EpochMs): EpochMs | null {
  return sentAt !== null && sentAt <= now && sentAt >= now - AGE_DAYS_MAX * DAY_MS ? sentAt : null;
}

const DEADLINE = /(?:保管期限|お預かり期限|受取期限)\D{0,12}(?:(\d{4})[年/.-])?(\d{1,2})[月/.-](\d{1,2})/u;

function deadlineOf(text: string, sentAt: EpochMs): string | null {
  const found = DEADLINE.exec(text);
  if (found === null) return null;
  const year = found[1] === undefined ? null : Number(found[1]);
  return statedDay(year, Number(found[2]), Number(found[3]), sentAt);
}
