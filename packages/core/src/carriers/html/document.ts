import { decodeEntities } from './entities.ts';

/** A tag with what stands inside it, in source order. */
export interface HtmlElement {
  readonly tag: string;
  /** The raw text between the tag name and `>`; read it with `attribute`. */
  readonly rawAttributes: string;
  readonly children: (HtmlElement | string)[];
}

/** Carriers' tracking pages stay below 200 kB; 1 MB is the cap every fetch has as well. */
export const HTML_CHARS_MAX = 1_000_000;
/** Real pages nest about 25 deep; deeper tags are kept but hung on the element at this depth. */
const DEPTH_MAX = 120;

const VOID_TAGS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Their content is text for machines: skipped whole, so a print script cannot count rows twice. */
const SKIPPED_TAGS: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript']);
/** Opening the first closes an open one of these, unless a boundary stands between. */
const CLOSES: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dt', ['dt', 'dd']],
  ['dd', ['dt', 'dd']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tr', ['tr']],
  ['tbody', ['thead', 'tbody', 'tfoot']],
  ['tfoot', ['thead', 'tbody', 'tfoot']],
  ['option', ['option']],
  ['p', ['p']],
]);
const BOUNDARIES: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'select', 'div']);

/**
 * Reads a page into a tree: tolerant of unclosed cells, attributes in any order and quoting, stray end tags.
 * Linear in the length of the text; comments, scripts and styles are left out.
 * @returns `null` when the text is longer than `HTML_CHARS_MAX`.
 * @example parseHtml('<p class=a>x<p>y')?.children.length // 2
 */
export function parseHtml(text: string): HtmlElement | null {
  if (text.length > HTML_CHARS_MAX) return null;
  const root: HtmlElement = { tag: '#root', rawAttributes: '', children: [] };
  const open: HtmlElement[] = [root];
  // Raw text elements without an end tag are looked for once, not once per element: keeps this linear.
  const endless = new Set<string>();
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    if (next !== at) appendText(open, text.slice(at, next === -1 ? text.length : next));
    if (next === -1) break;
    at = readMarkup(text, next, open, endless);
  }
  return root;
}

/** Reads the markup that begins at `start` (a `<`) and returns where the text goes on. */
function readMarkup(text: string, start: number, open: HtmlElement[], endless: Set<string>): number {
  const following = text.charCodeAt(start + 1);
  if (following === 33 /* ! */ || following === 63 /* ? */) return skipDeclaration(text, start, endless);
  const closing = following === 47; /* / */
  const nameStart = closing ? start + 2 : start + 1;
  let nameEnd = nameStart;
  while (isNameCharacter(text.charCodeAt(nameEnd))) nameEnd += 1;
  if (nameEnd === nameStart) {
    appendText(open, '<');
    return start + 1;
  }
  const tag = text.slice(nameStart, nameEnd).toLowerCase();
  const end = tagEnd(text, nameEnd);
  if (closing) {
    closeTag(open, tag);
    return end + 1;
  }
  if (SKIPPED_TAGS.has(tag)) return skipRawText(text, tag, end, endless);
  openTag(open, tag, text.slice(nameEnd, end));
  return end + 1;
}

function skipDeclaration(text: string, start: number, endless: Set<string>): number {
  if (!text.startsWith('<!--', start)) return tagEnd(text, start) + 1;
  const end = endless.has('!--') ? -1 : text.indexOf('-->', start + 4);
  if (end === -1) {
    endless.add('!--');
    return start + 4;
  }
  return end + 3;
}

function skipRawText(text: string, tag: string, tagClose: number, endless: Set<string>): number {
  if (endless.has(tag)) return tagClose + 1;
  const pattern = new RegExp(`</${tag}[\\s>]`, 'gi');
  pattern.lastIndex = tagClose;
  const found = pattern.exec(text);
  if (found === null) {
    endless.add(tag);
    return tagClose + 1;
  }
  return tagEnd(text, found.index) + 1;
}

