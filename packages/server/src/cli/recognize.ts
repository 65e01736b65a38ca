import { recognize } from '@todoke/core/numbers';
import type { Candidate, Found, Reason } from '@todoke/core/numbers';

/** What a command may touch; the launcher passes the real ones, tests their own. */
export interface CommandIo {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** May return a promise when the reader is slower than we are; the command then waits. */
  out(line: string): void | Promise<void>;
  err(line: string): void | Promise<void>;
}

/** Longest line of `--jsonl` input: a whole mail escaped as JSON. Longer ones answer with kind `unknown`. */
export const LINE_LENGTH_MAX = 8_388_608;

const USAGE = 'todoke recognize <文字列> [--json] | todoke recognize --jsonl < 入力.jsonl';

/**
 * `todoke recognize`: what a text's numbers are. Text as arguments or on standard input; `--json` prints the whole
 * recognition, `--jsonl` answers each line `{"input": "…"}` with one line.
 * @returns exit code: 0 when something valid was found or every line was answered, 1 when not, 2 for wrong use
 */
export const runRecognize = async (args: readonly string[], io: CommandIo): Promise<number> => {
  const options = args.filter((one) => one.startsWith('--'));
  const words = args.filter((one) => !one.startsWith('--'));
  const unknown = options.find((one) => one !== '--json' && one !== '--jsonl');
  if (unknown !== undefined || (options.includes('--jsonl') && words.length > 0)) {
    await io.err(USAGE);
    return 2;
  }
  if (options.includes('--jsonl')) return answerLines(io);
  const text = words.length > 0 ? words.join(' ') : await readAll(io.stdin);
  if (text.trim() === '') {
    await io.err(USAGE);
    return 2;
  }
  const recognition = recognize(text);
  if (options.includes('--json')) await io.out(JSON.stringify(recognition));
  else for (const line of describe(recognition.all, recognition.problems)) await io.out(line);
  return recognition.kind === 'unknown' ? 1 : 0;
};

const answerLines = async (io: CommandIo): Promise<number> => {
  let code = 0;
  for await (const line of linesOf(io.stdin)) {
    if (line.trim() === '') continue;
    const input = inputOf(line);
    if (input === undefined) {
      code = 1;
      await io.out(
        JSON.stringify({
          input: null,
          kind: 'unknown',
          candidates: [],
          all: [],
          problems: [],
          error: 'line is not {"input": "…"}',
        }),
      );
    } else await io.out(answer(input));
  }
  return code;
};

/** One answer of `--jsonl`; reasons are bare codes. */
const answer = (input: string): string => {
  const { kind, candidates, all, problems } = recognize(input);
  return JSON.stringify({
    input,
    kind,
    candidates: candidates.map(briefOf),
    all: all.flatMap(foundOf),
    problems: problems.map(({ code }) => code),
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

/** The best reading of a number in the text, with its place. */
const foundOf = ({ start, end, candidates }: Found): object[] => {
  const best = candidates[0];
  return best === undefined ? [] : [{ ...briefOf(best), start, end }];
};

const inputOf = (line: string): string | undefined => {
  if (line.length > LINE_LENGTH_MAX) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null || !('input' in value)) return undefined;
    return typeof value.input === 'string' ? value.input : undefined;
  } catch {
    return undefined;
  }
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

const KIND_WORDS: Readonly<Record<string, string>> = {
  tracking: '追跡番号',
  order: '注文番号',
  inquiry: 'お問い合わせ番号',
  return: '返品番号',
  code: '認証番号',
  sscc: 'SSCC（物流単位番号）',
  phone: '電話番号',
  postal_code: '郵便番号',
  date: '日付',
  product_code: '商品コード',
  card: 'カード番号（保存しません）',
  personal_id: '個人番号（保存しません）',
  other: 'その他の番号',
  unknown: '不明',
};

const CARRIER_WORDS: Readonly<Record<string, string>> = {
  'jp.yamato': 'ヤマト運輸',
  'jp.sagawa': '佐川急便',
  'jp.japanpost': '日本郵便',
  'jp.seino': '西濃運輸',
  'jp.fukuyama': '福山通運',
  'jp.tonami': 'トナミ運輸',
  own: '自社配送',
};

const SECRET = new Set(['card', 'personal_id']);

const describe = (all: readonly Found[], problems: readonly Reason[]): string[] => {
  const lines = all.flatMap(({ kind, candidates }) => {
    // What fits only by chance stands behind a likelier slip of the finger: then the problem is the answer.
    const best = kind === 'unknown' ? [] : candidates.filter((one) => one.valid).slice(0, 3);
    const first = best[0];
    if (first === undefined) return [];
    const shown = SECRET.has(first.kind) ? '＊'.repeat(4) : first.pretty;
    const owners = best
      .filter((one) => one.kind === first.kind && one.carrier !== null)
      .map(
        (one) => `${CARRIER_WORDS[one.carrier ?? ''] ?? one.carrier} ${Math.round(one.confidence * 100)}%`,
      );
    return [
      `${shown}  ${KIND_WORDS[first.kind] ?? first.kind}${owners.length > 0 ? `  ${owners.join(' / ')}` : ''}`,
    ];
  });
  return lines.length > 0 ? lines : problems.map(problemWords);
};

const problemWords = ({ code, params = {} }: Reason): string => {
  const carrier = CARRIER_WORDS[params['carrier'] ?? ''] ?? String(params['carrier'] ?? '');
  switch (code) {
    case 'check_digit':
      return `${carrier}: ${params['position']}桁目の数字が合いません（${params['actual']} → ${params['expected']}）`;
    case 'length':
      return `${params['actual']}桁あります。${carrier}は${params['expected']}桁です`;
    case 'shape':
      return '知っている番号の形に当てはまりません';
    case 'repeated_digits':
      return '同じ数字の繰り返しです';
    case 'too_long':
      return `長すぎます（${params['actual']}文字、最大${params['max']}文字）`;
    default:
      return '番号が見つかりません';
  }
};
