import { expect, test } from 'vitest';
import { maskAnswer, SHOWN_ANSWER_MAX } from './answer-mask.ts';

test('in a page only structure, column heads and what was read stay', () => {
  const page =
    '<script>var n = "例太郎"</script><th>状況</th><td class="item" data-x="例太郎">配達完了</td><td>例 太郎 090-0000-0000</td>';
  expect(maskAnswer(page, ['配達完了'])).toBe(
    '<script></script><th>状況</th><td class="item">配達完了</td><td>□ □□ 000-0000-0000</td>',
  );
});

test('in JSON the keys and what was read stay', () => {
  const body = JSON.stringify({ status: 'DELIVERED', signedBy: 'T. Example', zip: 1_000_001, n: 3 });
  expect(JSON.parse(maskAnswer(body, ['DELIVERED']))).toEqual({
    status: 'DELIVERED',
    signedBy: 'x. xxxxxxx',
    zip: 9_999,
    n: 3,
  });
});

test('an answer that is too large or broken is cut and still masked', () => {
  const shown = maskAnswer(`{"name": "Example ${'<'.repeat(50_000)}`, []);
  expect(shown.length).toBeLessThanOrEqual(SHOWN_ANSWER_MAX);
  expect(shown).not.toContain('Example');
});
