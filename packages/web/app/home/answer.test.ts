import { expect, it } from 'vitest';
import { fixtureApi } from '../fixtures/api.ts';
import { answerText } from './answer.ts';

const caller = { address: '192.0.2.1', language: 'ja' } as const;
const limited = {
  ...fixtureApi,
  search: async (text: string) => ({
    ok: false as const,
    reason: 'rate_limited' as const,
    retryAfterSeconds: 322,
    answer: { recognition: await fixtureApi.recognize(text, caller), related: [], next: null },
  }),
};
const typed = { peek: null, stay: false, inAddress: false, taken: [] };

it('says what a text holds when too much was searched for, and keeps the text', async () => {
  const text = '470008615156\n180006376550';
  const answer = await answerText(text, { api: limited, caller }, typed);
  expect(answer).toMatchObject({ text, waitSeconds: 322, related: [] });
  expect(answer.recognition?.all).toHaveLength(2);
});

it('while a number is typed nothing is called wrong that may go on; pasted, it is told', async () => {
  for (const text of ['4700', '470008615', 'EG72508930']) {
    const say = (peek: 'typing' | 'pasted') =>
      answerText(text, { api: fixtureApi, caller }, { ...typed, peek });
    expect((await say('typing')).recognition, text).toBeNull();
    expect((await say('pasted')).recognition?.kind, text).toBe('unknown');
  }
  const slip = await answerText('4700-0861-5157', { api: fixtureApi, caller }, { ...typed, peek: 'typing' });
  expect(slip.recognition?.kind).toBe('unknown');
});

it('tells where the numbers of a message stand, unless something in it is nobody’s business', async () => {
  const text = `架空商店です。お荷物をお送りしました。\n伝票番号 1234-5678-9013\nお問い合わせ 03-1234-5678\n${'。'.repeat(60)}`;
  const say = (q: string) => answerText(q, { api: fixtureApi, caller }, { ...typed, peek: 'pasted' });
  const { marks } = await say(text);
  expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['1234-5678-9013']);
  expect((await say(Array.from({ length: 20 }, (_, i) => `DA00007929${10 + i}`).join('\n'))).marks).toEqual(
    [],
  );
  expect((await say(`${text}\nカード番号 4111-1111-1111-1111`)).marks).toEqual([]);
  expect((await say(`${text}\n暗証番号(PIN): 432`)).marks).toEqual([]);
});

it('keeps an address in the box, long as it is, and no message', async () => {
  const address = `https://trackings.example.jp/services/srv/search/direct?id=1234-5678-901&lang=ja&${'x'.repeat(60)}=1`;
  const say = async (text: string) => (await answerText(text, { api: fixtureApi, caller }, typed)).text;
  expect(await say(address)).toBe(address);
  expect(await say(address.replaceAll('&', ' '))).toBe('');
});

it('in the other language a text is answered again and leads nowhere', async () => {
  const answer = await answerText('1234-5678-9013', { api: fixtureApi, caller }, { ...typed, stay: true });
  expect(answer).toMatchObject({ text: '1234-5678-9013', recognition: { kind: 'tracking' } });
});

it.each(['1234-5678-9013 PIN 4321', 'セキュリティコード(CVV): 123'])(
  'does not put %s into the box again',
  async (text) => {
    const answer = await answerText(text, { api: fixtureApi, caller }, typed);
    expect(answer).toMatchObject({ text: '', related: [] });
    expect(JSON.stringify(answer)).not.toMatch(/4321|"123"/);
  },
);

it('an address is left without the number that is nobody’s business', async () => {
  const way = { ...typed, inAddress: true };
  const thrown: unknown = await answerText('4111111111111111', { api: fixtureApi, caller }, way).catch(
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Response);
  expect(thrown instanceof Response && thrown.headers.get('location')).toBe('/?not=card');
});
