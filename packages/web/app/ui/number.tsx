import { useLook } from './look.ts';

/** A number as the slip prints it, large, with one-tap copy of its plain form. */
export function NumberHero({ pretty, plain }: { readonly pretty: string; readonly plain: string }) {
  const { track } = useLook().words;
  return (
    <p className="number">
      <code translate="no">{groups(grouped(pretty))}</code>
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
