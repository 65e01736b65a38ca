import type { CarrierStatusView } from '@todoke/server/contract';
import type { Language } from '../language/choice.ts';
import type { Words } from '../words/ja.ts';

/** States in which nothing new can be learnt from a carrier. */
const DOWN = new Set<string>(['failing', 'suspended', 'blocked']);
/** More names than this are counted instead of listed. */
const NAMED_MAX = 3;

/** The page's first line: whether the carriers can be asked; what cannot be asked is named. */
export function sayStatus(
  carriers: readonly CarrierStatusView[],
  { status }: Words,
  language: Language,
): { readonly sentence: string; readonly sub: string } {
  const names = (of: readonly CarrierStatusView[]) =>
    new Intl.ListFormat(language).format(of.map((carrier) => carrier.name[language]));
  const down = carriers.filter((carrier) => DOWN.has(carrier.state));
  const slow = carriers.filter((carrier) => carrier.state === 'slow');
  const late = slow.length === 0 ? '' : status.slow(names(slow));
  if (down.length > NAMED_MAX) return { sentence: status.many(down.length), sub: late };
  if (down.length > 0) {
    const rest = down.length < carriers.length ? status.others : '';
    return { sentence: status.some(names(down)), sub: late === '' ? rest : late };
  }
  if (slow.length > 0) return { sentence: late, sub: '' };
  if (carriers.every((carrier) => carrier.state === 'unasked')) return { sentence: status.noneYet, sub: '' };
  return { sentence: status.allGood, sub: '' };
}

/** Carriers that cannot be asked first, then the slow, then all others; each group in the directory's order. */
export function troubledFirst(carriers: readonly CarrierStatusView[]): CarrierStatusView[] {
  const rank = ({ state }: CarrierStatusView) => (DOWN.has(state) ? 0 : state === 'slow' ? 1 : 2);
  return carriers.toSorted((a, b) => rank(a) - rank(b));
}
