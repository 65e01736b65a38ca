import { expect, test } from 'vitest';
import { missingFor, readCredentials, variableOf } from './credentials.ts';

test('one variable a name, over what the JSON says', () => {
  const json = { 'us.fedex': { clientId: 'a', clientSecret: 'b' } };
  const env = {
    TODOKE_US_FEDEX_CLIENT_SECRET: 'c',
    TODOKE_17TRACK_API_KEY: 'd',
    TODOKE_CN_SF_PHONE_DIGITS: '1234',
  };
  expect(readCredentials(json, env)).toEqual({
    'us.fedex': { clientId: 'a', clientSecret: 'c' },
    '17track': { apiKey: 'd' },
    'cn.sf': { phoneDigits: '1234' },
  });
});

test('a carrier nobody knows, or a secret that is no text, is a mistake and not ignored', () => {
  expect(readCredentials({ 'us.fedx': { clientId: 'a' } }, {})).toBeUndefined();
  expect(readCredentials({ 'us.fedex': { clientId: 1 } }, {})).toBeUndefined();
});

test('what is missing is named, of the set that comes nearest to complete', () => {
  expect(missingFor('us.fedex', { clientId: 'a' })).toEqual(['clientSecret']);
  expect(missingFor('de.dhl', { myDhlUser: 'u', myDhlPassword: 'p' })).toEqual([]);
  expect(missingFor('jp.yamato', {})).toEqual([]);
  expect(variableOf('de.dhl', 'myDhlUser')).toBe('TODOKE_DE_DHL_MY_DHL_USER');
});
