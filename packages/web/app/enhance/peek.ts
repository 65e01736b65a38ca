import { showMarks } from './marks.ts';

/** Wait after a paste, or after the last key of what is long enough to be a number, in ms: it feels at once. */
const PAUSE_MS = 250;
/** Wait after the last key of a shorter piece, in ms: who types on is not told that something is missing. */
const PIECE_PAUSE_MS = 1_000;
/** The commonest numbers of slips have this many characters; a few have less. */
const WHOLE_LENGTH_MIN = 12;
const PEEK_LENGTH_MIN = 4;
/** Longer is a message; the box then shows it in the size of text. */
const MESSAGE_LENGTH_MIN = 60;

/**
 * Says what a number or message is while it is typed or pasted, and at once where a script has put it into the box and
 * told so by an `input` event: whoever fills the box, there is one question at a time, and it is about what stands
 * there. Enter looks it up; Shift+Enter breaks the line.
 */
export function enablePeek(): void {
  const box = document.querySelector<HTMLTextAreaElement>('#q');
  const found = document.getElementById('found');
  if (box === null || found === null) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  box.addEventListener('input', (event) => {
    clearTimeout(timer);
    asking.abort();
    const text = box.value.trim();
    box.classList.toggle('long', text.length > MESSAGE_LENGTH_MIN);
    const byHand = event instanceof InputEvent;
    const typing = byHand && /^(insert(Composition)?Text|delete)/.test(event.inputType);
    // What was said of fewer characters, or before a scan, is not true of these.
    if (typing || !byHand || text.length < PEEK_LENGTH_MIN) clear(found);
    if (text.length < PEEK_LENGTH_MIN) return;
    asking = new AbortController();
    const { signal } = asking;
    const pause = typing && text.length < WHOLE_LENGTH_MIN ? PIECE_PAUSE_MS : PAUSE_MS;
    timer = setTimeout(() => void peek(text, { box, found, signal, typing }), byHand ? pause : 0);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    box.form?.requestSubmit();
  });
  // The browser's own page about a lost connection would take the text away.
  box.form?.addEventListener('submit', (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    sayProblem(box.form?.dataset['offline'] ?? '');
  });
}

interface How {
  readonly box: HTMLTextAreaElement;
  readonly found: HTMLElement;
  readonly signal: AbortSignal;
  /** More may follow: what fits nothing is then no mistake yet. */
  readonly typing: boolean;
}

async function peek(text: string, { box, found, signal, typing }: How): Promise<void> {
  const body = new URLSearchParams({ q: text, peek: typing ? 'typing' : '1' });
  try {
    const answer = await fetch('/', { method: 'POST', body, signal });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('found');
    // A script or the browser may have changed the box without telling.
    if (fresh === null || signal.aborted || box.value.trim() !== text) return;
    sayProblem(page.getElementById('problem')?.textContent ?? '');
    found.replaceChildren(...fresh.childNodes);
    showMarks(text, found);
  } catch {
    // Typed on, or offline.
    if (!signal.aborted) sayProblem(document.getElementById('paste')?.dataset['offline'] ?? '');
  }
}

function clear(found: HTMLElement): void {
  found.replaceChildren();
  showMarks('', found);
  sayProblem('');
}

function sayProblem(text: string): void {
  const line = document.getElementById('problem');
  if (line !== null) line.textContent = text;
}
