/** How long 「コピーしました」 stands before the button can be used again, in ms. */
const SAID_MS = 2_500;

/** One-tap copy of the plain number. Buttons stay hidden where the script does not run. */
export function enableCopy(): void {
  showCopyButtons(document);
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (button !== null) void copy(button);
  });
}

export function showCopyButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
}

async function copy(tapped: HTMLElement): Promise<void> {
  const { copy: text = '', done = '', failed = '' } = tapped.dataset;
  const copied = await write(text);
  // News may have put a new page in the old one's place meanwhile; what is said must be said where it is seen.
  const buttons = document.querySelectorAll<HTMLElement>('[data-copy]');
  const button = tapped.isConnected
    ? tapped
    : ([...buttons].find((each) => each.dataset['copy'] === text) ?? tapped);
  const label = (button.dataset['label'] ??= button.textContent);
  button.textContent = copied ? done : failed;
  button.classList.toggle('ok', copied);
  announce(button.textContent);
  setTimeout(() => {
    button.textContent = label;
    button.classList.remove('ok');
  }, SAID_MS);
}

/** False where the browser refuses, for instance on a page without TLS. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Says something to screen readers once. */
export function announce(text: string): void {
  const region = document.getElementById('say');
  if (region !== null) region.textContent = text;
}
