/** Everything that looks like a parcel's number and must never become one. An Individual Number is printed with spaces; dashes are
 * a slip's, and its word outweighs any writing. */
export const bystanders = `:phone|電話|携帯|連絡先|ファックス|フリーダイヤル|tel|fax|phone|mobile|call|☎|℡
0[1-9]#8|0[235-9]0#8|0800#7,5e6,=\\d.\\d.[34]
0[1-9]#8|0[235-9]0#8|0800#7,2e5
#10,2000,3-3-4,=3.3.4
#9-15,label

:postal_code|〒|郵便番号|zip
#7,500,3-4,=3.4
#7,label

:date|昭和|平成|令和
#8,300,day,4-2-2
20#4|20#5,300,=4.[12].[12]
20#5-8,5e6,=4.[12].[12].[12]
#8,300,2-2-4,=2.2.4
#3-6,label,=([12].)?[12].[12]
#8T#2,300,day
20#6[01]#1[0-5]#1|20#6[2][0-3][0-5]#1|20#6[01]#1[0-5]#1[0-5]#1|20#6[2][0-3][0-5]#1[0-5]#1,30,day

:product_code|jan|isbn|upc|ean|gtin|asin|商品コード|商品番号|バーコード
4[59]#11|97[89]#10,300,gs1
#8|#13|#14,25,gs1
#12,3,gs1
#10|#9X,30,isbn10
*8-14,label

:card|カード番号|クレジット|デビット|card
4#15|5[1-5]#14|2[2-7]#14|35#14|6[025]#14|3[47]#13|3[0689]#12,100,luhn
#12-19,label

:personal_id|マイナンバー|個人番号|免許証|旅券番号|年金番号|passport
#12,6,personal,4 4 4,=|4 4 4
*8-12,label

:other|…番号|…id|…ナンバー|…コード|…キー|お支払い|メンバーズカード|transaction|line id|s/n|会員|口座|請求|クーポン|ポイント|シリアル|型番|品番|imei|取引|領収|インボイス|診察券|残高|金額|合計|serial|invoice|account|member|customer|coupon|booking|reservation|lot|sku|model|version
T#13,100,corporate:0:1
#15,6,luhn
1[5-9]#8|1[5-9]#11,4
*4-41,label,digits

:sscc
#18,25,gs1,1 7 9 1
00#18,100,gs1,2 1 7 9 1,part:2:20`;
