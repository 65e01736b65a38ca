/** 宅急便, ネコポス and the other slips of ヤマト運輸. */
export const yamato = `jp.yamato|ヤマト|クロネコ|くろねこ|黒ネコ|大和运输|야마토|宅急便|ネコポス|こねこ便|kuronekoyamato|kuroneko|ta-q-bin|kuronekoyamato.co.jp|kuronekoyamato.com
#12,495,mod7,4-4-4`;

export const yamatoLinks = {
  'jp.yamato': 'https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id={n}',
};
