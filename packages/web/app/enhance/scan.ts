import type { Camera } from '../scan/camera.ts';
import type { Seen } from '../scan/tally.ts';
import { announce } from './copy.ts';
import { enablePictures } from './pictures.ts';

/**
 * Reads a number from the camera or from a picture, on this device. What reads is fetched when it is first wanted;
 * what is read goes into the box, as the slip prints it.
 */
export function enableScan(): void {
  const panel = document.getElementById('scan');
  const box = document.querySelector<HTMLTextAreaElement>('#q');
  const said = panel?.querySelector<HTMLElement>('.said');
  const view = panel?.querySelector<HTMLElement>('.viewer');
  if (!panel || !box || !said || !view) return;
  panel.hidden = false;
  // What to do stands above the picture, where it is seen first.
  view.before(said);
  // Where there is a pointer, pictures can be dragged and copied.
  if (matchMedia('(hover: hover) and (pointer: fine)').matches)
    said.textContent = panel.dataset['drop'] ?? '';
  const parts = { panel, box, said, view };
  enablePhoto(parts);
  enableCamera(parts);
}

interface Parts {
  readonly panel: HTMLElement;
  readonly box: HTMLTextAreaElement;
  readonly said: HTMLElement;
  readonly view: HTMLElement;
}

function enablePhoto(parts: Parts): void {
  const input = parts.panel.querySelector<HTMLInputElement>('input[type=file]');
  const waiting = waitingIn(parts);
  let under: AbortController | null = null;
  const read = async (file: File) => {
    under?.abort();
    const mine = new AbortController();
    under = mine;
    say(parts, 'reading');
    waiting.show(() => {
      mine.abort();
      say(parts, 'cancelled');
      input?.focus({ preventScroll: true });
    });
    try {
      const { readPhoto } = await import('../scan/photo.ts');
      const seen = await readPhoto(file, waiting.progress, mine.signal);
      if (mine.signal.aborted) return;
      if (seen === null) say(parts, 'noPicture');
      else if (seen.numbers.length > 0) take(parts, seen.numbers);
      else say(parts, sentenceOf('only', seen.others[0]) ?? 'none');
    } catch {
      if (!mine.signal.aborted) say(parts, 'failed');
    }
    if (under === mine) waiting.hide();
  };
  input?.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) void read(file);
    // The same file may be chosen again.
    input.value = '';
  });
  enablePictures(parts.box, (file) => void read(file));
}

/** How far the reading of a photo is, and the way out of it. */
function waitingIn({ panel, said }: Parts) {
  const row = document.createElement('p');
  const bar = document.createElement('progress');
  const cancel = document.createElement('button');
  row.className = 'acts waiting';
  row.hidden = true;
  bar.setAttribute('aria-label', panel.dataset['reading'] ?? '');
  cancel.type = 'button';
  cancel.className = 'btn';
  cancel.textContent = panel.dataset['cancel'] ?? '';
  row.append(bar, cancel);
  said.after(row);
  let leave = () => {};
  const hide = () => {
    row.hidden = true;
  };
  cancel.addEventListener('click', () => {
    hide();
    leave();
  });
  return {
    hide,
    show(left: () => void) {
      leave = left;
      // How long it takes is not known before it has begun.
      bar.removeAttribute('value');
      row.hidden = false;
    },
    progress(share: number) {
      bar.value = share;
    },
  };
}

function enableCamera(parts: Parts): void {
  const { panel, view } = parts;
  const start = panel.querySelector<HTMLButtonElement>('[data-do=start]');
  const stop = panel.querySelector<HTMLButtonElement>('[data-do=stop]');
  const torch = panel.querySelector<HTMLButtonElement>('[data-do=torch]');
  const video = panel.querySelector('video');
  // Without TLS browsers lend no camera; a picture still works.
  if (start === null || video === null || !('mediaDevices' in navigator)) return;
  start.hidden = false;
  let camera: Camera | null = null;
  // Of the last start: one that was ended while its prompt was open must not go on when it is granted after all.
  let under: AbortController | null = null;
  const end = (message: string) => {
    under?.abort();
    under = null;
    camera = null;
    view.hidden = true;
    start.disabled = false;
    say(parts, message);
  };
  start.addEventListener('click', async () => {
    const mine = new AbortController();
    under = mine;
    start.disabled = true;
    view.hidden = false;
    say(parts, 'looking');
    try {
      const { openCamera } = await import('../scan/camera.ts');
      const watcher = {
        found(numbers: readonly string[]) {
          end('');
          take(parts, numbers);
        },
        passed: (kind: Seen['others'][number]) => say(parts, sentenceOf('passed', kind) ?? 'looking'),
        failed: () => end('failed'),
      };
      const opened = await openCamera(video, watcher, mine.signal);
      if (mine.signal.aborted) return;
      if (!opened.ok) return end(opened.reason);
      camera = opened.camera;
      if (torch !== null) torch.hidden = camera.torch === null;
      // The picture is where the person looks; the page stays where it is.
      stop?.focus({ preventScroll: true });
    } catch {
      if (!mine.signal.aborted) end('failed');
    }
  });
  stop?.addEventListener('click', () => {
    end('');
    start.focus({ preventScroll: true });
  });
  torch?.addEventListener('click', () => {
    const on = torch.getAttribute('aria-pressed') !== 'true';
    torch.setAttribute('aria-pressed', String(on));
    void camera?.torch?.(on);
  });
  view.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') end('');
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && under !== null) end('');
  });
}

/** The name of the sentence about a code that is none to look up. */
function sentenceOf(where: 'only' | 'passed', kind: Seen['others'][number] | undefined): string | null {
  return kind === undefined ? null : `${where}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** Nobody waits longer than this for the server to say what a number is, in ms. */
const ANSWER_WITHIN_MS = 4_000;

/** The numbers go into the box; what they are, and which of several to look up, is said below it. */
function take(parts: Parts, numbers: readonly string[]): void {
  const { box } = parts;
  const text = numbers.join('\n');
  const message = numbers.length === 1 ? 'taken' : 'several';
  box.value = text;
  // Not the box: on a phone its keyboard would cover what was found.
  box.form?.querySelector('button')?.focus({ preventScroll: true });
  say(parts, message === 'several' ? 'asking' : message);
  const found = document.getElementById('found');
  if (found === null) return;
  // As if pasted, for all that follow what stands in the box. What was found before is taken away: there is nothing to
  // choose from until the answer is there, and offline it never is.
  box.dispatchEvent(new Event('input', { bubbles: true }));
  const tell = (sentence: string) => {
    // Typed on meanwhile: then it is about something else.
    if (box.value === text) say(parts, sentence);
  };
  const late = setTimeout(() => tell('unasked'), navigator.onLine ? ANSWER_WITHIN_MS : 0);
  const watch = new MutationObserver(() => {
    watch.disconnect();
    clearTimeout(late);
    tell(message);
  });
  // What was there before is gone by then; the next change is the answer.
  watch.observe(found, { childList: true });
}

/** Says one of the sentences the page brought along, unless it stands there already. */
function say({ panel, said }: Parts, message: string): void {
  const text = panel.dataset[message] ?? '';
  if (said.textContent === text) return;
  said.textContent = text;
  announce(text);
}
