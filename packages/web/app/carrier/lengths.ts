import type { Words } from '../words/ja.ts';

/**
 * Lengths as people say them: neighbours become a range from three on.
 * @example sayLengths([12, 10, 11], ja.directory) // '10〜12'
 */
export function sayLengths(lengths: readonly number[], directory: Words['directory']): string {
  const runs: number[][] = [];
  for (const length of [...new Set(lengths)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === length - 1) run.push(length);
    else runs.push([length]);
  }
  const parts = runs.flatMap((run) => {
    const [from = 0] = run;
    return run.length > 2 ? [directory.range(from, run.at(-1) ?? from)] : run.map(String);
  });
  return parts.join(parts.length === 2 ? directory.or : directory.and);
}
