import type { Grey, Part } from './grey.ts';

/** Side of the squares a picture is looked at in, in pixels: a few bars of a small code. */
const SQUARE_PX = 12;
/** How much of what changes in a square must change along one axis; letters change along all. */
const PARALLEL_MIN = 0.6;
/** The mean step in brightness between neighbouring pixels below which a square is plain paper. */
const STEP_MIN = 1.5;
/** How far two neighbouring squares of one code may differ in their axis, in radians. */
const TURN_MAX = 0.3;
/** Fewer squares than this are no code, but a letter or an edge. */
const SQUARES_MIN = 6;
/** Narrower than this are no bars, but an edge: of the slip, or of what it lies on. */
const SQUARES_ACROSS_MIN = 4;
/** Quiet space before and behind the bars that belongs to a code; in squares. */
const QUIET_SQUARES = 2.5;

/** A stretch of parallel bars. */
export interface Bars extends Part {
  /** How much there is of them: the larger, the likelier a code. */
  readonly weight: number;
}

/** What a square shows: the sums of products of its steps across and down. */
interface Squares {
  readonly columns: number;
  readonly rows: number;
  /** The axis along which brightness changes, in radians from -π/2 to π/2; not a number where it is plain or mixed. */
  readonly axes: Float32Array;
  readonly steps: Float32Array;
}

/**
 * Finds where parallel bars stand in a picture and how they are turned. Decoders read along rows only, so a code that
 * is turned must be set upright first; trying all angles for the whole picture takes many times as long.
 *
 * The way is the structure tensor: in each square the steps in brightness say along which axis it changes, and
 * neighbouring squares of one axis make a code.
 * @returns likeliest first
 */
export function findBars(picture: Grey): Bars[] {
  const squares = measure(picture);
  const taken = new Uint8Array(squares.axes.length);
  const found: Bars[] = [];
  for (let at = 0; at < taken.length; at += 1) {
    if (taken[at] === 1 || Number.isNaN(squares.axes[at])) continue;
    const members = collect(squares, taken, at);
    if (members.length < SQUARES_MIN) continue;
    const bars = outline(squares, members);
    if (bars.width >= (SQUARES_ACROSS_MIN + 2 * QUIET_SQUARES) * SQUARE_PX) found.push(bars);
  }
  return found.sort((a, b) => b.weight - a.weight);
}

function measure(picture: Grey): Squares {
  const columns = Math.floor(picture.width / SQUARE_PX);
  const rows = Math.floor(picture.height / SQUARE_PX);
  const axes = new Float32Array(columns * rows).fill(Number.NaN);
  const steps = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const { axis, step } = axisOf(picture, column * SQUARE_PX, row * SQUARE_PX);
      axes[row * columns + column] = axis;
      steps[row * columns + column] = step;
    }
  return { columns, rows, axes, steps };
}

function axisOf({ width, height, data }: Grey, left: number, top: number): { axis: number; step: number } {
  let [xx, yy, xy] = [0, 0, 0];
  const [right, bottom] = [Math.min(left + SQUARE_PX, width - 1), Math.min(top + SQUARE_PX, height - 1)];
  for (let y = Math.max(1, top); y < bottom; y += 1) {
    let at = y * width + Math.max(1, left);
    for (let x = Math.max(1, left); x < right; x += 1, at += 1) {
      // Scharr's weights: with plain differences fine bars seem turned towards the diagonal, by up to 15°.
      const a = data[at - width - 1] ?? 0;
      const b = data[at - width] ?? 0;
      const c = data[at - width + 1] ?? 0;
      const f = data[at + width - 1] ?? 0;
      const g = data[at + width] ?? 0;
      const h = data[at + width + 1] ?? 0;
      const across = (3 * (c - a + h - f) + 10 * ((data[at + 1] ?? 0) - (data[at - 1] ?? 0))) / 16;
      const down = (3 * (f - a + h - c) + 10 * (g - b)) / 16;
      xx += across * across;
      yy += down * down;
      xy += across * down;
    }
  }
  const all = xx + yy;
  const step = Math.sqrt(all) / SQUARE_PX;
  const parallel = Math.hypot(xx - yy, 2 * xy) / all;
  if (step < STEP_MIN || !(parallel >= PARALLEL_MIN)) return { axis: Number.NaN, step };
  return { axis: Math.atan2(2 * xy, xx - yy) / 2, step };
}

/** The squares that hang together with the first one and have its axis. */
function collect({ columns, rows, axes }: Squares, taken: Uint8Array, first: number): number[] {
  const members = [first];
  taken[first] = 1;
  for (const at of members) {
    const [row, column] = [Math.floor(at / columns), at % columns];
    // Two away as well: a broad gap may fill a square.
    for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y += 1)
      for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x += 1) {
        const next = y * columns + x;
        const turn = turnBetween(axes[next] ?? Number.NaN, axes[at] ?? 0);
        if (taken[next] === 1 || !(turn <= TURN_MAX)) continue;
        taken[next] = 1;
        members.push(next);
      }
  }
  return members;
}

/** Between two axes, which have no direction: at most a right angle. */
function turnBetween(one: number, other: number): number {
  const turn = Math.abs(one - other);
  return Math.min(turn, Math.PI - turn);
}

function outline({ columns, axes, steps }: Squares, members: readonly number[]): Bars {
  // Axes are averaged at twice their angle, where -90° and 90° are the same.
  let [cos, sin, weight] = [0, 0, 0];
  for (const at of members) {
    const [axis, step] = [axes[at] ?? 0, steps[at] ?? 0];
    cos += Math.cos(axis * 2) * step;
    sin += Math.sin(axis * 2) * step;
    weight += step;
  }
  const angle = Math.atan2(sin, cos) / 2;
  const [ax, ay] = [Math.cos(angle), Math.sin(angle)];
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const at of members) {
    const x = ((at % columns) + 0.5) * SQUARE_PX;
    const y = (Math.floor(at / columns) + 0.5) * SQUARE_PX;
    left = Math.min(left, x * ax + y * ay);
    right = Math.max(right, x * ax + y * ay);
    top = Math.min(top, y * ax - x * ay);
    bottom = Math.max(bottom, y * ax - x * ay);
  }
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: u * ax - v * ay,
    y: u * ay + v * ax,
    width: right - left + SQUARE_PX * (1 + 2 * QUIET_SQUARES),
    height: bottom - top + SQUARE_PX,
    angle,
    weight,
  };
}
