import type { StatusCode } from '../carriers/carrier.ts';
import type { WrittenTime } from '../time/instant.ts';
import { offsetMsAt } from '../time/zone.ts';
import { joinAttributes, replaceRows } from './retold.ts';
import { identityOf } from './scans.ts';
import type { Gathered, Scan } from './scans.ts';
import type { StatusModel } from './status.ts';
import { VOCABULARIES } from './vocabularies.ts';
import type { VocabularyName } from './vocabularies.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Times that may mean the same day lie at most a day and the width of the zones apart. */
const REACH_MS = DAY_MS + 26 * 3_600_000;

/**
 * Words that say less than others about the same thing: an aggregator's “arrived” is the carrier's 配達店到着.
 * Source: the reverse maps of the model (status-model.md §1.5), where several statuses share an aggregator's code.
 */
export const BROADER: Readonly<Partial<Record<StatusCode, readonly StatusCode[]>>> = {
  'in_transit.accepted': ['in_transit.dropped_off'],
  'in_transit.departed': [
    'in_transit.departed_origin',
    'in_transit.departed_origin_country',
    'in_transit.departed_transit_country',
    'in_transit.departed_import_office',
  ],
  'in_transit.arrived': [
    'in_transit.arrived_last_depot',
    'in_transit.received_last_depot',
    'in_transit.passed',
    'in_transit.arrived_transit_country',
    'in_transit.arrived_dest_country',
  ],
  'exception.delayed': [
    'exception.weather',
    'exception.late_flight',
    'exception.processing_delay',
    'exception.customs_delay',
  ],
};
/** Says no more than the main status does. */
const VAGUE: ReadonlySet<StatusCode> = new Set<StatusCode>(['in_transit.moving', 'returning.in_transit']);

/** Aggregators that tell in codes of their own, several of our statuses in one (status-model.md §1.5). */
const CODES_OF: ReadonlyMap<
  string,
  { readonly vocabulary: VocabularyName; readonly codeOf: (model: StatusModel) => string }
> = new Map([
  ['aftership', { vocabulary: 'aftership', codeOf: ({ aftership }) => aftership }],
  ['17track', { vocabulary: '17track', codeOf: ({ track17 }) => track17 }],
]);

/** They tell again what carriers told them; a carrier's own word about its own scan goes before theirs. */
const RETELLERS: ReadonlySet<string> = new Set(['17track', 'aftership', 'ship24', 'easypost', 'import']);

/** Whether a source tells again what others told it. */
export function isReteller(source: string): boolean {
  return RETELLERS.has(source);
}

/**
 * Joins what several sources tell of one event: the carrier and an aggregator, the driver and the carrier. The same
 * minute (or day, where one of them says no more), the same meaning or the same words, and no contradiction of places.
 * At most one scan of each source: what one source tells apart are two events. The closest pairs are joined first, in
 * an order that depends on their words only.
 */
export function joinSources(gathered: Gathered): Gathered {
  const { scans, lists } = gathered;
  if (scans.length < 2 || scans.every(({ source }) => source === scans[0]?.source)) return gathered;
  const groups = new Map<Scan, readonly Scan[]>();
  for (const [one, other] of pairsOf(scans)) {
    const [left, right] = [groups.get(one) ?? [one], groups.get(other) ?? [other]];
    if (left === right || !left.every((a) => right.every((b) => a.source !== b.source && isSameEvent(a, b))))
      continue;
    const both = [...left, ...right];
    for (const member of both) groups.set(member, both);
  }
  if (groups.size === 0) return gathered;
  const into = new Map<Scan, Scan>();
  for (const group of new Set(groups.values())) {
    const joined = joinGroup(group);
    for (const member of group) into.set(member, joined);
  }
  return {
    scans: [...new Set(scans.map((scan) => into.get(scan) ?? scan))],
    lists: replaceRows(lists, (row) => into.get(row) ?? row),
  };
}

/** Pairs that may be one event, the closest first. */
function pairsOf(scans: readonly Scan[]): (readonly [Scan, Scan])[] {
  const dated = scans.filter(({ event }) => event.time.at !== null);
  dated.sort((a, b) => atOf(a) - atOf(b));
  const pairs: { readonly pair: readonly [Scan, Scan]; readonly distance: number; readonly key: string }[] =
    [];
  for (const [index, one] of dated.entries()) {
    for (let next = index + 1; next < dated.length; next += 1) {
      // The loop bounds keep the index inside the array.
      const other = dated[next]!;
      if (atOf(other) - atOf(one) > REACH_MS) break;
      if (!isSameEvent(one, other)) continue;
      const keys = [identityOf(one), identityOf(other)].sort();
      pairs.push({ pair: [one, other], distance: distanceOf(one, other), key: keys.join('\n\n') });
    }
  }
  pairs.sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1));
  return pairs.map(({ pair }) => pair);
}

/** Smaller is closer. */
function distanceOf(one: Scan, other: Scan): number {
  const coarse = one.event.time.precision === other.event.time.precision ? 0 : 8;
  const meaning = one.model === other.model ? 0 : 4;
  const words = isSameWords(one, other) ? 0 : 2;
  return coarse + meaning + words + (one.place !== null && one.place === other.place ? 0 : 1);
}

