import { expect, test } from 'vitest';
import type { EpochMs } from '../time/instant.ts';
import { problemOfText, problemOfPage, problemOfStatus, retryAfterSeconds } from './answer-problem.ts';

const observedAt = Date.parse('2026-08-11T09:00:00Z') as EpochMs;
const wait = (text: string) => retryAfterSeconds({ observedAt, headers: { 'retry-after': text } });

test('Retry-After is read in both forms, never beyond a day, never below zero', () => {
  expect(wait('120')).toBe(120);
  expect(wait('999999')).toBe(86_400);
  expect(wait('Tue, 11 Aug 2026 09:02:00 GMT')).toBe(120);
  expect(wait('Tue, 11 Aug 2026 08:00:00 GMT')).toBe(0);
  expect([wait('soon'), wait(''), retryAfterSeconds({ observedAt })]).toEqual([null, null, null]);
});

test('2xx and a saved file say nothing; everything else is no statement about the parcel', () => {
  expect(
    [undefined, 200, 204].map((status) => problemOfStatus({ observedAt, ...(status && { status }) })),
  ).toEqual([null, null, null]);
  const kinds = [301, 400, 404, 418, 500, 599].map((status) => problemOfStatus({ observedAt, status })?.kind);
  expect(kinds).toEqual(Array(6).fill('unavailable'));
});

test.each([
  ['<p>ただいまシステムメンテナンスのため、サービスを停止しております。</p>', 'unavailable'],
  ['<p>只今、当サービスはメンテナンス中の為、ご利用頂くことはできません。</p>', 'unavailable'],
  ['<p>不正アクセスを受けたため、メンテナンスではなくサービスを停止しています。</p>', 'suspended'],
  ['<p>お荷物問い合わせサービスは、現在ご利用を停止しております。</p>', 'suspended'],
  ['<p>アクセスが集中しています。しばらくたってからお試しください。</p>', 'unavailable'],
  ['<div class="g-recaptcha"></div>', 'blocked'],
  ['<h1>Access Denied</h1>', 'blocked'],
  ['<p>お知らせ</p>', undefined],
])('the page %s is %s', (page, kind) => {
  expect(problemOfPage(page, '123456789013')?.kind).toBe(kind);
});

test('a page that still names the number is an answer in a new layout, whatever its footer says', () => {
  const page = '<p>1234-5678-9013 輸送中</p><footer>システムメンテナンスのお知らせ</footer>';
  expect(problemOfPage(page, '123456789013')).toBeNull();
  expect(problemOfPage(page, undefined)).toBeNull();
  expect(problemOfPage(page, '999999999999')?.kind).toBe('unavailable');
});

test('a notice whose search form holds the number is a notice', () => {
  const page = '<p>システムメンテナンス中です。</p><input name="number01" value="123456789013">';
  expect(problemOfPage(page, '123456789013')?.kind).toBe('unavailable');
});

test('what begins a document or JSON must end it', () => {
  expect(problemOfText('<!-- x --><html><p>1</p></html>\n<!-- y -->')).toBeNull();
  expect(problemOfText('<table></table>')).toBeNull();
  expect(problemOfText('<html><p>1</p>')?.kind).toBe('network');
  expect([problemOfText(' {"a":[1]} '), problemOfText('[]')]).toEqual([null, null]);
  expect(problemOfText('{"a":[1')?.kind).toBe('network');
});
