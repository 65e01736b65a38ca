import { QUERY_LENGTH_MAX, type RecognitionView, type SearchView } from '@todoke/server/contract';
import { redirect } from 'react-router';
import type { PageContext } from '../context.ts';
import { destination, isPiece, listNumbers } from './destination.ts';
import { placesOf, type Place } from './place.ts';
import { holdsSecret, veil, withoutSecret } from './secret.ts';

/** What the box's page says of a text. */
export interface Answer {
  /** Without what must not be shown again. */
  readonly recognition: RecognitionView | null;
  /** Where in a message each number stands; empty where the text stands in the box. */
  readonly places: readonly Place[];
  /** What is stored here and belongs to the text; null where nobody searched yet. */
  readonly related: SearchView['related'] | null;
  /** Records cannot be searched for before this long, after many numbers that led nowhere; null when they can. */
  readonly waitSeconds: number | null;
  /** Where each number stands in a message, for the browser that has the message; empty for a short text and beside a secret. */
  readonly marks: readonly (readonly [number, number])[];
  /** Kinds of what was taken out of the address. */
  readonly taken: readonly string[];
  /** What stands in the box again; empty when the text must not be shown. */
  readonly text: string;
  readonly problem: 'tooLong' | 'empty' | null;
}

export const NOTHING: Answer = {
  recognition: null,
  places: [],
  related: null,
  waitSeconds: null,
  marks: [],
  taken: [],
  text: '',
  problem: null,
};
/** Found in an address that named only what was taken out of it. */
export const NOTHING_ELSE: RecognitionView = { kind: 'unknown', candidates: [], all: [], problems: [] };
/** A longer text is a message: it is not shown again, for who knows what else it says. */
const ECHO_LENGTH_MAX = 80;
/** Longer in one word is an address; it says nothing but its number, and is mended in the box. */
const WORD_LENGTH_MAX = 500;

interface How {
  readonly peek: 'typing' | 'pasted' | null;
  /** The page is wanted as it is, in the other language: it leads nowhere. */
  readonly stay: boolean;
  /** The text stands in the page's address. */
  readonly inAddress: boolean;
  readonly taken: readonly string[];
}

/**
 * Reads a text and finds what belongs to it. That somebody has searched too much takes away the records only: what the
 * text holds is said all the same.
 * @throws the redirect to the one page it leads to, or to the address without what must not stand in it
 */
export async function answerText(
  text: string,
  { api, caller }: Pick<PageContext, 'api' | 'caller'>,
  { peek, stay, inAddress, taken }: How,
): Promise<Answer> {
  if (text.trim() === '') return { ...NOTHING, problem: 'empty' };
  if (text.length > QUERY_LENGTH_MAX) return { ...NOTHING, problem: 'tooLong' };
  const recognition = veil(await api.recognize(text, caller), text);
  const secret = holdsSecret(recognition);
  if (secret && inAddress) throw redirect(withoutSecret(recognition), 303);
  const short = text.length <= ECHO_LENGTH_MAX || (text.length <= WORD_LENGTH_MAX && !/\s/.test(text.trim()));
  const echo = short && !secret ? text : '';
  if (peek === 'typing' && isPiece(recognition)) return NOTHING;
  // A short text stands in the box again, where it can be seen.
  const places = echo === '' ? placesOf(text, recognition) : [];
  if (peek !== null) {
    const marks = echo === '' && !secret ? marksOf(text, recognition) : [];
    return { ...NOTHING, recognition, places, marks, text: echo };
  }
  const path = stay || taken.length > 0 ? null : destination(recognition);
  if (path !== null) throw redirect(path, 303);
  const result = secret ? null : await api.search(text, caller);
  return {
    ...NOTHING,
    recognition,
    places,
    taken,
    text: echo,
    related: result?.answer.related ?? [],
    waitSeconds: result?.ok === false ? result.retryAfterSeconds : null,
  };
}

/** A text of little else than numbers is a list, and is listed already: this share of it is beside them in a message. */
const WORDS_SHARE_MIN = 0.4;

/** The stretches of the numbers that are listed, each time they stand there; a phone number or a day is no answer to the question. */
function marksOf(text: string, recognition: RecognitionView): Answer['marks'] {
  const keyOf = (index: number) => recognition.all[index]?.candidates[0]?.normalized ?? index;
  const listed = new Set(
    listNumbers(recognition).flatMap(({ pretty, index }) => (pretty === '' ? [] : keyOf(index))),
  );
  const marks = recognition.all.flatMap(({ start, end }, index) =>
    listed.has(keyOf(index)) ? [[start, end] as const] : [],
  );
  const marked = marks.reduce((sum, [start, end]) => sum + end - start, 0);
  return marked > text.length * (1 - WORDS_SHARE_MIN) ? [] : marks;
}
