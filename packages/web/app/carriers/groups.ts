/** The parts of the directory, in the order shown. */
export const GROUPS = ['domestic', 'international', 'aggregator'] as const;
export type Group = (typeof GROUPS)[number];

/** Services that pass on what carriers say; they deliver nothing. */
const AGGREGATORS = new Set(['17track', 'aftership', 'ship24', 'easypost']);

/** Where a carrier stands in the directory. @example groupOf('jp.yamato') // 'domestic' */
export function groupOf(id: string): Group {
  if (AGGREGATORS.has(id)) return 'aggregator';
  return id.startsWith('jp.') || id === 'own' ? 'domestic' : 'international';
}
