import type { Camera } from '../scan/camera.ts';
import { announce } from './copy.ts';
import { lookAt } from './peek.ts';

/**
 * Reads a number from the camera or from a picture, on this device. What reads is fetched when it is first wanted;
 * what is read goes into the box, as if it had been typed.
 */
export function enableScan(): void {
  const panel = document.getElementById('scan');
  const box = document.querySelector<HTMLTextAreaElement>('#q');
  if (panel === null || box === null) return;
  panel.hidden = false;
  const parts = { panel, box };
  enablePhoto(parts);
  enableCamera(parts);
}

interface Parts {
  readonly panel: HTMLElement;
  readonly box: HTMLTextAreaElement;
}

function enablePhoto(parts: Parts): void {
  const input = parts.panel.querySelector<HTMLInputElement>('input[type=file]');
  input?.addEventListener('change', async () => {
    const file = input.files?.[0];
    if (file === undefined) return;
    say(parts, 'reading');
    try {
      const { readPhoto } = await import('../scan/photo.ts');
      const texts = await readPhoto(file);
      if (texts === null) say(parts, 'noPicture');
      else if (texts.length === 0) say(parts, 'none');
      else take(parts, texts);
    } catch {
      say(parts, 'failed');
    }
    // The same file may be chosen again.
    input.value = '';
  });
}

function enableCamera(parts: Parts): void {
  const { panel } = parts;
  const start = panel.querySelector<HTMLButtonElement>('[data-do=start]');
  const stop = panel.querySelector<HTMLButtonElement>('[data-do=stop]');
  const torch = panel.querySelector<HTMLButtonElement>('[data-do=torch]');
  const view = panel.querySelector<HTMLElement>('.viewer');
  const video = panel.querySelector('video');
  // Without TLS browsers lend no camera; a picture still works.
  if (start === null || view === null || video === null || !('mediaDevices' in navigator)) return;
  start.hidden = false;
  let camera: Camera | null = null;
  const end = (message: string) => {
    camera?.stop();
    camera = null;
    view.hidden = true;
    start.disabled = false;
    say(parts, message);
  };
  start.addEventListener('click', async () => {
    start.disabled = true;
    view.hidden = false;
    say(parts, 'looking');
    try {
      const { openCamera } = await import('../scan/camera.ts');
      const opened = await openCamera(video, (texts) => {
        end('');
        take(parts, texts);
      });
      if (!opened.ok) return end(opened.reason);
      // Stopped while the person was still being asked.
      if (view.hidden) return opened.camera.stop();
      camera = opened.camera;
      if (torch !== null) torch.hidden = camera.torch === null;
      stop?.focus();
    } catch {
      end('failed');
    }
  });
  stop?.addEventListener('click', () => {
    end('');
    start.focus();
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
    if (document.hidden && camera !== null) end('');
  });
}

/** Everything read goes into the box; what it is, and which of several to look up, is said below it. */
function take(parts: Parts, texts: readonly string[]): void {
  const text = texts.join('\n');
  say(parts, texts.length === 1 ? 'taken' : 'several');
  parts.box.value = text;
  parts.box.focus();
  lookAt(text);
}

/** Says one of the sentences the page brought along. */
function say({ panel }: Parts, message: string): void {
  const text = panel.dataset[message] ?? '';
  const line = panel.querySelector('.said');
  if (line !== null) line.textContent = text;
  announce(text);
}
