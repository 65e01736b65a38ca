import { openDecoder } from './decoder.ts';

/** Larger pictures are read smaller: a barcode a phone can photograph is still wide enough. */
const SIDE_MAX_PX = 2_400;

/** Reads the barcodes of a picture file; null when the file is no picture this browser can open. */
export async function readPhoto(file: Blob): Promise<readonly string[] | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, SIDE_MAX_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return (await openDecoder())(canvas);
}
