import { parseArgs } from 'node:util';
import { z } from 'zod';
import { parcelViewSchema } from '../parcels/schema.ts';

const TIMEOUT_MS = 60_000;
const problem = z.object({ reason: z.string(), title: z.string(), detail: z.string().optional() });

/** `todoke track <number>`: asks a running server and prints where the parcel stands. */
export async function runTrack(
  args: readonly string[],
  io: { out(line: string): void; err(line: string): void; readonly url: string },
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    options: { json: { type: 'boolean' }, carrier: { type: 'string' } },
  });
  const number = positionals.join(' ');
  if (!number) {
    io.err('usage: todoke track <number> [--carrier ID] [--json]');
    return 2;
  }
  let response: Response;
  try {
    response = await fetch(new URL('/v1/parcels', io.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'ja' },
      body: JSON.stringify({ number, ...(values.carrier === undefined ? {} : { carrier: values.carrier }) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    io.err(`${io.url} に接続できません。先に npm start で起動してください(別の場所なら TODOKE_URL)。`);
    return 1;
  }
  const body: unknown = await response.json();
  if (values.json === true) io.out(JSON.stringify(body));
  if (!response.ok) {
    const said = problem.safeParse(body);
    if (values.json !== true) io.err(said.success ? said.data.title : `HTTP ${response.status}`);
    return 1;
  }
  if (values.json !== true) printParcel(parcelViewSchema.parse(body), io.out);
  return 0;
}

function printParcel(parcel: z.infer<typeof parcelViewSchema>, out: (line: string) => void): void {
  out(`${parcel.carrierName.ja}  ${parcel.prettyNumber}  ${parcel.status}${parcel.test ? '  (テスト)' : ''}`);
  if (parcel.stopsAway !== null) out(`あと${parcel.stopsAway}件`);
  for (const event of parcel.events) {
    const place = event.place ?? '';
    out(`  ${(event.time.at ?? event.time.text).padEnd(26)} ${event.rawText}  ${place}`);
  }
}
