import type { TrackAnswer } from '@todoke/server/contract';
import { expect, it } from 'vitest';
import { renderAt } from '../fixtures/look.ts';
import { NOW } from '../fixtures/parcels.ts';
import { recognize } from '@todoke/core/numbers';
import { recognitionSchema } from '@todoke/server/contract';
import { listNumbers } from '../home/destination.ts';
import { NotFound } from './not-found.tsx';

const answer: TrackAnswer = {
  parcel: null,
  asked: [],
  diagnosis: [],
  number: '123456789014',
  prettyNumber: '1234-5678-9014',
  lookAgainAt: NOW,
};
const mistyped: TrackAnswer['diagnosis'][number] = {
  code: 'mistyped_number',
  confidence: 0.92,
  params: { problem: 'check_digit', position: null, length: 12, expected: null },
  evidence: [],
  actions: [],
  waitUntil: null,
  contact: null,
};
const listedOf = (text: string) => listNumbers(recognitionSchema.parse(recognize(text)))[0] ?? null;
const show = (part: Partial<TrackAnswer>, possible: readonly string[] = [], named = false) => {
  const listed = listedOf(part.number ?? answer.number);
  return renderAt(
    '/t/123456789014',
    <NotFound
      answer={{ ...answer, ...part, possible, listed, named }}
      now={Date.parse(NOW)}
      problem={null}
    />,
  );
};

it('a number that cannot be right is not waited for: it leads back to the box with the number in it', () => {
  const html = show({ diagnosis: [mistyped] });
  expect(html).toContain('番号のどこかが違うようです。');
  expect(html).toContain('href="/?q=1234-5678-9014"');
  expect(html).not.toContain('data-again');
  expect(html).not.toContain('48時間');
});

it('the page says which digit, underlines it, and offers carriers, of which a named one is asked as it is', () => {
  const html = show({ diagnosis: [mistyped] });
  expect(html).toContain('1234-5678-901<u>4</u>');
  expect(html).toContain('12桁目の数字「4」');
  expect(html).toContain('href="/t/123456789014?carrier=jp.sagawa"');
});

it('a carrier the person named and this site does not ask is told so, not offered again', () => {
  const html = show({ diagnosis: [mistyped] }, ['jp.yamato'], true);
  expect(html).toContain('このサイトからは問い合わせていない配送業者です。');
  expect(html).not.toContain('?carrier=');
});

it('an order number is printed in its groups, in the title, too', () => {
  const number = '24912345671234567';
  const html = show({ number, prettyNumber: number });
  expect(html).toContain('<title>249-1234567-1234567');
});

it('a text that fits nothing says so', () => {
  expect(show({ number: '12345', prettyNumber: '12345' })).toContain(
    '知っている番号の形に当てはまりません。',
  );
});

it('a number of carriers this site does not ask names them and leads to what we know of them', () => {
  const html = show({}, ['jp.yamato', 'ca.purolator']);
  expect(html).toContain('ヤマト運輸またはPurolatorの番号と思われます。');
  expect(html).toContain('href="/carriers/jp.yamato"');
  expect(html).not.toContain('href="/carriers/ca.purolator"');
});

it('a number carriers were asked about is looked for again', () => {
  const asked = [
    {
      carrier: 'jp.yamato',
      carrierName: { ja: 'ヤマト運輸', en: 'Yamato Transport' },
      outcome: 'not_found',
      at: NOW,
    },
  ];
  const html = show({ asked, diagnosis: [{ ...mistyped, confidence: 0.2 }] });
  expect(html).toContain('この番号の記録は、まだ見つかりません。');
  expect(html).toContain('data-again');
  expect(html).toContain('入れ直してください');
  expect(html).not.toContain('48時間');
});
