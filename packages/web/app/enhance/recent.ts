/** A number looked up in this browser. Kept here and nowhere else. */
interface Recent {
  readonly number: string;
  readonly pretty: string;
  readonly label: string;
}

const KEY = 'todoke.recent';
/** More would be a list to search, not to glance at. */
const KEPT_MAX = 8;

/** Remembers the parcel of this page, and lists the remembered ones on the start page. */
export function enableRecent(): void {
  const parcel = document.querySelector<HTMLElement>('main[data-live]');
  if (parcel !== null) rememberParcel(parcel);
  const section = document.getElementById('recent');
  if (section === null) return;
  listRecent(section);
  const box = document.querySelector<HTMLTextAreaElement>('#q');
  if (box === null) return;
  narrow(section, box.value);
  box.addEventListener('input', () => narrow(section, box.value));
}

/** A shorter piece is part of too many numbers to be a search. */
const PIECE_LENGTH_MIN = 3;

/**
 * Shows only those remembered numbers that hold what is typed. Pieces of numbers are searched here alone: the server
 * tells nobody whose numbers a piece belongs to.
 */
function narrow(section: HTMLElement, typed: string): void {
  const piece = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  const rows = [...section.querySelectorAll<HTMLElement>('li')];
  const holds = (row: HTMLElement) => row.dataset['number']?.includes(piece) ?? false;
  const some = piece.length >= PIECE_LENGTH_MIN && rows.some(holds);
  for (const row of rows) row.hidden = some && !holds(row);
}

export function rememberParcel({ dataset }: HTMLElement): void {
  const { number = '', pretty = '', label = '' } = dataset;
  write([{ number, pretty, label }, ...read().filter((r) => r.number !== number)].slice(0, KEPT_MAX));
}

function listRecent(section: HTMLElement): void {
  const button = section.querySelector('button');
  const status = section.querySelector('output');
  if (button === null || status === null) return;
  const clear = button.textContent;
  let cleared: readonly Recent[] = [];
  draw(section, read());
  button.addEventListener('click', () => {
    const undoing = cleared.length > 0;
    const next = undoing ? cleared : [];
    cleared = undoing ? [] : read();
    write(next);
    draw(section, next);
    section.hidden = false;
    status.textContent = undoing ? '' : (section.dataset['cleared'] ?? '');
    button.textContent = undoing ? clear : (section.dataset['undo'] ?? '');
  });
}

function draw(section: HTMLElement, recent: readonly Recent[]): void {
  section.hidden = recent.length === 0;
  section.querySelector('ul')?.replaceChildren(
    ...recent.map(({ number, pretty, label }) => {
      const item = document.createElement('li');
      item.dataset['number'] = number;
      const link = document.createElement('a');
      link.href = `/t/${encodeURIComponent(number)}`;
      const code = document.createElement('code');
      code.translate = false;
      code.textContent = pretty;
      const state = document.createElement('span');
      state.textContent = label;
      link.append(code, state);
      item.append(link);
      return item;
    }),
  );
}

function read(): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, KEPT_MAX) : [];
  } catch {
    return [];
  }
}

function write(recent: readonly Recent[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(recent));
  } catch {
    // A browser that keeps nothing: then nothing is listed either.
  }
}

function isRecent(value: unknown): value is Recent {
  return (
    typeof value === 'object' &&
    value !== null &&
    'number' in value &&
    typeof value.number === 'string' &&
    'pretty' in value &&
    typeof value.pretty === 'string' &&
    'label' in value &&
    typeof value.label === 'string'
  );
}
