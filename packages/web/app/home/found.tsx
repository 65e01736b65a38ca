import type { RecognitionView } from '@todoke/server/contract';
import { useLook, type Look } from '../ui/look.ts';
import { speak, type Sentence } from '../words/speech.ts';
import { carrierName } from '../words/carrier-name.ts';
import {
  isMisfit,
  listNumbers,
  parcelPath,
  passedKinds,
  type Candidate,
  type Listed,
} from './destination.ts';
import type { Place } from './place.ts';

type Reasons = RecognitionView['problems'];

/** What was found in the text: each number, what it is, what is wrong with it, and where it leads. */
export function Found({
  recognition,
  places,
}: {
  readonly recognition: RecognitionView;
  readonly places: readonly Place[];
}) {
  const look = useLook();
  const { home, wrongs } = look.words;
  const numbers = listNumbers(recognition);
  const problems = read(recognition.problems.slice(0, 1), wrongs, look);
  const passed = passedKinds(recognition).flatMap((kind) => look.words.kinds[kind]?.name ?? []);
  return (
    <section className="found" aria-label={home.found}>
      {numbers.length === 0 && (
        <div className="one">
          <h2>{home.nothing}</h2>
          <p>{home.nothingNext}</p>
        </div>
      )}
      {numbers.map((one, i) => (
        <One
          key={i}
          one={one}
          misfit={numbers.length === 1 && isMisfit(recognition)}
          noted={numbers.findIndex(({ kind }) => kind === one.kind) < i}
          place={places[one.index] ?? null}
          problems={numbers.length === 1 ? problems : []}
        />
      ))}
      {numbers.length > 0 && passed.length > 0 && (
        <div className="one">
          <p>{home.passed(passed)}</p>
        </div>
      )}
    </section>
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
      {one.pretty !== '' && <Underlined text={one.pretty} at={one.wrongAt} />}
      {place !== null && <p>{home.where(place.line, place.label)}</p>}
      {said(one, problems, look, { noted, placed: place !== null }).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Ways one={one} />
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
  if (one.slip !== null) return [...new Set(read(one.slip.why, words.reasons, look))];
  if (one.kind === 'tracking') {
    const between = look.language === 'ja' ? '' : ' ';
    // Its label stands beside its line already.
    const why = one.best?.why.filter(({ code }) => !placed || code !== 'label') ?? [];
    return [read(why, words.reasons, look).join(between)].filter((text) => text !== '');
  }
  if (one.secretOrSlip) return [note, words.home.secretOrSlip];
  return one.kind === 'unknown' && problems.length > 0 ? [...new Set(problems)] : noted ? [] : [note];
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

/** The number with its doubtful character underlined where it stands. */
function Underlined({ text, at }: { readonly text: string; readonly at: number | null }) {
  return (
    <p className="num">
      <code translate="no">
        {at === null ? (
          text
        ) : (
          <>
            {text.slice(0, at)}
            <u>{text.slice(at, at + 1)}</u>
            {text.slice(at + 1)}
          </>
        )}
      </code>
    </p>
  );
}

/** Readings offered by name at most; beyond it one button asks them all. */
const WAYS_MAX = 3;

/** Where it leads: the readings that hold, each by its carrier; a wrong digit can still be tried as it is. */
function Ways({ one }: { readonly one: Listed }) {
  const { words, language } = useLook();
  const { home } = words;
  if (one.slip !== null && one.ways.length === 0) {
    return (
      <p className="acts">
        <a className="btn" href={parcelPath(one.slip.normalized, null)}>
          {home.anyway}
        </a>
      </p>
    );
  }
  const [first] = one.ways;
  if (first === undefined) return null;
  const several = one.ways.length > 1 && !one.named;
  const carrier = several || first.carrier === null ? null : carrierName(first.carrier, words, language);
  return (
    <p className="acts">
      {one.slip === null && (
        <a
          className={one.kind === 'tracking' ? 'btn p' : 'btn'}
          href={parcelPath(first.normalized, one.named && one.rivals ? first.carrier : null)}
        >
          {home.track(carrier)}
        </a>
      )}
      {(one.slip !== null || several) &&
        one.ways.slice(0, WAYS_MAX).map((way) => <Way key={way.carrier} way={way} />)}
    </p>
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
