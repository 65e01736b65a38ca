/** Order numbers of shops. The middle part of a 楽天 order is its day. */
export const orders = `:order
order/3-7-7 #17 900 3-7-7 =3.7.7
order/17 #17 20 3-7-7 alone
order/digital D#16 200 3-7-7
order/labelled *5-32 20000 label digits

jp.rakuten:order
order #24 100 day6 6-8-10`;

export const ordersNames = `:order|注文番号|注文id|オーダー番号|注文no|受注番号|order|订单
jp.rakuten:order|楽天|rakuten|@rakuten.co.jp
jp.yahoo|yahoo|ヤフー|@yahoo.co.jp`;
