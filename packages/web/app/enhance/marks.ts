/**
 * Shows the pasted message with its numbers marked where they stand. The words are this browser's own copy of what was
 * pasted; of the server's answer only places are used, and it names none beside what nobody else is to see.
 */
export function showMarks(text: string, found: HTMLElement): void {
  const section = document.getElementById('message');
  const view = section?.querySelector('p');
  if (section === null || view === null || view === undefined) return;
  const places = found.querySelector<HTMLElement>('[data-marks]')?.dataset['marks'] ?? '';
  section.hidden = places === '';
  view.replaceChildren(...(places === '' ? [] : marked(text, places)));
}

/** @param places `3-15 40-53`: where each marked stretch begins and ends */
function* marked(text: string, places: string): Iterable<string | HTMLElement> {
  let at = 0;
  for (const place of places.split(' ')) {
    const [start = 0, end = 0] = place.split('-').map(Number);
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    yield text.slice(at, start);
    yield mark;
    at = end;
  }
  yield text.slice(at);
}
