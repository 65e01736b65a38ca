/** What somebody other than the carrier tells: people who paste, senders' files, forwarded notices. In Japanese. */
export const toldJa = {
  /** Where a record or a promise is from, by its source; a carrier's own needs no word. */
  tellers: {
    paste: '貼り付けていただいた内容',
    import: '発送元のデータ',
    mail: '転送されたお知らせ',
  } as Readonly<Record<string, string>>,
  window: (teller: string) => `${teller}にある時間帯です。`,
  day: (teller: string) => `${teller}にある日です。`,
  paste: {
    title: 'お荷物の状況を貼り付ける',
    lead: (carrier: string) =>
      `いま${carrier}に直接は確認できません。${carrier}のページやメールの内容をそのまま貼り付けると、読み取ってここに表示します。`,
    label: '配送業者のページやメールの内容',
    kept: '貼り付けた内容は保存せず、ほかの人には表示しません。',
    submit: '読み取る',
    shown: '貼り付けていただいた内容をもとにした表示です',
    shownLead: (carrier: string) =>
      `${carrier}に確認したものではありません。この画面だけの表示で、保存していません。`,
    back: 'この荷物のページに戻る',
    problems: {
      empty: '内容を貼り付けてから押してください。',
      too_long: '長すぎて読み取れません。この荷物の部分だけを貼り付けてください。',
      other_number: '別の番号の内容のようです。この荷物の番号が書かれた部分を貼り付けてください。',
      nothing_read:
        '配送状況を読み取れませんでした。「配達中」などの状況と日時の部分を、そのまま貼り付けてください。',
    },
  },
};
