import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten, normalize } from './characters.ts';
import { CHECK_RULES } from './checks.ts';
import type { CheckName } from './checks.ts';
import { evidentFormats } from './evidence.ts';
import { carrierOf } from './formats.ts';
import { recognize } from './index.ts';

const widen = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const trio = fc
  .tuple(fc.bigInt({ min: 10_000_000_000n, max: 99_999_999_999n }))
  .map(([body]) => `${body}${body % 7n}`)
  .filter((number) => !/^(\d)\1*$/.test(number));

/** Characters of every sort that a hostile or broken input may hold. */
const anyUnit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...'0123456789'.split('')) },
  { weight: 2, arbitrary: fc.constantFrom(...'-ー－ 　\u200b\u200f.,/:()@%+¥円年月*ABCDZ]'.split('')) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
);
const anyText = fc.array(anyUnit, { maxLength: 120 }).map((units) => units.join(''));

describe('plain characters', () => {
  it('stand where the ones they are for stood', () => {
    const escapes = fc.constantFrom('%2D', '%20', '%3d', '\u{1d7d9}', 'ｻﾞ', '㍿', '①', 'ﬀ', '\u2028');
    fc.assert(
      fc.property(fc.array(fc.oneof(escapes, fc.string({ unit: 'binary', maxLength: 5 }))), (parts) => {
        const text = parts.join('');
        const flat = flatten(text);
        expect(flat).toHaveLength(text.length);
        expect(flatten(flat)).toHaveLength(text.length);
      }),
    );
  });
});

describe('normalize', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });

  it('leaves capitals and digits only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(text)).toMatch(/^[0-9A-Z]*$/);
      }),
    );
  });
});

describe('recognize', () => {
  it('never throws, keeps positions true and confidences in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { all, candidates } = recognize(text);
        let end = 0;
        for (const found of all) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(found.start, found.end)).toBe(found.text);
          end = found.end;
        }
        const confidences = candidates.map((one) => one.confidence);
        expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
        expect(confidences.every((one) => one >= 0 && one <= 1)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('lists the trio in its order for every valid 12-digit number', () => {
    fc.assert(
      fc.property(trio, (number) => {
        const names = recognize(number)
          .candidates.slice(0, 3)
          .map((one) => one.carrier);
        expect(names).toEqual(['jp.yamato', 'jp.sagawa', 'jp.japanpost']);
      }),
    );
  });

  const named = [
    [
      'jp.yamato',
      'ヤマト運輸 #',
      '宅急便の伝票番号は#です',
      'https://toi.kuronekoyamato.co.jp/cgi-bin/tneko?number01=#',
    ],
    [
      'jp.sagawa',
      '佐川急便：#',
      '#（飛脚宅配便）',
      'https://k2k.sagawa-exp.co.jp/p/web/okurijosearch.do?okurijoNo=#',
    ],
    [
      'jp.japanpost',
      'ゆうパック #',
      '日本郵便 お問い合わせ番号：#',
      'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=#',
    ],
  ].flatMap(([carrier = '', ...frames]) => frames.map((frame) => ({ carrier, frame })));

  it.each(named)('puts $carrier first in $frame', ({ carrier, frame }) => {
    fc.assert(
      fc.property(trio, (number) => {
        const best = recognize(frame.replace('#', number)).candidates[0];
        expect([best?.carrier, best?.normalized]).toEqual([carrier, number]);
      }),
    );
  });

  it('lets the person’s own carriers and known numbers decide between the trio', () => {
    fc.assert(
      fc.property(trio, (number) => {
        expect(recognize(number, { carriers: ['jp.sagawa'] }).candidates[0]?.carrier).toBe('jp.sagawa');
        expect(recognize(number, { sender: 'info@delivery.post.japanpost.jp' }).candidates[0]?.carrier).toBe(
          'jp.japanpost',
        );
        const known = [{ number, carrier: 'jp.sagawa' as const }];
        expect(recognize(number, { known }).candidates[0]).toMatchObject({
          carrier: 'jp.sagawa',
          why: [{ code: 'check_digit_ok' }, { code: 'known_number' }],
        });
      }),
    );
  });
});

