import { expect, it } from 'vitest';
import type { Read } from './decoder.ts';
import { createTally } from './tally.ts';

const loose = (text: string): Read => ({ text, symbology: 'loose' });

function seenBy(...looks: readonly Read[][]) {
  const tally = createTally();
  for (const look of looks) tally.add(look);
  return tally.seen();
}

it('a code that corrects itself is believed at once', () => {
  expect(seenBy([{ text: '470008615156', symbology: 'checked' }]).numbers).toEqual(['4700-0861-5156']);
  // Nothing but its shape speaks for this number; its code does.
  expect(seenBy([{ text: 'DA0000792934', symbology: 'checked' }]).numbers).toHaveLength(1);
});

it('Code 128 needs two looks, and then no check of its number', () => {
  const own: Read = { text: 'DA0000792934', symbology: 'summed' };
  expect(seenBy([own]).numbers).toEqual([]);
  expect(seenBy([own], [own]).numbers).toHaveLength(1);
});

it('one without needs two looks, and the check of its number', () => {
  const whole = loose('A470008615156A');
  expect(seenBy([whole])).toEqual({ numbers: [], others: [] });
  expect(seenBy([whole], [whole]).numbers).toEqual(['4700-0861-5156']);
  // Read of an ITF code of twelve digits along a slanting line: ten digits, the shape of a parcel number.
  const piece = loose('4700086151');
  expect(seenBy([piece], [piece])).toEqual({ numbers: [], others: ['other'] });
});

it('a piece of a longer text is nothing, with or without guards', () => {
  const whole = loose('A470008615156A');
  for (const piece of [loose('A4700A'), loose('A47000861A'), loose('470008615')])
    expect(seenBy([piece], [piece, whole], [whole])).toEqual({ numbers: ['4700-0861-5156'], others: [] });
});

it('the same number in two codes is one', () => {
  const checked: Read = { text: '470008615156', symbology: 'checked' };
  const whole = loose('A470008615156A');
  expect(seenBy([checked, whole], [whole]).numbers).toEqual(['4700-0861-5156']);
});
