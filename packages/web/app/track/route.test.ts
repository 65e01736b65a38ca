import { RouterContextProvider } from 'react-router';
import { expect, it } from 'vitest';
import { pageContext } from '../context.ts';
import { fixtureApi } from '../fixtures/api.ts';
import { loader } from './route.tsx';

/** What the page of an address is made of, or the address it leads to. */
async function load(path: string) {
  const context = new RouterContextProvider();
  const caller = { address: '192.0.2.1', language: 'ja' } as const;
  context.set(pageContext, { api: fixtureApi, caller, language: 'ja', nonce: undefined });
  const url = new URL(path, 'http://localhost');
  const number = decodeURIComponent(url.pathname.slice('/t/'.length));
  const request = new Request(url);
  const args = { request, url, pattern: '/t/:number', params: { number }, context } as const;
  return loader(args).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown.headers.get('location');
    throw thrown;
  });
}

it('a number that could be a secret is asked about at the carrier somebody names, if its reading holds', async () => {
  expect(await load('/t/349695111588767')).toBe('/?not=card');
  expect(await load('/t/349695111588767?carrier=us.fedex')).toMatchObject({
    number: '349695111588767',
    listed: { kind: 'tracking', slip: null, best: { carrier: 'us.fedex' } },
  });
  expect(await load('/t/349695111588767?carrier=jp.yamato')).toBe('/?not=card');
  expect(await load('/t/298148893542?carrier=jp.yamato')).toBe('/?not=slip_or_id');
});
