import { useLook } from './look.ts';

/** A number as the slip prints it, large, with one-tap copy of its plain form. */
export function NumberHero({ pretty, plain }: { readonly pretty: string; readonly plain: string }) {
  const { track } = useLook().words;
  return (
    <p className="number">
      <code translate="no">{groups(pretty)}</code>
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
