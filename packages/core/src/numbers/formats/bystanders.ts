/** Everything that looks like a parcel's number and must never become one. An Individual Number is printed with spaces; dashes are
 * a slip's, and its word outweighs any writing. */
export const bystanders = `:phone
phone/printed 0[1-9]#8|0[235-9]0#8|0800#7 5000000 =\\d.\\d.[34]
phone/jp 0[1-9]#8|0[235-9]0#8|0800#7 200000
phone/us #10 2000 3-3-4 =3.3.4
phone/labelled #9-15 20000 label

:postal_code
postal/jp #7 500 3-4 =3.4
postal/labelled #7 20000 label

:date
date/day #8 300 day 4-2-2
date/short 20#4|20#5 300 =4.[12].[12]
date/hour 20#5-8 5000000 =4.[12].[12].[12]
date/western #8 300 2-2-4 =2.2.4
date/era #3-6 20000 label =([12].)?[12].[12]
date/iso #8T#2 300 day
date/time 20#6[01]#1[0-5]#1|20#6[2][0-3][0-5]#1|20#6[01]#1[0-5]#1[0-5]#1|20#6[2][0-3][0-5]#1[0-5]#1 30 day

:product_code
gtin/13 4[59]#11|97[89]#10 300 gs1
gtin/any #8|#13|#14 25 gs1
gtin/12 #12 3 gs1
isbn/10 #10|#9X 30 isbn10
product/labelled *8-14 20000 label

:card
card/any 4#15|5[1-5]#14|2[2-7]#14|35#14|6[025]#14|3[47]#13|3[0689]#12 100 luhn
card/labelled #12-19 20000 label

:personal_id
personal/12 #12 6 personal 4_4_4 =|4_4_4
personal/labelled *8-12 20000 label

:other
invoice/t13 T#13 100 corporate:0:1
imei/15 #15 6 luhn
time/unix 1[5-9]#8|1[5-9]#11 4
other/labelled *4-41 20000 label digits

:sscc
gs1/sscc #18 25 gs1 1_7_9_1
gs1/sscc-00 00#18 100 gs1 2_1_7_9_1 part:2:20`;

export const bystandersNames = `:phone|電話|携帯|連絡先|ファックス|フリーダイヤル|tel|fax|phone|mobile|call|☎|℡
:postal_code|〒|郵便番号|zip
:date|明治|大正|昭和|平成|令和
:product_code|jan|isbn|upc|ean|gtin|asin|商品コード|商品番号|バーコード
:card|カード番号|クレジット|デビット|card
:personal_id|マイナンバー|個人番号|免許証|旅券番号|年金番号|passport
:other|…番号|…id|…ナンバー|…コード|…キー|お支払い|メンバーズ|transaction|line id|s/n|会員|口座|請求|クーポン|ポイント|シリアル|型番|品番|imei|取引|領収|インボイス|診察券|残高|金額|合計|serial|invoice|account|member|customer|coupon|booking|reservation|lot|sku|model|version`;
