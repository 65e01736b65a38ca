import { findBars, type Bars } from './bars.ts';
import type { Decode, Read } from './decoder.ts';
import { cut, halve, invert, sharpen, smoothDown, stretch, type Grey, type Part } from './grey.ts';
import { createTally, type Seen } from './tally.ts';

/** How thoroughly a picture is looked at. */
export interface Care {
  /** Stretches of bars that are set upright and looked at. */
  readonly barsMax: number;
  /** Whether the whole picture is looked at again while no number was read. */
  readonly again: boolean;
}

/** A photo is looked at once, and takes its time; of a camera the next picture may be better. */
export const PHOTO: Care = { barsMax: 16, again: true };
export const FRAME: Care = { barsMax: 3, again: false };

/** Whole pictures are looked at no larger than this: codes that are finer are found by their bars. */
const WHOLE_SIDE_MAX_PX = 1_600;
/** Bars are looked for in the picture and its halves down to this side: large codes show their bars in small ones. */
const BARS_SIDE_MIN_PX = 400;
/** A code set upright is made about this wide: some six pixels for each of its narrow bars. */
const UPRIGHT_WIDTH_PX = 1_000;
const ZOOM_MAX = 4;
/** The middle of high bars says all that they say. */
const UPRIGHT_HEIGHT_MAX_PX = 240;
/**
 * How a code set upright is looked at: at several sizes, so that a slip of one look shows, and set off from its gaps
 * by so much. The later ones are for small codes only, which need them and take little time.
 */
const LOOKS = [
  { size: 1, sharpness: 1 },
  { size: 0.75, sharpness: 1 },
  { size: 1, sharpness: 0 },
  { size: 0.75, sharpness: 2 },
  { size: 1, sharpness: 2 },
];
const SMALL_WIDTH_PX = 400;
/** Rows above and below that a row of an upright code is averaged with. */
const SMOOTH_ROWS = 12;
const LOOKS_OF_LARGE = 2;
/**
 * How the whole is looked at again while no number was read, with more contrast: larger, and turned, for small or pale
 * codes of squares, which have no bars.
 */
const AGAIN = [
  { degrees: 0, zoom: 2 },
  { degrees: 30, zoom: 1 },
  { degrees: -30, zoom: 1 },
];

/**
 * Reads the codes of a picture, however they are turned: the whole as it is, then each stretch of parallel bars set
 * upright, and, while no number was read, the whole in other ways. Never ends with a text that is no number, since a line
 * across part of a code reads as something, too.
 * @param progress is told the share that is done, from 0 to 1
 */
export async function readPicture(
  picture: Grey,
  decode: Decode,
  care: Care,
  progress: (share: number) => void = () => undefined,
): Promise<Seen> {
  const tally = createTally();
  const sizes = sizesOf(picture);
  const whole = wholeOf(picture);
  tally.add(await decode(limited(sizes, whole, 1)));
  const bars = barsOf(sizes).slice(0, care.barsMax);
  const steps = 1 + bars.length + (care.again ? AGAIN.length : 0);
  let done = 1;
  for (const one of bars) {
    progress(done / steps);
    await readBars(sizes, one, decode, tally.add);
    done += 1;
  }
  if (!care.again) return tally.seen();
  for (const { degrees, zoom } of AGAIN) {
    if (tally.seen().numbers.length > 0) break;
    progress(done / steps);
    tally.add(await decode(stretch(limited(sizes, turned(whole, degrees), zoom))));
    done += 1;
  }
  return tally.seen();
}

/** The picture and its halves, largest first. */
function sizesOf(picture: Grey): Grey[] {
  const sizes = [picture];
  for (let last = picture; Math.max(last.width, last.height) >= BARS_SIDE_MIN_PX * 2; sizes.push(last))
    last = halve(last);
  return sizes;
}

function wholeOf({ width, height }: Grey): Part {
  return { x: width / 2, y: height / 2, width, height, angle: 0 };
}

/** The part that holds the whole picture when it is turned. */
function turned({ x, y, width, height }: Part, degrees: number): Part {
  const angle = (degrees * Math.PI) / 180;
  const [across, down] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return { x, y, width: width * across + height * down, height: width * down + height * across, angle };
}

/** A part at `zoom` times its size, as far as the limit of whole pictures allows. */
function limited(sizes: readonly Grey[], part: Part, zoom: number): Grey {
  return sized(sizes, part, Math.min(1, WHOLE_SIDE_MAX_PX / Math.max(part.width, part.height)) * zoom);
}

/** A part at a size, taken from the smallest half that still has all of its detail. */
function sized(sizes: readonly Grey[], part: Part, zoom: number): Grey {
  const level = Math.min(sizes.length - 1, Math.max(0, Math.floor(Math.log2(1 / zoom))));
  const source = sizes[level];
  if (source === undefined) throw new Error('a picture has at least one size');
  const scale = 2 ** -level;
  const scaled = { width: part.width * scale, height: part.height * scale, angle: part.angle };
  return cut(source, { ...scaled, x: part.x * scale, y: part.y * scale }, zoom / scale);
}

/** All stretches of bars, in pixels of the picture, each once: most show in several sizes. */
function barsOf(sizes: readonly Grey[]): Bars[] {
  const all = sizes.flatMap((size, level) =>
    findBars(size).map(({ x, y, width, height, angle, weight }) => {
      const scale = 2 ** level;
      const sides = { width: width * scale, height: height * scale };
      return { x: x * scale, y: y * scale, ...sides, angle, weight: weight * scale ** 2 };
    }),
  );
  const distinct: Bars[] = [];
  for (const one of all.sort((a, b) => b.weight - a.weight))
    if (!distinct.some((other) => isSame(one, other))) distinct.push(one);
  return distinct;
}

/** Found in two sizes: about as long, and at the same place. */
function isSame(one: Bars, other: Bars): boolean {
  const apart = Math.hypot(one.x - other.x, one.y - other.y);
  const longer = Math.max(one.width, other.width);
  return apart < longer / 6 && Math.min(one.width, other.width) > longer * 0.6;
}

/** Looks until two looks read the same. */
async function readBars(
  sizes: readonly Grey[],
  bars: Bars,
  decode: Decode,
  add: (reads: readonly Read[]) => void,
): Promise<void> {
  const zoom = Math.min(ZOOM_MAX, UPRIGHT_WIDTH_PX / bars.width);
  const middle = { ...bars, height: Math.min(bars.height, UPRIGHT_HEIGHT_MAX_PX / zoom) };
  const before = new Set<string>();
  for (const { size, sharpness } of bars.width < SMALL_WIDTH_PX ? LOOKS : LOOKS.slice(0, LOOKS_OF_LARGE)) {
    const plain = smoothDown(sized(sizes, middle, zoom * size), SMOOTH_ROWS);
    // What has run together are neighbouring pixels of the photo, however large they are here.
    const reach = Math.round(zoom * size);
    const upright = stretch(reach < 1 || sharpness === 0 ? plain : sharpen(plain, reach, sharpness));
    let reads = await decode(upright);
    // White bars on black: decoders of bars know dark ones only.
    if (reads.length === 0) reads = await decode(invert(upright));
    add(reads);
    if (reads.some(({ text }) => before.has(text))) return;
    for (const { text } of reads) before.add(text);
  }
}
