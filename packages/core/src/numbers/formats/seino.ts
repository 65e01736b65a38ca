/** カンガルー便; nothing but the length is known. */
export const seino = `jp.seino
10 #10 20 alone`;

export const seinoNames = `jp.seino|西濃|カンガルー|seino|@seino.co.jp`;

export const seinoLinks = {
  'jp.seino': 'https://track.seino.co.jp/cgi-bin/gnpquery.pgm?GNPNO1={n}',
};
