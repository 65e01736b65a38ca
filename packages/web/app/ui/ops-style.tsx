import { useLook } from './look.ts';
import css from './ops.css?inline';

/** Styles of the operator's pages; pages for everybody do not carry them. */
export function OpsStyle() {
  const { nonce } = useLook();
  return (
    <style href="ops" precedence="page" nonce={nonce}>
      {css}
    </style>
  );
}
