/** Larger files are no carrier's answer (every fetch has the same cap). */
export const ANSWER_BYTES_MAX = 1_000_000;

const META_CHARSET = /charset\s*=\s*["']?\s*([\w-]+)/i;
/** A declaration stands near the top. */
const HEAD_BYTES = 2048;

/**
 * Decodes a saved answer: bytes that are valid UTF-8 are UTF-8, others follow the page's own declaration, and where
 * that is missing or does not fit, the character set the adapter expects.
 *
 * Validity comes first because a page saved by a browser is UTF-8 whatever its declaration still says.
 * @example decodeAnswer(bytes, 'shift_jis')
 */
export function decodeAnswer(bytes: Uint8Array, expected: 'utf-8' | 'shift_jis'): string {
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared = META_CHARSET.exec(head)?.[1]?.toLowerCase();
  const charset = declared !== undefined && isJapanese(declared) ? declared : expected;
  return (
    tryDecode(bytes, charset) ?? tryDecode(bytes, 'shift_jis') ?? new TextDecoder(expected).decode(bytes)
  );
}

function isJapanese(charset: string): boolean {
  return ['shift_jis', 'windows-31j', 'cp932', 'ms932', 'x-sjis', 'euc-jp', 'iso-2022-jp'].includes(charset);
}

function tryDecode(bytes: Uint8Array, charset: string): string | null {
  const label = charset === 'cp932' || charset === 'ms932' ? 'shift_jis' : charset;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
