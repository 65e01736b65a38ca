/** Words of the directory of carriers, the state of their services, and the ways between pages. */

/** What a state of a carrier's service is called, and what it means for somebody who waits for a parcel. */
export interface StateWords {
  readonly label: string;
  readonly means: string;
}

const states: Record<string, StateWords> = {
  ok: { label: '正常', means: 'いつもどおり、番号から調べられます。' },
  slow: { label: '応答が遅れています', means: '調べられますが、表示までふだんより時間がかかります。' },
  failing: {
    label: 'つながりにくい',
    means: 'いま新しい記録を受け取れません。最後に確認できた内容を表示し、自動で確認を続けます。',
  },
  suspended: {
    label: '休止中',
    means: '追跡サービスそのものが止まっています。お急ぎのときは、伝票にある営業所へお電話ください。',
  },
  blocked: {
    label: '受け付けていません',
    means: 'ここからの問い合わせが受け付けられていません。公式ページからはご覧いただけることがあります。',
  },
  unasked: {
    label: 'まだ記録がありません',
    means: 'まだ問い合わせたことがありません。番号を入れれば調べます。',
  },
};

/** How a carrier's records are obtained, and whatever else a person should know of it. */
const accessNotes: Record<string, string> = {
  no_public_api: '誰でも使える問い合わせの仕組み(API)は公開されていません。',
  terms_unverified: '利用条件は、まだ確かめられていません。',
  low_volume: '負担をかけないよう、問い合わせの回数を控えています。',
  no_sms_notices: 'SMSでの不在通知は行っていません。届いたSMSのリンクは開かないでください。',
  suspended_since_autumn_2026: '2026年秋から、追跡ページが休止しています。',
  robots_disallow: '機械による閲覧を控えるよう求めているページです。',
  page_asks_not_to_link: '直接のリンクを控えるよう求めているページです。',
  phone_or_paste: '電話で確かめるか、届いたお知らせの文面を貼り付けて調べられます。',
  local_office_phone_on_slip: '受け持ち営業所の電話番号は、伝票に印刷されています。',
  list_shows_latest_only: '一覧には、いちばん新しい状態だけが載ります。',
  latest_state_only: 'わかるのは最新の状態だけです。途中の経過は載りません。',
  most_words_unknown: '表示される言葉の多くを、まだ確かめられていません。',
  no_sample_known: '実際の表示の見本が、まだ手元にありません。',
  website_blocks_machines: '公式サイトは機械による閲覧を受け付けません。',
  push_for_customers_only: '自動のお知らせは、契約のある荷主だけが受け取れます。',
  handed_to_local_carrier_in_japan: '日本国内では、国内の配送業者に引き渡されます。',
  batches_of_30: '一度に30件まで問い合わせられます。',
  duplicates_possible: '同じ番号が、別の荷物に使われていることがあります。',
  push_available: '動きがあれば、先方から知らせを受け取れます。',
  history_120_days: '過去120日分の記録をたどれます。',
  vetted_businesses_only: '審査を受けた事業者だけが接続できます。',
  quota_60_an_hour: '問い合わせは1時間に60件までです。',
  website_has_captcha: '公式サイトでは、人による操作かどうかの確認があります。',
  phone_digits_may_be_needed: '差出人か受取人の電話番号の一部を求められることがあります。',
  official_api_in_production_only: '正式な接続は、本番の環境だけで使えます。',
  handed_to_japan_post_or_yamato: '日本国内では、日本郵便かヤマト運輸に引き渡されます。',
  poll_no_faster_than_6_hours: '確認は6時間に1度までです。',
  at_most_10_at_once: '一度に10件まで問い合わせられます。',
  number_changes_at_handover: '引き渡しのときに番号が変わります。',
  partly_blocked: '問い合わせの一部が受け付けられません。',
  no_network_in_japan: '日本国内に配送網はありません。',
  answers_name_receivers: '答えに受取人の名前が含まれることがありますが、ここには残しません。',
  second_source_for_ems: 'EMSの記録を、別の経路からも確かめられます。',
  last_mile_japan_post: '日本国内の配達は日本郵便が受け持ちます。',
  second_number_in_order_page: '注文のページに、国内用のもう一つの番号が載ることがあります。',
  account_only_in_japan: '日本では、注文した本人のアカウントでだけ確かめられます。',
  paste_or_mail: '届いたメールの文面を貼り付けて調べられます。',
  shipping_abroad_only: '海外向けの発送だけを調べられます。',
  aggregator: '多くの配送業者の記録をまとめて取り次ぐサービスです。',
  batches_of_40: '一度に40件まで問い合わせられます。',
  push_without_replay_defence: '届いた知らせが古いものの再送でないか、ここで確かめています。',
  few_japanese_carriers: '日本の配送業者は、一部だけを扱います。',
};

