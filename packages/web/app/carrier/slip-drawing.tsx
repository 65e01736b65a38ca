import { useLook } from '../ui/look.ts';

/** Size of the drawing's own units. */
const WIDTH = 340;
const HEIGHT = 168;
/** A digit of the drawn number is about this wide, so that long numbers are drawn smaller. */
const DIGIT_EM = 0.6;
const NUMBER_MAX_PX = 25;
const NUMBER_ROOM = WIDTH - 60;

/** A slip with everything blank but the place of its number: label, number as printed, its barcode. */
export function SlipDrawing({ example }: { readonly example: string }) {
  const { directory } = useLook().words;
  // Labels that come from abroad carry letters, and their number beneath the barcode instead of above it.
  const abroad = /[A-Z]/.test(example);
  const size = Math.min(NUMBER_MAX_PX, NUMBER_ROOM / (example.length * DIGIT_EM));
  return (
    <svg
      className="drawn"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={directory.slipOf(example)}
    >
      <rect className="paper" x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} rx="8" />
      <path className="blank" d="M18 24h96M18 40h148M18 56h118M222 24h98M222 40h64" />
      <path className="tear" d={`M1 76H${WIDTH - 1}`} />
      <rect className="mark" x="14" y="86" width={WIDTH - 28} height="72" rx="6" />
      <text className="label" x="26" y="104">
        {directory.slipLabel}
      </text>
      <text className="digits" x="26" y={abroad ? 151 : 131} fontSize={size}>
        {example}
      </text>
      <path className="bars" d={bars(example, abroad ? 109 : 138)} />
    </svg>
  );
}

/** Bars that stand for a barcode; their widths follow the number, but no scanner reads them. */
function bars(example: string, top: number): string {
  let x = 26;
  let path = '';
  for (const char of example.repeat(6)) {
    const width = 1 + (char.charCodeAt(0) % 3);
    if (x + width > WIDTH - 26) break;
    path += `M${x} ${top}h${width}v13h-${width}z`;
    x += width + 1 + (char.charCodeAt(0) % 2);
  }
  return path;
}
