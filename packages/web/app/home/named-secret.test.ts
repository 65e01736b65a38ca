import { expect, it } from 'vitest';
import { namedSecrets } from './named-secret.ts';

const named = (text: string) => namedSecrets(text, []).beside.map(({ start, end }) => text.slice(start, end));

it.each([
  ['Pin-Code: 4321', ['Pin-Code: 4321']],
  ['暗証番号は「4321」', ['暗証番号は「4321']],
  ['パスワード：abc-123!x', ['パスワード：abc-123!x']],
  ['受取用パスワード\n  8642', ['パスワード\n  8642']],
  ['セキュリティーコード 123', ['セキュリティーコード 123']],
  ['セキュリティ コード（CVV） 123', ['セキュリティ コード（CVV） 123']],
  ['ＣＶＶ１２３ ほか', ['ＣＶＶ１２３']],
  ['暗証 4321 PIN 9988', ['暗証 4321', 'PIN 9988']],
])('%j writes %j', (text, secrets) => {
  expect(named(text)).toEqual(secrets);
});

it.each(['パスワードの再設定は2026年', 'password reset 1234', 'Shopping 1234', 'passwordless2024'])(
  '%j writes none',
  (text) => {
    expect(named(text)).toEqual([]);
  },
);

it('reads the longest text of nothing but such words at once', () => {
  const text = 'password:a-'.repeat(1_800);
  const begun = performance.now();
  expect(named(text)).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(200);
});
