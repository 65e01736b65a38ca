import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './source.ts';

/* Goal: each rule of the linter that guards a boundary or a promise of STYLE.md is seen to fire once. */

interface Wrong {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

const CORE = 'packages/core/src/wrong';
const WRONG: readonly Wrong[] = [
  ...["'node:fs'", "'zod'", "'kysely'", "'@todoke/server/contract'", "'react'"].map((name, index) => ({
    rule: 'no-restricted-imports',
    path: `${CORE}-import-${index}.ts`,
    text: `import * as all from ${name};\nexport const used = all;`,
  })),
  ...['process.argv', "fetch('/')", 'setTimeout(String, 1)', 'performance.now()', "console.log('')"].map(
    (expression, index) => ({
      rule: 'no-restricted-globals',
      path: `${CORE}-global-${index}.ts`,
      text: `export const used = () => ${expression};`,
    }),
  ),
  ...['Date.now()', 'Math.random()', 'Temporal.Now'].map((expression, index) => ({
    rule: 'no-restricted-properties',
    path: `${CORE}-property-${index}.ts`,
    text: `export const used = () => ${expression};`,
  })),
  {
    rule: 'no-restricted-imports',
    path: 'packages/server/src/wrong-world.ts',
    text: "import { world } from '@todoke/world';\nexport const used = world;",
  },
  {
    rule: 'no-restricted-imports',
    path: 'packages/server/src/wrong-web.ts',
    text: "import { page } from '../../../packages/web/app/root.tsx';\nexport const used = page;",
  },
  {
    rule: 'no-restricted-imports',
    path: 'packages/web/app/wrong-server.ts',
    text: "import { buildApp } from '@todoke/server/app';\nexport const used = buildApp;",
  },
  {
    rule: 'no-restricted-imports',
    path: 'packages/web/app/wrong-world.ts',
    text: "import { world } from '@todoke/world/places';\nexport const used = world;",
  },
  {
    rule: 'no-restricted-imports',
    path: 'packages/web/app/wrong-node.ts',
    text: "import { join } from 'node:path';\nexport const used = join;",
  },
  {
    rule: 'no-restricted-imports',
    path: 'packages/web/app/wrong-bulk.ts',
    text: "import { bulkLoad } from '@todoke/server/bulk';\nexport const used = bulkLoad;",
  },
  { rule: 'no-default-export', path: `${CORE}-default.ts`, text: 'export default 1;' },
  {
    rule: 'no-explicit-any',
    path: `${CORE}-any.ts`,
    text: 'export const used = (value: any) => String(value);',
  },
  { rule: 'max-lines', path: `${CORE}-long.ts`, text: 'export {};\n'.repeat(401) },
  {
    rule: 'max-lines-per-function',
    path: `${CORE}-long-function.ts`,
    text: `export function long(): number {\n  let sum = 0;\n${'  sum += 1;\n'.repeat(70)}  return sum;\n}`,
  },
  {
    rule: 'no-cycle',
    path: `${CORE}-cycle-a.ts`,
    text: "import { b } from './wrong-cycle-b.ts';\nexport const a = () => b;",
  },
  {
    rule: 'no-cycle',
    path: `${CORE}-cycle-b.ts`,
    text: "import { a } from './wrong-cycle-a.ts';\nexport const b = () => a;",
  },
  {
    rule: 'no-floating-promises',
    path: `${CORE}-floating.ts`,
    text: 'export function forget(): void {\n  Promise.resolve(1);\n}',
  },
  {
    rule: 'switch-exhaustiveness-check',
    path: `${CORE}-switch.ts`,
    text: "export function half(of: 'a' | 'b'): number {\n  switch (of) {\n    case 'a':\n      return 1;\n  }\n  return 0;\n}",
  },
];

const RIGHT = {
  path: 'packages/web/app/right-contract.ts',
  text: "import type { TodokeApi } from '@todoke/server/contract';\nexport const used: TodokeApi | null = null;",
};

let house: string;
let said: readonly { code: string; filename: string }[];

beforeAll(async () => {
  // A house of its own with our linter settings, so that nobody else trips over the wrong files.
  house = await mkdtemp(join(tmpdir(), 'todoke-lint-'));
  for (const { path, text } of [...WRONG, RIGHT]) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
  }
  for (const name of ['.oxlintrc.json', 'tsconfig.base.json'])
    await copyFile(join(ROOT, name), join(house, name));
  await copyFile(join(ROOT, 'packages/core/tsconfig.json'), join(house, 'packages/core/tsconfig.json'));
  await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  said = await lint(house);
});

afterAll(() => rm(house, { recursive: true, force: true }));

async function lint(folder: string): Promise<{ code: string; filename: string }[]> {
  const child = spawn(join(ROOT, 'node_modules/.bin/oxlint'), ['--format', 'json', 'packages'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string; filename: string }[] }; // oxlint's report
  return diagnostics;
}

test('what is right stays silent', () => {
  expect(said.filter((each) => each.filename === RIGHT.path)).toEqual([]);
});

test.each(WRONG)('$rule fires on $path', ({ rule, path }) => {
  expect(said.filter((each) => each.filename === path).map((each) => each.code)).toContainEqual(
    expect.stringContaining(`(${rule})`),
  );
});
