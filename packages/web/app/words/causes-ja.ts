import { opt, type CauseWords, type Said, type Sentence } from './speech.ts';

/** Why a parcel is not seen, does not move or is not there: the diagnosis in Japanese. */

const since = (at: string | null) => opt(at, (t) => `${t}から`);
const sinceThen = (at: string | null) => opt(at, (t) => `${t}から、`);
/** `きょう 14:05に`; a bare きょう takes no particle. */
const on = (at: string | null) => opt(at, (t) => (/[うす]$/.test(t) ? t : `${t}に`));
const days = (n: number | null) => opt(n, (d) => `${d}日`);
/** `40時間`, `3日`. */
const span = (hours: number) => (hours < 72 ? `${hours}時間` : `${Math.floor(hours / 24)}日`);
const why = (p: Said) => opt(p.value('reason') ?? p.text('reason'), (r) => `理由: ${r}。`);
const scanSilence: CauseWords['says'] = (p) =>
  `${opt(p.at('lastScanAt'), (t) => `最後の記録は ${t} です。`)}それから${opt(p.number('hours'), span)}、新しい記録がありません。${opt(p.number('usualHours'), (h) => `この区間は、ふだん${span(h)}ほどで次の記録が届きます。`)}`;

export const causesJa = {
  mistyped_number: {
    title: '番号の打ち間違いかもしれません',
    says: (p) =>
      p.text('problem') === 'length'
        ? `${opt(p.number('length'), (n) => `入力された番号は${n}桁です。`)}${opt(p.number('expected'), (n) => `この形の番号は${n}桁です。`)}`
        : p.text('problem') === 'invalid_number'
          ? '配送業者は、この番号は正しくないと答えています。伝票と一文字ずつ見比べてください。'
          : p.number('position') !== null
            ? `${p.number('position')}文字目が違うようです。伝票と見比べてください。`
            : p.text('problem') === 'check_digit'
              ? '番号の検算が合いません。どこか一文字が違うようです。伝票と見比べてください。'
              : p.text('problem') === null
                ? '番号の形は合っています。念のため、伝票と一文字ずつ見比べてください。'
                : '知っている番号の形に当てはまりませんでした。伝票と一文字ずつ見比べてください。',
  },
  order_number_given: {
    title: 'これは注文番号です',
    says: () => '注文したお店の番号で、配送業者は知りません。出荷のお知らせにある追跡番号で調べられます。',
  },
  return_number_given: {
    title: 'これは返品の番号です',
    says: () => '返品の荷物を表す番号です。お届けのときの荷物とは別の番号です。',
  },
  not_a_tracking_number: {
    title: '追跡番号ではないようです',
    says: (p) => `${opt(p.value('kind'), (k) => `これは${k}のようです。`)}荷物の追跡には使えません。`,
  },
  wrong_carrier: {
    title: '別の配送業者の番号のようです',
    says: (p) =>
      p.is('known')
        ? `${p.carrier()}には登録がなく、${p.carrier('better')}に記録があります。`
        : `${p.carrier()}には登録がありません。番号の形は${p.carrier('better')}に合います。`,
  },
  number_reused: {
    title: '以前の荷物の番号です',
    says: (p) =>
      p.at('endedAt') === null
        ? 'この番号は以前の荷物にも使われています。新しい荷物の記録は、まだありません。'
        : `ここにあるのは、${on(p.at('endedAt'))}終わった荷物の記録です。番号はほかの荷物にも使われており、その記録は出ません。`,
  },
  beyond_lookup_window: {
    title: '調べられる期間を過ぎています',
    says: (p) =>
      `${p.carrier()}が記録を見せるのは${opt(p.number('windowDays'), (d) => `${d}日間`)}です。この荷物は${opt(p.number('days'), (d) => `${d}日`)}たっています。`,
  },
  order_cancelled: {
    title: '注文は取り消されています',
    says: (p) => `${on(p.at('cancelledAt'))}取り消されたため、荷物は出荷されません。`,
  },
  not_shipped_yet: {
    title: 'まだ出荷されていません',
    says: (p) =>
      p.is('late')
        ? `${opt(p.at('shipByAt'), (t) => `${t} までの`)}出荷の予定を過ぎていますが、まだ出荷されていません。`
        : `いま出荷の準備をしています。${opt(p.at('shipByAt'), (t) => `${t} までに出荷の予定です。`)}`,
  },
  seller_number_missing: {
    title: '出品者が番号を登録していません',
    says: (p) => `${on(p.at('shippedAt'))}出荷されましたが、追跡番号の登録がまだありません。`,
  },
  seller_own_carrier: {
    title: '出品者が手配した便です',
    says: (p) => `${on(p.at('shippedAt'))}出品者が手配した便で出荷されました。ここでは追跡できません。`,
  },
  untracked_service: {
    title: '追跡のない便です',
    says: (p) =>
      `番号で追跡できない方法で出荷されました。${opt(p.day('expectedDay'), (d) => `${d}ごろ届く見込みです。`)}`,
  },
  own_delivery_only_here: {
    title: 'このページだけで確認できます',
    says: () => '自社の配達員がお届けします。ほかの配送業者のページには表示されません。',
  },
  label_only: {
    title: '伝票だけが発行されています',
    says: (p) =>
      `${on(p.at('labelAt'))}伝票番号が発行されましたが、配送業者はまだ荷物をお預かりしていません。`,
  },
  pickup_by_carrier_failed: {
    title: '集荷ができませんでした',
    says: (p) => `${on(p.at('at'))}集荷に伺いましたが、お預かりできませんでした。次の集荷をお待ちください。`,
  },
  handed_over_recently: {
    title: '引き渡したばかりです',
    says: (p) =>
      `${on(p.at('handedOverAt'))}引き渡されました。${p.carrier()}に表示されるまで、${opt(p.number('lagHours'), (h) => `${h}時間`)}ほどかかることがあります。`,
  },
  not_registered_yet: {
    title: 'まだ登録されていません',
    says: (p) => {
      const [waited, usual] = [p.number('hours'), p.number('lagHours')];
      if (waited === null || usual === null || waited < usual)
        return `引き渡しから登録まで、${opt(usual, (h) => `${h}時間`)}ほどかかることがあります。いちばん多い理由です。`;
      return `${span(waited)}たちましたが、まだ登録がありません。ふだんは引き渡しから${usual}時間ほどで登録されます。番号と配送業者が合っているか、お確かめください。`;
    },
  },
  never_scanned: {
    title: '荷物の記録がありません',
    says: (p) =>
      `${opt(p.number('days'), (d) => `${d}日のあいだ、`)}${p.carrier()}に記録がありません。荷物は引き渡されなかったと思われます。`,
  },
  carrier_suspended: {
    title: '追跡サービスが休止中です',
    says: (p) => `${p.carrier()}の追跡サービスは、${since(p.at('sinceAt'))}休止しています。`,
  },
  carrier_maintenance: {
    title: 'メンテナンス中です',
    says: (p) =>
      `${p.carrier()}の追跡サービスはメンテナンス中です。${opt(p.at('untilAt'), (t) => `${t} に終わる予定です。`)}`,
  },
  carrier_outage: {
    title: '配送業者の障害です',
    says: (p) =>
      `${p.carrier()}の追跡サービスに、${since(p.at('sinceAt'))}つながりません。荷物は動いていることがあります。`,
  },
  carrier_slow: {
    title: '配送業者の応答が遅れています',
    says: (p) => `${p.carrier()}の追跡サービスは、${since(p.at('sinceAt'))}応答に時間がかかっています。`,
  },
  carrier_blocks_machines: {
    title: 'ここからは確認できません',
    says: (p) =>
      `${p.carrier()}は、ほかのサービスからの確認を受け付けていません。配送業者のページでは見られます。`,
  },
  carrier_asks_more: {
    title: '番号のほかに必要なものがあります',
    says: (p) => `${p.carrier()}は、番号のほかに${p.value('needs') ?? '確認のための情報'}を求めています。`,
  },
  account_only: {
    title: '購入した方だけが見られます',
    says: (p) => `${p.carrier()}の記録は、購入した方のアカウントでだけ見られます。`,
  },
  cannot_read_carrier: {
    title: '配送業者の答えを読み取れません',
    says: (p) =>
      `${p.carrier()}は答えていますが、こちらで読み取れません${opt(p.value('problem'), (v) => `(${v})`)}。荷物に問題があるわけではありません。`,
  },
  weather: {
    title: '天候の影響が出ています',
    says: (p) =>
      `${opt(p.area('area'), (a) => `${a}で、`)}天候のために配送が遅れています。${opt(p.at('untilAt'), (t) => `${t} ごろまで続く見込みです。`)}`,
  },
  busy_season: {
    title: '荷物の多い時期です',
    says: (p) =>
      `${opt(p.area('area'), (a) => `${a}で、`)}荷物が多く、ふだんより時間がかかっています。${opt(p.day('untilDay') ?? p.at('untilAt'), (t) => `${t} ごろまで続く見込みです。`)}`,
  },
  customs_papers: {
    title: '税関が書類を待っています',
    says: (p) => `${sinceThen(p.at('sinceAt'))}通関に必要な書類を待っています。`,
  },
  customs_payment: {
    title: '税金のお支払い待ちです',
    says: (p) => `${sinceThen(p.at('sinceAt'))}関税などのお支払いを待っています。`,
  },
  overseas_at_border: {
    title: '国際輸送・通関の途中です',
    says: (p) =>
      p.text('stage') === 'abroad'
        ? `国と国のあいだを運ばれています。${opt(p.at('sinceAt'), (t) => `最後の記録は ${t}${opt(p.text('place'), (v) => ` ${v}`)} です。`)}次の記録がつくまで、ふだんは${opt(p.number('usualDays'), (d) => `${d}日`)}ほどかかります。`
        : `${opt(p.text('place'), (v) => `${v}で、`)}${since(p.at('sinceAt'))}${opt(p.number('days'), (d) => (d > 0 ? `${d}日、` : ''))}手続きをしています。${opt(p.number('usualDays'), (d) => `ふだんは${d}日ほどです。`)}`,
  },
  handed_to_other_carrier: {
    title: '別の配送業者が運んでいます',
    says: (p) =>
      `${on(p.at('sinceAt'))}${p.text('carrier') === null ? '別の配送業者' : p.carrier()}へ引き継がれました。番号が変わることがあります。`,
  },
  pickup_deadline_passed: {
    title: '受取の期限が過ぎました',
    says: (p) =>
      `${opt(p.day('untilDay'), (d) => `期限は ${d} でした。`)}差出人へ戻る前に、窓口へご連絡ください。`,
  },
  pickup_deadline_near: {
    title: '受取の期限が近づいています',
    says: (p) =>
      `${opt(p.value('where'), (w) => `${w}で`)}${opt(p.day('untilDay'), (d) => `${d}まで`)}保管しています。${opt(p.number('daysLeft'), (d) => (d === 0 ? 'きょうが最後の日です。' : `あと${d}日です。`))}`,
  },
  held_chosen_day: {
    title: 'ご指定の日まで保管しています',
    says: (p) => `${p.day('day') ?? 'ご指定の日'}にお届けするため、保管しています。`,
  },
  held_depot: {
    title: '保管しています',
    says: (p) =>
      `${since(p.at('sinceAt'))}${p.value('where') ?? '営業所'}で保管しています。${opt(p.day('untilDay'), (d) => `期限は ${d} です。`)}`,
  },
  absent: {
    title: 'ご不在のため持ち戻りました',
    says: (p) =>
      `${on(p.at('at'))}伺いました${opt(p.number('attempts'), (n) => (n > 1 ? `(${n}回目)` : ''))}。${opt(p.day('untilDay'), (d) => `${d} まで保管します。`)}`,
  },
  attempt_failed: {
    title: 'お届けできませんでした',
    says: (p) => `${on(p.at('at'))}伺いましたが、お届けできませんでした。${why(p)}`,
  },
  address_problem: {
    title: '住所に確認が必要です',
    says: (p) => `${sinceThen(p.at('sinceAt'))}お届け先の住所を確認しています。`,
  },
  payment_or_id_needed: {
    title: 'お支払い・ご本人の確認待ちです',
    says: (p) => `${sinceThen(p.at('sinceAt'))}お支払いまたはご本人の確認を待っています。`,
  },
  refused: {
    title: '受け取りが辞退されました',
    says: (p) => `${on(p.at('at'))}受け取りが辞退されたと記録されています。`,
  },
  carrier_hold: {
    title: '配送業者が荷物を止めています',
    says: (p) => `${since(p.at('sinceAt'))}止めています。${why(p)}`,
  },
  stated_delay: {
    title: '配送業者が遅れを伝えています',
    says: (p) => `${since(p.at('sinceAt'))}遅れています。${why(p)}`,
  },
  investigating: {
    title: '配送業者が調べています',
    says: (p) => `${sinceThen(p.at('sinceAt'))}荷物の行方を調べています。`,
  },
  damaged: { title: '破損が記録されています', says: (p) => `${on(p.at('at'))}荷物に破損が見つかりました。` },
  lost: {
    title: '荷物が見つかっていません',
    says: (p) => `${on(p.at('at'))}荷物を見つけられないと記録されました。`,
  },
  returning: {
    title: '差出人へ戻っています',
    says: (p) => `${sinceThen(p.at('sinceAt'))}差出人へ返送しています。`,
  },
  ended_without_delivery: {
    title: 'お届けせずに終わっています',
    says: (p) => `${on(p.at('at'))}「${p.status('status') ?? '終了'}」として終わっています。`,
  },
  window_missed: {
    title: '配達の時間を過ぎています',
    says: (p) => {
      const late = opt(p.number('minutes'), (m) => (m < 120 ? `${m}分` : span(Math.floor(m / 60))));
      return p.at('fromAt') === null
        ? `配達が終わる時刻の目安${opt(p.at('toAt'), (t) => `(${t})`)}を${late}過ぎましたが、お届けの記録がありません。`
        : `お約束の時間帯を${late}過ぎています。`;
    },
  },
  promise_passed: {
    title: 'お届け予定を過ぎています',
    says: (p) =>
      `${opt(p.day('day') ?? p.until('toAt'), (t) => `${t}の`)}予定を過ぎています${opt(p.number('days'), (d) => (d > 0 ? `(${d}日)` : ''))}。`,
  },
  no_scan_24h: { title: '新しい記録を待っています', says: scanSilence },
  no_scan_48h: { title: '動きが止まっているようです', says: scanSilence },
  no_scan_72h: { title: '長いあいだ記録がありません', says: scanSilence },
  unknown_words: {
    title: '初めて見る言葉です',
    says: (p) =>
      `${opt(p.text('raw'), (r) => `配送業者の「${r}」という表示は、`)}まだ意味を分類していません。推測せず、そのまま載せています。`,
  },
  partly_delivered: {
    title: '一部がお届け済みです',
    says: (p) =>
      `${p.number('total') ?? '複数'}個口のうち${p.number('delivered') ?? '一部'}個をお届けしました。残りは別に届きます。`,
  },
  delivered_not_here: {
    title: '荷物が見当たらないとき',
    says: (p) =>
      `${on(p.at('deliveredAt'))}${opt(p.value('drop'), (d) => `${d}に`)}お届けしたと記録されています。`,
  },
} satisfies Record<string, CauseWords>;

