import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { systemClock } from '../clock.ts';
import { withDatabase } from '../db/connect.ts';
import { importFile } from '../inbound/import-file.ts';
import type { ImportEnd } from '../inbound/schema.ts';
import { isCarrierId } from '../parcels/candidates.ts';
import { createIngest } from '../parcels/ingest.ts';

const USAGE = 'usage: todoke import <file>|- [--carrier ID] [--json]';
const PROGRESS_EVERY_MS = 1_000;

interface ImportIo {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  open(path: string): AsyncIterable<Uint8Array | string>;
  out(line: string): void;
  err(line: string): void;
  config(): Config;
}

/**
 * `todoke import`: stores the parcels of a shipping file. Lines that cannot be taken are said with their line and
 * reason; `--json` prints one JSON line a line of the file. Exit 0 when every line was taken, 1 when not.
 */
export async function runImport(args: readonly string[], io: ImportIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { carrier: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [path] = positionals;
  const { carrier, json } = values;
  if (path === undefined || positionals.length > 1) {
    io.err(USAGE);
    return 2;
  }
  if (carrier !== undefined && !isCarrierId(carrier)) {
    io.err(`unknown carrier ${carrier}; todoke read names them all`);
    return 2;
  }
  return withDatabase(io.config(), async (database) => {
    const ingest = createIngest({ database, clock: systemClock, publish: () => undefined });
    const bytes = path === '-' ? io.stdin : io.open(path);
    const lines = importFile(bytes, { carrier: carrier ?? null, ingest, now: () => systemClock.now() });
    let told = performance.now();
    let done = 0;
    let end: ImportEnd | null = null;
    for await (const line of lines) {
      if (json) io.out(JSON.stringify(line));
      if ('done' in line) {
        end = line;
        continue;
      }
      done += 1;
      if (!line.ok && !json) io.err(`line ${line.line}: ${line.reason}`);
      if (performance.now() - told < PROGRESS_EVERY_MS) continue;
      told = performance.now();
      io.err(`${done} lines`);
    }
    if (end === null) return 1;
    if (!json) io.out(summary(end));
    return end.done && end.refused === 0 ? 0 : 1;
  });
}

function summary({ made, updated, known, refused, reason }: ImportEnd): string {
  const counts = `${made} made, ${updated} updated, ${known} known, ${refused} refused`;
  return reason === undefined ? counts : `${counts}; the file was not read to its end: ${reason}`;
}
