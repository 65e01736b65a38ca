import { openDecoder } from './decoder.ts';

/** Larger pictures are read smaller: a barcode a phone can photograph is still wide enough. */
const SIDE_MAX_PX = 2_400;
/**
 * How a picture is looked at again while nothing was read: closer and harder, for thin or pale bars, and turned, for a
 * slip held askew. Where the browser has no filters, that look is only closer.
 */
const LOOKS = [
  { zoom: 1, degrees: 0, filter: 'none' },
  { zoom: 2, degrees: 0, filter: 'contrast(3)' },
  { zoom: 1, degrees: 30, filter: 'none' },
  { zoom: 1, degrees: -30, filter: 'none' },
  { zoom: 1, degrees: 60, filter: 'none' },
  { zoom: 1, degrees: -60, filter: 'none' },
] as const;

/** Reads the barcodes of a picture file; null when the file is no picture this browser can open. */
export async function readPhoto(file: Blob): Promise<readonly string[] | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  const decode = await openDecoder();
  const canvas = document.createElement('canvas');
  try {
    for (const look of LOOKS) {
      drawTurned(bitmap, canvas, look);
      const texts = await decode(canvas);
      if (texts.length > 0) return texts;
    }
    return [];
  } finally {
    bitmap.close();
  }
}

function drawTurned(bitmap: ImageBitmap, canvas: HTMLCanvasElement, look: (typeof LOOKS)[number]): void {
  const { width, height } = bitmap;
  const angle = (look.degrees * Math.PI) / 180;
  const [across, down] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const turned = { width: width * across + height * down, height: width * down + height * across };
  const scale = Math.min(look.zoom, SIDE_MAX_PX / Math.max(turned.width, turned.height));
  canvas.width = Math.round(turned.width * scale);
  canvas.height = Math.round(turned.height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.filter = look.filter;
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(angle);
  context.scale(scale, scale);
  context.drawImage(bitmap, -width / 2, -height / 2);
}