export const evidenceJa = {
  last_scan: (p) =>
    `最後の記録: ${[p.at('at'), opt(p.text('raw'), (r) => `「${r}」`), p.text('place')].filter(Boolean).join(' ') || '不明'}`,
  no_scan_for: (p) =>
    `${opt(p.number('hours'), span) || '長い時間'}、記録がありません${opt(p.number('usualHours'), (h) => `(ふだんは${span(h)}以内)`)}。`,
  no_scan_ever: (p) => `いちども記録がありません${opt(p.number('days'), (d) => `(${d}日)`)}。`,
  order_placed: (p) => `注文の受付: ${p.at('at') ?? '時刻不明'}`,
  order_number_shape: () => '3桁-7桁-7桁は、注文番号の形です。',
  ship_by: (p) => `出荷の期限: ${p.at('at') ?? '不明'}${p.is('passed') ? '(過ぎています)' : ''}`,
  shipped: (p) => `出荷: ${p.at('at') ?? '時刻不明'}`,
  label_issued: (p) => `伝票の発行: ${p.at('at') ?? '時刻不明'}`,
  handed_over: (p) => `引き渡し: ${p.at('at') ?? '時刻不明'}`,
  no_number_entered: () => '追跡番号が登録されていません。',
  channel: (p) => `販売の経路: ${p.value('channel') ?? '不明'}`,
  service: (p) => `配送の方法: ${p.value('service') ?? '不明'}`,
  carrier_lag: (p) =>
    `${p.carrier()}は、表示まで${p.number('hours') ?? '数十'}時間ほどかかることがあります。`,
  carrier_answered_not_found: (p) => `${p.carrier()}の答え: 登録なし${opt(p.at('at'), (t) => `(${t})`)}`,
  carrier_answered_invalid: (p) => `${p.carrier()}の答え: 番号の形が違う${opt(p.at('at'), (t) => `(${t})`)}`,
  carrier_knows_it: (p) => `${p.carrier()}には記録があります${opt(p.at('at'), (t) => `(${t})`)}。`,
  carrier_problem: (p) =>
    `${p.carrier()}への確認: ${p.value('problem') ?? 'できず'}${opt(p.at('at'), (t) => `(${t})`)}`,
  carrier_state: (p) =>
    `${p.carrier()}の追跡サービス: ${p.value('state') ?? '不明'}${opt(p.at('sinceAt'), (t) => `(${t} から)`)}`,
  carrier_visibility: (p) => `${p.carrier()}の記録が見られるところ: ${p.value('visibility') ?? '不明'}`,
  number_kind: (p) => `番号の種類: ${p.value('kind') ?? '不明'}`,
  check_digit_fails: (p) => `番号の検算が合いません${opt(p.number('position'), (n) => `(${n}文字目)`)}。`,
  check_digit_holds: () => '番号の検算は合っています。',
  length_differs: (p) =>
    `${opt(p.number('length'), (n) => `${n}桁で、`)}桁数が違います${opt(p.number('expected'), (n) => `(正しくは${n}桁)`)}。`,
  wrong_characters: (p) =>
    `この番号にない文字があります${opt(p.number('position'), (n) => `(${n}文字目)`)}。`,
  near_known_number: (p) =>
    p.is('swapped')
      ? '以前に調べた番号と、隣り合う数字が入れ替わっています。'
      : '以前に調べた番号と、一文字だけ違います。',
  is_return_of_order: () => '返品として登録された番号です。',
  fits_carriers: (p) => `形が合う配送業者: ${p.carriers('carriers').join('、') || '不明'}`,
  lookup_window: (p) => `${p.carrier()}が記録を見せる期間: ${days(p.number('days')) || '不明'}`,
  number_age: (p) => `番号ができてから${days(p.number('days')) || '日数不明'}`,
  earlier_use_ended: (p) => `以前の荷物の記録が残っています${opt(p.at('at'), (t) => `(${t} まで)`)}。`,
  incident: (p) =>
    `${p.value('kind') ?? 'お知らせ'}${opt(p.area('area'), (a) => `(${a})`)}${opt(p.at('sinceAt'), (t) => ` ${t} から`)}${opt(p.at('untilAt'), (t) => ` ${t} まで`)}`,
  calendar: (p) => `時期: ${p.value('season') ?? '繁忙期'}`,
  storage: (p) =>
    `${p.carrier()}の保管期間: ${days(p.number('days')) || '不明'}${opt(p.day('untilDay'), (d) => `(${d} まで)`)}`,
  chosen_day: (p) => `ご指定の日: ${p.day('day') ?? '不明'}`,
  attempts: (p) =>
    `お届けに伺った回数: ${p.number('count') ?? 1}回${opt(p.at('at'), (t) => `(最後は ${t})`)}`,
  window_stated: (p) =>
    p.text('basis') === 'delivery_day'
      ? `配達が終わる時刻の目安: ${p.at('toAt') ?? '不明'}`
      : `伝えられた時間: ${p.day('day') ?? p.window('fromAt', 'toAt') ?? '不明'}`,
  delivered_scan: (p) =>
    `お届けの記録: ${[p.at('at'), opt(p.text('raw'), (r) => `「${r}」`), p.text('place')].filter(Boolean).join(' ') || '不明'}`,
  proof_available: () => 'お届けの証明があります。',
  pieces: (p) => `${p.number('total') ?? '複数'}個口のうち${p.number('delivered') ?? '一部'}個がお届け済み`,
  told_missing: () => '届いていないとのご連絡をいただいています。',
} satisfies Record<string, Sentence>;

