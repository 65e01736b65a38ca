import type { RecognitionView } from '@todoke/server/contract';
import { holdsSecret } from './secret.ts';

/** Where in a message a number stands. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** What is written before the number, the label people look for; null when nothing is, or it must not be shown. */
  readonly label: string | null;
}

/** Longer is a sentence, which may say things a page need not repeat. */
const LABEL_LENGTH_MAX = 16;

/**
 * Where each found number stands, in the order of `recognition.all`; empty for a text of one line, which the person
 * has before them anyway. Beside a secret no words of the text are repeated.
 *
 * @example placesOf('伝票番号: 1234-5678-9013\n…', recognition) // [{ line: 1, label: '伝票番号' }]
 */
export function placesOf(text: string, recognition: RecognitionView): readonly Place[] {
  if (!text.trim().includes('\n')) return [];
  const secret = holdsSecret(recognition);
  let line = 1;
  let counted = 0;
  let before = 0;
  return recognition.all.map(({ start, end }) => {
    for (; counted < start; counted += 1) if (text[counted] === '\n') line += 1;
    const label = secret ? null : labelOf(text.slice(before, start));
    before = end;
    return { line, label };
  });
}

/** The words that lead to a number: on its own line, or alone on the line above. */
function labelOf(before: string): string | null {
  const lines = before.split('\n').map(plain);
  const own = lines.at(-1) ?? '';
  const label = own === '' ? (lines.findLast((one) => one !== '') ?? '') : own;
  return label === '' || label.length > LABEL_LENGTH_MAX || /https?:|[<>{}@]/.test(label) ? null : label;
}

/** Without the marks around it. */
function plain(line: string): string {
  return line.replaceAll(/^[\s■◆●・※>|*#\-[【「(（]+|[\s:：|\]】」)）>=→,、*#-]+$/gu, '');
}
