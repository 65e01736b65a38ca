import type { Read } from './decoder.ts';
import { verdictOf, type Verdict } from './verdict.ts';

/** What a picture, or a camera so far, shows. */
export interface Seen {
  /** Numbers to look up, as the box shows them. */
  readonly numbers: readonly string[];
  /** What else was read, each kind once. */
  readonly others: readonly Exclude<Verdict['kind'], 'number'>[];
}

/** Looks that must agree on what bars say. */
const LOOKS_MIN = 2;

/**
 * Collects what several looks read and believes what can be believed. Slips carry mostly codes without a check of
 * their own (NW-7, ITF), of which a slanting line reads a piece: those must be read by two looks, pass the check of
 * their number, and not be a piece of a longer text. Code 128 needs two looks as well: of a thousand poor pictures one
 * passed both its sum and the check of a number that was not there.
 *
 * @example
 * const tally = createTally();
 * tally.add([{ text: 'A470008615156A', symbology: 'loose' }]);
 * tally.add([{ text: 'A470008615156A', symbology: 'loose' }, { text: 'A4700A', symbology: 'loose' }]);
 * tally.seen(); // { numbers: ['4700-0861-5156'], others: [] }
 */
export function createTally(): { add(reads: readonly Read[]): void; seen(): Seen } {
  const looks = new Map<string, { readonly read: Read; count: number }>();
  return {
    add(reads) {
      for (const read of reads) {
        const known = looks.get(read.text);
        if (known === undefined) looks.set(read.text, { read, count: 1 });
        else known.count += 1;
      }
    },
    seen() {
      const all = [...looks.values()];
      const numbers = new Set<string>();
      const others = new Set<Seen['others'][number]>();
      for (const { read, count } of all) {
        const loose = read.symbology === 'loose';
        if ((loose || read.symbology === 'summed') && count < LOOKS_MIN) continue;
        if (loose && all.some((other) => isPiece(read.text, other.read.text))) continue;
        const verdict = verdictOf(read);
        if (verdict.kind !== 'number') others.add(verdict.kind);
        else if (verdict.sure || !loose) numbers.add(verdict.text);
        else others.add('other');
      }
      return { numbers: [...numbers], others: [...others] };
    },
  };
}

/** Without the guards of NW-7, which a piece may have as well. */
function isPiece(text: string, longer: string): boolean {
  const inner = text.replace(/^[A-D](.*)[A-D]$/i, '$1');
  return longer.length > text.length && longer.includes(inner);
}
