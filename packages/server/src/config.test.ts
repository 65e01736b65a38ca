import { expect, test } from 'vitest';
import { listSettings, readConfig, readServerUrl } from './config.ts';
import { StartFailure } from './failure.ts';

test('nothing set: test mode, on this machine only, embedded database', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'test',
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: null,
    carriers: [],
    clockUrl: null,
    trustProxy: false,
  });
});

test('in test mode those carriers are asked that have an address', () => {
  const config = readConfig({
    TODOKE_CARRIER_URLS: '{"own": "http://127.0.0.1:1"}',
    TODOKE_CLOCK_URL: 'http://127.0.0.1:2/clock',
  });
  expect(config.carriers).toEqual(['own']);
  expect(config.clockUrl).toBe('http://127.0.0.1:2/clock');
});

test('named carriers turn test mode off, and with it the clock and the samples of the world', () => {
  const config = readConfig({
    TODOKE_CARRIERS: ' jp.yamato, own ,',
    TODOKE_CLOCK_URL: 'http://127.0.0.1:2/clock',
    TODOKE_SAMPLES: '[{"number": "1", "shows": "in_transit"}]',
  });
  expect(config).toMatchObject({
    mode: 'live',
    carriers: ['jp.yamato', 'own'],
    clockUrl: null,
    samples: [],
  });
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '65536'],
  ['TODOKE_DATA', ''],
  ['TODOKE_CARRIERS', 'jp.yamato,jp.nobody'],
  ['TODOKE_CARRIER_URLS', '{"own": '],
  ['TODOKE_CARRIER_URLS', '{"jp.nobody": "http://127.0.0.1"}'],
  ['TODOKE_CLOCK_URL', 'soon'],
  ['TODOKE_SAMPLES', '[1]'],
  ['TODOKE_TRUST_PROXY', 'yes'],
  ['TODOKE_LOG', 'loud'],
])('%s=%s is refused by name and value', (name, value) => {
  const read = () => readConfig({ [name]: value });
  expect(read).toThrow(StartFailure);
  expect(read).toThrow(`${name}=${value}`);
});

test('a wrong DATABASE_URL is refused without showing it', () => {
  const read = () => readConfig({ DATABASE_URL: 'mysql://todoke:secret@db/todoke' });
  expect(read).toThrow('DATABASE_URL (value not shown)');
  expect(read).not.toThrow('secret');
});

test('the command line asks the server on this machine unless told otherwise', () => {
  expect(readServerUrl({})).toBe('http://localhost:3000');
  expect(readServerUrl({ TODOKE_URL: 'https://todoke.example' })).toBe('https://todoke.example');
  expect(() => readServerUrl({ TODOKE_URL: 'file:///etc/passwd' })).toThrow('TODOKE_URL');
});

test('every setting says what it means', () => {
  expect(listSettings().filter((setting) => setting.meaning.length < 10)).toEqual([]);
});

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
