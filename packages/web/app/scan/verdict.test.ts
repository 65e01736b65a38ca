import { expect, it } from 'vitest';
import { verdictOf } from './verdict.ts';

it.each([
  ['A470008615156A', 'loose', { kind: 'number', text: '4700-0861-5156', sure: true }],
  ['EG725089303JP', 'checked', { kind: 'number', text: 'EG 725 089 303 JP', sure: true }],
  ['4111111111111111', 'checked', { kind: 'secret' }],
  ['4901234567894', 'checked', { kind: 'product' }],
  ['A56A', 'loose', { kind: 'other' }],
  ['WIFI:T:WPA;S:home;P:secret;;', 'checked', { kind: 'other' }],
] as const)('%s (%s)', (text, symbology, verdict) => {
  expect(verdictOf({ text, symbology })).toEqual(verdict);
});

it('what stands on goods is theirs, whatever carrier’s shape it has', () => {
  expect(verdictOf({ text: '4700086151561', symbology: 'product' })).toEqual({ kind: 'product' });
});

it('an address is kept: its host says whose number it is', () => {
  const text = 'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=123456789013';
  expect(verdictOf({ text, symbology: 'checked' })).toEqual({ kind: 'number', text, sure: true });
});

it('a number that carriers print in different groups is shown plain', () => {
  // Japan Post prints 131-00-03959-5, Fukuyama 131-0003-9595.
  expect(verdictOf({ text: '13100039595', symbology: 'checked' })).toEqual({
    kind: 'number',
    text: '13100039595',
    sure: true,
  });
});
