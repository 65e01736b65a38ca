import { normalize } from './characters.ts';
import type { Circumstances, Saying } from './match.ts';
import type { Reason, RecognitionHints } from './recognition.ts';
import { ADDRESS, CARRIER, KIND, carrierOfHost } from './words.ts';
import type { Mark } from './words.ts';

/** How far each thing said outweighs commonness; the person's own carriers by their place. */
const FACTOR = { url: 100_000, label: 10_000, near: 5000, far: 500, own: 40, known: 1e9 };

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
/** Between two numbers under one label stand only these (日 ends a date). */
const LIST_GAP = /^[\s日、,・/&と及び]{0,4}$/;
/** What may stand around a number that was pasted alone; more than this is text. */
const WRAPPING = /^[\s\0ー*()[\]"'「」#.。-]{0,60}$/;
/** Parameters that carry a slip's number on pages of hosts we do not know; a number elsewhere is an article or a user. */
const PARAMETER = /[?&#][a-z_]*(no|num|number|track[a-z]*|invoice|waybill|slip|code|q)s?\d*=\0*$/i;
const PARAMETER_LENGTH_MAX = 40;
const SENDER_HOST = /[a-z0-9.-]{0,253}(?=>?\s*$)/;
/** Wider than any date: a number that may have a carrier's name. */
const DATE_MAX = 11;
/** In place of what is between a number and nothing. */
const BROKEN = '。';
/** Senders' addresses longer than this (RFC 5321: 254) are not looked at. */
const SENDER_LENGTH_MAX = 300;

const say = (target: string, factor: number, code: string, params?: Reason['params']): Saying => ({
  target,
  factor,
  why: params ? { code, params } : { code },
});

/** A computed key would be slow here. */
const spoken = (code: string, text: string): Reason['params'] =>
  code === 'url' ? { host: text } : { word: text };

/** Last marks of each sort before a number; those ahead have the next one last. */
export type Marks = readonly (Mark | undefined)[];

/**
 * What is known of a number pasted bare: the sender, the person's own carriers and numbers.
 */
export const hinted = (hints: RecognitionHints | undefined): Circumstances => {
  if (!hints) return BARE;
  const { carriers = [], known = [], sender = '' } = hints;
  const [host = ''] = SENDER_HOST.exec(sender.slice(-SENDER_LENGTH_MAX).toLowerCase()) ?? [];
  const carrier = carrierOfHost(host);
  return {
    ...BARE,
    name: carrier ? say(carrier, FACTOR.far, 'sender', { host }) : undefined,
    own: [
      ...carriers.map((one, index) =>
        say(one, FACTOR.own / (index + 1), 'own_carrier', { place: index + 1 }),
      ),
      ...known.map((one) => ({
        ...say(one.carrier, FACTOR.known, 'known_number'),
        number: normalize(one.number),
      })),
    ],
  };
};

const BARE: Circumstances = {
  alone: true,
  name: undefined,
  label: undefined,
  tail: false,
  own: [],
  remarks: [],
};

/**
 * Says what stands around the numbers of one flat text, asked in the order of the text: the label and the carrier's
 * name next to each, the address it is part of, the sender, the person's own carriers and numbers.
 */
export const surroundingsOf = (
  text: string,
  flat: string,
  { own, name: sender }: Circumstances,
): ((start: number, end: number, seen: Marks, ahead: readonly Mark[][]) => Circumstances) => {
  let previousEnd = 0;
  let previousLabel: Mark | undefined;
  /** Names stand behind the numbers in this text. */
  let trailing: boolean | undefined;

  return (start, end, seen, ahead) => {
    const tell = (mark: Mark, factor: number, code: string): Saying =>
      say(mark.target, factor, code, spoken(code, text.slice(mark.start, mark.end)));
    const gapTo = (mark: Mark | undefined): string => (mark ? flat.slice(end, mark.start) : BROKEN);
    let name: Saying | undefined;
    let label: Saying | undefined;
    let word: Mark | undefined;
    const address = seen[ADDRESS];
    if (address && start < address.reach) {
      const url = tell(address, FACTOR.url, 'url');
      if (address.target) name = url;
      // A number in the address of an unknown host is an article or a user unless its parameter says otherwise.
      else if (!PARAMETER.test(flat.slice(Math.max(0, start - PARAMETER_LENGTH_MAX), start)))
        label = { ...url, target: 'other', factor: FACTOR.label };
    } else {
      const label0 = seen[KIND];
      if (
        label0 &&
        start - label0.end <= LABEL_REACH &&
        (label0.end >= previousEnd ||
          (label0 === previousLabel && LIST_GAP.test(flat.slice(previousEnd, start))))
      )
        word = label0;
      else if (LABEL_BEHIND.test(gapTo(ahead[KIND]?.at(-1)))) word = ahead[KIND]?.at(-1);
      if (word) label = tell(word, FACTOR.label, 'label');

      const before = seen[CARRIER];
      const after = ahead[CARRIER]?.at(-1);
      const gap = gapTo(after);
      if (end - start > DATE_MAX && (!word || word.target === 'tracking')) trailing ??= !before;
      const close = before && start - before.end <= NAME_REACH;
      const fresh =
        close && before.end >= previousEnd && !(previousEnd && CLOSED.test(flat.slice(before.end, start)));
      const owned = BRACKETED.test(gap) || (trailing ? TRAILING.test(gap) : !fresh && BEHIND.test(gap));
      const nearest = owned ? after : (before ?? after);
      if (nearest)
        name = tell(nearest, owned || (close && nearest === before) ? FACTOR.near : FACTOR.far, 'word');
      else name = sender;
    }
    previousEnd = end;
    previousLabel = word;
    const [previous, behind] = [flat.charAt(start - 1), flat.charAt(end)];
    const isSign = /(^|[^0-9a-z])\+$|[¥$€£@]$/i.test(flat.slice(Math.max(0, start - 2), start));
    const tail = !isSign && /[円@%]/.test(behind);
    if (isSign || tail)
      label = say(previous === '+' ? 'phone' : 'other', FACTOR.label, 'label', {
        word: isSign ? text.charAt(start - 1) : behind,
      });
    return {
      alone: WRAPPING.test(flat.slice(0, start)) && WRAPPING.test(flat.slice(end)),
      name,
      label,
      tail,
      own,
      remarks: [],
    };
  };
};
