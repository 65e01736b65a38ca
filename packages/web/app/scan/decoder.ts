import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** What a picture to be read may be. */
export type Picture = HTMLCanvasElement;
/** Reads every barcode of a picture, each text once, untouched: guards and prefixes are the recogniser's business. */
export type Decode = (picture: Picture) => Promise<readonly string[]>;

/** Codes that stand on slips, absence notices and boxes: NW-7, Code 128, ITF, QR and EAN. */
const NATIVE_FORMATS = ['codabar', 'code_128', 'itf', 'qr_code', 'ean_13', 'ean_8'];
const WASM_FORMATS = ['Codabar', 'Code128', 'ITF', 'QRCode', 'EAN13', 'EAN8'] as const;

/** The part of the browser's own decoder that is used; it exists in some browsers only. */
interface NativeDetector {
  detect(picture: Picture): Promise<readonly { readonly rawValue: string }[]>;
}
interface NativeDetectorClass {
  new (options: { formats: readonly string[] }): NativeDetector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/**
 * A decoder that works on this device alone: the browser's own when it reads all of our codes, else ours, which is
 * fetched from this site when it is first needed.
 */
export async function openDecoder(): Promise<Decode> {
  return (await nativeDecoder()) ?? (await wasmDecoder());
}

async function nativeDecoder(): Promise<Decode | null> {
  // Not in TypeScript's list of browser globals yet.
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: NativeDetectorClass };
  if (BarcodeDetector === undefined) return null;
  const supported = new Set(await BarcodeDetector.getSupportedFormats());
  if (!NATIVE_FORMATS.every((format) => supported.has(format))) return null;
  const detector = new BarcodeDetector({ formats: NATIVE_FORMATS });
  return async (picture) => distinct((await detector.detect(picture)).map((found) => found.rawValue));
}

async function wasmDecoder(): Promise<Decode> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true });
  return async (picture) => {
    const pixels = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height);
    if (pixels === undefined) return [];
    const found = await readBarcodes(pixels, { formats: [...WASM_FORMATS], tryHarder: true });
    return distinct(found.filter((one) => one.isValid).map((one) => one.text));
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
}
