import { recognize } from '@todoke/core/numbers';
import { recognitionSchema } from '@todoke/server/contract';
import { expect, it } from 'vitest';
import { placesOf } from './place.ts';
import { veil } from './secret.ts';

const places = (text: string) => placesOf(text, veil(recognitionSchema.parse(recognize(text)), text));

it('says on which line each number of a message stands, and under which label', () => {
  const text = [
    '架空商店です。',
    '[注文番号] 249-1234567-1234567',
    '■お荷物伝票番号： 1234-5678-9013',
    '電話：03-1234-5678',
  ].join('\n');
  expect(places(text)).toEqual([
    { line: 2, label: '注文番号' },
    { line: 3, label: 'お荷物伝票番号' },
    { line: 4, label: '電話' },
  ]);
});

it('takes a label alone on the line above', () => {
  expect(places('お問い合わせ番号\n\n1234-5678-9013\n')).toEqual([{ line: 3, label: 'お問い合わせ番号' }]);
});

it('repeats no sentence, no address, and nothing at all beside a secret', () => {
  expect(places('架空町の見本太郎さんにきのうお送りした荷物の番号は 1234-5678-9013\n以上')).toEqual([
    { line: 1, label: null },
  ]);
  expect(places('https://a.example/\nmihon@a.example 1234-5678-9013')[0]?.label).toBeNull();
  for (const place of places('伝票番号 1234-5678-9013\nカード番号 4111-1111-1111-1111')) {
    expect(place.label).toBeNull();
  }
  for (const place of places('お荷物 1234-5678-9013\nPIN 4321\n4700-0861-5156')) {
    expect(place.label).toBeNull();
  }
});

it('says nothing of a single line, which its writer has before them', () => {
  expect(places('伝票番号 1234-5678-9013')).toEqual([]);
});
