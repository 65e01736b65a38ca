/** Parcels (ゆうパック, レターパック, クリックポスト …) and registered mail; S10 items are in `s10.ts`. */
export const japanPost = `jp.japanpost
12 #12 234 mod7 4-4-4 codabar
11 [1-8]#10 100 mod7 3-2-5-1`;

export const japanPostNames = `jp.japanpost|日本郵便|日本郵|ゆうパック|ゆうパケット|ゆうパ|レターパック|クリックポスト|郵便局|郵便…|簡易書留|書留|特定記録|ﾕｳﾊﾟ|ﾚﾀｰﾊﾟ|japan post|japanpost|yu-pack|jp post|@japanpost.jp`;

export const japanPostLinks = {
  'jp.japanpost':
    'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={n}&searchKind=S002&locale=ja',
};
