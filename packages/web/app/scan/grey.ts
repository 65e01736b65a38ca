/** A grey picture, one byte a pixel, row by row; 0 is black. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Pixels as a canvas gives and a decoder takes them: red, green, blue and opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A turned part of a picture. */
export interface Part {
  /** Its centre, in pixels of the picture. */
  readonly x: number;
  readonly y: number;
  /** Its sides, in pixels of the picture, along its own axes. */
  readonly width: number;
  readonly height: number;
  /** How far its own axis across is turned against the picture's, in radians, clockwise on the screen. */
  readonly angle: number;
}

/** Brightness as the eye weighs colours (ITU-R BT.601, in 256ths), as decoders do. */
export function toGrey({ width, height, data }: Pixels): Grey {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < grey.length; i += 1, at += 4)
    grey[i] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  return { width, height, data: grey };
}

export function toPixels({ width, height, data }: Grey): Pixels {
  const pixels = new Uint8ClampedArray(width * height * 4);
  // One write a pixel instead of four; the order of bytes is that of every machine a browser runs on.
  const words = new Uint32Array(pixels.buffer);
  for (let i = 0; i < data.length; i += 1) words[i] = 0xff000000 | ((data[i] ?? 0) * 0x010101);
  return { width, height, data: pixels };
}

/** Half as wide and high, each pixel the mean of four, so that fine bars become grey and not noise. */
export function halve({ width, height, data }: Grey): Grey {
  const [w, h] = [width >> 1, height >> 1];
  const half = new Uint8ClampedArray(w * h);
  for (let y = 0; y < h; y += 1) {
    let at = y * 2 * width;
    for (let x = 0; x < w; x += 1, at += 2)
      half[y * w + x] =
        ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at + width + 1] ?? 0)) >> 2;
  }
  return { width: w, height: h, data: half };
}

/**
 * A part of the picture, turned upright and `zoom` times as large. What lies outside the picture is its nearest edge:
 * white there would hide pale bars on grey paper.
 */
export function cut(source: Grey, part: Part, zoom: number): Grey {
  const width = Math.max(1, Math.round(part.width * zoom));
  const height = Math.max(1, Math.round(part.height * zoom));
  const data = new Uint8ClampedArray(width * height);
  const [stepX, stepY] = [Math.cos(part.angle) / zoom, Math.sin(part.angle) / zoom];
  const [right, bottom] = [source.width - 1, source.height - 1];
  for (let row = 0; row < height; row += 1) {
    const [across, down] = [0.5 - width / 2, row + 0.5 - height / 2];
    let x = part.x - 0.5 + across * stepX - down * stepY;
    let y = part.y - 0.5 + across * stepY + down * stepX;
    for (let column = 0; column < width; column += 1, x += stepX, y += stepY) {
      const inX = x < 0 ? 0 : x > right ? right : x;
      const inY = y < 0 ? 0 : y > bottom ? bottom : y;
      data[row * width + column] = sample(source, inX, inY);
    }
  }
  return { width, height, data };
}

/** Between four pixels. */
function sample({ width, height, data }: Grey, x: number, y: number): number {
  const [left, top] = [x | 0, y | 0];
  const [alongX, alongY] = [x - left, y - top];
  const at = top * width + left;
  const below = top + 1 < height ? at + width : at;
  const next = left + 1 < width ? 1 : 0;
  const upper = (data[at] ?? 0) * (1 - alongX) + (data[at + next] ?? 0) * alongX;
  const lower = (data[below] ?? 0) * (1 - alongX) + (data[below + next] ?? 0) * alongX;
  return upper * (1 - alongY) + lower * alongY;
}

/** Share of the darkest and of the brightest pixels that may be a speck or a reflection. */
const SPECKS = 0.02;

/** From its darkest to its brightest made to go from black to white, as pale bars are easier told from their paper. */
export function stretch({ width, height, data }: Grey): Grey {
  const counts = new Uint32Array(256);
  for (const grey of data) counts[grey] = (counts[grey] ?? 0) + 1;
  const darkest = quantile(counts, data.length * SPECKS);
  const brightest = quantile(counts, data.length * (1 - SPECKS));
  const factor = 255 / Math.max(1, brightest - darkest);
  return { width, height, data: data.map((grey) => (grey - darkest) * factor) };
}

function quantile(counts: Uint32Array, wanted: number): number {
  let seen = 0;
  for (const [grey, count] of counts.entries()) {
    seen += count;
    if (seen > wanted) return grey;
  }
  return 255;
}

/** Black for white. */
export function invert({ width, height, data }: Grey): Grey {
  return { width, height, data: data.map((grey) => 255 - grey) };
}

/**
 * Each pixel set off from those `reach` pixels to its left and right, as bars hardly wider than a pixel of the photo
 * have run into their gaps. Of codes with one to one and a half pixels a bar it makes twice as many readable.
 */
export function sharpen({ width, height, data }: Grey, reach: number, amount: number): Grey {
  const sharp = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      const left = data[row + Math.max(0, x - reach)] ?? 0;
      const right = data[row + Math.min(width - 1, x + reach)] ?? 0;
      const here = data[row + x] ?? 0;
      sharp[row + x] = here + amount * (here - (left + right) / 2);
    }
  }
  return { width, height, data: sharp };
}

/**
 * Each pixel the mean of those `reach` above and below it. Bars that stand upright stay as they are; grain and the
 * smear of a camera's compression go.
 */
export function smoothDown({ width, height, data }: Grey, reach: number): Grey {
  const smooth = new Uint8ClampedArray(data.length);
  const sums = new Uint32Array(width);
  for (let y = -reach; y < height + reach; y += 1) {
    const [next, last, middle] = [y + reach, y - reach - 1, y];
    const rows = Math.min(height - 1, middle + reach) - Math.max(0, middle - reach) + 1;
    for (let x = 0; x < width; x += 1) {
      if (next < height && next >= 0) sums[x] = (sums[x] ?? 0) + (data[next * width + x] ?? 0);
      if (last >= 0) sums[x] = (sums[x] ?? 0) - (data[last * width + x] ?? 0);
      if (y >= 0 && y < height) smooth[y * width + x] = (sums[x] ?? 0) / rows;
    }
  }
  return { width, height, data: smooth };
}
