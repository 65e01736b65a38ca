import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { nativeDecoder, wasmDecoder, type Decode } from './decoder.ts';
import { toGrey, type Grey } from './grey.ts';
import { FRAME, PHOTO, readPicture } from './reader.ts';
import type { Answer, Order } from './reading.ts';
import type { Seen } from './tally.ts';

/* Reads pictures off the page's own thread. Everything stays on this device; our decoder comes from this site. */

const native = nativeDecoder().catch(() => null);
let ours: Promise<Decode> | undefined;

async function ourDecoder(): Promise<Decode> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  return wasmDecoder(readBarcodes);
}

/** What the browser's own decoder sees; null where there is none, or its service is missing on this device. */
async function seenByBrowser(picture: Grey): Promise<Seen | null> {
  const decode = await native;
  return decode === null ? null : readPicture(picture, decode, FRAME).catch(() => null);
}

/** The browser's own decoder first, where there is one; what it misses in a photo is tried with ours. */
async function answer({ pixels, care }: Order, progress: (share: number) => void): Promise<Seen> {
  const picture = toGrey(pixels);
  const first = await seenByBrowser(picture);
  if (first !== null && (first.numbers.length > 0 || care === 'frame')) return first;
  const decode = await (ours ??= ourDecoder());
  const seen = await readPicture(picture, decode, care === 'photo' ? PHOTO : FRAME, progress);
  return first === null || seen.numbers.length + seen.others.length > 0 ? seen : first;
}

globalThis.addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  // A thread answers its page alone; the options, which are empty, stand where a window would name its receiver.
  const tell = (said: Answer) => globalThis.postMessage(said, {});
  answer(order, (share) => tell({ kind: 'progress', share })).then(
    (seen) => tell({ kind: 'seen', seen }),
    () => tell({ kind: 'failed' }),
  );
});
