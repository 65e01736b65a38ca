import { recognize } from '@todoke/core/numbers';
import { recognitionSchema } from '@todoke/server/contract';
import { describe, expect, it } from 'vitest';
import { asNamed, holdsSecret, namedKinds, veil, veiledKinds, withoutSecret } from './secret.ts';

const see = (text: string) => veil(recognitionSchema.parse(recognize(text)), text);

describe('what nobody else is to see', () => {
  it.each([
    ['4111111111111111', 'card'],
    ['4111-1111-1111-1112', 'secret'],
    ['４２４２ ４２４２ ４２４２ ４２４３', 'secret'],
    ['PIN:123456', 'secret'],
    ['612839405729', 'slip_or_id'],
    ['6128-3940-5729', 'slip_or_id'],
    ['104976260422', 'parcel_or_id'],
    ['351430500080', 'parcel_or_id'],
    ['マイナンバー 104976260422', 'personal_id'],
    ['マイナンバー 612839405720', 'personal_id'],
    ['認証番号 123456', 'code'],
    ['PIN 123456', 'secret'],
    ['pin: 1234', 'secret'],
    ['CVV 123', 'secret'],
    ['保険証 12345678', 'secret'],
    ['暗証番号は 4321 です', 'code'],
    ['セキュリティコード(CVV): 123', 'secret'],
    ['ＰＩＮ：４３２１', 'secret'],
    ['パスワード「hunter2244」', 'secret'],
    ['My CVV is 123.', 'secret'],
  ])('%s is veiled as %s', (text, kind) => {
    const recognition = see(text);
    expect(veiledKinds(recognition)).toEqual([kind]);
    expect(holdsSecret(recognition)).toBe(true);
    expect(JSON.stringify(recognition)).not.toMatch(/\d{4}/);
  });

  it.each([
    '1234-5678-9013',
    '1234-5678-9012',
    '8615',
    'EG72',
    '1234-5678-901',
    'Shopping 12345',
    '03-1234-5678',
    'passwordless2024 1234-5678-9013',
    'パスワードをお忘れの方 1234-5678-9013',
    'PIN 1234-5678-9013',
  ])('%s is none', (text) => {
    expect(holdsSecret(see(text))).toBe(false);
    expect(see(text)).toEqual(recognitionSchema.parse(recognize(text)));
  });

  it('hides only the secret of several', () => {
    const recognition = see('1234-5678-9013 4111111111111111');
    expect(recognition.all.map(({ text }) => text)).toEqual(['1234-5678-9013', '']);
    expect(recognition.candidates[0]?.normalized).toBe('123456789013');
  });
});

describe('what a word names beside a number', () => {
  it.each([
    ['CVV 123 1234-5678-9013 4700-0861-5156', [[0, 7]], ['1234-5678-9013', '4700-0861-5156']],
    ['1234-5678-9013\n4700-0861-5156 PIN 4321', [[30, 38]], ['1234-5678-9013', '4700-0861-5156']],
    ['お荷物 1234-5678-9013 パスワードは 9876 です', [[19, 30]], ['1234-5678-9013']],
    ['PIN 4321 4700-0861-5156', [[0, 8]], ['4700-0861-5156']],
    ['PIN 4321\n4700-0861-5156', [[0, 8]], ['4700-0861-5156']],
    ['パスワード hunter22 1234-5678-9013', [[0, 14]], ['1234-5678-9013']],
    [
      '1234-5678-9013 CVV 123 PIN 4321',
      [
        [15, 22],
        [23, 31],
      ],
      ['1234-5678-9013'],
    ],
    ['保険証(記号・番号)：123\n1234-5678-9013', [[0, 14]], ['1234-5678-9013']],
  ])('%j is veiled where it stands', (text, places, shown) => {
    const { all } = see(text);
    expect(all.filter(({ kind }) => kind === 'secret').map(({ start, end }) => [start, end])).toEqual(places);
    expect(all.flatMap((found) => (found.text === '' ? [] : [found.text]))).toEqual(shown);
    expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).toSorted((a, b) => a - b));
  });
});

describe('a number that could be a secret, at a carrier somebody names', () => {
  it.each([
    ['104976260422', 'ca.purolator'],
    ['351430500080', 'de.gls'],
    ['349695111588767', 'us.fedex'],
    ['4665 2830 1661 7656', 'ca.canadapost'],
  ])('%s is a parcel’s at %s, whose reading holds', (number, carrier) => {
    const recognition = asNamed(number, carrier);
    expect(recognition?.all).toMatchObject([{ text: number, kind: 'tracking', candidates: [{ carrier }] }]);
    expect(recognition?.candidates).toHaveLength(1);
  });

  it.each([
    ['298148893542', 'jp.yamato'],
    ['104976260422', 'us.fedex'],
    ['カード番号 4665283016617656', 'ca.canadapost'],
    ['349695111588767 PIN 4321', 'us.fedex'],
  ])('%s is none at %s', (number, carrier) => {
    expect(asNamed(number, carrier)).toBeNull();
  });
});

describe('an address that holds it', () => {
  it.each([
    ['4111111111111111', '/?not=card'],
    ['612839405729', '/?not=slip_or_id'],
    ['104976260422', '/?not=parcel_or_id'],
    ['1234-5678-9013 4111111111111111', '/?not=card&q=1234-5678-9013'],
    ['1234-5678-9013 PIN 4321', '/?not=secret&q=1234-5678-9013'],
    ['CVV 123 1234-5678-9013 4700-0861-5156', '/?not=secret&q=1234-5678-9013%0A4700-0861-5156'],
  ])('%s leads to %s', (text, path) => {
    expect(withoutSecret(see(text))).toBe(path);
  });

  it('does not carry along what is something else', () => {
    expect(withoutSecret(see('0312345678'), ['phone'])).toBe('/?not=phone');
  });

  it('names kinds, and nothing an address could make up', () => {
    expect(namedKinds(new URLSearchParams('not=card&not=card&not=4111&not=parcel_or_id'))).toEqual([
      'card',
      'parcel_or_id',
    ]);
  });
});
