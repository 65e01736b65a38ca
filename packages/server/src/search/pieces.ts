import { normalize, NUMBER_LENGTH_MAX } from '@todoke/core/numbers';

/** Fewer characters are in nearly every number. */
export const PIECE_LENGTH_MIN = 4;

/**
 * The shortest pieces of a number, each once; a longer piece is in a number only where all of its own are.
 * @example piecesOf('470008') // ['4700', '7000', '0008']
 */
export function piecesOf(number: string): string[] {
  const pieces = new Set<string>();
  for (let i = 0; i + PIECE_LENGTH_MIN <= number.length; i += 1)
    pieces.add(number.slice(i, i + PIECE_LENGTH_MIN));
  return [...pieces];
}

/**
 * A text as a piece of a number, in the form numbers are stored in; undefined where it cannot be one.
 * @example pieceOf('０８６１-51') // '086151'
 */
export function pieceOf(text: string): string | undefined {
  if (/\n/.test(text.trim())) return undefined;
  const piece = normalize(text);
  return piece.length >= PIECE_LENGTH_MIN && piece.length <= NUMBER_LENGTH_MAX ? piece : undefined;
}
