import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { StartFailure } from './failure.ts';

test('only named carriers are asked, and a suspended one is not even then', () => {
  const config = readConfig({ TODOKE_CARRIERS: 'jp.yamato, jp.sagawa' });
  expect(config.carriers).toEqual(['jp.yamato', 'jp.sagawa']);
  expect(config.suspended).toEqual(['jp.sagawa']);
  expect(readConfig({ TODOKE_CARRIERS: 'jp.sagawa', TODOKE_RESUMED: 'jp.sagawa' }).suspended).toEqual([]);
});

test('in test mode the sandbox answers for every carrier', () => {
  const config = readConfig({ TODOKE_CARRIER_URLS: '{"jp.sagawa":"http://localhost:1/"}' });
  expect([config.mode, config.carriers, config.suspended]).toEqual(['test', ['jp.sagawa'], []]);
});

test.each(['TODOKE_CREDENTIALS', 'TODOKE_BUDGETS'])('%s that is no JSON stops the start', (name) => {
  expect(() => readConfig({ [name]: 'secret-word' })).toThrow(StartFailure);
});

test('a secret that cannot be read is not shown either', () => {
  const start = () => readConfig({ TODOKE_CREDENTIALS: 'secret-word' });
  expect(start).toThrow(/^(?!.*secret-word)/s);
});
