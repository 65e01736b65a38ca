import type { Circumstances, Nomination } from './match.ts';
import type { NumberKind, Reason, RecognitionHints } from './recognition.ts';
import type { Address, Piece, Scan, Word } from './scan.ts';
import { TARGETS } from './words.ts';
import { carrierOfHost } from './hosts.ts';

/** A label further away than this speaks about something else. */
const LABEL_REACH = 40;
/** A carrier's name this near outweighs everything but an address. */
const NAME_REACH = 80;
/** Behind a number a name counts only in the same breath. */
const NAME_REACH_BEHIND = 30;

/** A name in brackets right behind a number belongs to it. */
const ATTACHED = /^[\s(（[［「【<＜]{1,3}$/;

/** Between two numbers under one label stand only these. */
const LIST_GAP = /^[\s、,，・/／&と及び]{0,4}$/;

type Setting = Omit<Circumstances, 'grouping'>;

/** Walks through the runs of one text in order and says what stands around each. */
export class Surroundings {
  private kindAt = -1;
  private nameAt = -1;
  private addressAt = -1;
  private previousEnd = 0;
  private previousLabel: Word | undefined;
  private readonly text: string;
  private readonly found: Scan;
  private readonly hints: RecognitionHints | undefined;
  private readonly fallback: Nomination | undefined;

  constructor(text: string, found: Scan, hints: RecognitionHints | undefined) {
    this.text = text;
    this.found = found;
    this.hints = hints;
    this.fallback = nominateSender(hints?.sender);
  }

  /** What stands around this run; runs must come in order. */
  of(pieces: readonly Piece[]): Setting {
    const start = pieces[0]?.start ?? 0;
    const end = pieces[pieces.length - 1]?.end ?? start;
    const { kindWords, carrierWords, addresses } = this.found;
    while ((kindWords[this.kindAt + 1]?.start ?? Infinity) < start) this.kindAt++;
    while ((carrierWords[this.nameAt + 1]?.start ?? Infinity) < start) this.nameAt++;
    while ((addresses[this.addressAt + 1]?.start ?? Infinity) <= start) this.addressAt++;
    const address = addresses[this.addressAt];
    const inside = address !== undefined && start < address.end ? address : undefined;
    const label = inside ? undefined : this.label(start, end);
    this.previousEnd = end;
    this.previousLabel = label;
    const own = this.hints?.carriers;
    return {
      alone: this.isAlone(start, end),
      named: inside ? nominateAddress(inside) : (this.name(start, end) ?? this.fallback),
      label: label && { kind: TARGETS[label.target] as NumberKind, why: this.reason('label', label) },
      own: own !== undefined && own.length > 0 ? own : undefined,
    };
  }

  private isAlone(start: number, end: number): boolean {
    return (
      !/[^\s*()[\]"'「」#＃*＊]/.test(this.text.slice(Math.max(0, start - 60), start)) &&
      this.text.slice(end, end + 60).search(/[^\s*()[\]"'「」。.]/) < 0
    );
  }

  private label(start: number, end: number): Word | undefined {
    const { kindWords } = this.found;
    const before = kindWords[this.kindAt];
    const after = kindWords[this.kindAt + 1];
    if (before !== undefined && start - before.end <= LABEL_REACH) {
      if (before.end >= this.previousEnd) return before;
      if (before === this.previousLabel && LIST_GAP.test(this.text.slice(this.previousEnd, start)))
        return before;
    }
    return after !== undefined && after.start >= end && after.start - end <= 2 ? after : undefined;
  }

  private name(start: number, end: number): Nomination | undefined {
    const { carrierWords } = this.found;
    const before = carrierWords[this.nameAt];
    const after = carrierWords[this.nameAt + 1];
    const fresh = before !== undefined && before.end >= this.previousEnd && start - before.end <= NAME_REACH;
    const behind =
      after !== undefined && after.start >= end && after.start - end <= NAME_REACH_BEHIND
        ? this.text.slice(end, after.start)
        : undefined;
    const attached = behind !== undefined && ATTACHED.test(behind) && !(fresh && start - before.end < 3);
    const nearest =
      attached || (!fresh && behind !== undefined && !/[。\n]/.test(behind)) ? after : (before ?? after);
    if (nearest === undefined) return undefined;
    const near = nearest === before ? start - before.end <= NAME_REACH : behind !== undefined;
    return {
      carrier: TARGETS[nearest.target] ?? '',
      factor: near ? 5000 : 500,
      why: this.reason('word', nearest),
    };
  }

  private reason(code: string, { start, end }: Word): Reason {
    return { code, params: { word: this.text.slice(start, end) } };
  }
}

const nominateAddress = (address: Address): Nomination | undefined =>
  address.carrier === undefined
    ? undefined
    : { carrier: address.carrier, factor: 100_000, why: { code: 'url', params: { host: address.host } } };

const nominateSender = (sender: string | undefined): Nomination | undefined => {
  if (sender === undefined) return undefined;
  const host = /([a-z0-9.-]{1,253})>?\s*$/i.exec(sender.slice(-300))?.[1] ?? '';
  const carrier = carrierOfHost(host);
  return carrier === undefined
    ? undefined
    : { carrier, factor: 500, why: { code: 'sender', params: { host } } };
};
