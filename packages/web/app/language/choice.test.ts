import { expect, it } from 'vitest';
import { chooseLanguage } from './choice.ts';

const asked = (path: string, headers: Record<string, string> = {}) =>
  chooseLanguage(new Request(`http://localhost${path}`, { headers }));

it.each([
  ['ja,en-US;q=0.9', 'ja'],
  ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
  ['de-DE,de;q=0.9,en;q=0.7,ja;q=0.2', 'en'],
  ['fr', 'ja'],
  ['', 'ja'],
  ['en;q=0', 'ja'],
  ['en;q=abc', 'ja'],
])('the browser’s wish %j is %s', (header, language) => {
  expect(asked('/', { 'accept-language': header })).toBe(language);
});

it('prefers the address to the cookie and the cookie to the browser', () => {
  expect(asked('/?lang=en', { cookie: 'lang=ja', 'accept-language': 'ja' })).toBe('en');
  expect(asked('/', { cookie: 'a=1; lang=en', 'accept-language': 'ja' })).toBe('en');
  expect(asked('/?lang=xx', { cookie: 'mylang=en' })).toBe('ja');
});
