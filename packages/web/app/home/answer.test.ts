import { expect, it } from 'vitest';
import { fixtureApi } from '../fixtures/api.ts';
import { answerText } from './answer.ts';

const caller = { address: '192.0.2.1', language: 'ja' } as const;
const limited = {
  ...fixtureApi,
  search: async () => ({ ok: false, reason: 'rate_limited', retryAfterSeconds: 322 }) as const,
};
const typed = { peek: false, inAddress: false, taken: [] };

it('says what a text holds when too much was searched for, and keeps the text', async () => {
  const text = '470008615156\n180006376550';
  const answer = await answerText(text, { api: limited, caller }, typed);
  expect(answer).toMatchObject({ text, waitSeconds: 322, related: null });
  expect(answer.recognition?.all).toHaveLength(2);
});

it('an address is left without the number that is nobody’s business', async () => {
  const way = { ...typed, inAddress: true };
  const thrown: unknown = await answerText('4111111111111111', { api: fixtureApi, caller }, way).catch(
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(Response);
  expect(thrown instanceof Response && thrown.headers.get('location')).toBe('/?not=card');
});
