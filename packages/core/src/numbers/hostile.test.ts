import { describe, expect, it } from 'vitest';
import { FOUND_MAX, INPUT_LENGTH_MAX, recognize } from './index.ts';

/** Texts made to be slow or to break something, each at a given size. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'one run of digits': (size) => '5839201746'.repeat(size / 10),
  'digits with spaces': (size) => '1 '.repeat(size / 2),
  'pairs with spaces': (size) => '12 '.repeat(size / 3),
  'uneven groups with spaces': (size) => '12 345 6 '.repeat(size / 9),
  'uneven groups with dashes': (size) => '12-345 6-78 '.repeat(size / 12),
  'digits with dashes': (size) => '1-'.repeat(size / 2),
  'digits with dots': (size) => '1.'.repeat(size / 2),
  'digits with commas': (size) => '1,'.repeat(size / 2),
  'digits with invisible characters': (size) => '1\u200b'.repeat(size / 2),
  'nested dashes': (size) => '-'.repeat(size),
  'long vowel marks': (size) => 'ー'.repeat(size),
  'dashed groups with spaces': (size) => '12-34 '.repeat(size / 6),
  'letters and digits': (size) => 'A1'.repeat(size / 2),
  'short words': (size) => 'ab 1 '.repeat(size / 5),
  'unpaired high surrogates': (size) => '\ud800'.repeat(size),
  'mathematical digits': (size) => '𝟓'.repeat(size / 2),
  'right-to-left marks': (size) => '\u200f1\u202e2'.repeat(size / 4),
  addresses: (size) => 'http://1.'.repeat(size / 9),
  'one long address': (size) => `http://${'a'.repeat(size)}`,
  'escaped spaces': (size) => '1%20'.repeat(size / 4),
  labels: (size) => '伝票'.repeat(size / 2),
  'names and numbers': (size) => 'ヤマト583920174622 '.repeat(size / 16),
  brackets: (size) => '(1)'.repeat(size / 3),
  money: (size) => '¥1,234,567,'.repeat(size / 11),
  'numbers in lists': (size) => '583920174622,'.repeat(size / 13),
  'line ends': (size) => '\r\n'.repeat(size / 2),
  wrapping: (size) => ')'.repeat(size),
};

const timeOf = (text: string): number => {
  const start = performance.now();
  recognize(text);
  return performance.now() - start;
};

describe('hostile input', () => {
  it.each(Object.entries(HOSTILE))('%s of 1 MB: no throw, bounded time, linear growth', (_name, make) => {
    timeOf(make(20_000));
    const small = Math.min(timeOf(make(100_000)), timeOf(make(100_000)));
    // Ten times the text may take at most three times its linear share; below 50 ms only noise is measured.
    const most = Math.min(3000, Math.max(50, small) * 30);
    const text = make(1_000_000);
    const large = timeOf(text);
    // Other work on the machine only ever adds: the better of two counts.
    expect(large < most ? large : timeOf(text)).toBeLessThan(most);
  });

  it('reports no more numbers than the limit and reads no further than the limit', () => {
    expect(recognize('583920174622\n'.repeat(2000)).all.length).toBeLessThanOrEqual(FOUND_MAX);
    const { all, problems } = recognize(`${' '.repeat(INPUT_LENGTH_MAX)}583920174622`);
    expect(all).toEqual([]);
    expect(problems.map(({ code }) => code)).toContain('input_length');
  });
});
