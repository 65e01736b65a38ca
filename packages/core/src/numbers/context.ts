import { ownOf, say } from './hints.ts';
import type { Circumstances, Saying } from './match.ts';
import type { Reason, RecognitionHints } from './recognition.ts';
import { carrierOfHost } from './formats.ts';
import { ADDRESS, CARRIER, KIND } from './words.ts';
import type { Mark } from './words.ts';

/** How far each thing said outweighs commonness. */
const FACTOR = { url: 100_000, label: 10_000, near: 5000, far: 500 };

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
const LABEL_BEHIND_MAX = 2;
/** Between two numbers under one label stand only these (日 ends a date). */
const LIST_GAP = /^[\s日、,・/&と及び]{0,4}$/;
/** Before the last heading of a table: it names its column, not the first number of the next line. */
const HEADINGS = /[,\t;|][^\n]*$/;
/** What may stand around a number that was pasted alone; */
const WRAPPING = /^[\s\0ー*()[\]"'「」#.。-]*$/;
/** more than this is text. */
const WRAPPING_MAX = 60;
/** Nothing but numbers, with what stands between those of a list. */
const LIST = /^\s*[\d-]{10,20}(?:[\s,、/;・]+[\d-]{10,20})+\s*$/;
/** Parameters that carry a slip's number on pages of hosts we do not know; a number elsewhere is an article or a user. */
const PARAMETER = /[?&#][a-z_]*(no|num|number|track[a-z]*|invoice|waybill|slip|code|q)s?\d*=\0*$/i;
const PARAMETER_LENGTH_MAX = 40;
const SENDER_HOST = /[a-z0-9.-]{0,253}(?=>?\s*$)/;
/** Wider than any date: a number that may have a carrier's name. */
const DATE_MAX = 11;
/** Before a number of another kind, and behind one. */
const SIGNS = '+¥$€£@';
const TAILS = '円@%';
/** Runs of fewer characters mean nothing by themselves. */
export const DIGITS_MIN = 7;
/** In place of what is between a number and nothing. */
const BROKEN = '。';
/** Senders' addresses longer than this (RFC 5321: 254) are not looked at. */
const SENDER_LENGTH_MAX = 300;

/** A computed key would be slow here. */
const spoken = (code: string, text: string): Reason['params'] =>
  code === 'url' ? { host: text } : { word: text };

/** Last marks of each sort before a number; those ahead have the next one last. */
export type Marks = readonly (Mark | undefined)[];

/** What is known of a number pasted bare: the sender, the person's own carriers and numbers. */
export const hinted = (hints: RecognitionHints | undefined): Circumstances => {
  const known = ownOf(hints);
  if (!hints?.sender) return known;
  const [host = ''] = SENDER_HOST.exec(hints.sender.slice(-SENDER_LENGTH_MAX).toLowerCase()) ?? [];
  const carrier = carrierOfHost(host);
  return carrier ? { ...known, name: say(carrier, FACTOR.far, 'sender', { host }) } : known;
};

/** One text, asked in its order. */
export interface Surroundings {
  readonly text: string;
  readonly flat: string;
  readonly known: Circumstances;
  /** Nothing but numbers. */
  readonly listed: boolean;
  previousEnd: number;
  previousLabel: Mark | undefined;
  /** Names stand behind the numbers in this text. */
  trailing: boolean | undefined;
}

export const surroundingsOf = (text: string, flat: string, known: Circumstances): Surroundings => ({
  text,
  flat,
  known,
  listed: LIST.test(flat),
  previousEnd: 0,
  previousLabel: undefined,
  trailing: undefined,
});

const tell = ({ text }: Surroundings, mark: Mark, factor: number, code: string): Saying =>
  say(mark.target, factor, code, spoken(code, text.slice(mark.start, mark.end)));

/** The word that names what the number is. */
const wordOf = (
  { flat, previousEnd, previousLabel }: Surroundings,
  start: number,
  end: number,
  before: Mark | undefined,
  after: Mark | undefined,
): Mark | undefined => {
  const isNear =
    before &&
    start - before.end <= LABEL_REACH &&
    (before.end >= previousEnd
      ? !(
          flat.slice(before.end, start).includes('\n') &&
          HEADINGS.test(flat.slice(Math.max(0, before.start - LABEL_REACH), before.start))
        )
      : before === previousLabel && LIST_GAP.test(flat.slice(previousEnd, start)));
  if (isNear) return before;
  const isBehind = after && after.start - end <= LABEL_BEHIND_MAX;
  return isBehind && LABEL_BEHIND.test(flat.slice(end, after.start)) ? after : undefined;
};

/** The carrier named beside the number, or somewhere before it, or behind it. */
const nameOf = (
  state: Surroundings,
  start: number,
  end: number,
  before: Mark | undefined,
  after: Mark | undefined,
): Saying | undefined => {
  const { flat, previousEnd } = state;
  const gap = after ? flat.slice(end, after.start) : BROKEN;
  const close = before && start - before.end <= NAME_REACH;
  const between = close && before.end >= previousEnd ? flat.slice(before.end, start) : undefined;
  const fresh = between !== undefined && !(previousEnd && CLOSED.test(between));
  // A name on the number's own line beats one of the next, whatever the others do.
  const isBehind = state.trailing && !(fresh && gap.includes('\n') && !between.includes('\n'));
  const owned =
    after && (BRACKETED.test(gap) || (isBehind ? TRAILING.test(gap) : !fresh && BEHIND.test(gap)));
  const nearest = owned ? after : (before ?? after);
  if (!nearest) return state.known.name;
  return tell(state, nearest, owned || (close && nearest === before) ? FACTOR.near : FACTOR.far, 'word');
};

/** A sign that touches the number: an amount, a share, the name of an account, `第…号`. */
const signOf = ({ text, flat }: Surroundings, start: number, end: number): [Saying, boolean] | undefined => {
  const previous = flat.charAt(start - 1) || ' ';
  const behind = flat.charAt(end) || ' ';
  const isSign =
    (SIGNS.includes(previous) && !(previous === '+' && /[0-9a-z]/i.test(flat.charAt(start - 2)))) ||
    (previous === '第' && behind === '号');
  if (!isSign && !TAILS.includes(behind)) return undefined;
  const target = previous === '+' && isSign ? 'phone' : 'other';
  const word = isSign ? text.charAt(start - 1) : behind;
  return [say(target, FACTOR.label, 'label', { word }), !isSign];
};

/**
 * Says what stands around a number: its label and its carrier's name, the address it is part of, the sender, the
 * person's own carriers and numbers. Nothing when it is too short to be one that nobody names.
 */
export const surround = (
  state: Surroundings,
  start: number,
  end: number,
  seen: Marks,
  ahead: readonly Mark[][],
): Circumstances | undefined => {
  const { flat, known, listed } = state;
  let name: Saying | undefined;
  let label: Saying | undefined;
  let word: Mark | undefined;
  const address = seen[ADDRESS];
  const isInside = address && start < address.reach;
  if (isInside) {
    const url = tell(state, address, FACTOR.url, 'url');
    if (address.target) name = url;
    // A number in the address of an unknown host is an article or a user unless its parameter says otherwise.
    else if (!PARAMETER.test(flat.slice(Math.max(0, start - PARAMETER_LENGTH_MAX), start)))
      label = { ...url, target: 'other', factor: FACTOR.label };
  } else {
    word = wordOf(state, start, end, seen[KIND], ahead[KIND]?.at(-1));
    if (word) label = tell(state, word, FACTOR.label, 'label');
  }
  const sign = signOf(state, start, end);
  if (sign) [label] = sign;
  const alone =
    listed ||
    (start <= WRAPPING_MAX &&
      flat.length - end <= WRAPPING_MAX &&
      WRAPPING.test(flat.slice(0, start)) &&
      WRAPPING.test(flat.slice(end)));
  const counts = end - start >= DIGITS_MIN || label || alone;
  if (counts && !isInside) {
    if (end - start > DATE_MAX && (!word || word.target === 'tracking')) state.trailing ??= !seen[CARRIER];
    name = nameOf(state, start, end, seen[CARRIER], ahead[CARRIER]?.at(-1));
  }
  state.previousEnd = end;
  state.previousLabel = word;
  return counts
    ? { alone, listed, name, label, tail: sign?.[1] ?? false, own: known.own, remarks: [] }
    : undefined;
};
