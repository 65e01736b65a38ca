import css from './directory.css?inline';
import { useLook } from './look.ts';

/** Styles of the directory and the status page; other pages do not carry them. */
export function DirectoryStyle() {
  const { nonce } = useLook();
  return (
    <style href="directory" precedence="page" nonce={nonce}>
      {css}
    </style>
  );
}
