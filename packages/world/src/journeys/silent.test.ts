import { expect, test } from 'vitest';
import { watchTwins } from '../bench/silent.ts';

/* Goal: a carrier that takes questions and never answers costs nobody else freshness, and keeps no person waiting. */

/** The other carriers together; one alone has too few parcels here for a narrower bound. */
const RATIO_MAX = 1.25;
/** A call to the silent carrier takes ten seconds; what is stored must not wait for any. */
const WAIT_MAX_MS = 2_000;

test('one silent carrier: the others are as fresh as ever, and its own parcels are shown at once with their age', async () => {
  const { without, silent } = await watchTwins(25);
  const mean = (ages: ReadonlyMap<string, number>) =>
    [...ages.values()].reduce((sum, age) => sum + age, 0) / ages.size;
  expect(silent.ages.size).toBe(5);
  expect(mean(silent.ages) / mean(without.ages)).toBeLessThan(RATIO_MAX);
  expect(silent.waits.length).toBeGreaterThan(5);
  expect(silent.waits.at(-1)).toBeLessThan(WAIT_MAX_MS);
  // What is shown is the last that was known, and says of when it is.
  const ageless = silent.pages.filter((page) => !/最終確認 .+前|最終確認 .+たったいま/.test(page));
  expect(ageless).toEqual([]);
  expect(silent.pages.some((page) => /表示は .+ 時点の内容です。/.test(page))).toBe(true);
}, 180_000);
