import { createAgreement } from './agreement.ts';
import { openReading, pixelsOf, type Reading } from './reading.ts';
import type { Seen } from './tally.ts';

/** Between two looks at the picture, in ms: several a second, without warming the phone. */
const LOOK_EVERY_MS = 180;
/** Frames are read no larger than this. */
const SIDE_MAX_PX = 1_280;

export interface Camera {
  /** Switches the lamp; null where the camera offers none. */
  readonly torch: ((on: boolean) => Promise<void>) | null;
}

/** `stopped`: the signal came while the person was still being asked. */
export type CameraProblem = 'refused' | 'missing' | 'stopped';

/** What the page is told while the camera is open. */
export interface Watcher {
  /** Numbers two looks running agree on; the camera is closed by then. */
  found(numbers: readonly string[]): void;
  /** A code that is none to look up; the camera goes on. */
  passed(kind: Seen['others'][number]): void;
  /** What reads could not be loaded; the camera is closed by then. */
  failed(): void;
}

/**
 * Opens the camera that looks away from the person and looks until a number was read twice running: the simple
 * barcodes of slips carry no check of their own. Frames never leave this device.
 *
 * @param signal stops it whenever it comes, while a prompt is open as well: who stopped it and started another one
 * must find only that one on. Nothing is told after it.
 */
export async function openCamera(
  video: HTMLVideoElement,
  watcher: Watcher,
  signal: AbortSignal,
): Promise<
  { readonly ok: true; readonly camera: Camera } | { readonly ok: false; readonly reason: CameraProblem }
> {
  if (signal.aborted) return { ok: false, reason: 'stopped' };
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
    });
  } catch (error) {
    return { ok: false, reason: isRefusal(error) ? 'refused' : 'missing' };
  }
  if (signal.aborted) {
    letGo(stream);
    return { ok: false, reason: 'stopped' };
  }
  const reading = openReading();
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(), { signal: stop.signal });
  stop.signal.addEventListener('abort', () => {
    reading.close();
    letGo(stream);
    video.srcObject = null;
  });
  video.srcObject = stream;
  await video.play().catch(() => undefined);
  void watch(looker(video, reading, watcher, stop.signal), stop.signal).then(
    (numbers) => {
      stop.abort();
      if (numbers.length > 0) watcher.found(numbers);
    },
    () => {
      // Closed by hand, what reads ends in the middle of a look: that is no failure.
      if (stop.signal.aborted) return;
      stop.abort();
      watcher.failed();
    },
  );
  return { ok: true, camera: { torch: torchOf(stream) } };
}

function letGo(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')
  );
}

/** Looks until something was found or the camera was stopped. */
async function watch(
  look: () => Promise<readonly string[]>,
  signal: AbortSignal,
): Promise<readonly string[]> {
  while (!signal.aborted) {
    const numbers = await look();
    if (numbers.length > 0) return signal.aborted ? [] : numbers;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return [];
}

/** One look at the present picture, which says what the last two agree on. */
function looker(
  video: HTMLVideoElement,
  reading: Reading,
  { passed }: Watcher,
  signal: AbortSignal,
): () => Promise<readonly string[]> {
  const canvas = document.createElement('canvas');
  const agreedNumbers = createAgreement<string>();
  const agreedOthers = createAgreement<Seen['others'][number]>();
  return async () => {
    const size = { width: video.videoWidth, height: video.videoHeight };
    const pixels = pixelsOf(video, size, SIDE_MAX_PX, canvas);
    if (pixels === null) return [];
    const { numbers, others } = await reading.read({ pixels, care: 'frame' });
    const agreed = agreedNumbers(numbers);
    const [other] = agreedOthers(others);
    if (agreed.length === 0 && other !== undefined && !signal.aborted) passed(other);
    return agreed;
  };
}

/** The lamp is a constraint of the track that TypeScript does not list. */
function torchOf(stream: MediaStream): Camera['torch'] {
  const [track] = stream.getVideoTracks();
  const abilities = track?.getCapabilities?.() as { torch?: boolean } | undefined;
  if (track === undefined || abilities?.torch !== true) return null;
  return (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
}
