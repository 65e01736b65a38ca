import type { RecognitionView } from '@todoke/server/contract';
import { Underlined } from '../ui/number.tsx';
import { useLook, type Look } from '../ui/look.ts';
import { speak, type Sentence } from '../words/speech.ts';
import { carrierName } from '../words/carrier-name.ts';
import {
  countUnlisted,
  isMisfit,
  listNumbers,
  parcelPath,
  passedKinds,
  type Candidate,
  type Listed,
} from './destination.ts';
import type { Place } from './place.ts';

type Reasons = RecognitionView['problems'];

/** More numbers than this are a list: a line each, and what they have in common is said once. */
const CARDS_MAX = 3;

interface FoundProps {
  readonly recognition: RecognitionView;
  readonly places: readonly Place[];
  /** Kinds of what stood in the address and was taken out of it. */
  readonly taken?: readonly string[];
  /** Where the numbers stand in a message the browser has. */
  readonly marks?: readonly (readonly [number, number])[];
}

/** What was found in the text: each number, what it is, what is wrong with it, and where it leads. */
export function Found({ recognition, places, taken = [], marks = [] }: FoundProps) {
  const look = useLook();
  const { home, wrongs, kinds } = look.words;
  const numbers = listNumbers(recognition);
  const unlisted = countUnlisted(recognition);
  const problems = read(recognition.problems.slice(0, 1), wrongs, look);
  const passed = passedKinds(recognition).flatMap((kind) => kinds[kind]?.name ?? []);
  const many = numbers.length > CARDS_MAX;
  const empty = numbers.length === 0 && taken.length === 0;
  return (
    <section
      className="found"
      aria-label={home.found}
      data-marks={marks.length === 0 ? undefined : marks.map((place) => place.join('-')).join(' ')}
    >
      {empty && (
        <div className="one">
          <h2>{home.nothing}</h2>
          <p>{(recognition.problems[0]?.code === 'rounded' && problems[0]) || home.nothingNext}</p>
        </div>
      )}
      {taken.map((kind) => (
        <div className="one" key={kind}>
          <h2>{kinds[kind]?.name}</h2>
          <p>{kinds[kind]?.note}</p>
        </div>
      ))}
      {many && <Rows numbers={numbers.filter(isPlain)} all={numbers.length + unlisted} />}
      {numbers.map((one, i) =>
        many && isPlain(one) ? null : (
          <One
            key={i}
            one={one}
            misfit={numbers.length === 1 && isMisfit(recognition)}
            noted={numbers.findIndex((other) => isAlike(other, one)) < i}
            place={places[one.index] ?? null}
            problems={numbers.length === 1 ? problems : []}
          />
        ),
      )}
      {unlisted > 0 && (
        <div className="one">
          <p>{home.unlisted(unlisted)}</p>
        </div>
      )}
      {numbers.length > 0 && passed.length > 0 && (
        <div className="one">
          <p>{home.passed(passed)}</p>
        </div>
      )}
    </section>
  );
}

/** A parcel number of which nothing more needs to be said than whose it is. */
function isPlain({ kind, slip, doubt, ways }: Listed): boolean {
  return kind === 'tracking' && slip === null && doubt === null && ways.length > 0;
}

