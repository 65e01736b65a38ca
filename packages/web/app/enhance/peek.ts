/** Wait after the last key, in ms: short enough to feel at once, long enough not to ask per key. */
const PAUSE_MS = 250;
/** Longer texts are whole messages; they are sent only when the person says so. */
const PEEK_LENGTH_MAX = 60;

/** Says what a number is while it is typed or pasted. Enter looks it up; Shift+Enter breaks the line. */
export function enablePeek(): void {
  const box = document.querySelector<HTMLTextAreaElement>('#q');
  const found = document.getElementById('found');
  if (box === null || found === null) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  box.addEventListener('input', () => {
    clearTimeout(timer);
    asking.abort();
    const text = box.value.trim();
    if (text.length < 4 || text.length > PEEK_LENGTH_MAX) {
      found.replaceChildren();
      return;
    }
    asking = new AbortController();
    const { signal } = asking;
    timer = setTimeout(() => void peek(text, found, signal), PAUSE_MS);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    box.form?.requestSubmit();
  });
}

/** Says at once what a text is that came from elsewhere than the keyboard. */
export function lookAt(text: string): void {
  const found = document.getElementById('found');
  if (found !== null) void peek(text, found, new AbortController().signal);
}

async function peek(text: string, found: HTMLElement, signal: AbortSignal): Promise<void> {
  try {
    const answer = await fetch('/', {
      method: 'POST',
      body: new URLSearchParams({ q: text, peek: '1' }),
      signal,
    });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('found');
    if (fresh !== null && !signal.aborted) found.replaceChildren(...fresh.childNodes);
  } catch {
    // Typed on, or offline: the form still works, and it says more.
  }
}
