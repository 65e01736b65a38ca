/** Words of `/docs`, in Japanese. Text between backticks is shown as code. */

/** One part of a page: a heading and its paragraphs. */
export interface DocsPart {
  readonly title: string;
  readonly text: readonly string[];
}

const part = (title: string, ...text: readonly string[]): DocsPart => ({ title, text });

export const docsJa = {
  label: '開発者向けの目次',
  pages: {
    '/docs': 'はじめに',
    '/docs/numbers': '番号を見分けるライブラリ',
    '/docs/api': 'HTTP API',
    '/docs/events': '記録を送る',
    '/docs/commands': 'コマンド',
  },
  answer: '答え',
  table: '表',
  columns: {
    name: '名前',
    type: '型',
    meaning: '意味',
    code: 'コード',
    parameters: '値',
    where: '場所',
    status: '状態',
    carrier: '発行元',
    kind: '種類',
    shape: '形',
    check: '検査',
    printed: '区切り',
    counts: '読み取る条件',
    example: '見本(架空)',
    measured: '測ったもの',
    figure: '値',
  },
  required: '必須',
  optional: '省略可',
  overview: {
    title: '届けを、プログラムから使う',
    description:
      '番号の見分け、荷物の追跡、配送記録の送信を、HTTP API・ライブラリ・コマンドから使うための説明です。',
    lead: '画面でできることは、すべてプログラムからもできます。契約もインターネットもいらないテストモードで、いますぐ試せます。',
    recognise: part(
      '番号を見分ける',
      '番号でも、アドレスでも、メールの文面でもかまいません。配送業者には問い合わせず、何も残しません。鍵はいりません。',
    ),
    track: part(
      '荷物を追跡する',
      'この番号の記録がここにあればそれを、なければ考えられる配送業者に順に確かめて答えます。見つからないときは、誰に確かめたか、考えられる理由、次に確かめるとよい時刻を返します。',
    ),
    waysTitle: 'つづき',
    ways: {
      '/docs/numbers': '番号の見分けだけを、依存のない小さなライブラリとして使えます。',
      '/docs/api': 'すべての操作と、断るときの理由。',
      '/docs/events': '自社の配送や倉庫の記録を、荷物の配送状況に加えます。',
      '/docs/commands': '端末から調べる、保存した答えを読む、鍵を作る。',
    },
    machine: 'OpenAPI 3.1 の定義',
    tryOut: 'ブラウザーから API を試す',
  },
  numbers: {
    title: '番号を見分けるライブラリ',
    description:
      '貼り付けた文字から、追跡番号・注文番号・そうでない番号を見分け、配送業者・検査数字・理由を返す、依存のないライブラリです。',
    lead: (formats: number, carriers: number) =>
      `貼り付けた文字に、どの番号が、誰の番号として入っているかを答えます。${carriers}の発行元と${formats}の形を知っています。依存も入出力も例外もありません。`,
    install: part(
      '使いはじめる',
      'このリポジトリのなかでは `@todoke/core/numbers` をそのまま読み込めます。ほかのプログラムには、次のコマンドで一つのファイルにまとめて渡します。Node.js でもブラウザーでも動きます。',
    ),
    output:
      '次のように印字されます。この例は、テストのたびに実際に動かして、同じ出力になることを確かめています。',
    reads: part(
      '読み取れる書き方',
      '全角の数字、あらゆるハイフンと長音、全角や幅のない空白、小文字、読み取り機がつける印(`]C1` やコーダバーの両端の文字、`*`)、日本語に続けて書かれた番号、一通に複数ある番号、配送業者のページのアドレス。アドレスは、本物のホストのときだけ手がかりにします。',
      'O と 0、I と 1、S と 5、B と 8 の読み替えは、読み替えて検査数字が合うときだけ行い、理由に `repaired` と書きます。',
    ),
    cannot: part(
      'わからないこと',
      '検査の合う12桁の番号は、ヤマト運輸・佐川急便・日本郵便のどれでもありえます。三社は同じ検査の規則を使っているためです。近くの言葉、アドレス、差出人、区切り方、その人がよく使う配送業者で決まるまでは、取扱個数の割合の順に三社とも返します。',
      '検査数字が合うことは、その荷物があることを意味しません。7で割る検査は、一桁の打ち間違いを16回に1回見逃します。',
    ),
    results: '返るもの',
    recognition: {
      kind: '全体として何か。番号がいくつもあれば `multi`、正しい番号がなければ `unknown`',
      candidates: 'いちばん確かな番号の候補。確からしい順',
      all: '見つかったすべての番号。現れた順',
      problems: '正しい番号がないとき、何が違うか',
    },
    found: {
      start: '元の文字列での始まり',
      end: '元の文字列での終わり',
      text: '書かれていたとおりの文字',
      kind: 'この番号の種類',
      candidates: 'この番号の候補。確からしい順',
    },
    candidate: {
      kind: '番号の種類',
      carrier: '配送業者や発行元の id。ないものは `null`',
      normalized: '標準の形(`123456789013`)',
      pretty: '伝票に印刷される形(`1234-5678-9013`)',
      valid: '形と検査数字が合っていれば `true`',
      certainty: '検査数字が合っていれば `check`、検査数字のない形なら `shape`',
      confidence: '確からしさ(0〜1)。一つの答えのなかで比べられます',
      why: '理由のコードと値',
    },
    reasonsTitle: '理由',
    reasonsLead: '理由は文ではなくコードで返します。言葉は使う側で選べます。',
    reasons: {
      check_digit_ok: '検査数字が合う',
      shape: '形が合う。検査数字はない形(`problems` では、どの形にも当てはまらない)',
      check_digit: '`position` 文字目(1から数える)が `expected` のはず',
      length: '`actual` 桁ある。この配送業者の番号は `expected` 桁',
      grouping: '伝票と同じ区切り方で書かれている',
      word: '近くに配送業者を表す言葉がある',
      label: '近くに種類を表す言葉がある',
      url: '配送業者のページのアドレスに入っている',
      sender: '差出人が配送業者である',
      own_carrier: 'その人がよく使う配送業者である',
      known_number: 'その人の番号として知っている',
      repaired: '似た文字を読み替えた',
      scanner_prefix: '読み取り機がつけた印を除いた',
      scanner_guards: 'バーコードの両端の文字を除いた',
      input_length: 'はじめの `max` 文字だけを読んだ',
      empty: '文字がない',
      no_number: '番号がない',
      rounded: '表計算ソフトが桁を省いた形',
      repeated_digits: '同じ数字の繰り返し',
      too_long: 'どの番号よりも長い',
    },
    formatsTitle: '知っている形',
    formatsLead:
      '`#12` は数字12桁、`@2` は英字2字、`*7` はどちらか7字、`[CD]` はどれか一字、`|` は「または」。この表は、ライブラリが読むデータそのものから作っています。',
    byIssuer: '番号自身が示す',
    counts: { anywhere: 'どこにあっても', alone: 'それだけのとき', named: '配送業者の名前があるとき' },
    limitsTitle: '上限と、その理由',
    limits: {
      input: (max: string) =>
        `入力は ${max} 文字まで読みます。どんなメールよりも長い長さです。続きは見ずに \`input_length\` を返します。かかる時間は長さに比例します。`,
      found: (max: string) => `見つかる番号は ${max} 件までです。これより多ければ、文面ではなくデータです。`,
      number: (max: string) => `一つの番号は ${max} 文字までです。`,
      throws: 'どんな入力でも例外は起きません。',
    },
    figuresTitle: '大きさと速さ',
    figures: {
      bare: '番号だけの入力(1秒あたり、1コア)',
      messages: '1,000文字の文面(1秒あたり、1コア)',
      minified: '`recognize` と `prettyNumber` を一つにまとめて縮めた大きさ',
      gzip: 'それを `gzip -9` で圧縮した大きさ',
    },
    bytes: (n: string) => `${n} バイト`,
    measured:
      '速さは `npm run bench` が測る CPU 時間です(Node.js 26、2コアを分け合う機械のいちばん静かな回、順位をつけた結果の組み立てまで含む)。ほかの仕事が動いているあいだは1〜3割遅くなります。大きさはテストが毎回組み立てて確かめています。',
  },
  api: {
    title: 'HTTP API',
    description:
      '荷物の追跡、番号の見分け、配送業者の一覧、障害情報を JSON で読み書きする HTTP API のすべての操作です。',
    lead: (count: number, version: string) =>
      `${count}の操作があります(版 ${version})。このページは、サーバーが入力の検査に使っている定義そのものから作っています。`,
    rules: part(
      '決まりごと',
      '送る内容も答えも JSON(UTF-8)です。時刻は時差つきの ISO 8601 です。配送業者が書いたとおりの時刻は、別の欄にそのまま残しています。',
      '調べるだけなら鍵はいりません。番号だけでは、お名前・ご住所・品物は返しません。書き込む操作には `Authorization: Bearer …` の鍵が必要です。',
      '存在しない番号を短い時間に多く調べると `429` を返します。`Retry-After` の秒数だけ待ってください。',
      '断るときは RFC 9457 の形(`application/problem+json`)で、理由のコードと、`Accept-Language` に合わせた日本語か英語の文を返します。',
    ),
    problems: '断るときの理由',
    group: 'サーバーの運営者だけの操作',
    groupLead: '運営者のセッションがなければ、どれも `401` を返します。',
    operations: '操作',
    call: '呼び出しの例',
    parameters: '引数',
    body: '送る内容',
    answers: '答え',
    fields: (n: number) => `${n}の欄`,
    same: (title: string) => `「${title}」と同じ形`,
    needsKey: (scope: string) => `鍵が必要です(\`${scope}\`)`,
    keyAdds: (scope: string) => `鍵はなくても使えます。鍵(\`${scope}\`)があれば、見つかるものが増えます`,
    each: 'それぞれ',
    where: { path: 'アドレス', query: '?の後ろ' },
  },
  events: {
    title: '記録を送る',
    description:
      '自社の配送や倉庫の記録を POST /v1/events で送り、荷物の配送状況に加える方法です。鍵の作り方、送る内容、状態の一覧を説明します。',
    lead: '自社の車や倉庫の記録を送ると、すぐに荷物のページへ反映されます。「保存した」と答えた記録は、ディスクに書き終えています。',
    key: part(
      '1. 鍵を作る',
      'サーバーを動かしている機械で作ります。鍵が表示されるのはこのときだけです。失くしたときは作り直し、古い鍵を `keys revoke` で止めてください。ここには鍵そのものを残していません。',
    ),
    send: part(
      '2. 送る',
      '`number` のほかは省略できますが、時刻と、状態か先方の言葉のどちらかは書いてください。番号がいくつもの配送業者に当てはまるときは、`carrier` も必要です。',
    ),
    answer: part(
      '3. 答えを見る',
      '一件ずつ、保存したか断ったかを答えます。一件の間違いで、ほかの記録が断られることはありません。',
    ),
    again: part(
      '送り直しても大丈夫です',
      '同じ記録をもういちど送っても、二重にはなりません。答えを受け取れなかったときのために `Idempotency-Key` をつけておくと、一日のあいだ、同じ答えをもういちど受け取れます。',
    ),
    limits: (max: number) =>
      `一度に送れるのは ${max.toLocaleString('ja-JP')} 件、4 MiB までです。混み合っているときは \`503\` と \`Retry-After\` を返すので、待って送り直してください。`,
    fields: '一件の欄',
    order: part(
      '順番は気にしなくてかまいません',
      '遅れて届いても、二度届いても、順番が入れ替わっても、配送状況は同じになります。時刻は書かれていたとおりに残し、分からない部分を補いません。日付だけ、年のない日付、時差のわからない時刻も、そのまま送れます。',
    ),
    statuses: '状態の一覧',
    statusesLead: '`status` に書けるものです。ほかの言葉は `raw` に書けば、推し量らずそのまま表示されます。',
  },
  commands: {
    title: 'コマンド',
    description:
      '端末で使う todoke コマンドの一覧です。番号の見分け、追跡、保存した答えの読み取り、鍵の管理。',
    lead: 'リポジトリのなかで `npx todoke …` として使います。`--json` をつけると、一つの JSON で答えます。',
    exits: part('終わりの値', '`0` はできた、`1` は見つからないかできなかった、`2` は使い方の間違いです。'),
    lines: part('行ごとに読む', '標準入力から一行ずつ読み、一行ずつ答えます。'),
  },
};

export type DocsWords = typeof docsJa;
