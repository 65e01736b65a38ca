import { readPromise } from '../carriers/promise-text.ts';
import type { StatedPromise } from '../journey/observation.ts';
import type { EpochMs } from '../time/instant.ts';
import { isoDay, jstDay } from '../time/jst.ts';
import { parseWrittenTime } from '../time/written-time.ts';
import { JAPAN_ZONE } from '../time/zone.ts';

const LABEL = /(?:お届け|配達|配送)(?:予定|希望|指定)(?:日時?|時間)?\s*[:】\]]?/u;
const ENGLISH_LABEL = /(?:scheduled|estimated|expected) delivery(?: date)?(?: is| on)?\s*:?/i;
const ENGLISH_DATE =
  /[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{4}-\d{2}-\d{2}/;
/** A label and its value may stand on two lines. */
const LINES_MAX = 2;

/**
 * The delivery day and slot a notice states, beside a word that says that it is one; null without.
 * @example readStatedDay('お届け予定日時：11/22 14:00-16:00', sentAt)?.from // '14:00'
 */
export function readStatedDay(text: string, sentAt: EpochMs): StatedPromise | null {
  const lines = text.normalize('NFKC').split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    const about = lines.slice(index, index + LINES_MAX).join(' ');
    const stated = LABEL.exec(line);
    if (stated !== null) {
      const read = readPromise(about.slice(stated.index + stated[0].length), sentAt);
      if (read !== null) return { ...read, text: shortText(read) };
    }
    const english = ENGLISH_LABEL.exec(line);
    const date = english === null ? null : ENGLISH_DATE.exec(about.slice(english.index + english[0].length));
    if (date === null) continue;
    const { at } = parseWrittenTime(date[0], { observedAt: sentAt, zone: JAPAN_ZONE });
    if (at === null) continue;
    const day = isoDay(jstDay(at));
    return { text: day, date: day, from: null, to: null, zone: JAPAN_ZONE };
  }
  return null;
}

/** In our own form: behind the date a mail may say anything. */
function shortText({ date, from, to }: StatedPromise): string {
  return from === null && to === null ? date : `${date} ${from ?? ''}〜${to ?? ''}`;
}
