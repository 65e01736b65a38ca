import { findCarrier, RECOGNIZED_NAMES } from '@todoke/core/carriers';
import type { Found, Reason } from '@todoke/core/numbers';
import { UNKEPT_KINDS } from '@todoke/core/trust';

/** What `todoke recognize` says to a person. */
export type Language = 'ja' | 'en';

const KINDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  tracking: { ja: '追跡番号', en: 'tracking number' },
  order: { ja: '注文番号', en: 'order number' },
  inquiry: { ja: 'お問い合わせ番号', en: 'inquiry number' },
  return: { ja: '返品番号', en: 'return number' },
  code: { ja: '認証番号（保存しません）', en: 'one-time code (not kept)' },
  sscc: { ja: 'SSCC（物流単位番号）', en: 'SSCC (logistic unit)' },
  phone: { ja: '電話番号', en: 'phone number' },
  postal_code: { ja: '郵便番号', en: 'postcode' },
  date: { ja: '日付', en: 'date' },
  product_code: { ja: '商品コード', en: 'product code' },
  card: { ja: 'カード番号（保存しません）', en: 'card number (not kept)' },
  personal_id: { ja: '個人番号（保存しません）', en: 'Individual Number (not kept)' },
  other: { ja: 'その他の番号', en: 'another number' },
};

/** Readings shown of a number. */
const SHOWN_MAX = 3;
const HIDDEN = '＊＊＊＊';
/** Postal services of the world are called after their countries. */
const POST_OF_COUNTRY = /^([a-z]{2})\.post$/;
// An object literal's own keys, asked by any text.
const RECOGNIZED: Readonly<Record<string, Readonly<Record<Language, string>> | undefined>> = RECOGNIZED_NAMES;

/** One line a number found, or what is wrong where nothing valid was. */
export function describe(all: readonly Found[], problems: readonly Reason[], language: Language): string[] {
  const lines = all.flatMap(({ kind, candidates }) => {
    // What fits only by chance stands behind a likelier slip of the finger: then the problem is the answer.
    const best = kind === 'unknown' ? [] : candidates.filter((one) => one.valid).slice(0, SHOWN_MAX);
    const first = best[0];
    if (first === undefined) return [];
    const hidden = UNKEPT_KINDS.has(first.kind) || UNKEPT_KINDS.has(kind);
    const owners = best
      .filter((one) => one.kind === first.kind && one.carrier !== null)
      .map((one) => `${nameOf(one.carrier ?? '', language)} ${Math.round(one.confidence * 100)}%`);
    const words = [hidden ? HIDDEN : first.pretty, KINDS[first.kind]?.[language] ?? first.kind];
    return [[...words, ...(owners.length > 0 ? [owners.join(' / ')] : [])].join('  ')];
  });
  return lines.length > 0 ? lines : problems.map((problem) => problemWords(problem, language));
}

function nameOf(id: string, language: Language): string {
  const name = (findCarrier(id)?.profile.names ?? RECOGNIZED[id])?.[language];
  if (name !== undefined) return name;
  const country = POST_OF_COUNTRY.exec(id)?.[1]?.toUpperCase();
  if (country === undefined) return id;
  const named = new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  return language === 'ja' ? `${named}の郵便` : `${named} Post`;
}

function problemWords({ code, params = {} }: Reason, language: Language): string {
  const carrier = nameOf(String(params['carrier'] ?? ''), language);
  const { position, actual, expected, max } = params;
  const ja = language === 'ja';
  switch (code) {
    case 'check_digit':
      return ja
        ? `${carrier}: ${position}桁目の数字が合いません（${actual} → ${expected}）`
        : `${carrier}: digit ${position} does not match (${actual} → ${expected})`;
    case 'length':
      return ja
        ? `${actual}桁あります。${carrier}は${expected}桁です`
        : `${actual} digits; a number of ${carrier} has ${expected}`;
    case 'shape':
      return ja ? '知っている番号の形に当てはまりません' : 'it has the form of no number we know';
    case 'repeated_digits':
      return ja ? '同じ数字の繰り返しです' : 'the same digit over and over';
    case 'rounded':
      return ja
        ? '表計算ソフトで桁が省かれています。すべての桁を写してください'
        : 'a spreadsheet has rounded it: copy all of its digits';
    case 'too_long':
      return ja
        ? `長すぎます（${actual}文字、最大${max}文字）`
        : `too long (${actual} characters of at most ${max})`;
    default:
      return ja ? '番号が見つかりません' : 'there is no number in it';
  }
}

const HELP_JA = `todoke recognize [--json] [--lang ja|en] [文字列 …]
todoke recognize --jsonl [--json] < 入力.jsonl

番号・アドレス・文面に入っている番号が何かを答えます。文字列がなければ標準入力を読みます。
問い合わせも保存もしません。

  --json      結果の全体（理由・位置も）をJSONで
  --jsonl     {"input": "…"} を1行ずつ読み、どの行にも1行で答える:
              {"input","kind","candidates":[{"kind","carrier","normalized","valid","confidence","why":[…]}],"all":[…]}
              読めない行: {"error": "empty_line|not_json|no_input|line_too_long", "line": 行番号}
              --json も付けると、各行に結果の全体を答える
  --lang      ja または en。指定がなければ LC_ALL、LC_MESSAGES、LANG に従う
  --help, -h  この説明

終了コード: 0 有効な番号があった（--jsonl: すべての行を読めた）、1 なかった、2 使い方の誤り`;

const HELP_EN = `todoke recognize [--json] [--lang ja|en] [text …]
todoke recognize --jsonl [--json] < lines.jsonl

Says what the numbers in a number, address or message are. Reads standard input when there is no text.
Asks nobody and stores nothing.

  --json      the whole answer (with reasons and places) as JSON
  --jsonl     reads lines {"input": "…"} and answers every line with one line:
              {"input","kind","candidates":[{"kind","carrier","normalized","valid","confidence","why":[…]}],"all":[…]}
              a line that cannot be read: {"error": "empty_line|not_json|no_input|line_too_long", "line": its number}
              with --json as well, the whole answer for each line
  --lang      ja or en; without it LC_ALL, LC_MESSAGES, LANG
  --help, -h  this text

exit code: 0 something valid was found (--jsonl: every line was read), 1 nothing, 2 wrong use`;

/** What `todoke recognize --help` prints. */
export const RECOGNIZE_HELP: Readonly<Record<Language, string>> = { ja: HELP_JA, en: HELP_EN };
