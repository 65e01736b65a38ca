import { expect, it } from 'vitest';
import { fieldOf, isOwnForm, withoutOrigin } from './form.ts';

const post = (origin?: string) =>
  new Request('http://todoke.example/', {
    method: 'POST',
    body: new URLSearchParams({ q: '1234' }),
    ...(origin === undefined ? {} : { headers: { origin } }),
  });

it.each([
  ['http://todoke.example', true],
  ['https://todoke.example', true],
  ['https://todoke.example:8443', false],
  ['https://evil.example', false],
  ['null', false],
  ['todoke.example', false],
])('a form from %s is ours: %s', (origin, own) => {
  expect(isOwnForm(post(origin))).toBe(own);
});

it('takes a form without an origin, as tools send it', () => {
  expect(isOwnForm(post())).toBe(true);
});

it('hands the form on whole, but for its origin', async () => {
  const passed = withoutOrigin(post('https://todoke.example'));
  expect(passed.headers.get('origin')).toBeNull();
  const form = await passed.formData();
  expect(fieldOf(form, 'q')).toBe('1234');
  expect(fieldOf(form, 'missing')).toBe('');
});