/** Index of the `>` that ends a tag, minding quoted attribute values; the text's end when there is none. */
function tagEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 62 /* > */) return i;
    if ((code === 34 || code === 39) && text.charCodeAt(i - 1) === 61 /* = */) {
      const close = text.indexOf(code === 34 ? '"' : "'", i + 1);
      if (close === -1) return text.length;
      i = close;
    }
  }
  return text.length;
}

function isNameCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function appendText(open: HtmlElement[], raw: string): void {
  // The root is never popped, so there is always a last element.
  open.at(-1)?.children.push(raw);
}

function openTag(open: HtmlElement[], tag: string, rawAttributes: string): void {
  closeImplied(open, tag);
  const element: HtmlElement = { tag, rawAttributes, children: [] };
  open.at(-1)?.children.push(element);
  const selfClosed = rawAttributes.endsWith('/');
  if (!VOID_TAGS.has(tag) && !selfClosed && open.length < DEPTH_MAX) open.push(element);
}

function closeImplied(open: HtmlElement[], tag: string): void {
  const closes = CLOSES.get(tag);
  if (closes === undefined) return;
  for (let i = open.length - 1; i > 0; i -= 1) {
    const candidate = open[i]?.tag ?? '';
    if (closes.includes(candidate)) {
      open.length = i;
      return;
    }
    if (BOUNDARIES.has(candidate)) return;
  }
}

function closeTag(open: HtmlElement[], tag: string): void {
  for (let i = open.length - 1; i > 0; i -= 1) {
    const candidate = open[i]?.tag ?? '';
    if (candidate === tag) {
      open.length = i;
      return;
    }
    // A stray end tag inside a cell must not close the table around it.
    if (candidate === 'table' && tag !== 'table') return;
  }
}

/**
 * The value of an attribute, decoded; `undefined` when it is absent.
 * @example attribute(cell, 'rowspan') // '2'
 */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const raw = element.rawAttributes;
  if (!raw.includes(name) && !raw.toLowerCase().includes(name)) return undefined;
  const pattern = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (let found = pattern.exec(raw); found !== null; found = pattern.exec(raw)) {
    if (found[1]?.toLowerCase() === name) return decodeEntities(found[2] ?? found[3] ?? found[4] ?? '');
  }
  return undefined;
}

/** Whether the element carries this class, as a whole word. */
export function hasClass(element: HtmlElement, name: string): boolean {
  if (!element.rawAttributes.includes(name)) return false;
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** All elements below `root` that pass, in source order; those inside a match are listed too. */
export function findAll(root: HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement[] {
  const found: HtmlElement[] = [];
  collect(root, test, found);
  return found;
}

function collect(node: HtmlElement, test: (element: HtmlElement) => boolean, found: HtmlElement[]): void {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (test(child)) found.push(child);
    collect(child, test, found);
  }
}

/** The first element below `root` that passes, in source order. */
export function findFirst(
  root: HtmlElement,
  test: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    if (test(child)) return child;
    const inside = findFirst(child, test);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** Elements of one tag and, optionally, one class. */
export function byTag(tag: string, className?: string): (element: HtmlElement) => boolean {
  return (element) => element.tag === tag && (className === undefined || hasClass(element, className));
}

/** Elements of one class, whatever the tag. */
export function byClass(className: string): (element: HtmlElement) => boolean {
  return (element) => hasClass(element, className);
}

/** Elements with this `id`. */
export function byId(id: string): (element: HtmlElement) => boolean {
  return (element) => attribute(element, 'id') === id;
}

/**
 * The visible text: entities decoded, runs of ASCII white space folded to one space, ends trimmed.
 * Ideographic spaces inside stay, as they are part of what the carrier wrote (`01/03　14:00-16:00`).
 */
export function textOf(element: HtmlElement): string {
  const parts: string[] = [];
  collectText(element, parts);
  return decodeEntities(parts.join(''))
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    .trim();
}

function collectText(node: HtmlElement, parts: string[]): void {
  for (const child of node.children) {
    if (typeof child === 'string') parts.push(child);
    else if (child.tag === 'br') parts.push(' ');
    else collectText(child, parts);
  }
}
