import { announce, showCopyButtons } from './copy.ts';
import { enableLive } from './live.ts';
import { rememberParcel } from './recent.ts';

/** However near the next look is, a page does not ask more often than this, in ms. */
const WAIT_MIN_MS = 15_000;
/** After a look that failed, for instance offline, in ms. */
const RETRY_MS = 60_000;
/** Browsers' timers hold no more than about 24 days; a day is plenty. */
const WAIT_MAX_MS = 86_400_000;

/**
 * The page of a number nobody knows yet looks again by itself when the server said it is worth it (`data-again`, in
 * ms from now), says what came of it, and becomes the parcel's page once there is one. A page in the background
 * waits until somebody looks at it.
 */
export function enableAgain(): void {
  const main = document.querySelector<HTMLElement>('main[data-again]');
  if (main !== null) schedule(main, Number(main.dataset['again']));
}

function schedule(main: HTMLElement, wait: number): void {
  for (const note of main.querySelectorAll<HTMLElement>('[data-auto]')) note.hidden = false;
  setTimeout(() => whenSeen(() => void lookAgain(main)), Math.min(Math.max(wait, WAIT_MIN_MS), WAIT_MAX_MS));
}

function whenSeen(act: () => void): void {
  if (!document.hidden) return act();
  document.addEventListener('visibilitychange', () => whenSeen(act), { once: true });
}

async function lookAgain(main: HTMLElement): Promise<void> {
  const fresh = await fetchMain();
  if (fresh === null) return schedule(main, RETRY_MS);
  main.replaceWith(fresh.main);
  document.title = fresh.title;
  showCopyButtons(fresh.main);
  const found = fresh.main.dataset['live'] !== undefined;
  const sentence = fresh.main.querySelector('h1')?.textContent ?? '';
  announce(`${main.dataset['looked'] ?? ''} ${sentence}`.trim());
  if (!found) return enableAgain();
  rememberParcel(fresh.main);
  enableLive();
}

async function fetchMain(): Promise<{ readonly main: HTMLElement; readonly title: string } | null> {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok) return null;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const main = page.querySelector('main');
    return main === null ? null : { main, title: page.title };
  } catch {
    return null;
  }
}
