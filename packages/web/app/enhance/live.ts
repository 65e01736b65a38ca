import { announce, showCopyButtons } from './copy.ts';
import { rememberParcel } from './recent.ts';

/** Silence before the lost connection is said, in ms; shorter gaps mend themselves unnoticed. */
const LOST_AFTER_MS = 6_000;
/** Waits between attempts when the browser has given up by itself, in ms. */
const RETRY_MS = [2_000, 5_000, 15_000, 30_000] as const;

/** Browsers keep six connections to a site over HTTP/1.1: hidden pages give theirs back after this long, in ms. */
const REST_AFTER_MS = 10_000;
/** Ages on the page (「12分前」) are renewed when someone comes back to it after this long, in ms. */
const STALE_AFTER_MS = 60_000;

/**
 * Keeps the parcel's page current: each message of the live stream names a version; a newer one fetches this very
 * page again and swaps its contents in, keeping what is open, where focus is and where the page is scrolled.
 */
export function enableLive(): void {
  const main = document.querySelector<HTMLElement>('main[data-live]');
  if (main === null) return;
  const line: Line = { source: connect(main, () => line), attempt: 0 };
  let left = 0;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(line.rest);
    if (document.hidden) {
      left = performance.now();
      line.rest = setTimeout(() => rest(line), REST_AFTER_MS);
      return;
    }
    if (line.source.readyState === EventSource.CLOSED) reconnect(main, line);
    if (performance.now() - left > STALE_AFTER_MS) void renew(main);
  });
}

type Timer = ReturnType<typeof setTimeout>;

/** The connection over all its attempts. */
interface Line {
  source: EventSource;
  attempt: number;
  /** Says that the connection is lost, unless it comes back before. */
  lost?: Timer | undefined;
  retry?: Timer | undefined;
  rest?: Timer | undefined;
}

function connect(main: HTMLElement, line: () => Line): EventSource {
  const source = new EventSource(`/v1/parcels/${encodeURIComponent(main.dataset['live'] ?? '')}/live`);
  source.addEventListener('open', () => {
    clearTimeout(line().lost);
    line().lost = undefined;
    line().attempt = 0;
    sayConnected(main);
  });
  source.addEventListener('parcel', (event) => {
    if (Number(event.lastEventId) > Number(main.dataset['version'])) void renew(main);
  });
  source.addEventListener('error', () => {
    line().lost ??= setTimeout(() => sayLost(main), LOST_AFTER_MS);
    if (source.readyState === EventSource.CLOSED) retry(main, line());
  });
  return source;
}

/** The browser gave up, for instance on an error page of a proxy: ours to try again, ever less often. */
function retry(main: HTMLElement, line: Line): void {
  const wait = RETRY_MS[Math.min(line.attempt, RETRY_MS.length - 1)];
  line.attempt += 1;
  line.retry = setTimeout(() => reconnect(main, line), wait);
}

function reconnect(main: HTMLElement, line: Line): void {
  clearTimeout(line.retry);
  line.source.close();
  line.source = connect(main, () => line);
}

/** Nobody looks: the connection goes to a page somebody looks at. */
function rest(line: Line): void {
  clearTimeout(line.retry);
  clearTimeout(line.lost);
  line.lost = undefined;
  line.source.close();
}

/** One renewal at a time; what arrives meanwhile is in the page fetched next. */
let renewing: Promise<void> | undefined;

function renew(main: HTMLElement): Promise<void> {
  renewing = (renewing ?? Promise.resolve()).then(() => swap(main));
  return renewing;
}

async function swap(main: HTMLElement): Promise<void> {
  let text: string;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok) return;
    text = await answer.text();
  } catch {
    return;
  }
  const page = new DOMParser().parseFromString(text, 'text/html');
  const fresh = page.querySelector<HTMLElement>('main[data-live]');
  const versions = Number(fresh?.dataset['version']) - Number(main.dataset['version']);
  // A selection is someone copying; nothing new is worth taking it away.
  if (fresh === null || versions < 0 || (versions === 0 && getSelection()?.isCollapsed === false)) return;
  const open = [...main.querySelectorAll('details')].map((d) => d.open);
  const stops = main.querySelectorAll('.stop.done').length;
  const sentence = sentenceOf(main);
  const { events } = main.dataset;
  const focus = focusPath(main);
  main.replaceChildren(...fresh.childNodes);
  Object.assign(main.dataset, fresh.dataset);
  for (const [i, details] of main.querySelectorAll('details').entries()) details.open = open[i] ?? false;
  showCopyButtons(main);
  focus?.();
  document.title = page.title;
  rememberParcel(main);
  if (main.querySelectorAll('.stop.done').length !== stops)
    main.querySelector('.stop.now')?.classList.add('fresh');
  // A look that found nothing new changes the page, too; it is not worth an interruption.
  const news = main.dataset['events'] === events ? '' : (main.dataset['fresh'] ?? '');
  if (news !== '' || sentenceOf(main) !== sentence) announce(`${news} ${sentenceOf(main)}`.trim());
}

function sentenceOf(main: HTMLElement): string {
  return main.querySelector('h1')?.textContent ?? '';
}

/** Puts focus back on the same control after the swap; controls keep their order among their kind. */
function focusPath(main: HTMLElement): (() => void) | null {
  const { activeElement } = document;
  if (activeElement === null || !main.contains(activeElement)) return null;
  const selector = activeElement.tagName.toLowerCase();
  const index = [...main.querySelectorAll(selector)].indexOf(activeElement);
  return () => main.querySelectorAll<HTMLElement>(selector)[index]?.focus({ preventScroll: true });
}

function sayLost(main: HTMLElement): void {
  const line = document.getElementById('connection');
  if (line === null) return;
  line.textContent = main.dataset['lost'] ?? '';
  line.hidden = false;
}

function sayConnected(main: HTMLElement): void {
  const line = document.getElementById('connection');
  if (line === null || line.hidden) return;
  line.hidden = true;
  announce(main.dataset['back'] ?? '');
}
