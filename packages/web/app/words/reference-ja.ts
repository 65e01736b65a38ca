/**
 * Japanese for what the API's document and the commands' help say in English. What is missing here is shown as it is,
 * so that a new operation is never hidden by a page that lags behind.
 */
export const REFERENCE_JA = {
  /** Operations by id. */
  operations: {
    recognize: '番号・アドレス・文面が何かを答える',
    recognizeMessage: '長い文面に入っている番号を答える',
    search: '番号に関係するものをすべて探す',
    trackNumber: '番号から荷物を追跡する',
    findParcels: 'ここにある荷物を番号で探す',
    readParcel: '荷物を読む',
    watchParcel: '荷物の変化を受け取りつづける',
    postEvents: '荷物に起きたことを送る',
    importShipments: '出荷データのファイルを取り込む',
    postMail: '配送業者からのお知らせメールを取り込む',
    readEntries: '同じ番号のどの荷物かを確かめる',
    chooseEntry: '同じ番号のどの荷物かを選ぶ',
    readPushDoor: '配送業者からの通知を受け取れるか確かめる',
    pushFromCarrier: '配送業者からの通知を受け取る',
    listCarriers: '配送業者の一覧',
    readCarrier: '配送業者の窓口・番号の形・出典',
    readStatus: '配送業者のサービスの状態',
  } as Readonly<Record<string, string>>,
  /** Descriptions, sentence by sentence. */
  said: {
    'Recognises numbers in any text. Asks no carrier and stores nothing. Card numbers, Individual Numbers and one-time codes are named and masked, and an answer about them is `no-store`.':
      'どんな文字からも番号を見分けます。配送業者には問い合わせず、何も残しません。カード番号・マイナンバー・認証番号は、種類だけを伝えて数字を伏せ、その答えは `no-store` です。',
    'What the text holds, best first': '入っている番号。確からしい順',
    'Recognises the text and finds what is stored here under its numbers, under any carrier and across hand-overs in both directions. Asks no carrier. A piece of a number (4 characters or more) finds parcels only for a key with the scope `parcels:read`, and among those this very key has told of by events, files or mails since it was made: the newest first, `limit` a page, `next` leads on. Without such a key a piece finds nothing, for the answer would tell strangers whose numbers exist; everything else is answered all the same. Only a key that is unknown or revoked is refused (401). Orders, returns and inquiries are recognised only: none are stored here, and neither events nor files carry an order number, so none leads to its parcels yet. A 429 (too many unknown numbers) still carries `recognition`, and of a list nothing that is known: a known number is answered by itself.':
      '番号を見分け、その番号でここにある記録を、配送業者を問わず、引き渡しで番号が変わった前後もたどって探します。配送業者には問い合わせません。番号の一部(4文字以上)で見つかるのは、`parcels:read` のある鍵が、作られてからイベント・出荷ファイル・メールで自ら伝えた荷物だけです。新しい順に `limit` 件ずつ、続きは `next` で読めます。この鍵がなければ、番号の一部では何も見つかりません。どの番号が実在するかを、知らない人に教えることになるためです。それ以外は、鍵がなくても同じように返します。拒むのは、知らない鍵と失効した鍵だけです(401)。注文・返品・お問い合わせの番号は、見分けるだけです。それらの記録はまだなく、イベントにも出荷ファイルにも注文番号の欄がないため、注文番号から荷物へはたどれません。知らない番号が多すぎて429になっても、`recognition` は返します。並べた番号のうちどれが実在するかは返しません。知っている番号は、一つずつなら答えます。',
    'Parcels found by a piece of their number, a page; with a key':
      '番号の一部で見つかった荷物の、1ページの件数。鍵があるとき',
    '`next` of the page before': '前のページの `next`',
    '`number`: it has this number; `piece`: the text is a piece of its number; `earlier` and `later`: the same goods under the number before or after':
      '`number`: この番号の荷物。`piece`: 番号の一部が同じ荷物。`earlier` と `later`: 番号が変わる前と後の、同じ荷物',
    '`after` of the next page of parcels found by a piece; null where there is none':
      '番号の一部で見つかった荷物の、次のページの `after`。なければ null',
    'What it is, and what belongs to it': '何の番号かと、関係する記録',
    'Finds the parcel, or asks the carriers the number may belong to in turn. 404 `number_not_found` says who was asked, why it may not be visible yet and when to look again.':
      'ここにある荷物を返すか、番号の当てはまる配送業者に順に確かめます。見つからなければ `404`(`number_not_found`)で、誰に確かめたか、まだ見えない理由、次に確かめるとよい時刻を返します。',
    'The parcel': '荷物',
    'Parcels, at most one a carrier': '荷物。一つの配送業者につき一つまで',
    'The parcel as a number alone may show it': '番号だけで見せてよい範囲の荷物',
    'Up to 1,000 events, each stored or refused on its own. What is reported as stored is on disk. Sending the same event again stores nothing twice; an `Idempotency-Key` also gets the same answer again for a day.':
      '一度に1,000件まで。一件ずつ保存するか断ります。保存したと答えたものは、ディスクに書き終えています。同じ記録を送り直しても二重にはなりません。`Idempotency-Key` をつければ、一日のあいだ同じ答えをもういちど受け取れます。',
    'The tracking number, in any writing': '追跡番号。どんな書き方でもかまいません',
    'Carrier id; needed when the number fits several carriers':
      '配送業者の id。番号がいくつもの会社に当てはまるときに必要',
    'As written: `2026-01-07 14:02`, with or without offset, or a day alone':
      '書かれていたとおりに。`2026-01-07 14:02`、時差つき、日付だけのどれでも',
    'IANA name; `?` when unknown': '時差の地域名(IANA)。わからなければ `?`',
    '`main.sub` of the status model; anything else is kept as unknown':
      '下の一覧の状態。それ以外は「不明」として残します',
    "The source's own words": '先方の言葉のまま',
    'Which piece of a multi-piece parcel': '複数口のうちのどれか',
    'What became of each event': '一件ごとの結果',
    'Which field cannot be read, `carrier_needed`, `unknown_carrier` or `invalid_number`':
      '読めない欄の名前、または `carrier_needed`・`unknown_carrier`・`invalid_number`',
    'All of the directory': '一覧のすべて',
    'Its facts, each with source and date': '窓口や番号の形。それぞれに出典と確認した月',
    'Each carrier now and over 90 days, and known incidents':
      '配送業者ごとのいまと90日間の状態、わかっている障害',
    'Server-sent events: `parcel` carries the whole parcel, at once and after every change; the event id is its version.':
      'Server-sent events です。`parcel` が荷物のすべてを、つないだときと変わるたびに運びます。イベントの id が荷物の版です。',
    'A stream of parcels': '荷物が続けて届きます',
    'FedEx repeats numbers. 404 where the carrier has one entry at most, or none was seen yet; `unsure` where a person should be asked.':
      'フェデックスは、同じ番号を別の荷物に使うことがあります。候補が一つ以下のとき、まだ見ていないときは `404`。`unsure` は、人に尋ねたほうがよいときです。',
    'What the carrier said of the other entries no longer counts for this parcel, and it is asked again. At most once a minute.':
      'ほかの候補についての記録は、この荷物の記録から外し、あらためて問い合わせます。1分に1回までです。',
    'What to enter at the carrier. Also answers the probe (`HEAD`) some send first. 503 `push_not_configured` names what to set.':
      '配送業者に登録する内容です。登録のときの確認(`HEAD`)にも答えます。`503`(`push_not_configured`)は、足りない設定を伝えます。',
    'A file with one parcel a line, as B2クラウド, e飛伝III or ゆうパックプリントR export it, or any file with headings in Japanese or English (`追跡番号`, `tracking number` …); UTF-8 or Shift_JIS. Read are number, carrier, the two postcodes, days, time slot and service; names, addresses and phones are not. The answer is one JSON line for each line of the file as soon as it is on disk, and the counts at the end. Importing a file again changes nothing.':
      '一行に一つの荷物が書かれたファイルです。B2クラウド・e飛伝III・ゆうパックプリントRの書き出しのほか、見出し(`追跡番号`、`tracking number` など)のあるファイルなら日本語でも英語でもかまいません。UTF-8 でも Shift_JIS でも読みます。読むのは番号・配送業者・二つの郵便番号・日付・時間帯・サービスだけで、名前・住所・電話は読みません。答えは、一行ごとに保存が済みしだい JSON を一行、最後に集計です。同じファイルを取り込み直しても、何も変わりません。',
    'Carrier id, when the file does not say whose numbers it holds':
      '配送業者のID。どこの番号かがファイルに書かれていないとき',
    'What became of each line': '行ごとの結果',
    'Line of the file on which the record begins, from 1': 'ファイルの何行目から始まるか。1から数えます',
    '`known`: nothing of it was new': '`known` は、新しいことが何もなかった行',
    'Fields that hold something nobody can read; left out': '読み取れなかった項目。これを除いて取り込みます',
    '`number_missing`, `number_rounded`, `leading_zero_lost`, `check_digit`, `invalid_number`, `carrier_needed`, `unknown_carrier`, `record_too_long`, `too_many_columns`, `open_quote`, `busy` (send the file again)':
      '`number_missing`、`number_rounded`、`leading_zero_lost`、`check_digit`、`invalid_number`、`carrier_needed`、`unknown_carrier`、`record_too_long`、`too_many_columns`、`open_quote`、`busy`(ファイルを送り直してください)',
    'False when the file was not read to its end': 'ファイルを最後まで読めなかったときは `false`',
    'Why the file, or the rest of it, was not read': 'ファイルまたはその残りを読まなかった理由',
    'A mail as it came (`message/rfc822`): ヤマト運輸, 佐川急便, 日本郵便, DHL, FedEx or UPS telling of a planned delivery, an absence, a delay or a delivery, direct or forwarded. Read are sender, subject, date and text; nothing is run or fetched. Who sent it is not verified, so a delivery a mail tells is kept in its words and changes no status. Sending a mail again stores nothing twice.':
      '受け取ったままのメール(`message/rfc822`)です。ヤマト運輸・佐川急便・日本郵便・DHL・FedEx・UPS からの、お届け予定・不在・遅れ・お届け完了のお知らせを、直接のものも転送されたものも読みます。読むのは差出人・件名・日付・本文だけで、何も実行せず、何も取りにいきません。差出人が本物かは確かめていないため、メールだけが伝えるお届け完了は、言葉のまま残し、状態は変えません。同じメールを送り直しても二重にはなりません。',
    'What was understood': '読み取れたこと',
    'Why nothing was stored; sending the mail again does not change it':
      '何も保存しなかった理由。送り直しても変わりません',
    '`delivered` is kept in its words and changes no status: a mail proves nothing':
      '`delivered` は言葉のまま残し、状態は変えません。メールは証明にならないためです',
    'Postcode the parcel is sent from; told once is enough': '発送元の郵便番号。一度送れば足ります',
    'Postcode the parcel is sent to; shown to nobody': 'お届け先の郵便番号。どこにも表示しません',
  } as Readonly<Record<string, string>>,
  /** Commands by name. */
  commands: {
    start: 'サーバーを動かします。`TODOKE_CARRIERS` がなければテストモードです。',
    demo: 'サーバーを動かし、架空の一日を端末で追いかけます。',
    recognize:
      '文字のなかの番号を見分けます。`--jsonl` は `{"input": "…"}` を一行ずつ読み、どの行にも一行で答えます。`--help` に詳しい説明があります。',
    track: '動いているサーバーに、番号の配送状況を尋ねます。',
    read: '保存しておいた配送業者の答えから、何を読み取るかを示します。',
    journey: '記録の並びから、配送状況を組み立てます。不具合の報告に使えます。',
    import: '出荷データのファイルから荷物を取り込みます。断った行は、行番号と理由を示します。',
    mail: '配送業者からのお知らせメールを読み、荷物の記録にします。メールサーバーからパイプでも渡せます。',
    keys: 'APIの鍵を作り、並べ、止めます。',
    'operator-token': '運営者の画面に入るための新しい合い言葉を作ります。前のものは使えなくなります。',
    refold: '保存したすべての荷物の配送状況を、いまの規則で組み立て直します。途中から続けられます。',
  } as Readonly<Record<string, string>>,
};