/** Formats that count by the digits alone, whatever the writing. */
const sturdy = evidentFormats().filter(
  ({ format: { trust, written, kind } }) => !/named|label/.test(trust ?? '') && !written && kind !== 'date',
);

describe.each(sturdy)('every valid number of $id', ({ format, examples }) => {
  const numbers = examples.filter(({ reason }) => reason === undefined).map(({ text }) => normalize(text));
  const disguises: readonly [string, (text: string) => string][] = [
    ['full-width', widen],
    ['lower case', (text) => text.toLowerCase()],
    ['spaced out', (text) => text.split('').join(' ')],
    ['with dashes', (text) => text.split('').join('ー')],
    ['with zero-width spaces', (text) => text.split('').join('\u200b')],
    ['with marks of direction', (text) => `\u202b${text}\u202c`],
    ['in stars', (text) => `*${text}*`],
    ['behind an AIM identifier', (text) => `]C1${text}`],
    ['between guards', (text) => (/^\d{6,}$/.test(text) ? `A${text}B` : text)],
  ];

  it.each(disguises)('survives %s', (_name, disguise) => {
    for (const number of numbers) {
      const found = recognize(disguise(number)).all.flatMap((one) => one.candidates);
      const carrier = carrierOf(format, number);
      const own = found.find(
        (one) =>
          one.normalized === number.slice(...(format.part ?? [])) &&
          (one.carrier ?? '') === carrier &&
          one.kind === format.kind,
      );
      expect([number, own?.valid]).toEqual([number, true]);
    }
  });
});

/**
 * Share of single-digit changes a rule lets pass, by its arithmetic. Modulo 7 takes 0, 1, 2 for 7, 8, 9 (6 of 90 pairs);
 * doubling without folding takes d for d + 5 at every second place; modulo 9 takes 0 for 9 (2 of 90); a modulus of 11
 * whose remainders share digits lets pass what falls on the shared ones.
 */
const MISSED: Readonly<Record<CheckName, number>> = {
  mod7: 6 / 90,
  ups: 10 / 90 / 2,
  corporate: 2 / 90,
  fedex: 0.02,
  s10: 0.02,
  personal: 0.02,
  gs1: 0,
  gs1After91: 0,
  gs1After92: 0,
  luhn: 0,
  gls: 0,
  mod37: 0,
  isbn10: 0,
};

/** Lengths of bodies; only these two rules have one length each. */
const BODY: Partial<Record<CheckName, number>> = { s10: 8, isbn10: 9 };

describe.each(Object.entries(CHECK_RULES))('the check rule %s', (name, rule) => {
  // The keys of CHECK_RULES are CheckName; Object.entries forgets it.
  const expected = MISSED[name as CheckName];
  const size = BODY[name as CheckName] ?? 12;
  const bodies = fc.sample(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
    numRuns: 400,
    seed: 7,
  });

  it('catches a changed digit as often as its arithmetic allows', () => {
    let changes = 0;
    let missed = 0;
    for (const digits of bodies) {
      const body = digits.join('');
      const leads = name === 'corporate';
      const checked = (text: string): number => (leads ? rule(`0${text}`, 0, 0) : rule(`${text}0`, 0, size));
      const right = checked(body);
      for (let place = 0; place < size; place++)
        for (const digit of '0123456789') {
          if (digit === body[place]) continue;
          changes++;
          if (checked(body.slice(0, place) + digit + body.slice(place + 1)) === right) missed++;
        }
    }
    expect(missed / changes).toBeGreaterThanOrEqual(expected * 0.8);
    expect(missed / changes).toBeLessThanOrEqual(expected * 1.1);
  });
});
