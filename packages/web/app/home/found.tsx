import type { RecognitionView } from '@todoke/server/contract';
import { useLook, type Look } from '../ui/look.ts';
import { speak, type Sentence } from '../words/speech.ts';
import { listNumbers, parcelPath, type Candidate, type Listed } from './destination.ts';

type Reasons = RecognitionView['problems'];

/** What was found in the text: each number, what it is, what is wrong with it, and where it leads. */
export function Found({ recognition }: { readonly recognition: RecognitionView }) {
  const look = useLook();
  const { home, wrongs } = look.words;
  const numbers = listNumbers(recognition);
  const problems = read(recognition.problems, wrongs, look);
  return (
    <section className="found" aria-label={home.found}>
      {numbers.length === 0 && (
        <div className="one">
          <h2>{home.nothing}</h2>
          <p>{home.nothingNext}</p>
        </div>
      )}
      {numbers.map((one, i) => (
        <One key={i} one={one} problems={numbers.length === 1 ? problems : []} />
      ))}
    </section>
  );
}

function One({ one, problems }: { readonly one: Listed; readonly problems: readonly string[] }) {
  const look = useLook();
  const { words } = look;
  const kind = words.kinds[one.kind] ?? words.kinds['unknown'];
  const said = one.slip === null ? [] : read(one.slip.why, words.reasons, look);
  if (one.slip === null && one.kind !== 'tracking' && one.kind !== 'unknown') said.push(kind?.note ?? '');
  if (one.slip === null && one.kind === 'tracking')
    said.push(...read(one.best?.why ?? [], words.reasons, look));
  if (one.kind === 'unknown' && one.slip === null)
    said.push(...(problems.length > 0 ? problems : [kind?.note ?? '']));
  return (
    <div className={one.slip === null ? 'one' : 'one bad'}>
      <h2>{titleOf(one, look)}</h2>
      {one.pretty !== '' && <Underlined text={one.pretty} at={one.wrongAt} />}
      {[...new Set(said)].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Ways one={one} />
    </div>
  );
}

function titleOf({ slip, kind, best, ways }: Listed, { words }: Look): string {
  if (slip !== null) return words.home.wrong;
  const name = (words.kinds[kind] ?? words.kinds['unknown'])?.name ?? '';
  const carriers = new Set(ways.map((way) => way.carrier));
  return words.home.looksLike(carriers.size > 1 ? null : carrierOf(best?.carrier, words), name);
}

function carrierOf(id: string | null | undefined, words: Look['words']): string | null {
  return id === null || id === undefined ? null : (words.carriers[id] ?? id);
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
  const { words } = useLook();
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
  return (
    <p className="acts">
      {one.slip === null && (
        <a className="btn p" href={parcelPath(first.normalized, null)}>
          {home.track(one.ways.length > 1 ? null : carrierOf(first.carrier, words))}
        </a>
      )}
      {(one.slip !== null || one.ways.length > 1) &&
        one.ways.slice(0, WAYS_MAX).map((way) => <Way key={way.carrier} way={way} />)}
    </p>
  );
}

function Way({ way }: { readonly way: Candidate }) {
  const { words } = useLook();
  return (
    <a className="btn" href={parcelPath(way.normalized, way.carrier)}>
      {words.home.track(carrierOf(way.carrier, words))}
    </a>
  );
}
