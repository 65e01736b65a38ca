import { openDecoder } from './decoder.ts';
import { createAgreement } from './agreement.ts';

/** Between two looks at the picture, in ms: several a second, without warming the phone. */
const LOOK_EVERY_MS = 180;
/** Frames are read no wider than this. */
const WIDTH_MAX_PX = 1_280;

export interface Camera {
  stop(): void;
  /** Switches the lamp; null where the camera offers none. */
  readonly torch: ((on: boolean) => Promise<void>) | null;
}

export type CameraProblem = 'refused' | 'missing';

/**
 * Opens the camera that looks away from the person and calls `found` once, when the same codes were read twice
 * running: the simple barcodes of slips carry no check of their own. Frames never leave this device.
 */
export async function openCamera(
  video: HTMLVideoElement,
  found: (texts: readonly string[]) => void,
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
  let stopped = false;
  const stop = () => {
    stopped = true;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  await video.play().catch(() => undefined);
  void look(
    video,
    () => stopped,
    (texts) => {
      stop();
      found(texts);
    },
  );
  return { ok: true, camera: { stop, torch: torchOf(stream) } };
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError')
  );
}

async function look(
  video: HTMLVideoElement,
  stopped: () => boolean,
  found: (texts: readonly string[]) => void,
): Promise<void> {
  const decode = await openDecoder();
  const canvas = document.createElement('canvas');
  const agreement = createAgreement();
  while (!stopped()) {
    if (video.videoWidth > 0) {
      const scale = Math.min(1, WIDTH_MAX_PX / video.videoWidth);
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      canvas
        .getContext('2d', { willReadFrequently: true })
        ?.drawImage(video, 0, 0, canvas.width, canvas.height);
      const agreed = agreement(await decode(canvas));
      if (agreed.length > 0 && !stopped()) return found(agreed);
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/** The lamp is a constraint of the track that TypeScript does not list. */
function torchOf(stream: MediaStream): Camera['torch'] {
  const [track] = stream.getVideoTracks();
  const abilities = track?.getCapabilities?.() as { torch?: boolean } | undefined;
  if (track === undefined || abilities?.torch !== true) return null;
  return (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
}
