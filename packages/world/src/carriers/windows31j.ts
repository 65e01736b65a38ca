/**
 * Text as Windows-31J bytes (Shift_JIS with the NEC and IBM additions), what Japanese pages of the 2000s are written in.
 *
 * Node can only decode it, so the table is made by decoding every two-byte code once. A character outside the set
 * becomes a numeric character reference, as browsers do in forms.
 * @example encodeWindows31j('～').toString('hex') // '8160'
 */
export function encodeWindows31j(text: string): Buffer {
  const table = encodingTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const encoded = code < 0x80 ? code : table.get(char);
    if (encoded === undefined) bytes.push(...Buffer.from(`&#${code};`, 'latin1'));
    else if (encoded > 0xff) bytes.push(encoded >> 8, encoded & 0xff);
    else bytes.push(encoded);
  }
  return Buffer.from(bytes);
}

const encodingTable = (() => {
  let table: Map<string, number> | undefined;
  return (): Map<string, number> => {
    table ??= buildTable();
    return table;
  };
})();

/** The first code wins where several decode to one character, except that the IBM block loses to NEC's as in Windows. */
function buildTable(): Map<string, number> {
  const decoder = new TextDecoder('shift_jis');
  const table = new Map<string, number>();
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    if (lead >= 0xa0 && lead <= 0xdf) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, lead * 256 + trail);
    }
  }
  return table;
}
