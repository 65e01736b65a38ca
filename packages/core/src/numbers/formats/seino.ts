/** カンガルー便; nothing but the length is known. */
export const seino = `jp.seino|西濃|カンガルー|.co.jp
#10,20,alone`;

export const seinoLinks = {
  'jp.seino': 'https://track.seino.co.jp/cgi-bin/gnpquery.pgm?GNPNO1={n}',
};
