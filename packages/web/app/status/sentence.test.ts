import type { CarrierStatusView } from '@todoke/server/contract';
import { expect, it } from 'vitest';
import { STATUS } from '../fixtures/status.ts';
import { en } from '../words/en.ts';
import { ja } from '../words/ja.ts';
import { sayStatus, troubledFirst } from './sentence.ts';

const services = (...states: CarrierStatusView['state'][]): CarrierStatusView[] =>
  states.map((state, i) => ({
    carrier: `c${i}`,
    name: { ja: `業者${i}`, en: `Carrier ${i}` },
    state,
    since: null,
    lastGoodAt: null,
    problem: null,
    checked: null,
    history: [],
  }));

it.each([
  [['ok', 'ok'], 'すべての配送業者に問い合わせできます。', ''],
  [['ok', 'unasked'], 'すべての配送業者に問い合わせできます。', ''],
  [['unasked', 'unasked'], 'まだ問い合わせの記録がありません。', ''],
  [['slow', 'ok'], '業者0の応答が遅れています。', ''],
  [['failing', 'ok'], '業者0に、いま問い合わせできません。', 'ほかの配送業者には問い合わせできます。'],
  [['suspended', 'blocked'], '業者0、業者1に、いま問い合わせできません。', ''],
  [['failing', 'failing', 'failing', 'failing'], '4社に、いま問い合わせできません。', ''],
] as const)('%j is said as 「%s」', (states, sentence, sub) => {
  expect(sayStatus(services(...states), ja, 'ja')).toEqual({ sentence, sub });
});

it('names both the carrier that is down and the one that is slow', () => {
  expect(sayStatus(STATUS.carriers, en, 'en')).toEqual({
    sentence: 'Sagawa Express cannot be asked right now.',
    sub: 'Japan Post answers slowly.',
  });
});

it('shows what is out of order first', () => {
  const order = troubledFirst(services('ok', 'slow', 'unasked', 'failing', 'suspended'));
  expect(order.map((each) => each.carrier)).toEqual(['c3', 'c4', 'c1', 'c0', 'c2']);
});
