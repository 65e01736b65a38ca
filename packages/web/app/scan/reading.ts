import type { Pixels } from './grey.ts';
import type { Seen } from './tally.ts';

/** What the page asks the reading thread. */
export interface Order {
  readonly pixels: Pixels;
  /** `frame` is one look of many at a camera's picture, `photo` the only one. */
  readonly care: 'frame' | 'photo';
}
/** What it says meanwhile and in the end. */
export type Answer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'seen'; readonly seen: Seen }
  | { readonly kind: 'failed' };

/** A thread that reads pictures, one at a time. */
export interface Reading {
  /** @throws when what reads could not be loaded */
  read(order: Order, progress?: (share: number) => void): Promise<Seen>;
  /** Ends it at once, whatever it is doing; a reading under way is never answered. */
  close(): void;
}

export function openReading(): Reading {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    read: (order, progress) =>
      new Promise((resolve, reject) => {
        const answered = new AbortController();
        const { signal } = answered;
        const fail = () => {
          answered.abort();
          reject(new Error('what reads could not be loaded'));
        };
        worker.addEventListener('error', fail, { signal });
        worker.addEventListener(
          'message',
          ({ data: answer }: MessageEvent<Answer>) => {
            if (answer.kind === 'progress') return progress?.(answer.share);
            if (answer.kind === 'failed') return fail();
            answered.abort();
            resolve(answer.seen);
          },
          { signal },
        );
        // Handed over, not copied: a photo has tens of millions of bytes.
        worker.postMessage(order, [order.pixels.data.buffer]);
      }),
    close: () => worker.terminate(),
  };
}

/** The pixels of what can be drawn, no longer than `sideMax`; null before a camera's first picture. */
export function pixelsOf(
  source: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  sideMax: number,
  canvas = document.createElement('canvas'),
): Pixels | null {
  const scale = Math.min(1, sideMax / Math.max(size.width, size.height));
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || canvas.width === 0 || canvas.height === 0) return null;
  // What is transparent is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
