/** Bars and spaces of a barcode, `1` dark and `0` light, one character a module. */
export type Modules = string;

/** NW-7: four bars and three spaces a character, narrow or wide. Source: the symbology's public character table. */
const CODABAR: Readonly<Record<string, string>> = {
  '0': '0000011',
  '1': '0000110',
  '2': '0001001',
  '3': '1100000',
  '4': '0010010',
  '5': '1000010',
  '6': '0100001',
  '7': '0100100',
  '8': '0110000',
  '9': '1001000',
  '-': '0001100',
  A: '0011010',
  B: '0101001',
};
const WIDE = 3;

/** NW-7 between its guards, as Japanese slips print it. @example codabar('A1234A') */
export function codabar(text: string): Modules {
  return text
    .split('')
    .map((letter) => {
      const widths = CODABAR[letter];
      if (widths === undefined) throw new Error(`no bars for ${letter}`);
      return widths
        .split('')
        .map((wide, i) => String((i + 1) % 2).repeat(wide === '1' ? WIDE : 1))
        .join('');
    })
    .join('0');
}

/** Widths of Code 128's symbols for the values needed here: pairs of digits (code set C), start C and stop. */
const CODE128 =
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141114113114311411113411311113141114131311141411131';
const START_C = '211232';
const STOP = '2331112';

/** Code 128 of an even number of digits. */
export function code128(digits: string): Modules {
  const values = [...digits.matchAll(/\d\d/g)].map(([pair]) => Number(pair));
  const check = values.reduce((sum, value, i) => sum + value * (i + 1), 105) % 103;
  const widths = [
    START_C,
    ...[...values, check].map((value) => CODE128.slice(value * 6, value * 6 + 6)),
    STOP,
  ];
  return widths
    .join('')
    .split('')
    .map((width, i) => String((i + 1) % 2).repeat(Number(width)))
    .join('');
}

/** A grey picture, one byte a pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

/** White paper with barcodes one below the other. */
export function draw(barcodes: readonly Modules[], width = 640, height = 480): Picture {
  const grey = new Uint8Array(width * height).fill(255);
  const band = Math.floor(height / barcodes.length);
  for (const [i, modules] of barcodes.entries()) {
    const scale = Math.floor((width * 0.85) / modules.length);
    const left = Math.floor((width - modules.length * scale) / 2);
    for (let y = i * band + Math.floor(band * 0.25); y < i * band + Math.floor(band * 0.75); y += 1) {
      for (let x = 0; x < modules.length * scale; x += 1) {
        if (modules[Math.floor(x / scale)] === '1') grey[y * width + left + x] = 0;
      }
    }
  }
  return { width, height, grey };
}

/** The picture as an uncompressed BMP file of 24 bits; its rows are stored from the bottom. */
export function toBmp({ width, height, grey }: Picture): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + row * height);
  file.write('BM');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      file.fill(
        grey[y * width + x] ?? 255,
        54 + (height - 1 - y) * row + x * 3,
        54 + (height - 1 - y) * row + x * 3 + 3,
      );
    }
  }
  return file;
}

/** The picture turned about its middle, on white; each pixel is the nearest one. */
export function turn({ width, height, grey }: Picture, degrees: number): Picture {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turned = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [across, down] = [x - width / 2, y - height / 2];
      const fromX = Math.round(width / 2 + across * cos + down * sin);
      const fromY = Math.round(height / 2 - across * sin + down * cos);
      const inside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height;
      if (inside) turned[y * width + x] = grey[fromY * width + fromX] ?? 255;
    }
  }
  return { width, height, grey: turned };
}
