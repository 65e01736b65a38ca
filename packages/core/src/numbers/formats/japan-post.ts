/** Parcels (ゆうパック, レターパック, クリックポスト …) and registered mail; S10 items are in `s10.ts`. */
export const japanPost = `jp.japanpost|JP|日本郵便|日本郵|ゆうパック|ゆうパ|レターパック|レタパ|クリックポスト|クリポ|ゆうぱっく|郵便局|郵便…|書留|特定記録|ユウハ\u309a|レターハ\u309a|japan post|letter pack|click post|日本邮政|yu-pack|jp post|.jp
#12,234,mod7,4-4-4
[1-8]#10,100,mod7,3-2-5-1`;

export const japanPostLinks = {
  'jp.japanpost':
    'https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1={n}&searchKind=S002&locale=ja',
};
