import { createAgreement } from './agreement.ts';
import { openReading, pixelsOf, type Reading } from './reading.ts';
import type { Seen } from './tally.ts';

/** Between two looks at the picture, in ms: several a second, without warming the phone. */
const LOOK_EVERY_MS = 180;
/** Frames are read no larger than this. */
const SIDE_MAX_PX = 1_280;

export interface Camera {
  stop(): void;
  /** Switches the lamp; null where the camera offers none. */
  readonly torch: ((on: boolean) => Promise<void>) | null;
}

export type CameraProblem = 'refused' | 'missing';

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
 */
export async function openCamera(
  video: HTMLVideoElement,
  watcher: Watcher,
): Promise<
  { readonly ok: true; readonly camera: Camera } | { readonly ok: false; readonly reason: CameraProblem }
> {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
    });
  } catch (error) {
    return { ok: false, reason: isRefusal(error) ? 'refused' : 'missing' };
  }
  const reading = openReading();
  let stopped = false;
  const stop = () => {
    stopped = true;
    reading.close();
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  await video.play().catch(() => undefined);
  void watch(looker(video, reading, watcher), () => stopped).then(
    (numbers) => {
      stop();
      if (numbers.length > 0) watcher.found(numbers);
    },
    () => {
      stop();
      watcher.failed();
    },
  );
  return { ok: true, camera: { stop, torch: torchOf(stream) } };
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')
  );
}

/** Looks until something was found or the camera was stopped. */
async function watch(
  look: () => Promise<readonly string[]>,
  stopped: () => boolean,
): Promise<readonly string[]> {
  while (!stopped()) {
    const numbers = await look();
    if (numbers.length > 0) return stopped() ? [] : numbers;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return [];
}

/** One look at the present picture, which says what the last two agree on. */
function looker(
  video: HTMLVideoElement,
  reading: Reading,
  { passed }: Watcher,
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
    if (agreed.length === 0 && other !== undefined) passed(other);
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
