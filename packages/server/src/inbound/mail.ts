import { simpleParser } from 'mailparser';
import {
  NOTICE_CHARS_MAX,
  noticeObservations,
  readNotice,
  type NoticeMail,
  type NoticeProblem,
} from '@todoke/core/inbound';
import type { EpochMs } from '@todoke/core/time';
import type { Ingest } from '../parcels/ingest.ts';
import type { MailAnswer } from './schema.ts';

/** Largest mail: a notice with its pictures; attachments are not read. */
export const MAIL_BYTES_MAX = 2 * 1024 * 1024;
/** HTML beyond this is not turned into text; what a notice says stands at its beginning. */
const HTML_CHARS_MAX = 400_000;

/**
 * Takes in a carrier's notice as the mail it came as (RFC 5322). Read are `From`, `Subject`, `Date` and the text, of
 * HTML its text alone: nothing is run, nothing is fetched, no attachment is opened. Who sent it is not verified.
 * `busy` when the server has more than it can hold.
 */
export async function takeMail(
  bytes: Uint8Array,
  deps: { readonly ingest: Ingest; readonly now: EpochMs; readonly askSoon: (parcelId: string) => void },
): Promise<MailAnswer | 'busy'> {
  const mail = await parseMail(bytes);
  if (mail === null) return refused('unreadable');
  const read = readNotice(mail, deps.now);
  if (!read.ok) return refused(read.reason);
  const { carrier, kind, numbers } = read.notice;
  const observations = noticeObservations(read.notice);
  const results = await deps.ingest.submit(numbers.map((number) => ({ carrier, number, observations })));
  const parcels: MailAnswer['parcels'] = [];
  for (const [index, result] of results.entries()) {
    if (!result.ok) return 'busy';
    // A mail is a reason to look: the carrier itself says whether it is true.
    if (result.outcome === 'changed') deps.askSoon(result.id);
    parcels.push({ number: numbers[index] ?? '', parcelId: result.id, outcome: result.outcome });
  }
  return { understood: true, carrier, kind, parcels };
}

function refused(reason: NoticeProblem | 'unreadable'): MailAnswer {
  return { understood: false, reason, parcels: [] };
}

/** The few parts of a mail that are read; null for what is no mail at all. */
export async function parseMail(bytes: Uint8Array): Promise<NoticeMail | null> {
  if (bytes.length > MAIL_BYTES_MAX) return null;
  try {
    const parsed = await simpleParser(Buffer.from(bytes), {
      // The text is enough: no HTML is made of it, no picture put into it, no link found.
      skipTextToHtml: true,
      skipTextLinks: true,
      skipImageLinks: true,
      keepCidLinks: true,
      maxHtmlLengthToParse: HTML_CHARS_MAX,
    });
    const from = parsed.from?.value[0]?.address ?? null;
    const text = (parsed.text ?? '').slice(0, NOTICE_CHARS_MAX);
    const subject = parsed.subject ?? '';
    if (from === null && subject === '' && text.trim() === '') return null;
    const sentAt = parsed.date?.getTime() ?? Number.NaN;
    // An instant by its making.
    return { from, subject, text, sentAt: Number.isNaN(sentAt) ? null : (sentAt as EpochMs) };
  } catch {
    return null;
  }
}
