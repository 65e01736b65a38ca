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

test.each([
  ['認証番号 123456789013\n伝票番号: 123456789013', 'code'],
  ['マイナンバー 612839405720\n伝票番号 612839405720', 'personal_id'],
  ['注文番号 123456\n認証番号 123456', 'code'],
  [`カード ${CARD}\nhttps://shop.example/pay?card=4111111111111111`, 'card'],
])('what repeats it under another name is the same thing: "%s"', (text, kind) => {
  const view = recognizeText(text);
  expect(view.kind).toBe(kind);
  expect(view.all.map((found) => found.kind)).toEqual([kind, kind]);
  expect(view.all.some((found) => found.candidates.some((each) => each.kind === 'order'))).toBe(false);
  expect(view.candidates[0]?.kind).toBe(kind);
  expect(view.all[text.startsWith('注文') ? 0 : 1]?.candidates.map((each) => each.kind)).toEqual([kind]);
  expect(JSON.stringify(view)).not.toMatch(/\d{6}/);
});

test('asterisks are neither searched for nor counted', async () => {
  const q = '認証番号 123456789013\n伝票番号: 123456789013';
  for (let i = 0; i < 70; i += 1) {
    const answer = await app.inject({ url: '/v1/search', query: { q }, remoteAddress: '192.0.2.40' });
    expect(answer.json()).toMatchObject({ related: [] });
  }
  const next = await app.inject({ url: '/v1/search?q=DA9999000000', remoteAddress: '192.0.2.40' });
  expect(next.statusCode).toBe(200);
});

test('a card in an address is a card', async () => {
  const q = 'https://shop.example/pay?card=4111111111111111';
  const answer = await app.inject({ url: '/v1/recognize', query: { q } });
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.json()).toMatchObject({ kind: 'card', all: [{ kind: 'card' }] });
  expect(answer.body).not.toContain('1111');
});

test('the best number is hidden where it repeats one, and the others stay', () => {
  const view = recognizeText('認証番号 123456789013\n伝票番号 123456789013\n伝票番号 4700-0861-5156');
  expect(view.kind).toBe('multi');
  expect(view.all.map(({ kind }) => kind)).toEqual(['code', 'code', 'tracking']);
  expect(JSON.stringify(view.candidates)).not.toMatch(/\d{6}/);
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
