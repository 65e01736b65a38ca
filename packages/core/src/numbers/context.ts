import { carrierOfHost } from './formats.ts';
import { hinted } from './hints.ts';
import type { Circumstances, Saying } from './match.ts';
import type { RecognitionHints } from './recognition.ts';
import { ADDRESS, CARRIER, KIND } from './words.ts';
import type { Mark, Marks, Sort } from './words.ts';

/** How far each thing said outweighs commonness. */
const URL_FACTOR = 100_000;
const LABEL_FACTOR = 10_000;
const NEAR_FACTOR = 5000;
const FAR_FACTOR = 500;

/** A label further away than this speaks about something else. */
const LABEL_REACH = 40;
/** A carrier's name this near outweighs everything but an address. */
const NAME_REACH = 80;
/** Behind a number a name counts only in the same breath: in brackets, or with no break before it, and so near. */
const BEHIND = /^[^。、\n]{0,30}$/;
/** unless all names stand behind their numbers. */
const TRAILING = /^([^。\n]|\n(?!\n)){0,40}$/;
/** A name in brackets right behind a number belongs to it, */
const BRACKETED = /^\s?[([［「【<]$/;
/** and then not to the number that follows. */
const CLOSED = /^[^([「【<]?[)\]」】>]/;
/** `…（認証番号）`, `…は認証番号です`. */
const LABEL_BEHIND = /^\s?[([「【はが]$/;
/** Behind a label, a number of its own. */
const OWN_DIGITS = /^[^\d)\]」】>]*\d/;
const LABEL_GAP_MAX = 8;
/** Between `order` and its number stand only these words, and an account: an order's total or date is no number of it. */
const ORDER_GAP = /^\W*((no|number|id|num|code|is|was)\b\W*)*([a-z0-9]+-)*$/i;
/** Between two numbers under one label stand only these (日 ends a date). */
const LIST_GAP = /^[\s日、,・/&と及び]{0,4}$/;
/** Before the last heading of a table. */
const HEADINGS = /[,\t;|][^\n]*$/;
/** What may stand around a number that was pasted alone; */
const WRAPPING = /^[\s\0ー*()[\]"'「」#.。-]*$/;
/** more than this is text. */
const WRAPPING_MAX = 120;
/** Nothing but numbers, with what stands between those of a list. */
const LIST = /^\s*[\d-]{10,20}(?:[\s,、/;・]+[\d-]{10,20})+\s*$/;
/** Parameters that carry a slip's number on pages of hosts we do not know; a number elsewhere is an article or a user. */
const PARAMETER = /[?&#][a-z_]*(no|num|number|track[a-z]*|invoice|waybill|slip|code|q)s?\d*=\0*$/i;
const PARAMETER_LENGTH_MAX = 40;
/** A sign that touches the number, in whose place NUL stands: an amount, a share, the name of an account, `第…号`. */
const SIGNS = '+¥$€£@第';
const TAILS = '円@%';
const SIGN = /[¥$€£@]\0|(?<!\w)\+\0|第\0号|\0[円@%]/;
/** In place of what is between a number and nothing. */
const BROKEN = '。';
/** Wider than any date: a number that may have a carrier's name. */
const DATE_MAX = 11;
/** Runs of fewer characters mean nothing by themselves. */
export const DIGITS_MIN = 7;
/** Senders' addresses longer than this (RFC 5321: 254) are not looked at. */
const SENDER_LENGTH_MAX = 300;

/** A look at the characters beside it settles most. */
const signAt = (flat: string, start: number, end: number): string | undefined =>
  SIGNS.includes(flat[start - 1] ?? ' ') || TAILS.includes(flat[end] ?? ' ')
    ? SIGN.exec(`${flat.substring(start - 2, start)}\0${flat.charAt(end)}`)?.[0]
    : undefined;

const signed = (word: string): Saying => ({
  target: word === '+' ? 'phone' : 'other',
  factor: LABEL_FACTOR,
  why: { code: 'label', params: { word } },
});

/** What is known of a number pasted bare, the sender's carrier included. */
export const known = (hints: RecognitionHints | undefined): Circumstances => {
  const own = hinted(hints);
  if (!hints?.sender) return own;
  const host = hints.sender.slice(-SENDER_LENGTH_MAX).trim().toLowerCase().replace(/.*@|>/g, '');
  const target = carrierOfHost(host);
  return target
    ? { ...own, name: { target, factor: FAR_FACTOR, why: { code: 'sender', params: { host } } } }
    : own;
};

/**
 * A run of pieces with a digit, which may hold several numbers, behind letters that may be a part of it: one or two, or
 * up to six right before the digits. Between pieces stand up to three spaces and dashes, a mark or a word for one between
 * two digits, or the brackets of `03(1234)`, the line's end behind a dash. Pieces of letters only are short, unless a dash follows (a model's name).
 */
export const RUN =
  /(?=\d)(?<=(?<![0-9a-z])([a-z]{3,6}[ ー-]|[a-z]{7,}-|(?:[a-z\0]{1,2}[ ー-]{1,3}){0,9}(?:[a-z][a-z\0]*)?))\d[0-9a-z\0]*(?:(?:(?:\0*[ ー-]){1,3}\0*|-\r?\n[> ]{0,4}(?=\d)|[.,/_年月・\t](?=\d)| ?(?:[の、]|ハイフン) ?(?=\d)|\((?=\d{1,4}\)[ -]?\d)|(?<=\(\w{1,9})\)[ ー-]{0,2})(?![a-z\0]{7,}(?![0-9a-z\0-]))[0-9a-z][0-9a-z\0]*){0,400}/gi;

/** In a text longer than this, fewer characters than STRAY_MAX are an hour or a count. */
const STRAY_TEXT = 200;
const STRAY_MAX = 4;

/** Nothing else was pasted but what people and programs put around a number. */
const isAlone = (flat: string, start: number, end: number): boolean =>
  flat.length - end + start <= WRAPPING_MAX &&
  WRAPPING.test(flat.slice(0, start)) &&
  WRAPPING.test(flat.slice(end));

/** An hour, a count, or the name of an address's parameter (`number01=`). */
const isStray = (flat: string, start: number, end: number): boolean =>
  (end - start < STRAY_MAX && flat.length > STRAY_TEXT) ||
  (flat[end] === '=' && /[a-z]\w*$/i.test(flat.slice(start, end)));

/**
 * A label before a number is about it: not at the end of the sentence before, not `order` with other words between, not
 * the last of several headings, which names its column.
 */
const isAhead = (flat: string, { start: from, end, target }: Mark, start: number): boolean => {
  const gap = flat.slice(end, start);
  return !(
    gap.includes('。') ||
    (target === 'order' && !ORDER_GAP.test(gap)) ||
    (gap.includes('\n') && HEADINGS.test(flat.slice(Math.max(0, from - LABEL_REACH), from)))
  );
};

/** `N（認証番号）`, but not `N（電話：03…`, which has a number of its own. */
const isRightBehind = (flat: string, end: number, mark: Mark): boolean =>
  LABEL_BEHIND.test(flat.slice(end, mark.start)) &&
  !OWN_DIGITS.test(flat.slice(mark.end, mark.end + LABEL_GAP_MAX));

/** A stretch of text, */
interface Place {
  readonly start: number;
  readonly end: number;
}
/** with what stands around it. */
interface Surrounded extends Place {
  readonly around: Circumstances;
}

/** Of each sort of marks the one that comes next. */
type Places = [number, number, number];
const SORTS = [KIND, CARRIER, ADDRESS] as const;

/** Where a run begins and ends. A word between the pieces ends a number; before the first it is no part of it. */
const trim = (flat: string, run: RegExpExecArray, marks: Marks, next: Places): Place => {
  let start = run.index - (run[1] ?? '').length;
  let end = RUN.lastIndex;
  for (const sort of SORTS)
    for (let mark = marks[sort][next[sort]]; mark && mark.start < end; mark = marks[sort][++next[sort]])
      if (
        mark.end > start &&
        // `4PX…` begins a number; TEL03… behind another number begins the next one.
        ((sort === KIND && mark.start > run.index) || !/\d/.test(flat.slice(mark.start, mark.end + 1)))
      ) {
        if (mark.start > run.index) {
          end = start + flat.slice(start, mark.start).replace(/[^0-9a-z\0]+$/i, '').length;
          RUN.lastIndex = mark.start;
          break;
        }
        start = mark.end + flat.slice(mark.end).search(/[0-9a-z]/i);
      }
  return { start, end };
};

/**
 * Goes through a text in its order and says of each run what stands around it: its label and its carrier's name, the
 * address it is part of, the sender.
 * @returns a function of the latest match of RUN; it gives nothing for a run too short to be a number that nobody names
 */
export const observe = (
  text: string,
  flat: string,
  marks: Marks,
  { name: sender, own }: Circumstances,
): ((run: RegExpExecArray) => Surrounded | undefined) => {
  const listed = LIST.test(flat);
  const next: Places = [0, 0, 0];
  let previousEnd = 0;
  let previousLabel: Mark | undefined;
  /** Names stand behind the numbers in this text. */
  let trailing: boolean | undefined;

  // A place of -1 is looked up as a word, fifty times slower.
  const passed = (sort: Sort): Mark | undefined => (next[sort] ? marks[sort][next[sort] - 1] : undefined);

  const tell = (code: string, { start, end, target }: Mark, factor: number): Saying => {
    const word = text.slice(start, end);
    return { target, factor, why: { code, params: code === 'url' ? { host: word } : { word } } };
  };

  const labelOf = (start: number, end: number): Mark | undefined => {
    const before = passed(KIND);
    const after = marks[KIND][next[KIND]];
    const isNear =
      before &&
      start - before.end <= LABEL_REACH &&
      (before.end < previousEnd
        ? before === previousLabel && LIST_GAP.test(flat.slice(previousEnd, start))
        : isAhead(flat, before, start));
    if (isNear) return before;
    return after && isRightBehind(flat, end, after) ? after : undefined;
  };

  const nameOf = (start: number, end: number): Saying | undefined => {
    const before = passed(CARRIER);
    const after = marks[CARRIER][next[CARRIER]];
    const gap = after ? flat.slice(end, after.start) : BROKEN;
    const isClose = before && start - before.end <= NAME_REACH;
    const between = isClose && before.end >= previousEnd ? flat.slice(before.end, start) : undefined;
    const isFresh = between !== undefined && !(previousEnd && CLOSED.test(between));
    // A name on the number's own line beats one of the next, whatever the others do.
    const isBehind = trailing && !(isFresh && gap.includes('\n') && !between.includes('\n'));
    const isOwned = BRACKETED.test(gap) || (isBehind ? TRAILING.test(gap) : !isFresh && BEHIND.test(gap));
    const nearest = isOwned ? after : (before ?? after);
    const isNear = isOwned || (isClose && nearest === before);
    return nearest ? tell('word', nearest, isNear ? NEAR_FACTOR : FAR_FACTOR) : sender;
  };

  return (run) => {
    const { start, end } = trim(flat, run, marks, next);
    const address = passed(ADDRESS);
    if (address && start < address.end) RUN.lastIndex = address.end;
    if (isStray(flat, start, end) || (address && start < address.end)) return undefined;
    let name: Saying | undefined;
    let label: Saying | undefined;
    let word: Mark | undefined;
    const isInside = address && start < address.reach;
    if (!isInside) {
      word = labelOf(start, end);
      label = word && tell('label', word, LABEL_FACTOR);
    } else if (address.target) name = tell('url', address, URL_FACTOR);
    // A number in the address of an unknown host is an article or a user unless its parameter says otherwise.
    else if (!PARAMETER.test(flat.slice(Math.max(0, start - PARAMETER_LENGTH_MAX), start)))
      label = tell('url', { ...address, target: 'other' }, LABEL_FACTOR);
    const sign = signAt(flat, start, end);
    if (sign) label = signed(sign.replace('\0', ''));
    const alone = listed || isAlone(flat, start, end);
    const counts = end - start >= DIGITS_MIN || label || alone;
    if (counts && !isInside) {
      if (end - start > DATE_MAX && (!word || word.target === 'tracking')) trailing ??= !next[CARRIER];
      name = nameOf(start, end);
    }
    previousEnd = end;
    previousLabel = word;
    const around = { alone, listed, name, label, tail: sign?.startsWith('\0') === true, own, remarks: [] };
    return counts ? { start, end, around } : undefined;
  };
};
