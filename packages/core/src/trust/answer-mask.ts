/** More of a carrier's answer than this is not shown. */
export const SHOWN_ANSWER_MAX = 20_000;

/**
 * The shape of a carrier's answer with everything masked that nobody needs to see: names, addresses, telephones may
 * stand anywhere, so what stays is named and not what goes. Structure, keys and column heads stay, and texts of
 * `keep` (what was read, the number asked for); every other letter becomes a placeholder of its kind.
 * @example maskAnswer('<td>配達完了</td><td>例 太郎</td>', ['配達完了']) // '<td>配達完了</td><td>□ □□</td>'
 */
export function maskAnswer(body: string, keep: readonly string[]): string {
  const kept = new Set(keep.map((text) => text.trim()).filter((text) => text !== ''));
  const json = parseJson(body);
  const masked = json === undefined ? maskMarkup(body, kept) : JSON.stringify(maskJson(json, kept), null, 2);
  return masked.slice(0, SHOWN_ANSWER_MAX);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function maskJson(value: unknown, kept: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return kept.has(value.trim()) ? value : shapeOf(value);
  if (typeof value === 'number') return Math.abs(value) < 1_000 ? value : Number('9'.repeat(4));
  if (Array.isArray(value)) return value.map((each) => maskJson(each, kept));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.length > 40 ? shapeOf(key) : key, maskJson(each, kept)]),
  );
}

function maskMarkup(body: string, kept: ReadonlySet<string>): string {
  const parts: string[] = [];
  let silent = false;
  let head = false;
  for (const part of body.slice(0, 4 * SHOWN_ANSWER_MAX).split(/(<[^<>]*>)/)) {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(part);
    if (tag) {
      const name = (tag[2] ?? '').toLowerCase();
      if (name === 'script' || name === 'style') silent = tag[1] === '';
      if (name === 'th') head = tag[1] === '';
      parts.push(bareTag(part, tag[1] ?? '', name));
    } else if (!part.startsWith('<') && !silent) {
      parts.push(head || kept.has(part.trim()) ? part : shapeOf(part));
    }
  }
  return parts.join('');
}

/** A tag with the attributes by which adapters find their way. */
function bareTag(tag: string, slash: string, name: string): string {
  const known = [...tag.matchAll(/\s(class|id|summary)="([^"]{0,80})"/g)].map(
    ([, attribute, value]) => ` ${attribute ?? ''}="${value ?? ''}"`,
  );
  return `<${slash}${name}${known.join('')}>`;
}

const shapeOf = (text: string) =>
  text
    .replaceAll(/\p{Nd}/gu, '0')
    .replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, '□')
    .replaceAll(/\p{L}/gu, (letter) => (letter === '□' ? letter : 'x'));
