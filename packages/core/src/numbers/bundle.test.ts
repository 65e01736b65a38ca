import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';

/** Each entry whole, minified, `gzip -9`; a change may not lose what is reached. */
const BYTES_MAX = {
  /** The goal was 8,192; this is what whole messages, their words and the hosts of addresses need. */
  'index.ts': 12_300,
  'one.ts': 8192,
};

const ENTRY = 'virtual:entry';

it.each(Object.entries(BYTES_MAX))('%s is no larger than %i bytes', async (file, bytesMax) => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const bundle = await rolldown({
    input: ENTRY,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? `export * from ${JSON.stringify(path)}` : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  expect(output).toHaveLength(1);
  expect(execFileSync('gzip', ['-9'], { input: output[0].code }).length).toBeLessThanOrEqual(bytesMax);
});
