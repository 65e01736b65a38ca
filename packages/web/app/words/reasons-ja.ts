import { opt, type Said, type Sentence } from './speech.ts';

/** What recognition says of numbers, in Japanese: why a reading is likely, and what is wrong with a text. */

const wrongDigit = (p: Said) =>
  `${opt(p.number('position'), (n) => `${n}桁目の`)}数字${opt(p.text('actual'), (d) => `「${d}」`)}が、ほかの桁から検算した数字${opt(p.text('expected'), (d) => `「${d}」`)}と合いません。どこか1桁の打ち間違いか、入れ替わりかもしれません。伝票と1桁ずつ見比べてください。`;

/** Shorter than the carrier's numbers by more than a slip of the finger leaves out. */
const PART_MISSING_MIN = 4;

function wrongLength(p: Said): string {
  const actual = p.number('actual');
  const expected = p.number('expected');
  if (actual === null || expected === null) return '桁数が合いません。伝票と見比べてください。';
  if (expected - actual >= PART_MISSING_MIN)
    return `${actual}桁しかありません。番号の一部ではありませんか。${p.carrier()}なら${expected}桁です。伝票の番号を、はじめから終わりまで入れてください。`;
  const odd = actual > expected ? `${actual - expected}桁多い` : `${expected - actual}桁足りない`;
  return `${actual}桁あります。${p.carrier()}の番号は${expected}桁です。${odd}ようですので、伝票と見比べてください。`;
}

export const reasonsJa = {
  check_digit: wrongDigit,
  check_digit_ok: () => '番号の検算が合っています。',
  shape: () => '桁数と並びから見分けました。検算のない番号です。',
  grouping: () => '区切り方も、この番号の書き方と同じです。',
  own_carrier: () => 'ご自分の荷物でよく使われている配送業者です。',
  url: (p) => `${opt(p.text('host'), (h) => `${h} の`)}アドレスに入っていました。`,
  sender: (p) => `${opt(p.text('host'), (h) => `${h} からの`)}知らせに書かれていました。`,
  word: (p) => `近くに${opt(p.text('word'), (w) => `「${w}」`) || '配送業者の名前'}と書かれていました。`,
  label: (p) => `${opt(p.text('word'), (w) => `「${w}」`) || '見出し'}として書かれていました。`,
  known_number: () => 'ご自分の番号として登録されています。',
  repaired: (p) =>
    `似た文字の読み違いと考えて、${opt(p.number('position'), (n) => `${n}文字目を`)}読み替えました。`,
  scanner_prefix: () => 'バーコードの読み取り機がつけた印を除きました。',
  scanner_guards: () => 'バーコードの両端の文字を除きました。',
} satisfies Record<string, Sentence>;

export const problemsJa = {
  empty: () => '番号を入れてください。',
  no_number: () => '文の中に番号が見つかりませんでした。',
  rounded: () =>
    '表計算ソフトが桁を省いた形です。セルの表示形式を「文字列」にするなどして、すべての桁を写してください。',
  too_long: (p) =>
    `${p.number('actual') ?? '入力'}桁は、どの番号よりも長すぎます。ほかの文字が続いていないかお確かめください。`,
  repeated_digits: () => '同じ数字が並んでいます。伝票の番号をお確かめください。',
  check_digit: wrongDigit,
  length: wrongLength,
  shape: () => '知っている番号の形に当てはまりませんでした。伝票と見比べてください。',
  input_length: () => '文面が長いため、はじめの部分だけを読みました。',
} satisfies Record<string, Sentence>;
