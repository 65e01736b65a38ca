import type { CarrierEvent } from './carrier.ts';

/** What a decoder leaves in place of bytes it cannot read. */
const LOST = '\uFFFD';
/** The same, and what UTF-8 is full of when it is read as Latin-1 or as Shift_JIS; see `SIGNS`. */
const LOST_CHARS = /[\uFFFD\u0080-\u009F縺繧繝]/g;
/** A page may hold a few broken bytes in a footer; from this many on its text as a whole is looked at. */
const LOST_MIN = 4;
/** Of text read in the wrong character set, between a fifteenth and all of what is more than ASCII shows it. */
const LOST_SHARE = 0.06;

/**
 * Signs of text read in the wrong character set: lost bytes; UTF-8 read as Latin-1 (control characters, `ã` before a
 * symbol); UTF-8 read as Shift_JIS (縺, 繧 and 繝, with which every kana begins then, and which Japanese hardly uses);
 * and question marks where letters were.
 */
const SIGNS =
  /\uFFFD|[\u0080-\u009F]|[Ãâãäåæçèé][\u0080-\u00BF\u0152-\u02DC\u2013-\u203A\u20AC\u2122]|[縺繧繝]|^[?？\s]{2,}$/u;

/**
 * Whether the text of a whole answer was lost, as with Sagawa's page on 2025-12-02 (carrier facts §2): nothing it
 * says can be trusted then, "not found" included.
 * @example isGarbledBody('<html><p>�z�B�����@�z�B��</p></html>') // true
 */
export function isGarbledBody(body: string): boolean {
  const lost = body.match(LOST_CHARS)?.length ?? 0;
  if (lost < LOST_MIN) return false;
  let foreign = 0;
  for (let index = 0; index < body.length; index += 1) if (body.charCodeAt(index) > 0x7f) foreign += 1;
  return lost >= foreign * LOST_SHARE;
}

/**
 * Whether events hold broken words: a word or code that had to be known lost a part, or half of all texts that are
 * more than ASCII are in the wrong character set. One broken place among sound ones is left as it is: some services
 * keep such a place for ever.
 */
export function areGarbled(events: readonly CarrierEvent[]): boolean {
  let texts = 0;
  let broken = 0;
  for (const { rawText, rawCode, place } of events) {
    const key = rawCode ?? rawText;
    if (key.includes(LOST) || /^[?？\s]{2,}$/u.test(key)) return true;
    for (const text of [rawText, place ?? '']) {
      if (!/[^\x20-\x7E]|^[?\s]{2,}$/u.test(text)) continue;
      texts += 1;
      if (SIGNS.test(text)) broken += 1;
    }
  }
  return broken > 0 && broken * 2 >= texts;
}
