import type { Config } from '../config.ts';
import { withDatabase } from '../db/connect.ts';
import { estimateParcels } from '../refold/queries.ts';
import { refoldAll } from '../refold/refold.ts';

const PROGRESS_EVERY_MS = 1_000;

/** `todoke refold`: folds everything stored again, with progress; Ctrl-C keeps the place. */
export async function runRefold(
  args: readonly string[],
  io: { out(line: string): void; err(line: string): void; config(): Config; stopped(): boolean },
): Promise<number> {
  const json = args.includes('--json');
  return withDatabase(io.config(), async (database) => {
    const total = await estimateParcels(database.db);
    const started = performance.now();
    let told = started;
    let before: number | null = null;
    const result = await refoldAll(database, {
      stopped: io.stopped,
      onProgress: ({ done, changed }) => {
        before ??= done;
        if (performance.now() - told < PROGRESS_EVERY_MS) return;
        told = performance.now();
        const perSecond = Math.round(((done - before) / (told - started)) * 1000);
        io.err(`${done} / ${Math.max(total, done)} parcels, ${changed} corrected, ${perSecond} parcels/s`);
      },
    });
    const seconds = (performance.now() - started) / 1000;
    io.out(
      json
        ? JSON.stringify({ ...result, seconds })
        : `${result.done} parcels folded, ${result.changed} corrected, ${seconds.toFixed(1)} s${result.finished ? '' : ' (interrupted: run it again to go on)'}`,
    );
    return result.finished ? 0 : 1;
  });
}
