import { useLook } from './look.ts';

interface NumberHeroProps {
  readonly pretty: string;
  readonly plain: string;
  /** Index into `pretty` of a doubtful character. */
  readonly wrongAt?: number | null;
}

/** A number as the slip prints it, large, with one-tap copy of its plain form. */
export function NumberHero({ pretty, plain, wrongAt = null }: NumberHeroProps) {
  const { track } = useLook().words;
  return (
    <p className="number">
      <code translate="no">
        <Underlined text={pretty} at={wrongAt} />
      </code>
      <button
        className="copy"
        type="button"
        data-copy={plain}
        data-done={track.copied}
        data-failed={track.copyFailed}
        hidden
      >
        {track.copy}
      </button>
    </p>
  );
}

/** The number in its groups, or with its doubtful character underlined where it stands. */
export function Underlined({ text, at }: { readonly text: string; readonly at: number | null }) {
  if (at === null) return groups(grouped(text));
  return (
    <>
      {text.slice(0, at)}
      <u>{text.slice(at, at + 1)}</u>
      {text.slice(at + 1)}
    </>
  );
}

/** Breaks only between the groups people read aloud. */
export function groups(pretty: string) {
  return pretty.split(/(?<=[- ])/).map((group, i) => (
    <span key={i} className="g">
      {group}
    </span>
  ));
}

/**
 * A plain number in the groups of its slip, where its shape alone tells them: twelve digits by fours, postal S10 as
 * `EG 725 089 303 JP`, own delivery as `DA 1234 567 890`, an order number as 3-7-7. Anything else, grouped ones included, stays as it is.
 */
export function grouped(plain: string): string {
  if (/^\d{12}$/.test(plain)) return plain.replace(/(?<=^(?:\d{4})+)(?=\d)/g, '-');
  if (/^\d{17}$/.test(plain)) return plain.replace(/^(\d{3})(\d{7})/, '$1-$2-');
  return plain
    .replace(/^([A-Z]{2})(\d{3})(\d{3})(\d{3})([A-Z]{2})$/, '$1 $2 $3 $4 $5')
    .replace(/^([A-Z]{2})(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
}
