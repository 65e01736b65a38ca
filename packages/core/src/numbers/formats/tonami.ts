/** Only the inquiry address is known, so digits count when the carrier is named and never otherwise. */
export const tonami = `jp.tonami|トナミ|.co.jp
#9|#10|#11|#12,0.5,named`;

export const tonamiLinks = {
  'jp.tonami': 'https://trc1.tonami.co.jp/trc/search3/excSearch3?id[0]={n}',
};