function isSameEvent(one: Scan, other: Scan): boolean {
  if (one.source === other.source || one.piece !== other.piece) return false;
  const [left, right] = [one.event.time, other.event.time];
  if (!isSameMoment(left, right)) return false;
  const exact = left.precision === 'minute' && right.precision === 'minute';
  const retold = exact && (isRetoldBy(one, other) || isRetoldBy(other, one));
  if (!retold && !isSameWords(one, other) && !isSameMeaning(one.model, other.model, exact)) return false;
  return (exact && isSameWords(one, other)) || isCompatiblePlace(one.place, other.place);
}

/** The same minute; the same wall clock where a zone is not known; the same day where one has no more. */
function isSameMoment(one: WrittenTime, other: WrittenTime): boolean {
  if (one.at === null || other.at === null) return false;
  if (one.precision === 'minute' && other.precision === 'minute') {
    if (one.zone !== null && other.zone !== null) return minuteOf(one.at) === minuteOf(other.at);
    return minuteOf(wallOf(one, one.at)) === minuteOf(wallOf(other, other.at));
  }
  return Math.floor(wallOf(one, one.at) / DAY_MS) === Math.floor(wallOf(other, other.at) / DAY_MS);
}

const minuteOf = (at: number): number => Math.floor(at / MINUTE_MS);

function wallOf({ zone }: WrittenTime, at: NonNullable<WrittenTime['at']>): number {
  return at + offsetMsAt(at, zone);
}

/** Within a day much happens: there the same code, or the bare main status, is asked for. */
function isSameMeaning(one: StatusModel, other: StatusModel, exact: boolean): boolean {
  if (one.main === 'unknown' || one.main !== other.main) return false;
  if (one === other || one.sub === 'generic' || other.sub === 'generic') return true;
  return exact && (isBroader(one, other) || isBroader(other, one));
}

/** Whether an aggregator says of an event all that its code can say: the status the code alone means. */
function isRetoldBy({ source, model }: Scan, { model: other }: Scan): boolean {
  const codes = CODES_OF.get(source);
  if (codes === undefined || other.main === 'unknown') return false;
  const code = codes.codeOf(model);
  return codes.codeOf(other) === code && VOCABULARIES[codes.vocabulary].get(code)?.status === model.code;
}

function isBroader(one: StatusModel, other: StatusModel): boolean {
  return VAGUE.has(one.code) || (BROADER[one.code]?.includes(other.code) ?? false);
}

function isSameWords(one: Scan, other: Scan): boolean {
  const words = wordsOf(one.event.rawText);
  return words !== '' && words === wordsOf(other.event.rawText);
}

function wordsOf(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** One names the other (江東, 江東営業所), or nobody can tell (江東, KOTO). */
function isCompatiblePlace(one: string | null, other: string | null): boolean {
  const [left, right] = [wordsOf(one ?? ''), wordsOf(other ?? '')];
  if (left.includes(right) || right.includes(left)) return true;
  return JAPANESE.test(left) !== JAPANESE.test(right);
}

/** One scan of several: the most telling word, the finest time, and what the others add. */
function joinGroup(group: readonly Scan[]): Scan {
  const members = [...group].sort(
    (a, b) =>
      tellingOf(b) - tellingOf(a) ||
      authorityOf(b) - authorityOf(a) ||
      (identityOf(a) < identityOf(b) ? -1 : 1),
  );
  // A group has at least two members.
  const best = members[0]!;
  const timed = members.reduce((finest, one) => (finenessOf(one) > finenessOf(finest) ? one : finest), best);
  const placed = members.find(({ place }) => place !== null) ?? best;
  const told = members.map(({ attributes }) => attributes);
  // Aggregators keep what they were told once: whether it still holds, its own source says.
  const first = members.filter(({ source }) => !isReteller(source));
  const owners = first.length > 0 ? first : members;
  return {
    ...best,
    event: { ...best.event, time: timed.event.time },
    minute: timed.minute,
    otherSources: members.slice(1).map(({ source }) => source),
    place: placed.place,
    attributes: joinAttributes(told),
    firstToldAt: Math.min(...members.map(({ firstToldAt }) => firstToldAt)),
    toldAt: Math.max(...members.map(({ toldAt }) => toldAt)),
    lastListedAt: Math.max(...owners.map(({ lastListedAt }) => lastListedAt)),
    pushed: owners.some(({ pushed }) => pushed),
  };
}

function tellingOf({ model }: Scan): number {
  if (model.main === 'unknown') return 0;
  if (model.sub === 'generic' || VAGUE.has(model.code)) return 1;
  return model.code in BROADER ? 2 : 3;
}

function authorityOf({ source }: Scan): number {
  return isReteller(source) ? 0 : 1;
}

function finenessOf({ event: { time } }: Scan): number {
  return (time.precision === 'minute' ? 2 : 0) + (time.zone === null ? 0 : 1);
}

const atOf = ({ event }: Scan): number => event.time.at ?? 0;