export const actionsJa = {
  wait_until: (p) => `${opt(p.until('untilAt'), (t) => `${t} まで`)}お待ちください。`,
  look_again: (p) => `${opt(p.at('at'), (t) => `${t} 以降に、`)}もういちどお確かめください。`,
  turn_on_notices: () => 'あとでこのページを開くと、最新の状態がわかります。',
  compare_digit: (p) => `伝票の${p.number('position') ?? ''}文字目を見比べてください。`,
  compare_digits: () => '伝票の番号と、一文字ずつ見比べてください。',
  read_slip_again: (p) =>
    `伝票の番号を読み直してください${opt(p.number('expected'), (n) => `(${n}桁です)`)}。`,
  use_known_number: () => '以前に調べた番号で、もういちど調べてください。',
  choose_carrier: (p) => `${p.carrier()}を選んで調べてください。`,
  open_carrier_page: (p) => `${p.carrier()}のページでお確かめください。`,
  paste_page: (p) =>
    `${p.carrier()}のページやお知らせメールがお手元にあれば、このページの貼り付け欄に入れてください。読み取って表示します。`,
  open_account: (p) => `${p.carrier()}の購入した方のアカウントでお確かめください。`,
  give_more: (p) => `${p.value('needs') ?? '確認のための情報'}をご用意ください。`,
  search_by_order: () => '出荷のお知らせのメールやSMSがあれば、その文面ごと貼り付けてください。',
  show_outward_parcel: () => 'お届けのときの荷物は、その追跡番号でお調べください。',
  show_return: () => '返品の進み具合は、返品の番号でお調べください。',
  show_service_status: (p) => `${p.carrier()}のお知らせをご覧ください。`,
  follow_here: () => 'このページで続けて確認できます。',
  ask_seller_for_number: () => '出品者に、追跡番号をお尋ねください。',
  ask_seller: () => '出品者へお問い合わせください。',
  contact_carrier: (p) => `${p.carrier()}へお問い合わせください${opt(p.text('phone'), (t) => `(${t})`)}。`,
  contact_local_office: (p) => `${p.carrier()}の受け持ちの営業所へご連絡ください。`,
  contact_desk: () => 'お客様窓口へご連絡ください。',
  open_inquiry: () => 'この荷物について、窓口へご相談ください。',
  request_redelivery: (p) => `再配達をお申し込みください${opt(p.day('byDay'), (d) => `(${d} まで)`)}。`,
  pick_up: (p) =>
    `${p.value('where') ?? '窓口'}でお受け取りください${opt(p.day('byDay'), (d) => `(${d} まで)`)}。`,
  bring_id_and_number: () => 'ご本人を確認できるものと、この番号をお持ちください。',
  extend_storage: (p) =>
    `保管を延ばせるか、${p.carrier()}へお尋ねください${opt(p.day('byDay'), (d) => `(${d} まで)`)}。`,
  change_day: (p) => `お届けの日は、${p.carrier()}のページで変えられます。`,
  correct_address: () => '正しい住所を、差出人か配送業者へお知らせください。',
  pay_or_show_id: () => 'お支払い、またはご本人の確認をお済ませください。',
  send_customs_papers: () => '通関に必要な書類をお送りください。',
  pay_duty: () => '関税などをお支払いください。',
  find_new_number: () => '引き継いだ配送業者の新しい番号をお調べください。',
  check_places: (p) => `${p.value('drop') ?? '郵便受けや宅配ボックス、玄関のまわり'}をお確かめください。`,
  see_proof: () => 'お届けの証明をご覧ください。',
  ask_household: () => 'ご家族や管理人の方にお尋ねください。',
  start_investigation: (p) =>
    `${p.carrier()}へ調査をお申し込みください${opt(p.at('fromAt'), (t) => `(${t} から)`)}。`,
  open_claim: (p) => `補償をお申し込みください${opt(p.at('fromAt'), (t) => `(${t} から)`)}。`,
  ask_refund_or_resend: () => '返金または再送を、出品者へお尋ねください。',
} satisfies Record<string, Sentence>;

