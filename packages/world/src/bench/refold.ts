import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';
import { fill } from './reads.ts';
import { startMeasuredServer } from './server-process.ts';

const TODOKE = join(import.meta.dirname, '../../../../bin/todoke.mjs');

/** `todoke refold` beside an idle server: everything stored read, folded and compared. */
export async function benchRefold(parcels: number): Promise<BenchRow[]> {
  const server = await startMeasuredServer();
  try {
    await fill(server, parcels, 1);
    const child = spawn(process.execPath, ['--max-semi-space-size=64', TODOKE, 'refold', '--json'], {
      env: { ...process.env, TODOKE_DATA: server.dataFolder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    for await (const chunk of child.stdout) output += String(chunk);
    const { done, seconds } = JSON.parse(output) as { done: number; seconds: number }; // our own command
    return [
      {
        name: `refold of ${parcels.toLocaleString('en')} parcels of 10 events (goal ≥ 20,000)`,
        value: Math.round(done / seconds),
        unit: 'parcels/s',
      },
    ];
  } finally {
    await server.stop();
  }
}
