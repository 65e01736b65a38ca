import { BOUNDARY, DASH, fold } from './characters.ts';
import { carrierOfHost } from './hosts.ts';
import type { Circumstances, Nomination } from './match.ts';
import type { NumberKind, Reason, RecognitionHints } from './recognition.ts';
import type { Address, Piece, Scan, Word } from './scan.ts';

/** A label further away than this speaks about something else. */
const LABEL_REACH = 40;
/** A carrier's name this near outweighs everything but an address. */
const NAME_REACH = 80;
/** Behind a number a name counts only in the same breath. */
const NAME_REACH_BEHIND = 30;
/** A name in brackets right behind a number belongs to it, */
const BRACKETED = /^\s?[(（[［「【<＜]$/;
/** and then not to the number that follows. */
const CLOSED = /^[^(（[［「【<＜]?[)）\]］」】>＞]/;
/** `…（認証番号）`, `…は認証番号です`. */
const LABEL_BEHIND = /^\s?[(（[［「【はが]$/;
/** Behind this another thing is said. */
const BREAK = /[。、\n]/;
/** Between two numbers under one label stand only these (日 ends a date). */
const LIST_GAP = /^[\s日、,，・/／&と及び]{0,4}$/;
/** What may stand around a number that was pasted alone. */
const WRAPPING = '\t\r\n*()[]"\'「」#＃.。';
/** Looked at on either side; more wrapping than this is text. */
const WRAPPING_MAX = 60;

const isWrapping = (text: string, start: number, end: number): boolean => {
  for (let index = start; index < end; index++) {
    const folded = fold(text.charCodeAt(index));
    const blank = folded !== BOUNDARY && folded <= DASH;
    if (!blank && !WRAPPING.includes(text.charAt(index))) return false;
  }
  return true;
};

/** Place of the last one that starts at `start` or before, from the place `at` on. */
const lastBefore = (list: readonly { readonly start: number }[], at: number, start: number): number => {
  let place = at;
  while ((list[place + 1]?.start ?? Infinity) <= start) place++;
  return place;
};

const reasonOf = (code: string, text: string, { start, end }: Word): Reason => ({
  code,
  params: { word: text.slice(start, end) },
});

/**
 * Walks through the runs of one text, in order, and says what stands around each: the label and the carrier's name
 * next to it, the address it is part of, the sender, the person's own carriers.
 */
export const surroundingsOf = (
  text: string,
  { kindWords, carrierWords, addresses }: Scan,
  hints: RecognitionHints | undefined,
): ((pieces: readonly Piece[]) => Circumstances) => {
  const sender = hints?.sender ? nominateSender(hints.sender) : undefined;
  const own = hints?.carriers?.length ? hints.carriers : undefined;
  let kindAt = -1;
  let nameAt = -1;
  let addressAt = -1;
  let previousEnd = 0;
  let previousLabel: Word | undefined;

  const labelOf = (start: number, end: number): Word | undefined => {
    const before = kindWords[kindAt];
    const after = kindWords[kindAt + 1];
    if (before && start - before.end <= LABEL_REACH) {
      if (before.end >= previousEnd) return before;
      if (before === previousLabel && LIST_GAP.test(text.slice(previousEnd, start))) return before;
    }
    return after && LABEL_BEHIND.test(text.slice(end, after.start)) ? after : undefined;
  };

  const nameOf = (start: number, end: number): Nomination | undefined => {
    const before = carrierWords[nameAt];
    const after = carrierWords[nameAt + 1];
    const close = before && start - before.end <= NAME_REACH;
    const fresh =
      close && before.end >= previousEnd && !(previousEnd > 0 && CLOSED.test(text.slice(before.end, start)));
    const behind = after ? text.slice(end, after.start) : '';
    const owned =
      after &&
      after.start >= end &&
      behind.length <= NAME_REACH_BEHIND &&
      (BRACKETED.test(behind) || (!fresh && !BREAK.test(behind)));
    const nearest = owned ? after : (before ?? after);
    if (!nearest) return undefined;
    const near = nearest === before ? close : owned;
    return {
      carrier: nearest.target,
      factor: near ? 5000 : 500,
      why: reasonOf('word', text, nearest),
    };
  };

  return (pieces) => {
    const start = pieces[0]?.start ?? 0;
    const end = pieces[pieces.length - 1]?.end ?? start;
    kindAt = lastBefore(kindWords, kindAt, start);
    nameAt = lastBefore(carrierWords, nameAt, start);
    addressAt = lastBefore(addresses, addressAt, start);
    const address = addresses[addressAt];
    const inside = address && start < address.end ? address : undefined;
    const label = inside || !kindWords.length ? undefined : labelOf(start, end);
    const sign = signOf(text, start, end) ?? (inside && strangerOf(text, inside, start));
    const name = inside || !carrierWords.length ? undefined : nameOf(start, end);
    previousEnd = end;
    previousLabel = label;
    return {
      alone:
        start < WRAPPING_MAX &&
        text.length - end < WRAPPING_MAX &&
        isWrapping(text, 0, start) &&
        isWrapping(text, end, text.length),
      named: inside ? nominateAddress(inside) : (name ?? sender),
      // Words of kinds name kinds.
      label: sign ?? (label && { kind: label.target as NumberKind, why: reasonOf('label', text, label) }),
      own,
    };
  };
};

type Label = Circumstances['label'];

const PLUS = '+＋';
const MONEY = '¥￥$€£@＠';
const MONEY_BEHIND = '円@＠%％';

/** What the character before or behind a number makes of it: `+` a phone number, money signs and `@` no number at all. */
const signOf = (text: string, start: number, end: number): Label => {
  const before = start > 0 ? text.charAt(start - 1) : ' ';
  const behind = end < text.length ? text.charAt(end) : ' ';
  const phone = PLUS.includes(before);
  const word = phone || MONEY.includes(before) ? before : MONEY_BEHIND.includes(behind) && behind;
  return word ? { kind: phone ? 'phone' : 'other', why: { code: 'label', params: { word } } } : undefined;
};

/** Parameters that carry a slip's number on pages of hosts we do not know. */
const PARAMETER = /[?&#][a-z_]*(?:no|num|number|track[a-z]*|invoice|waybill|slip|code|q)s?\d*=$/i;
const PARAMETER_LENGTH_MAX = 40;

/** A number in the address of an unknown host is an article or a user unless its parameter says otherwise. */
const strangerOf = (text: string, { carrier, host }: Address, start: number): Label =>
  carrier || PARAMETER.test(text.slice(Math.max(0, start - PARAMETER_LENGTH_MAX), start))
    ? undefined
    : { kind: 'other', why: { code: 'url', params: { host } } };

const nominateAddress = ({ carrier, host }: Address): Nomination | undefined =>
  carrier ? { carrier, factor: 100_000, why: { code: 'url', params: { host } } } : undefined;

/** Senders' addresses longer than this (RFC 5321: 254) are not looked at. */
const SENDER_LENGTH_MAX = 300;

const nominateSender = (sender: string): Nomination | undefined => {
  const host = /([a-z0-9.-]{1,253})>?\s*$/i.exec(sender.slice(-SENDER_LENGTH_MAX))?.[1] ?? '';
  const carrier = carrierOfHost(host);
  return carrier ? { carrier, factor: 500, why: { code: 'sender', params: { host } } } : undefined;
};
