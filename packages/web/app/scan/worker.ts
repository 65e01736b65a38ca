import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { nativeDecoder, wasmDecoder, type Decode } from './decoder.ts';
import { toGrey } from './grey.ts';
import { FRAME, PHOTO, readPicture } from './reader.ts';
import type { Answer, Order } from './reading.ts';
import type { Seen } from './tally.ts';

/* Reads pictures off the page's own thread. Everything stays on this device; our decoder comes from this site. */

const NOTHING: Seen = { numbers: [], others: [] };

const native = nativeDecoder().catch(() => null);
let ours: Promise<Decode> | undefined;

async function ourDecoder(): Promise<Decode> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  return wasmDecoder(readBarcodes);
}

/** The browser's own decoder first, where there is one; what it misses in a photo is tried with ours. */
async function answer({ pixels, care }: Order, progress: (share: number) => void): Promise<Seen> {
  const picture = toGrey(pixels);
  const its = await native;
  const first = its === null ? NOTHING : await readPicture(picture, its, FRAME);
  if (first.numbers.length > 0 || (its !== null && care === 'frame')) return first;
  const seen = await readPicture(
    picture,
    await (ours ??= ourDecoder()),
    care === 'photo' ? PHOTO : FRAME,
    progress,
  );
  return seen.numbers.length + seen.others.length > 0 ? seen : first;
}

globalThis.addEventListener('message', ({ data: order }: MessageEvent<Order>) => {
  // A thread answers its page alone; the options, which are empty, stand where a window would name its receiver.
  const tell = (said: Answer) => globalThis.postMessage(said, {});
  answer(order, (share) => tell({ kind: 'progress', share })).then(
    (seen) => tell({ kind: 'seen', seen }),
    () => tell({ kind: 'failed' }),
  );
});
