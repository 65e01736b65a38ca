import { afterEach, expect, it, vi } from 'vitest';
import { nativeDecoder } from './decoder.ts';

/* The browser's own decoder exists on some devices only, and none of those runs tests. */

const ALL = ['codabar', 'itf', 'code_39', 'code_128', 'qr_code', 'data_matrix', 'ean_13', 'ean_8'];
const PAPER = { width: 2, height: 1, data: new Uint8ClampedArray([0, 255]) };

function lend(formats: readonly string[], found: readonly { rawValue: string; format: string }[] = []): void {
  class Detector {
    static getSupportedFormats = () => Promise.resolve(formats);
    detect = () => Promise.resolve(found);
  }
  vi.stubGlobal('BarcodeDetector', Detector);
  vi.stubGlobal('ImageData', Object);
}
afterEach(() => void vi.unstubAllGlobals());

it('is used only where it reads all of our codes', async () => {
  expect(await nativeDecoder()).toBeNull();
  lend(ALL.filter((format) => format !== 'codabar'));
  expect(await nativeDecoder()).toBeNull();
  lend(ALL);
  expect(await nativeDecoder()).not.toBeNull();
});

it('says of each text once what kind of code it was', async () => {
  lend(ALL, [
    { rawValue: ' A470008615156A ', format: 'codabar' },
    { rawValue: 'A470008615156A', format: 'codabar' },
    { rawValue: '4901234567894', format: 'ean_13' },
    { rawValue: '', format: 'qr_code' },
    { rawValue: 'hello', format: 'unknown' },
  ]);
  expect(await (await nativeDecoder())?.(PAPER)).toEqual([
    { text: 'A470008615156A', symbology: 'loose' },
    { text: '4901234567894', symbology: 'product' },
    { text: 'hello', symbology: 'loose' },
  ]);
});
