import { recognize } from '@todoke/core/numbers';
import type { Candidate, Found } from '@todoke/core/numbers';
import { distinct } from '../search/recognize.ts';
import { describe, RECOGNIZE_HELP, type Language } from './recognize-words.ts';

/** What a command may touch; the launcher passes the real ones, tests their own. */
export interface CommandIo {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** May return a promise when the reader is slower than we are; the command then waits. */
  out(line: string): void | Promise<void>;
  err(line: string): void | Promise<void>;
}

/** Longest line of `--jsonl` input: a whole mail escaped as JSON. */
const LINE_LENGTH_MAX = 8_388_608;

/** What this command knows of its surroundings. */
export interface RecognizeIo extends CommandIo {
  /** Of the terminal; `--lang` overrides it. */
  readonly language: Language;
}

interface Call {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly lines: boolean;
  readonly help: boolean;
  readonly language: Language;
}

/**
 * `todoke recognize`: what a text's numbers are. Text as arguments or on standard input; `--json` prints the whole
 * recognition, `--jsonl` answers each line `{"input": "…"}` with one line.
 * @returns exit code: 0 when something valid was found or every line was read, 1 when not, 2 for wrong use
 */
export const runRecognize = async (args: readonly string[], io: RecognizeIo): Promise<number> => {
  const call = readCall(args, io.language);
  if (call === null || (call.lines && call.words.length > 0)) return misused(io);
  if (call.help) {
    await io.out(RECOGNIZE_HELP[call.language]);
    return 0;
  }
  if (call.lines) return answerLines(io, call.json);
  const text = call.words.length > 0 ? call.words.join(' ') : await readAll(io.stdin);
  if (text.trim() === '') return misused(io);
  const recognition = recognize(text);
  if (call.json) await io.out(JSON.stringify(recognition));
  else for (const line of describe(recognition.all, recognition.problems, call.language)) await io.out(line);
  return recognition.kind === 'unknown' ? 1 : 0;
};

const misused = async (io: RecognizeIo): Promise<number> => {
  await io.err(RECOGNIZE_HELP[io.language]);
  return 2;
};

/** Null for options there are not. Text may begin with a dash; two begin an option. */
const readCall = (args: readonly string[], terminal: Language): Call | null => {
  const words: string[] = [];
  const options = new Set<string>();
  let language = terminal;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    const [name, given] = arg.startsWith('--lang=') ? ['--lang', arg.slice(7)] : [arg, args[i + 1]];
    if (name === '--lang') {
      if (given !== 'ja' && given !== 'en') return null;
      language = given;
      if (name === arg) i += 1;
    } else if (['--json', '--jsonl', '--help', '-h'].includes(arg)) options.add(arg);
    else if (arg.startsWith('--')) return null;
    else words.push(arg);
  }
  const help = options.has('--help') || options.has('-h');
  return { words, json: options.has('--json'), lines: options.has('--jsonl'), help, language };
};

/** Every line gets one, so that the two files can be laid side by side. */
const answerLines = async (io: CommandIo, whole: boolean): Promise<number> => {
  let code = 0;
  let number = 0;
  for await (const line of linesOf(io.stdin)) {
    number += 1;
    const read = readInput(line);
    if ('error' in read) code = 1;
    await io.out('error' in read ? JSON.stringify({ ...read, line: number }) : answer(read.input, whole));
  }
  return code;
};

/** One answer of `--jsonl`; reasons are bare codes. */
const answer = (input: string, whole: boolean): string => {
  const recognition = recognize(input);
  if (whole) return JSON.stringify({ input, ...recognition });
  const { kind, candidates, all } = recognition;
  return JSON.stringify({
    input,
    kind,
    candidates: distinct(candidates).map(briefOf),
    all: all.flatMap(bestOf),
  });
};

const briefOf = ({ kind, carrier, normalized, valid, confidence, why }: Candidate): object => ({
  kind,
  carrier,
  normalized,
  valid,
  confidence,
  why: why.map(({ code }) => code),
});

const bestOf = ({ candidates: [best] }: Found): object[] => (best === undefined ? [] : [briefOf(best)]);

type Line = { readonly input: string } | { readonly error: string };

const readInput = (line: string): Line => {
  if (line.length > LINE_LENGTH_MAX) return { error: 'line_too_long' };
  if (line.trim() === '') return { error: 'empty_line' };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { error: 'not_json' };
  }
  if (typeof value === 'string') return { input: value };
  if (typeof value !== 'object' || value === null || !('input' in value)) return { error: 'no_input' };
  return typeof value.input === 'string' ? { input: value.input } : { error: 'no_input' };
};

/** Lines of a stream, whatever its chunks; reads on only when the last line was answered. */
const linesOf = async function* (stdin: CommandIo['stdin']): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let held = 0;
  for await (const chunk of stdin) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      parts.push(text.slice(from, end));
      yield parts.join('');
      parts = [];
      held = 0;
      from = end + 1;
    }
    const rest = text.slice(from);
    held += rest.length;
    // A line without end must not fill the memory; its beginning is enough to refuse it.
    if (held <= LINE_LENGTH_MAX + text.length) parts.push(rest);
  }
  parts.push(decoder.decode());
  const last = parts.join('');
  if (last !== '') yield last;
};

const readAll = async (stdin: CommandIo['stdin']): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > LINE_LENGTH_MAX) break;
  }
  return text + decoder.decode();
};
