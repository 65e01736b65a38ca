import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';

/** Largest shipping file: a day of a large shop, some 100,000 lines of slip software's widest layout. */
export const FILE_BYTES_MAX = 64 * 1024 * 1024;

const NON_ASCII = 0x80;
/** So many bytes decide: within them Japanese text of the one is never text of the other. */
const DECIDING_BYTES = 64;

/**
 * A file's bytes as text, piece by piece: UTF-8 or Shift_JIS (Windows-31J, what slip software and Excel write), told
 * apart at the first bytes that are not plain ASCII, which both write alike. Ends with `too_large` beyond the limit.
 */
export async function* readFileText(
  bytes: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: 'too_large' }
> {
  let decoder: Decoder | null = null;
  let undecided = Buffer.alloc(0);
  let size = 0;
  for await (const piece of bytes) {
    let chunk = Buffer.concat([undecided, Buffer.from(piece)]);
    size += chunk.length - undecided.length;
    undecided = Buffer.alloc(0);
    if (size > FILE_BYTES_MAX) {
      yield { ok: false, reason: 'too_large' };
      return;
    }
    const foreign = decoder === null ? chunk.findIndex((byte) => byte >= NON_ASCII) : -1;
    if (foreign >= 0 && chunk.length - foreign < DECIDING_BYTES) {
      undecided = chunk.subarray(foreign);
      chunk = chunk.subarray(0, foreign);
    } else if (foreign >= 0) decoder = decoderOf(chunk.subarray(foreign));
    // Until something else comes it is plain ASCII.
    const text = decoder === null ? chunk.toString('latin1') : decoder.write(chunk);
    if (text !== '') yield { ok: true, text };
  }
  decoder ??= decoderOf(undecided);
  const rest = decoder.write(undecided) + (decoder.end() ?? '');
  if (rest !== '') yield { ok: true, text: rest };
}

interface Decoder {
  write(chunk: Buffer): string;
  end(): string | undefined;
}

function decoderOf(bytes: Buffer): Decoder {
  return isUtf8(bytes) ? new StringDecoder('utf8') : iconv.getDecoder('cp932');
}

/** Whether bytes can be UTF-8; the last character may be cut off. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
