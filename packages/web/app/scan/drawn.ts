import readerWasm from 'zxing-wasm/reader/zxing_reader.wasm?url&inline';
import { prepareZXingModule as prepareReader, readBarcodes } from 'zxing-wasm/reader';
import {
  prepareZXingModule as prepareWriter,
  writeBarcode,
  type WriteInputBarcodeFormat,
} from 'zxing-wasm/writer';
import writerWasm from 'zxing-wasm/writer/zxing_writer.wasm?url&inline';
import { wasmDecoder, type Decode } from './decoder.ts';
import type { Grey } from './grey.ts';

/* Pictures of codes for tests: drawn by arithmetic, so that each run sees the same ones. */

/** Bars or squares of a code, a byte each, 0 dark. */
interface Symbol {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** One code on the paper. */
export interface Code {
  readonly symbol: Symbol;
  /** Its centre, in pixels. */
  readonly x: number;
  readonly y: number;
  /** How wide its narrowest bar is, in pixels. */
  readonly module: number;
  /** How high it is, as a share of its width. */
  readonly height: number;
  readonly degrees: number;
  /** Brightness of its bars, and of their gaps. */
  readonly ink?: number;
  readonly gap?: number;
}

/** What our decoder reads, and what draws codes; both run here as in the browser. */
export async function openTools(): Promise<{
  readonly decode: Decode;
  draw(text: string, format: WriteInputBarcodeFormat): Promise<Symbol>;
}> {
  const [reader, writer] = await Promise.all([readerWasm, writerWasm].map(bytesOf));
  await prepareReader({ overrides: { wasmBinary: reader }, fireImmediately: true });
  await prepareWriter({ overrides: { wasmBinary: writer }, fireImmediately: true });
  return {
    decode: wasmDecoder(readBarcodes),
    async draw(text, format) {
      const { symbol, error } = await writeBarcode(text, { format });
      if (symbol === null || error !== '') throw new Error(error);
      return symbol;
    },
  };
}

async function bytesOf(url: string): Promise<ArrayBuffer> {
  return (await fetch(url)).arrayBuffer();
}

/** Points looked at in each pixel, along each side: edges then have all greys between, as in a photo. */
const POINTS = 3;
/** Quiet paper around a code, in modules. */
const QUIET = 10;

/** Paper of a brightness with codes on it. `noise` is how far pixels stray, as in poor light. */
export function photo(
  { width, height }: { readonly width: number; readonly height: number },
  codes: readonly Code[],
  { paper = 255, noise = 0 } = {},
): Grey {
  const data = new Uint8ClampedArray(width * height).fill(paper);
  for (const code of codes) {
    const brightness = brightnessOf(code);
    const reach = Math.ceil(Math.hypot(1, code.height) * (code.symbol.width / 2 + QUIET) * code.module);
    for (let y = Math.max(0, Math.floor(code.y - reach)); y < Math.min(height, code.y + reach); y += 1)
      for (let x = Math.max(0, Math.floor(code.x - reach)); x < Math.min(width, code.x + reach); x += 1) {
        const here = brightness(x - code.x, y - code.y);
        if (here !== null) data[y * width + x] = here;
      }
  }
  if (noise === 0) return { width, height, data };
  let state = 1;
  const noisy = data.map((grey) => {
    // A linear congruential generator (Numerical Recipes): the same grain in each run.
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return grey + (state / 2 ** 31 - 1) * noise;
  });
  return { width, height, data: noisy };
}

/** Brightness of the pixel that begins at a place relative to the code's centre; null beyond its quiet paper. */
function brightnessOf({ symbol, module, height, degrees, ink = 0, gap = 255 }: Code) {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) / module, Math.sin(angle) / module];
  const rows = symbol.width * height;
  const isDark = (x: number, y: number): boolean => {
    const column = x * cos + y * sin + symbol.width / 2;
    const row = y * cos - x * sin + rows / 2;
    if (column < 0 || column >= symbol.width || row < 0 || row >= rows) return false;
    return symbol.data[Math.floor((row / rows) * symbol.height) * symbol.width + Math.floor(column)] === 0;
  };
  return (x: number, y: number): number | null => {
    const across = Math.abs(x * cos + y * sin) - symbol.width / 2;
    const down = Math.abs(y * cos - x * sin) - rows / 2;
    if (across > QUIET || down > QUIET / 2) return null;
    if (across > 1 || down > 1) return gap;
    let dark = 0;
    for (let i = 0; i < POINTS * POINTS; i += 1)
      if (isDark(x + ((i % POINTS) + 0.5) / POINTS, y + (Math.floor(i / POINTS) + 0.5) / POINTS)) dark += 1;
    return gap + ((ink - gap) * dark) / (POINTS * POINTS);
  };
}
