import { expect, test } from 'vitest';
import { encodeWindows31j } from './windows31j.ts';

test('what is written is read back by a Windows-31J decoder', () => {
  const text = 'お荷物問い合わせサービス　18～21時 ⇒配達中 ↓集荷 ①髙﨑 ｱｲｳ abc\n―－∥';
  expect(new TextDecoder('shift_jis').decode(encodeWindows31j(text))).toBe(text);
});

test('the wave dash is the one of Windows, not of JIS', () => {
  expect(encodeWindows31j('～').toString('hex')).toBe('8160');
});

test('a character outside the set becomes a numeric reference', () => {
  expect(encodeWindows31j('😀').toString('latin1')).toBe('&#128512;');
});
