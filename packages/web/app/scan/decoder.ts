import { toPixels, type Grey, type Pixels } from './grey.ts';

/**
 * How far a code vouches for its own text. `checked`: squares that correct themselves. `summed`: bars with a sum that
 * one misreading in a hundred passes. `loose`: bars without any, so that a line across a part of them, or a digit too
 * many, reads as well as the whole. `product`: what stands on goods.
 */
export type Symbology = 'checked' | 'summed' | 'loose' | 'product';

/** What one code says, untouched: guards and prefixes are the recogniser's business. */
export interface Read {
  readonly text: string;
  readonly symbology: Symbology;
}

/** Reads every code of a picture whose lines run across it. */
export type Decode = (picture: Grey) => Promise<readonly Read[]>;

/** Codes that stand on slips, absence notices and boxes; by our decoder's names and the browser's. */
const FORMATS = [
  { name: 'Codabar', native: 'codabar', symbology: 'loose' },
  { name: 'ITF', native: 'itf', symbology: 'loose' },
  { name: 'Code39', native: 'code_39', symbology: 'loose' },
  { name: 'Code128', native: 'code_128', symbology: 'summed' },
  { name: 'QRCode', native: 'qr_code', symbology: 'checked' },
  { name: 'DataMatrix', native: 'data_matrix', symbology: 'checked' },
  { name: 'EAN13', native: 'ean_13', symbology: 'product' },
  { name: 'EAN8', native: 'ean_8', symbology: 'product' },
] as const satisfies readonly { name: string; native: string; symbology: Symbology }[];

/** The part of the browser's own decoder that is used; it exists in some browsers only. */
interface NativeDetector {
  detect(picture: ImageData): Promise<readonly { readonly rawValue: string; readonly format: string }[]>;
}
interface NativeDetectorClass {
  new (options: { formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The browser's own decoder; null where it has none, or one that does not read all of our codes. */
export async function nativeDecoder(): Promise<Decode | null> {
  // Not in TypeScript's list of browser globals yet.
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: NativeDetectorClass };
  if (BarcodeDetector === undefined) return null;
  const supported = new Set(await BarcodeDetector.getSupportedFormats());
  if (!FORMATS.every(({ native }) => supported.has(native))) return null;
  const detector = new BarcodeDetector({ formats: FORMATS.map(({ native }) => native) });
  return async (picture) => {
    const { width, height, data } = toPixels(picture);
    const found = await detector.detect(new ImageData(data, width, height));
    return distinct(found.map(({ rawValue, format }) => ({ text: rawValue, format })));
  };
}

/** The options our decoder is called with. */
interface WasmOptions {
  readonly formats: (typeof FORMATS)[number]['name'][];
  readonly tryHarder: boolean;
}
/** The part of our decoder that is used. */
export type WasmRead = (
  pixels: Pixels & { readonly colorSpace: 'srgb' },
  options: WasmOptions,
) => Promise<readonly { readonly isValid: boolean; readonly text: string; readonly format: string }[]>;

/** Our own decoder, once its program is loaded. */
export function wasmDecoder(readBarcodes: WasmRead): Decode {
  const formats = FORMATS.map(({ name }) => name);
  return async (picture) => {
    const pixels = { ...toPixels(picture), colorSpace: 'srgb' as const };
    const found = await readBarcodes(pixels, { formats, tryHarder: true });
    return distinct(found.filter((one) => one.isValid));
  };
}

function distinct(found: readonly { readonly text: string; readonly format: string }[]): Read[] {
  const reads = new Map<string, Read>();
  for (const { text, format } of found) {
    const plain = text.trim();
    const known = FORMATS.find(({ name, native }) => format === name || format === native);
    if (plain !== '') reads.set(plain, { text: plain, symbology: known?.symbology ?? 'loose' });
  }
  return [...reads.values()];
}
