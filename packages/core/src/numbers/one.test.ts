import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidence } from './evidence.ts';
import { recognize } from './index.ts';
import { recognizeOne } from './one.ts';
import type { Recognition } from './recognition.ts';

const widen = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const examples = evidence.flatMap((one) =>
  Object.entries(one.examples).flatMap(([id, list]) =>
    // What counts only beside a word is none of the small entry's business.
    id.endsWith('labelled') ? [] : list.map(({ text }) => text),
  ),
);

/** All but the reasons: `4PX` is a word beside its own number in a message. */
const gist = ({ kind, candidates, problems }: Recognition): unknown => [
  kind,
  problems,
  candidates.map((one) => [one.kind, one.carrier, one.normalized, one.pretty, one.valid]),
];

describe('one number', () => {
  it.each([
    ['as it stands', (text: string) => text],
    ['full-width', widen],
    ['in lower case', (text: string) => text.toLowerCase()],
    ['behind an AIM identifier', (text: string) => `]C1${text}`],
    ['between guards', (text: string) => (/^\d{6,}$/.test(text) ? `A${text}B` : text)],
    ['in stars, with a line end', (text: string) => `*${text}*\r\n`],
    ['with zero-width spaces', (text: string) => text.replaceAll(' ', '').split('').join('\u200b')],
  ])('is read as in a message, %s', (_name, write) => {
    const texts = examples.map(write).filter((text) => recognize(text).all.length === 1);
    expect(texts.length).toBeGreaterThan(250);
    expect(texts.map((text) => gist(recognizeOne(text)))).toEqual(texts.map((text) => gist(recognize(text))));
  });

  it('is found between Japanese words, with its place', () => {
    const text = '番号は２７１２－９００６－０２６３です';
    const [found] = recognizeOne(text).all;
    expect([found?.text, found?.candidates[0]?.pretty]).toEqual([
      '２７１２－９００６－０２６３',
      '2712-9006-0263',
    ]);
  });

  it('follows the person’s own carriers and numbers', () => {
    const number = '271290060263';
    expect(recognizeOne(number, { carriers: ['jp.sagawa'] }).candidates[0]?.carrier).toBe('jp.sagawa');
    expect(
      recognizeOne(number, { known: [{ number, carrier: 'jp.japanpost' }] }).candidates[0]?.carrier,
    ).toBe('jp.japanpost');
  });

  it.each([
    ['', 'empty'],
    ['こんにちは', 'no_number'],
    ['12'.repeat(500_000), 'too_long'],
    ['-1'.repeat(500_000), 'too_long'],
    [`1${'-'.repeat(1_000_000)}`, 'length'],
  ])('that is none says so in bounded time (%#)', (text, code) => {
    expect(recognizeOne(text).problems[0]?.code).toBe(code);
  });

  it('never throws and keeps its place true', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const found of recognizeOne(text).all)
          expect(text.slice(found.start, found.end)).toBe(found.text);
      }),
    );
  });
});