export const directoryJa = {
  nav: {
    label: 'サイト内',
    lookUp: '番号を調べる',
    carriers: '配送業者',
    status: '障害・メンテナンス情報',
    docs: '開発者向け',
  },
  states,
  directory: {
    title: '配送業者の一覧',
    description:
      '配送業者ごとの追跡番号の形、電話窓口の受付時間、再配達、時間帯指定、保管日数を、出典と確認した月とともにまとめています。',
    lead: (count: number) => `${count}社の番号の形と窓口を、出典とともにまとめています。`,
    leadNote: '番号がお手元にあるときは、どの会社かわからなくても調べられます。番号の見本は架空のものです。',
    groups: { domestic: '日本国内の配送', international: '海外からの配送', aggregator: '取り次ぎサービス' },
    notAsked: '公式ページへご案内します',
    carrierTitle: (name: string) => `${name}の追跡番号・電話窓口・再配達`,
    carrierDescription: (name: string) =>
      `${name}の追跡番号の桁数と区切り方、電話窓口の受付時間、再配達、時間帯指定、保管日数、偽メールの見分け方。`,
    sentence: (name: string, lengths: string) => `${name}の番号は${lengths}です。`,
    sentenceNoNumber: (name: string) => `${name}の窓口と受け取り方です。`,
    lengths: (lengths: string) => `${lengths}桁`,
    or: 'または',
    and: '・',
    range: (from: number, to: number) => `${from}〜${to}`,
    stateLink: '障害・メンテナンス情報を見る',
    lookUp: (name: string) => `${name}の番号を調べる`,
    number: '番号',
    submit: 'ここで調べる',
    links: '公式ページへのリンクを作る',
    linksFor: (number: string) => `${number} のリンク`,
    notANumber: (name: string) =>
      `${name}の番号の形ではないようです。伝票と見比べてください。このままでも開けます。`,
    empty: '番号を入れてください。',
    trackingPage: (name: string) => `${name}の追跡ページ`,
    redeliveryPage: '再配達の申し込み',
    site: '公式サイト',
    numbers: '番号の形',
    slipLabel: '追跡番号',
    slipOf: (example: string) => `伝票のどこに番号があるかを示す絵。番号の見本は ${example}。`,
    example:
      '送り状や不在票では「お問い合わせ番号」「送り状番号」「追跡番号」などと書かれた、バーコードのすぐそばの番号です。絵の番号は架空のものです。',
    noLengths: '桁数は公表されていません。',
    grouping: (groups: string) => `${groups} に区切って印刷されます。`,
    noGrouping: '区切らずに印刷されます。',
    checks: {
      mod7: '最後の1桁は、残りを7で割った余りです。書き間違いに気づけます。',
      s10: '最後の数字は、書き間違いを見つけるための数字です(万国郵便連合の方式)。',
      ups: '最後の1桁は、書き間違いを見つけるための数字です。',
      fedex12: '最後の1桁は、書き間違いを見つけるための数字です。',
      gs1: '最後の1桁は、書き間違いを見つけるための数字です(GS1の方式)。',
      mod37_36: '最後の1文字は、書き間違いを見つけるための文字です。',
      none: '書き間違いを見つけるための数字はありません。一文字ずつ見比べてください。',
      unknown: '書き間違いを見つけるための数字があるかどうかは、わかっていません。',
    } as Record<string, string>,
    phones: '電話窓口',
    purposes: {
      general: '総合窓口',
      mobile: '携帯電話から',
      english: '英語の窓口',
      pickup: '集荷の窓口',
      business: '法人の窓口',
    } as Record<string, string>,
    free: '通話料無料',
    paid: '通話料がかかります',
    hoursUnknown: '受付時間はわかっていません',
    everyDay: '毎日',
    hours: (days: string, from: string, to: string) => `${days} ${from}〜${to}`,
    holidays: '祝日も受付',
    noHolidays: '祝日はお休み',
    holidaysUnknown: '祝日の受付はわかっていません',
    receive: '受け取り方',
    ways: {
      home: 'ご自宅',
      delivery_box: '宅配ボックス',
      safe_place: '置き配',
      locker: '宅配ロッカー',
      convenience_store: 'コンビニ',
      depot: '営業所',
      counter: '窓口',
    } as Record<string, string>,
    slots: '時間帯指定',
    slotUntil: (to: string) => (to === '12:00' ? '午前中' : `${to}まで`),
    slotFrom: (from: string) => `${from}以降`,
    storage: '保管日数',
    storageOf: { standard: '通常の荷物', cool: 'クール便', convenience_store: 'コンビニ受け取り' } as Record<
      string,
      string
    >,
    counted: {
      first_attempt_day: '最初に伺った日を含みます',
      day_after_first_attempt: '最初に伺った日の翌日から数えます',
      unknown: '数え始めの日は公表されていません',
    } as Record<string, string>,
    days: (n: number) => `${n}日間`,
    timing: '記録が載るまで・消えるまで',
    lag: (usual: number, atMost: number) =>
      usual === atMost
        ? `記録が載るまで、${usual}時間ほどかかります。`
        : `記録が載るまで、ふだんは${usual}時間ほど、長いと${atMost}時間かかります。`,
    lookup: (days: number) => `番号は、発送からおよそ${days}日間調べられます。`,
    notTracked: '追跡できないもの',
    senders: 'お知らせメールの差出人',
    sendersNote:
      'これ以外のアドレスから届いたメールは、偽物かもしれません。リンクは開かず、番号だけをここで調べてください。',
    access: 'この会社の記録について',
    how: {
      public_page: '公開の追跡ページから記録を受け取ります。',
      public_api: '公開の仕組み(API)から記録を受け取ります。',
      keyed_api: '契約した接続(API)から記録を受け取ります。',
      own: 'この配送の記録は、ここに直接届きます。',
      link_only: 'ここでは記録を受け取れません。公式のページへご案内します。',
    } as Record<string, string>,
    accessStates: {
      on: '接続しています。',
      needs_permission: '運営者が許可したときに接続します。',
      needs_credentials: '運営者が接続の鍵を用意したときに接続します。',
      suspended: '先方の休止にあわせて、接続を止めています。',
      none: '接続していません。',
    } as Record<string, string>,
    notes: accessNotes,
    forOperator: 'このサイトの接続について(運営者向け)',
    source: '出典:',
    sources: {
      carrier: '配送業者の公式サイト',
      documents: '配送業者が公開している技術資料',
      standard: '万国郵便連合の規格',
      guides: '荷物の調べ方を案内する一般のサイト',
      observed: '実際の番号やお知らせメールの記録',
      programs: '公開されている追跡プログラム',
      operator: 'このサイトの運営者',
    },
    /** `month` is `2026-11`. */
    verified: (month: string) => `${month.replace(/^(\d+)-0?(\d+)$/, '$1年$2月')}に確認`,
    unconfirmed: 'ほかでは、まだ確かめられていません',
    all: '配送業者の一覧へ',
  },
  status: {
    title: '障害・メンテナンス情報',
    description: '配送業者ごとに、追跡の問い合わせができるかどうかと、この90日の障害・メンテナンスの記録。',
    allGood: 'すべての配送業者に問い合わせできます。',
    noneYet: 'まだ問い合わせの記録がありません。',
    some: (names: string) => `${names}に、いま問い合わせできません。`,
    many: (count: number) => `${count}社に、いま問い合わせできません。`,
    slow: (names: string) => `${names}の応答が遅れています。`,
    others: 'ほかの配送業者には問い合わせできます。',
    asOf: (when: string) => `${when} 現在`,
    carriers: '配送業者ごとの状態',
    since: (when: string) => `${when} から`,
    checked: (when: string, found: boolean) =>
      found
        ? `確認用の番号も読み取れています(${when})`
        : `あるはずの番号が見つからないため、「見つからない」という答えは信じていません(${when})`,
    lastGood: (when: string, ago: string) => `最後に答えがあったのは ${when}(${ago})`,
    neverGood: 'まだ答えがありません',
    history: 'この90日',
    historySays: (good: number, known: number) =>
      known === 0
        ? '記録はまだありません。'
        : good === known
          ? `記録のある${known}日とも、正常でした。`
          : `記録のある${known}日のうち、${good}日は一日じゅう正常でした。`,
    scale: { from: '90日前', to: 'きょう' },
    table: '表で見る',
    columns: { from: 'はじまり', to: '終わり', state: '状態' },
    ongoing: '続いています',
    incidents: 'お知らせ',
    noIncidents: 'いま、荷物に影響するお知らせはありません。',
    kinds: {
      outage: '障害',
      maintenance: 'メンテナンス',
      suspension: '休止',
      weather: '天候',
      busy_season: '繁忙期',
    } as Record<string, string>,
    everywhere: '全国',
    everyCarrier: 'すべての配送業者',
    range: (from: string, to: string | null) => (to === null ? `${from} から` : `${from} 〜 ${to}`),
    source: (source: string) => `出典 ${source}`,
    operator: '運営者',
    machine: '同じ内容をJSONで見る',
    more: '窓口と番号の形',
  },
};

export type DirectoryWords = typeof directoryJa;