/** Words for parameter values that are codes themselves. */
export const valuesJa: Record<string, string> = {
  tracking: '追跡番号',
  order: '注文番号',
  inquiry: 'お問い合わせ番号',
  return: '返品番号',
  code: '認証番号',
  sscc: '物流の梱包番号',
  phone: '電話番号',
  postal_code: '郵便番号',
  date: '日付',
  product_code: '商品コード',
  card: 'カード番号',
  personal_id: '個人番号',
  multi: '複数の番号',
  other: 'そのほかの番号',
  unknown: '見分けられない番号',
  accepted: '引き受け',
  line_haul: '幹線輸送',
  last_depot: '配達店',
  out_for_delivery: '配達',
  abroad: '海外',
  border: '国境',
  depot: '営業所',
  store: 'コンビニ',
  locker: '宅配ロッカー',
  pickup_point: '受取場所',
  generic: 'お届け先',
  collected: '窓口',
  signed: 'サインをされた方',
  cod_paid: '代金を支払われた方',
  neighbor: '代理の方',
  mailbox: '郵便受け',
  delivery_box: '宅配ボックス',
  safe_place: '指定の場所',
  entrance: '玄関先',
  reception: '受付・管理人の方',
  not_found: '登録なし',
  invalid_number: '番号の形が違うとの答え',
  not_said: '伝えられていません',
  recipient_absent: 'ご不在',
  business_closed: 'お休み',
  no_access: '建物に入れなかった',
  address_unknown: 'お届け先が見つからない',
  address_incomplete: '住所が足りない',
  recipient_moved: '転居された',
  at_the_door: '玄関先での確認',
  held_for_payment: 'お支払い待ち',
  security: '安全の確認',
  rejected: '引き受けできない荷物',
  delayed: '配送の遅れ',
  processing: '作業の遅れ',
  flight: '航空便の遅れ',
  check_digit: '確認用の数字が合わない',
  length: '桁数が違う',
  characters: '使えない文字がある',
  unrecognised: '形がわからない',
  unavailable: 'つながらず',
  suspended: '休止中',
  blocked: '受け付けず',
  rate_limited: '混雑中',
  layout_changed: 'ページの形が変わった',
  wrong_identity: '別の番号の答え',
  auth: '接続の設定',
  network: '通信の不調',
  phone_last4: '電話番号の下4桁',
  postcode: '郵便番号',
  year_end: '年末',
  midsummer_gifts: 'お中元',
  golden_week: 'ゴールデンウィーク',
  obon: 'お盆',
  own_shop: '自社の店',
  marketplace_seller: '出品者',
  fulfilled: '出荷代行',
  multi_channel: 'ほかの店',
  tracked: '追跡あり',
  untracked: '追跡なし',
  own_delivery: '自社配送',
  seller_carrier: '出品者の手配',
  public: 'だれでも',
  here_only: 'このページだけ',
  account_only: '購入した方のアカウント',
  person_only: '配送業者のページ',
  ok: '正常',
  slow: '遅れ',
  failing: '障害',
  maintenance: 'メンテナンス',
  outage: '障害',
  suspension: '休止',
  weather: '天候の影響',
  busy_season: '荷物の多い時期',
};
