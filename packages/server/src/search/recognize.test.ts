import { expect, test } from 'vitest';
import { openTestApp } from '../app.fixture.ts';
import { recognizeText } from './recognize.ts';

/* Goal: what is recognised in order not to be kept is named, and its digits go no further. */

const { app } = await openTestApp();

const CARD = '4111 1111 1111 1111';
const PERSONAL = '612839405729';

test.each([
  ['card', CARD, '**** **** **** ****'],
  ['card', '４１１１－１１１１－１１１１－１１１１', '****－****－****－****'],
  ['personal_id', PERSONAL, '************'],
  ['code', '認証番号 948261', '******'],
])('%s: "%s" is answered as %s, in no field a digit of it', async (kind, q, masked) => {
  for (const [method, url] of [
    ['GET', `/v1/recognize?q=${encodeURIComponent(q)}`],
    ['POST', '/v1/recognize'],
    ['GET', `/v1/search?q=${encodeURIComponent(q)}`],
  ] as const) {
    const answer = await app.inject({ method, url, ...(method === 'POST' ? { body: { q } } : {}) });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    const body: { recognition?: unknown } = answer.json();
    expect(body.recognition ?? body).toMatchObject({ kind, all: [{ kind, text: masked }] });
    const said = JSON.stringify(body).replaceAll(/"(start|end|confidence)":[\d.]+/g, '');
    expect(said).not.toMatch(/\p{Nd}{4}/u);
  }
});

test('beside one in a message the others are read, and its repetition is masked, too', () => {
  const view = recognizeText(`伝票番号 1234-5678-9013\nカード番号 ${CARD}\n再度 4111-1111-1111-1111`);
  expect(view.all.map(({ kind, text }) => [kind, text])).toEqual([
    ['tracking', '1234-5678-9013'],
    ['card', '**** **** **** ****'],
    ['card', '****-****-****-****'],
  ]);
  expect(view.candidates[0]).toMatchObject({ normalized: '123456789013' });
});

test('places stay true, so that whoever has the text still finds it', () => {
  const text = `Card: ${CARD}.`;
  const [found] = recognizeText(text).all;
  expect(text.slice(found?.start, found?.end)).toBe(CARD);
  expect(found?.text).toHaveLength(CARD.length);
});

test('an answer without such may be kept a minute by the browser that asked', async () => {
  const answer = await app.inject({ url: '/v1/recognize', query: { q: '1234-5678-9013' } });
  expect(answer.headers['cache-control']).toBe('private, max-age=60');
});

test('one format within another is one reading', () => {
  expect(recognizeText('4901234567894').candidates.map(({ kind }) => kind)).toEqual(['product_code']);
});
