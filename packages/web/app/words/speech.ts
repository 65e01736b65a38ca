import { findPrefecture } from '@todoke/core/place';
import type { Language } from '../language/choice.ts';
import { carrierName } from './carrier-name.ts';
import type { Words } from './ja.ts';
import { sayDayOf, sayEnd, sayInstant } from './time.ts';

export type Params = Readonly<Record<string, string | number | boolean | null>>;

/** The parameters of a code, read out in words. Every reading may be null: then the sentence leaves it out. */
export interface Said {
  /** An instant: `きょう 14:05`; a day where the source gave no more: `きょう`. */
  at(key: string): string | null;
  /** The end of something: `きょう 14:05`, or the day alone where it is the day's last minute. */
  until(key: string): string | null;
  /** From one instant to another; the day alone where it is a whole day. */
  window(from: string, to: string): string | null;
  /** A day: `11月28日(土)`. */
  day(key: string): string | null;
  number(key: string): number | null;
  text(key: string): string | null;
  is(key: string): boolean;
  /** The carrier's name, or 配送業者 where it is not known. */
  carrier(key?: string): string;
  /** The names of several carriers, from ids with commas between. */
  carriers(key: string): readonly string[];
  /** The short words of a status code. */
  status(key: string): string | null;
  /** A prefecture by its JIS number. */
  area(key: string): string | null;
  /** A value that has words of its own in the catalogue's `values`. */
  value(key: string): string | null;
}

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** A cause: its name and one sentence or two. */
export interface CauseWords {
  readonly title: string;
  readonly says: (p: Said) => string;
}
export type Sentence = (p: Said) => string;

/** Reads parameters out. Names of parameters say what they hold: `…At` an instant, `…Day` a day. */
export function speak(params: Params, now: number, words: Words, language: Language): Said {
  const text = (key: string) => {
    const value = params[key];
    return value === undefined || value === null ? null : String(value);
  };
  const time = (say: typeof sayInstant) => (key: string) =>
    read(text(key), (iso) => (DAY_ONLY.test(iso) ? sayDayOf : say)(iso, now, words, language));
  const at = time(sayInstant);
  const until = time(sayEnd);
  const name = (id: string) => carrierName(id, words, language);
  return {
    text,
    at,
    until,
    window: (from, to) =>
      until(to) === at(to)
        ? [at(from), at(to)].filter((each) => each !== null).join(language === 'ja' ? ' 〜 ' : ' – ') || null
        : until(to),
    carriers: (key) => (text(key) ?? '').split(',').filter(Boolean).map(name),
    day: (key) => read(text(key), (date) => sayDayOf(date, now, words, language)),
    number: (key) => read(text(key), Number),
    is: (key) => params[key] === true,
    carrier: (key = 'carrier') => {
      const id = text(key);
      return id === null ? words.someCarrier : name(id);
    },
    status: (key) => read(text(key), (code) => words.statuses[code]?.label ?? null),
    area: (key) => read(text(key), (code) => findPrefecture(code)?.[language] ?? code),
    value: (key) => read(text(key), (value) => words.values[value] ?? null),
  };
}

function read<T>(value: string | null, say: (value: string) => T): T | null {
  return value === null || value === '' ? null : say(value);
}

/** `f` of the value, or nothing where it is not known. */
export function opt<T>(value: T | null, f: (value: T) => string): string {
  return value === null ? '' : f(value);
}
