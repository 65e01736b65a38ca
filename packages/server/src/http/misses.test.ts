import { expect, test } from 'vitest';
import { createMissLimits } from './misses.ts';

test('a caller may miss sixty times in ten minutes, then waits until the window ends', () => {
  let now = 0;
  const limits = createMissLimits(() => now);
  for (let i = 0; i < 60; i += 1) {
    expect(limits.mayLookUp('192.0.2.1', [`${i}0000`])).toEqual({ allowed: true });
    limits.countMisses('192.0.2.1', [`${i}0000`]);
  }
  now = 60_000;
  expect(limits.mayLookUp('192.0.2.1', ['1'])).toEqual({ allowed: false, retryAfterSeconds: 540 });
  expect(limits.mayLookUp('192.0.2.2', ['1'])).toEqual({ allowed: true });
  now = 600_000;
  expect(limits.mayLookUp('192.0.2.1', ['1'])).toEqual({ allowed: true });
});

test('one range walked from many addresses is stopped for all who guess in it', () => {
  const limits = createMissLimits(() => 0);
  for (let i = 0; i < 600; i += 1)
    limits.countMisses(`192.0.2.${i}`, [`12345678${String(i).padStart(4, '0')}`]);
  limits.countMisses('198.51.100.1', ['DA5839201746']);
  expect(limits.mayLookUp('198.51.100.1', ['123456789999'])).toMatchObject({ allowed: false });
  expect(limits.mayLookUp('198.51.100.1', ['999956789999'])).toEqual({ allowed: true });
});

test('whoever has missed nothing may look up a few numbers of a closed range', () => {
  const limits = createMissLimits(() => 0);
  for (let i = 0; i < 600; i += 1)
    limits.countMisses(`192.0.2.${i}`, [`12345678${String(i).padStart(4, '0')}`]);
  const few = ['123456789997', '123456789998', '123456789999'];
  expect(limits.mayLookUp('198.51.100.1', few)).toEqual({ allowed: true });
  expect(limits.mayLookUp('198.51.100.1', [...few, '123456789996'])).toMatchObject({ allowed: false });
  limits.countMisses('198.51.100.1', few);
  expect(limits.mayLookUp('198.51.100.1', ['123456789996'])).toMatchObject({ allowed: false });
  // The same numbers again are no news.
  expect(limits.mayLookUp('198.51.100.1', few)).toEqual({ allowed: true });
});

test('a caller with lists takes no more from a range than from their own', () => {
  const limits = createMissLimits(() => 0);
  const text = (i: number) => Array.from({ length: 12 }, (_, k) => `12345678${String(12 * i + k + 1000)}`);
  for (let caller = 0; caller < 9; caller += 1)
    for (let i = 0; i < 20; i += 1) limits.countMisses(`192.0.2.${caller}`, text(20 * caller + i));
  limits.countMisses('198.51.100.1', ['DA5839201746']);
  expect(limits.mayLookUp('198.51.100.1', ['123456789999'])).toEqual({ allowed: true });
  for (let i = 0; i < 20; i += 1) limits.countMisses('192.0.2.9', text(180 + i));
  expect(limits.mayLookUp('198.51.100.1', ['123456789999'])).toMatchObject({ allowed: false });
});

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', true],
  ['2001:0db8:0001:0002::1', '2001:DB8:1:2::2', true],
  ['2001:db8::1', '2001:db8:0:0:1::', true],
  ['::ffff:192.0.2.1', '192.0.2.1', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['192.0.2.1', '192.0.2.2', false],
])('%s and %s are one caller: %s', (one, other, same) => {
  const limits = createMissLimits(() => 0);
  for (let i = 0; i < 60; i += 1) limits.countMisses(one, [`${i}0000`]);
  expect(limits.mayLookUp(other, ['DA5839201746']).allowed).toBe(!same);
});

test('memory stays bounded however many addresses come: the oldest is forgotten', () => {
  const limits = createMissLimits(() => 0);
  for (let i = 0; i < 60; i += 1) limits.countMisses('192.0.2.1', [`${i}0000`]);
  for (let i = 0; i < 60_000; i += 1)
    limits.countMisses(`address ${i}`, [String(i * 10_000).padStart(12, '0')]);
  expect(limits.mayLookUp('192.0.2.1', ['999999999999'])).toEqual({ allowed: true });
});

test('the same number again from the same caller is no new guess, until nobody would ask so often', () => {
  const limits = createMissLimits(() => 0);
  for (let i = 0; i < 59; i += 1) limits.countMisses('192.0.2.1', [`${i}0000`]);
  for (let i = 0; i < 9; i += 1) limits.countMisses('192.0.2.1', ['DA5839201746']);
  expect(limits.mayLookUp('192.0.2.1', ['DA2607183940'])).toMatchObject({ allowed: false });
  expect(limits.mayLookUp('192.0.2.1', ['DA5839201746'])).toEqual({ allowed: true });
  limits.countMisses('192.0.2.1', ['DA5839201746']);
  expect(limits.mayLookUp('192.0.2.1', ['DA5839201746'])).toMatchObject({ allowed: false });
});

test('a text with many unknown numbers costs its sender three', () => {
  const limits = createMissLimits(() => 0);
  const text = (i: number) => Array.from({ length: 12 }, (_, k) => `12345678${String(12 * i + k + 1000)}`);
  for (let i = 0; i < 19; i += 1) limits.countMisses('192.0.2.1', text(i));
  expect(limits.mayLookUp('192.0.2.1', ['DA2607183940'])).toEqual({ allowed: true });
  limits.countMisses('192.0.2.1', text(19));
  expect(limits.mayLookUp('192.0.2.1', ['DA2607183940'])).toMatchObject({ allowed: false });
});
