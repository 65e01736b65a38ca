import { sections } from './formats.ts';

/** Hosts of carriers' own pages: the last labels decide, so a name in front of a foreign domain does not. */
const BY_HOST = new Map(
  sections.flatMap(({ carrier, names }) =>
    names.filter((name) => name.startsWith('@')).map((name) => [name.slice(1), carrier ?? ''] as const),
  ),
);

/** Labels looked at. */
const LABELS_MAX = 6;

/**
 * Carrier that owns a host.
 * @example carrierOfHost('toi.kuronekoyamato.co.jp') // 'jp.yamato'
 * @example carrierOfHost('kuronekoyamato.co.jp.example.net') // undefined
 */
export const carrierOfHost = (host: string): string | undefined => {
  let rest = host.toLowerCase();
  for (let labels = 0; labels < LABELS_MAX; labels++) {
    const carrier = BY_HOST.get(rest);
    if (carrier) return carrier;
    rest = rest.slice(rest.indexOf('.') + 1);
  }
  return undefined;
};
