/** A person's mark and what follows it, up to the end of the clause. A bare "received by" may name a depot and stays. */
const PERSON =
  /[\s,，;；(（]*(?:\bsigned(?: for)? by\b\s*[:：]?|\b(?:signature|received by|accepted by|left with|recipient|receiver|consignee|courier|driver|contact(?: name)?)\s*[:：]|(?:签收人|派件人|收件人|寄件人|派送员|快递员|联系电话|电话|受取人|署名)\s*(?:是|为)?\s*[:：])\s*[^,，;；。)）]*[)）]?/giu;
/** Chinese carriers name the courier inside the sentence: 快件交给某某,正在派送途中; 快递员某某正在派件. */
const HANDED_TO = /(?:已)?交给[^,，;；。(（]{1,20}[,，]\s*/gu;
const COURIER = /(派件员|派送员|快递员|业务员|收派员)[^,，:：;；。(（]{1,12}?(?=正在|已|将)/gu;
/** Eight digits or more that are written like a telephone number. */
const PHONE = /\+?\d[\d ()-]{6,18}\d/g;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}/g;

/**
 * A carrier's sentence without the people in it: who signed, who carries it, telephones, mail addresses. Foreign
 * carriers put these into the same text as the status (carrier facts §0.9); the words of the status stay untouched.
 * @example withoutPeople('Delivered, signed for by: T. Example') // 'Delivered'
 * @example withoutPeople('快件派送中,派件人:某某,电话:13800000000') // '快件派送中'
 */
export function withoutPeople(text: string): string {
  const plain = text.trim();
  const cut = plain
    .replace(PERSON, '')
    .replace(HANDED_TO, '')
    .replace(COURIER, '$1')
    .replace(MAIL, '')
    .replace(PHONE, '');
  return cut === plain ? plain : cut.replace(/[\s,，;；:：]+$/u, '').trim();
}