/** A list of numbers, a line each; what they have in common is said once. */
function Rows({ numbers, all }: { readonly numbers: readonly Listed[]; readonly all: number }) {
  const look = useLook();
  const [first] = numbers;
  const alike = first !== undefined && numbers.every((one) => isAlike(first, one));
  return (
    <div className="one">
      <h2>{look.words.home.many(all)}</h2>
      {alike && said(first, [], look, { noted: false, placed: true }).map((text) => <p key={text}>{text}</p>)}
      <ul className="list">
        {numbers.map((one) => (
          <li key={one.index}>
            <a href={pathOf(one)}>
              <code translate="no">
                <Underlined text={one.pretty} at={null} />
              </code>
              <span>{titleOf(one, look)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Where a number that holds leads: to the one carrier it must be, or to whoever of them knows it. */
function pathOf({ ways, named, rivals }: Listed): string {
  const [first] = ways;
  return parcelPath(first?.normalized ?? '', named && rivals ? (first?.carrier ?? null) : null);
}

/** Whether the same is to be said of both. */
function isAlike(a: Listed, b: Listed): boolean {
  const saying = ({ best }: Listed) => best?.why.map(({ code }) => code).join(' ');
  return (
    a.kind === b.kind &&
    (a.slip === null) === (b.slip === null) &&
    (a.slip !== null || saying(a) === saying(b))
  );
}

function One({
  one,
  misfit,
  noted,
  place,
  problems,
}: {
  readonly one: Listed;
  readonly misfit: boolean;
  /** What such a number is was said above, of another one. */
  readonly noted: boolean;
  readonly place: Place | null;
  readonly problems: readonly string[];
}) {
  const look = useLook();
  const { home } = look.words;
  const wrongLength = misfit && one.kind === 'unknown';
  return (
    <div className={one.slip !== null || wrongLength ? 'one bad' : 'one'}>
      <h2>{wrongLength ? home.misfit : titleOf(one, look)}</h2>
      {one.pretty !== '' && (
        <p className="num">
          <code translate="no">
            <Underlined text={one.pretty} at={one.wrongAt} />
          </code>
        </p>
      )}
      {place !== null && <p>{home.where(place.line, place.label)}</p>}
      {said(one, problems, look, { noted, placed: place !== null }).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Ways one={one} />
      {one.doubt !== null && <p className="doubt">{doubtOf(one, look)}</p>}
      <AsIs one={one} />
    </div>
  );
}

/** Why it is that number, in one breath, or what is wrong with it. */
function said(
  one: Listed,
  problems: readonly string[],
  look: Look,
  { noted, placed }: { readonly noted: boolean; readonly placed: boolean },
): string[] {
  const { words } = look;
  const note = (words.kinds[one.kind] ?? words.kinds['unknown'])?.note ?? '';
  if (one.slip !== null) return noted ? [] : wrongDigit(one.slip, look);
  if (noted) return [];
  if (one.kind === 'tracking') {
    const between = look.language === 'ja' ? '' : ' ';
    // Its label stands beside its line already.
    const why = one.best?.why.filter(({ code }) => !placed || code !== 'label') ?? [];
    return [read(why, words.reasons, look).join(between)].filter((text) => text !== '');
  }
  if (one.kind === 'other' && one.ways.length > 0) return [words.home.holdsAnyway];
  return one.kind === 'unknown' && problems.length > 0 ? [...new Set(problems)] : [note];
}

/** What is wrong with a number whose check digit fails, each thing once. */
export function wrongDigit(slip: Candidate, look: Look): string[] {
  return [...new Set(read(slip.why, look.words.reasons, look))];
}

/** That it holds for somebody else, and what it looks like all the same. */
function doubtOf({ doubt }: Listed, look: Look): string {
  const check = doubt?.why.filter(({ code }) => code === 'check_digit') ?? [];
  const between = look.language === 'ja' ? '' : ' ';
  return [look.words.home.doubt, ...read(check, look.words.reasons, look)].join(between);
}

/** Kinds that tell whose they are by more than their form. */
const OWNED_KINDS = new Set(['tracking', 'order']);

function titleOf({ slip, kind, best, ways, named }: Listed, { words, language }: Look): string {
  if (slip !== null) return words.home.wrong;
  const name = (words.kinds[kind] ?? words.kinds['unknown'])?.name ?? '';
  const id = best?.carrier ?? null;
  const open = !named && new Set(ways.map((way) => way.carrier)).size > 1;
  const owner = id === null || open || !OWNED_KINDS.has(kind) ? null : carrierName(id, words, language);
  return words.home.looksLike(owner, name);
}

function read(
  reasons: Reasons,
  table: Readonly<Record<string, Sentence>>,
  { words, language, site }: Look,
): string[] {
  const now = Date.parse(site.now);
  return reasons.flatMap(
    ({ code, params }) => table[code]?.(speak(params ?? {}, now, words, language)) ?? [],
  );
}

/** Readings offered by name at most; beyond it one button asks them all. */
const WAYS_MAX = 3;

/** Where it leads: the readings that hold, each by its carrier. */
function Ways({ one }: { readonly one: Listed }) {
  const { words, language } = useLook();
  const { home } = words;
  const [first] = one.ways;
  if (first === undefined || one.slip !== null) return null;
  const several = one.ways.length > 1 && !one.named;
  const carrier = several || first.carrier === null ? null : carrierName(first.carrier, words, language);
  return (
    <p className="acts">
      <a className={one.kind === 'tracking' ? 'btn p' : 'btn'} href={pathOf(one)}>
        {home.track(carrier)}
      </a>
      {several && one.ways.slice(0, WAYS_MAX).map((way) => <Way key={way.carrier} way={way} />)}
    </p>
  );
}

/** A number with a wrong digit may be right all the same: then a carrier is named, for only a named one is asked. */
export function AsIs({ one }: { readonly one: Pick<Listed, 'slip' | 'asIs' | 'ways'> }) {
  const { words, language } = useLook();
  const { home } = words;
  if (one.slip === null || one.asIs.length + one.ways.length === 0) return null;
  const holders = one.ways.flatMap(({ carrier }) => carrierName(carrier ?? '', words, language));
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return (
    <>
      {holders.length > 0 && <p>{home.holdsFor(list.format(holders))}</p>}
      {holders.length > 0 && (
        <p className="acts">
          {one.ways.map((way) => (
            <Way key={way.carrier} way={way} />
          ))}
        </p>
      )}
      {one.asIs.length > 0 && (
        <details className="asis">
          <summary>{home.asIs}</summary>
          <p className="acts">
            {one.asIs.map((way) => (
              <Way key={way.carrier} way={way} />
            ))}
          </p>
        </details>
      )}
    </>
  );
}

function Way({ way }: { readonly way: Candidate }) {
  const { words, language } = useLook();
  return (
    <a className="btn" href={parcelPath(way.normalized, way.carrier)}>
      {words.home.track(way.carrier === null ? null : carrierName(way.carrier, words, language))}
    </a>
  );
}
