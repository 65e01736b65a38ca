import { expect, it } from 'vitest';
import { findBars } from './bars.ts';
import { photo, type Code } from './drawn.ts';

/** Sixty bars and gaps of one width. */
const symbol = {
  width: 60,
  height: 1,
  data: Uint8ClampedArray.from({ length: 60 }, (_, i) => (i % 2) * 255),
};
const SIDE = 400;
const PAPER = { width: SIDE, height: SIDE };

function bars(degrees: number, more: Partial<Code> = {}) {
  return findBars(photo(PAPER, [{ symbol, x: 180, y: 220, module: 3, height: 0.3, degrees, ...more }]));
}

it('says where bars stand, how long they are and how they are turned', () => {
  for (let degrees = -85; degrees <= 90; degrees += 5) {
    const [first] = bars(degrees);
    const turned = (first?.angle ?? Number.NaN) - (degrees * Math.PI) / 180;
    // An axis has no direction.
    expect(Math.abs(Math.sin(turned)), `${degrees}°`).toBeLessThan(0.035);
    expect(Math.hypot((first?.x ?? 0) - 180, (first?.y ?? 0) - 220), `${degrees}°`).toBeLessThan(12);
    expect(first?.width).toBeGreaterThan(180);
    expect(first?.width).toBeLessThan(300);
  }
});

it('sees none in plain paper, in an edge, or in something dark without bars', () => {
  expect(findBars(photo(PAPER, []))).toEqual([]);
  const blot = { width: 1, height: 1, data: new Uint8ClampedArray([0]) };
  expect(bars(20, { symbol: blot, module: 90, height: 1 })).toEqual([]);
});
