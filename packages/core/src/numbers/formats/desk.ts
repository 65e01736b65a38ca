/** Numbers this product issues: a letter, seven digits and a Luhn digit. Q opens an inquiry, R a return. No carrier
 * known here uses one letter with eight digits, so neither can be taken for a parcel. One-time codes have 12 digits; others'
 * have 4 to 8 and are nobody's parcel either. */
export const desk = `own:inquiry
Q#8,50,luhn:1,1-4-4

own:return
R#8,50,luhn:1,1-4-4

:inquiry|受付番号|inquiry|ticket
*5-20,label,digits

:return|返品番号|返送番号|rma
*5-20,label,digits

:code|認証番号|認証コード|確認コード|確認番号|ワンタイム|パスコード|暗証番号|セキュリティコード|verification|passcode|one-time|security code|access code|pin code|otp|验证码|인증번호
#4-12,label`;
