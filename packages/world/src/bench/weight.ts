import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import { measurePageWeight } from './page-weight.ts';
import { fill } from './reads.ts';
import { startMeasuredServer } from './server-process.ts';

const WEB_BUILD = join(import.meta.dirname, '../../../web/build');

/** What a first visit transfers: the first view of the tracking page and all its scripts. */
export async function benchWeight(): Promise<BenchRow[]> {
  const server = await startMeasuredServer({ webBuild: WEB_BUILD });
  try {
    const { numbers } = await fill(server, 4);
    const page = await measurePageWeight(`${server.url}/t/${numbers[0] ?? ''}`);
    return [
      {
        name: 'tracking page: HTML and styles, gzip (goal ≤ 14,336)',
        value: page.firstViewBytes,
        unit: 'bytes',
      },
      { name: 'tracking page: all scripts, gzip (goal ≤ 133,120)', value: page.scriptBytes, unit: 'bytes' },
    ];
  } finally {
    await server.stop();
  }
}
