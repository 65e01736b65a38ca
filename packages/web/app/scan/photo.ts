import { openReading, pixelsOf } from './reading.ts';
import type { Seen } from './tally.ts';

/** Larger pictures are read smaller: twelve million pixels are what phones take, and fit into their memory. */
const SIDE_MAX_PX = 4_000;

/**
 * Reads the codes of a picture file.
 * @param progress is told the share that is done
 * @param cancelled ends it at once
 * @returns null when the file is no picture this browser can open, or the reading was cancelled
 */
export async function readPhoto(
  file: Blob,
  progress: (share: number) => void,
  cancelled: AbortSignal,
): Promise<Seen | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null || cancelled.aborted) return null;
  const pixels = pixelsOf(bitmap, bitmap, SIDE_MAX_PX);
  bitmap.close();
  if (pixels === null) return null;
  const reading = openReading();
  try {
    const ended = new Promise<null>((resolve) => cancelled.addEventListener('abort', () => resolve(null)));
    return await Promise.race([reading.read({ pixels, care: 'photo' }, progress), ended]);
  } finally {
    reading.close();
  }
}
