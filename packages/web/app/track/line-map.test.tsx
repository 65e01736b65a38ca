import { describe, expect, it } from 'vitest';
import { renderAt } from '../fixtures/look.ts';
import { PARCELS } from '../fixtures/parcels.ts';
import { LineMap, SourceOfAll } from './line-map.tsx';
import { languageOf } from './written.tsx';

function stops(name: keyof typeof PARCELS): string[] {
  const html = renderAt('/', <LineMap parcel={PARCELS[name]} />);
  return html.split('<li class="stop').slice(1);
}

describe('the line map', () => {
  it('marks the present stop once, and promises the last', () => {
    const all = stops('moving');
    expect(all.filter((s) => s.includes('aria-current="step"'))).toHaveLength(1);
    expect(all[1]).toContain('配送中です');
    expect(all.at(-1)).toContain('あす 11月23日(月) 14–16時');
  });

  it('tells the present stop by its newest record and keeps all of them beneath', () => {
    const now = stops('moving')[1] ?? '';
    expect(now).toContain('<q>配達店到着</q> 江東東センター');
    expect(now).toContain('記録 3件');
    expect(now).toContain('<q>作業店通過</q> 神奈川ベース');
  });

  it('turns back at an absence', () => {
    const turn = stops('out').find((s) => s.startsWith(' done turn'));
    expect(turn).toContain('ご不在でした');
    expect(turn).toContain('きのう 15:22');
  });

  it('shows the new carrier and number at an interchange', () => {
    const change = stops('customs').find((s) => s.includes('xfer')) ?? '';
    expect(change).toContain('ここから日本郵便');
    expect(change.replaceAll(/<[^>]+>/g, '')).toContain('EG 725 089 303 JP');
  });

  it('runs back on a second line', () => {
    expect(stops('returned').find((s) => s.startsWith(' now back'))).toContain('返送しています');
  });

  it('names the source of every record: once where it is the same, else beside each', () => {
    const { moving } = PARCELS;
    const show = (parcel: typeof moving) =>
      renderAt(
        '/',
        <>
          <SourceOfAll parcel={parcel} />
          <LineMap parcel={parcel} />
        </>,
      );
    expect(show(moving)).toContain('記録の出典: ヤマト運輸');
    expect(show(moving)).not.toContain('<small');
    const mixed = {
      ...moving,
      events: moving.events.map((event, i) => (i === 0 ? { ...event, source: 'jp.japanpost' } : event)),
    };
    expect(show(mixed)).not.toContain('記録の出典');
    expect(show(mixed).match(/<small[^>]*>(?:日本郵便|ヤマト運輸)<\/small>/g)).toHaveLength(
      mixed.events.length,
    );
  });

  it('keeps a record that was taken back, struck through, and says why', () => {
    const now = stops('corrected')[1] ?? '';
    expect(now).toMatch(/<s>.*<q>配達完了<\/q>.*<\/s>.*取り消された記録/);
    expect(now).toContain('時計のずれと思われる記録');
    expect(now).toContain('<q>配達店到着</q> 江東東センター</p>');
  });

  it('leaves out steps nobody told', () => {
    const [first] = PARCELS.moving.steps;
    if (first === undefined) throw new Error('the fixture has steps');
    const parcel = {
      ...PARCELS.moving,
      steps: [{ ...first, state: 'skipped' as const, step: 'ordered' }, ...PARCELS.moving.steps],
    };
    const html = renderAt('/', <LineMap parcel={parcel} />);
    expect(html).not.toContain('注文');
  });

  it('holds fifty records without losing one', () => {
    expect(
      stops('many')
        .join('')
        .match(/作業店通過\(第/g),
    ).toHaveLength(52);
  });
});

it.each([
  ['配達完了', 'jp.yamato', 'ja'],
  ['快件已签收', 'cn.sf', 'zh'],
  ['Clearance delay - Import', 'us.fedex', 'en'],
  ['2026', 'jp.yamato', undefined],
])('the words %s of %s are in %s', (text, source, language) => {
  expect(languageOf(text, source)).toBe(language);
});
