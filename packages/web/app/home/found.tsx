import type { RecognitionView } from '@todoke/server/contract';
import { useLook } from '../ui/look.ts';
import { listNumbers, parcelPath, type Listed } from './destination.ts';

/** What was found in the text: each number, what it is, what is wrong with it, and where it leads. */
export function Found({ recognition }: { readonly recognition: RecognitionView }) {
  const { words } = useLook();
  const numbers = listNumbers(recognition);
  const problems = recognition.problems.flatMap((p) => words.reasons[p.code]?.(p.params ?? {}) ?? []);
  return (
    <section className="found" aria-label={words.home.found}>
      {numbers.length === 0 && (
        <div className="one">
          <h2>{words.home.nothing}</h2>
          <p>{problems[0] ?? words.home.nothingNext}</p>
        </div>
      )}
      {numbers.map((one, i) => (
        <One key={i} one={one} problems={numbers.length === 1 ? problems : []} />
      ))}
    </section>
  );
}

function One({ one, problems }: { readonly one: Listed; readonly problems: readonly string[] }) {
  const { words } = useLook();
  const kind = words.kinds[one.kind] ?? words.kinds['unknown'];
  const [best] = one.valid;
  const wrong = best === undefined && one.invalid.length > 0;
  return (
    <div className={wrong ? 'one bad' : 'one'}>
      <h2>
        {wrong
          ? words.home.wrong
          : words.home.looksLike(carrierOf(best?.carrier, words.carriers), kind?.name ?? '')}
      </h2>
      {one.pretty !== '' && <Underlined text={one.pretty} at={one.wrongAt} />}
      {[...new Set([...reasonsOf(one, words.reasons), ...problems])].map((text) => (
        <p key={text}>{text}</p>
      ))}
      {!wrong && one.kind !== 'tracking' && <p>{kind?.note}</p>}
      <Ways one={one} />
    </div>
  );
}

function carrierOf(id: string | null | undefined, names: Readonly<Record<string, string>>): string | null {
  return id === null || id === undefined ? null : (names[id] ?? id);
}

function reasonsOf(one: Listed, reasons: ReturnType<typeof useLook>['words']['reasons']): readonly string[] {
  const shown = one.valid[0] ?? one.invalid[0];
  return (shown?.why ?? []).flatMap((reason) => reasons[reason.code]?.(reason.params ?? {}) ?? []);
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

/** Carriers to ask: each reading that holds, else the readings that nearly do. */
function Ways({ one }: { readonly one: Listed }) {
  const { words } = useLook();
  const ways = (one.valid.length > 0 ? one.valid : one.invalid).filter((c) => c.kind === 'tracking');
  if (ways.length === 0) return null;
  const carriers = new Set(ways.map((c) => c.carrier));
  const [first] = ways;
  if (first !== undefined && one.valid.length > 1 && carriers.size > 1) {
    return (
      <p className="acts">
        <a className="btn p" href={parcelPath(first.normalized, null)}>
          {words.home.track(null)}
        </a>
      </p>
    );
  }
  return (
    <p className="acts">
      {ways.map((c) => {
        const carrier = carrierOf(c.carrier, words.carriers);
        return (
          <a key={c.carrier} className={c.valid ? 'btn p' : 'btn'} href={parcelPath(c.normalized, c.carrier)}>
            {c.valid || carrier === null ? words.home.track(carrier) : words.home.anyway(carrier)}
          </a>
        );
      })}
    </p>
  );
}
