import { opt, type Said, type Sentence } from './speech.ts';

/** Why a delivery is expected when it is, and why that changed, in Japanese. */

const route = (p: Said) => opt(p.area('from'), (from) => opt(p.area('to'), (to) => `${from}から${to}まで`));

export const expectedJa = {
  stated_by_carrier: (p) => `${p.carrier()}が伝えた予定です。`,
  chosen_by_recipient: (p) => `ご指定の日時${opt(p.day('day'), (day) => `(${day})`)}です。`,
  lead_time: (p) =>
    `${route(p)}の標準の日数${opt(p.number('days'), (n) => `(${n}日)`)}から数えました。`.replace(/^の/, ''),
  lane_history: (p) =>
    `${opt(route(p) || null, (way) => `${way}の`)}これまでのお届け${opt(p.number('count'), (n) => `${n}件`)}の実績から見込みました。`,
  cut_off_passed: (p) =>
    `その日の締切${opt(p.text('cutOff'), (time) => `(${time}ごろ)`)}のあとに引き受けられたため、1日遅くなることがあります。`,
  island: () => '船や飛行機で運ぶ島のため、日数が多くかかります。',
  no_delivery_day: (p) => `${opt(p.day('day'), (day) => `${day}は`) || 'その日は'}配達がお休みの日です。`,
  on_vehicle: () => 'すでに配達に出ています。',
  stated_day_passed: (p) => `伝えられていた日${opt(p.day('day'), (day) => `(${day})`)}を過ぎました。`,
  expected_day_passed: (p) => `見込んでいた日${opt(p.day('day'), (day) => `(${day})`)}を過ぎました。`,
  incident: (p) =>
    `${opt(p.area('area'), (area) => `${area}での`)}${p.value('kind') ?? '配送への影響'}を見込んでいます。`,
} satisfies Record<string, Sentence>;

const DAY = 1_440;

/** How far it moved: `1日遅く`, `2時間早く`. */
function shift(p: Said): string {
  const minutes = p.number('minutes');
  if (minutes === null) return '';
  const size = Math.abs(minutes);
  const much =
    size >= DAY ? `${Math.round(size / DAY)}日` : size >= 60 ? `${Math.round(size / 60)}時間` : `${size}分`;
  return `${much}ほど${minutes > 0 ? '遅く' : '早く'}`;
}

const moved = (because: (p: Said) => string): Sentence => {
  return (p) => `${because(p)}、お届け予定が${shift(p)}${shift(p) === '' ? '変わりました' : 'なりました'}。`;
};

export const movedJa = {
  carrier_restated: moved(() => '配送業者が予定を改めたため'),
  chosen_by_recipient: moved(() => '日時のご指定により'),
  attempt_failed: moved(() => 'お届けできなかったため'),
  held: moved(() => '営業所で保管されているため'),
  incident: moved(
    (p) => `${opt(p.area('area'), (area) => `${area}での`)}${p.value('kind') ?? '配送への影響'}により`,
  ),
  day_passed: moved(() => '見込んでいた日を過ぎたため'),
  came_closer: () => '荷物が進み、お届け予定がしぼられました。',
  recalculated: moved(() => '荷物の進み具合から'),
} satisfies Record<string, Sentence>;
