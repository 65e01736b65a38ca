/** How such a recogniser is usually written: a list of expressions, each tried on the whole text. A yardstick only. */
const LIST: readonly { readonly carrier: string; readonly expression: RegExp }[] = [
  { carrier: 'jp.yamato', expression: /\b\d{4}[- ]?\d{4}[- ]?\d{4}\b/g },
  { carrier: 'jp.sagawa', expression: /\b\d{4}[- ]?\d{4}[- ]?\d{4}\b/g },
  { carrier: 'jp.japanpost', expression: /\b\d{3}-?\d{2}-?\d{5}-?\d\b/g },
  { carrier: 's10', expression: /\b[A-Z]{2}\s?\d{3}\s?\d{3}\s?\d{3}\s?[A-Z]{2}\b/gi },
  { carrier: 'us.ups', expression: /\b1Z\s?[0-9A-Z]{3}\s?[0-9A-Z]{3}\s?\d{2}\s?\d{4}\s?\d{4}\b/gi },
  { carrier: 'us.fedex', expression: /\b(?:\d{12}|\d{15}|\d{20}|\d{22})\b/g },
  { carrier: 'us.usps', expression: /\b(?:420\d{5})?9[1-5](?:\s?\d){20}\b/g },
  { carrier: 'de.dhl', expression: /\b(?:\d{10}|JJD\d{10,20}|JVGL\d{10})\b/gi },
  { carrier: 'own', expression: /\b(?:DA|TA|TB)\d{10}\b/gi },
  { carrier: 'order', expression: /\b\d{3}-\d{7}-\d{7}\b/g },
];

export const FORMAT_COUNT = LIST.length;

/** Every match of every expression, in no order of likelihood. */
export const naiveRecognize = (text: string): { carrier: string; number: string }[] =>
  LIST.flatMap(({ carrier, expression }) =>
    (text.match(expression) ?? []).map((number) => ({ carrier, number })),
  );
