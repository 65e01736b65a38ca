/**
 * A picture pasted into the box or dropped onto it, from a screen shot or a mail, is handed on like a chosen one. Text
 * stays text: a copied table brings a picture of itself along.
 */
export function enablePictures(box: HTMLTextAreaElement, read: (file: File) => void): void {
  const target: HTMLElement = box.form ?? box;
  box.addEventListener('paste', (event) => {
    const file = pictureIn(event.clipboardData);
    if (file === null) return;
    event.preventDefault();
    read(file);
  });
  // Without this the browser would leave the page and show the file.
  target.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    target.classList.add('dropping');
  });
  target.addEventListener('dragleave', () => target.classList.remove('dropping'));
  target.addEventListener('drop', (event) => {
    target.classList.remove('dropping');
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    read(file);
  });
}

function pictureIn(data: DataTransfer | null): File | null {
  if (data === null || data.types.includes('text/plain')) return null;
  return [...data.files].find(({ type }) => type.startsWith('image/')) ?? null;
}
