/** Order numbers of shops. The middle part of a 楽天 order is its day. */
export const orders = `:order|注文番号|注文id|オーダー番号|注文no|受注番号|order|订单
#17,900,3-7-7,=3.7.7
#17,20,3-7-7,alone
D#16,200,3-7-7
*5-32,label,digits

jp.rakuten:order|楽天|.co.jp
#24,100,day6,6-8-10

jp.yahoo|ヤフー|.co.jp`;
