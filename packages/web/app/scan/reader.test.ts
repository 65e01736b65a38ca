import { beforeAll, describe, expect, it } from 'vitest';
import type { Decode } from './decoder.ts';
import { openTools, photo, type Code } from './drawn.ts';
import { FRAME, PHOTO, readPicture } from './reader.ts';

/* Goal: however a slip lies in the picture its number is read, and nothing but the number is ever said to be read. */

const NUMBER = '4700-0861-5156';
const OTHER = '1234-5678-9013';
const ANGLES = Array.from({ length: 19 }, (_, i) => i * 5);

let decode: Decode;
let draw: Awaited<ReturnType<typeof openTools>>['draw'];
let slip: Code['symbol'];
let second: Code['symbol'];
beforeAll(async () => {
  ({ decode, draw } = await openTools());
  slip = await draw('A470008615156A', 'Codabar');
  second = await draw('A123456789013A', 'Codabar');
});

/** A slip's code amid a picture: a fifth as high as it is wide, as most carriers print it. */
function amid(symbol: Code['symbol'], more: Partial<Code>, light: Parameters<typeof photo>[2] = {}) {
  const module = more.module ?? 2;
  const side = Math.ceil(symbol.width * module * 1.2) + module * 40;
  const code = { symbol, x: side / 2, y: side / 2, module, height: 0.2, degrees: 0, ...more };
  return photo({ width: side, height: side }, [code], light);
}

const read = (picture: ReturnType<typeof photo>, care = PHOTO) => readPicture(picture, decode, care);

describe('at every angle', () => {
  it.each([
    ['small', 1.5, ANGLES, PHOTO],
    ['larger', 2.5, ANGLES.filter((_, i) => i % 2 === 1), PHOTO],
    ['in a camera’s picture', 2, [0, 15, 30, 45, 60, 75], FRAME],
  ])('NW-7, %s', async (_, module, angles, care) => {
    for (const degrees of angles)
      expect(await read(amid(slip, { module, degrees }), care), `${degrees}°`).toEqual({
        numbers: [NUMBER],
        others: [],
      });
  });

  it('two codes of which one is turned', async () => {
    for (const degrees of [15, 50, 100]) {
      const codes = [
        { symbol: slip, x: 300, y: 90, module: 1.8, height: 0.2, degrees: 0 },
        { symbol: second, x: 300, y: 360, module: 1.8, height: 0.2, degrees },
      ];
      const seen = await read(photo({ width: 600, height: 560 }, codes, { paper: 220 }));
      expect(seen.numbers.toSorted(), `${degrees}°`).toEqual([OTHER, NUMBER]);
    }
  });

  it.each([
    ['ITF', 2, 0.2],
    ['Code39', 2, 0.2],
    ['Code128', 2, 0.2],
    ['DataMatrix', 6, 1],
    ['QRCode', 6, 1],
  ] as const)('%s', async (format, module, height) => {
    const symbol = await draw('470008615156', format);
    for (const degrees of [0, 15, 45, 75])
      expect(await read(amid(symbol, { module, height, degrees })), `${degrees}°`).toEqual({
        numbers: [NUMBER],
        others: [],
      });
  });
});

describe('in poor light', () => {
  it.each([
    ['pale bars on grey paper', { ink: 160, gap: 172 }, { paper: 172 }],
    ['grain', {}, { noise: 60 }],
    ['white bars on black', { ink: 255, gap: 0 }, {}],
    ['a low code', { height: 0.06, module: 3 }, {}],
  ])('%s', async (_, more, light) => {
    for (const degrees of [0, 20, 45, 75])
      expect((await read(amid(slip, { ...more, degrees }, light))).numbers, `${degrees}°`).toEqual([NUMBER]);
  });

  it('a small code in a big photo', async () => {
    const code = { symbol: slip, x: 1_900, y: 1_400, module: 1.6, height: 0.2, degrees: 25 };
    const big = photo({ width: 3_000, height: 2_250 }, [code], { paper: 200 });
    expect((await read(big)).numbers).toEqual([NUMBER]);
  });
});

describe('what is no number of a parcel', () => {
  it.each([
    ['goods', '4901234567894', 'EAN13', 'product'],
    ['a card', '4111111111111111', 'Code128', 'secret'],
    ['a personal number', 'A612839405729A', 'Codabar', 'secret'],
    ['something else', 'A2026A', 'Codabar', 'other'],
    ['a number with a wrong digit', 'A123456789014A', 'Codabar', 'other'],
  ] as const)('%s: told by its kind only', async (_, text, format, kind) => {
    const symbol = await draw(text, format);
    for (const degrees of [0, 35])
      expect(await read(amid(symbol, { degrees }))).toEqual({ numbers: [], others: [kind] });
  });

  it('goods beside a slip: the slip is read', async () => {
    const goods = { symbol: await draw('4901234567894', 'EAN13'), module: 3, height: 0.5, degrees: 0 };
    const codes = [
      { ...goods, x: 300, y: 120 },
      { symbol: slip, x: 300, y: 420, module: 1.8, height: 0.2, degrees: 20 },
    ];
    expect((await read(photo({ width: 600, height: 560 }, codes))).numbers).toEqual([NUMBER]);
  });

  it('a code that is cut off, or too fine to be told: never a part of it', async () => {
    for (const degrees of [0, 45])
      for (const shift of [0.85, 0.95]) {
        // The right edge of the picture cuts through the bars.
        const x = (slip.width * 2.4 + 80) * shift;
        expect((await read(amid(slip, { degrees, x }))).numbers, `${degrees}°, ${shift}`).toEqual([]);
      }
    for (const degrees of [0, 35, 70])
      expect([[], [NUMBER]]).toContainEqual((await read(amid(slip, { degrees, module: 1 }))).numbers);
  });

  it('plain paper', async () => {
    expect(await read(photo({ width: 400, height: 300 }, [], { noise: 40 }))).toEqual({
      numbers: [],
      others: [],
    });
  });
});

it('says how far it is, and only forward', async () => {
  const shares: number[] = [];
  const paper = photo({ width: 400, height: 300 }, []);
  await readPicture(paper, decode, PHOTO, (share) => shares.push(share));
  expect(shares.length).toBeGreaterThanOrEqual(3);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(Math.max(...shares)).toBeLessThan(1);
});
