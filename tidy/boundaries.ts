import { importsOf, isTest, type SourceFile } from './source.ts';

/** What the files of a folder may import. Everything not named here is refused. */
export interface Boundary {
  readonly folder: string;
  readonly why: string;
  readonly allowed: readonly RegExp[];
  /** Besides `allowed`, for tests. */
  readonly inTests: readonly RegExp[];
  /** A line that must be refused: the proof that the rule can fire. */
  readonly wrong: { readonly path: string; readonly line: string };
}

const NODE = /^node:/;
const TEST_TOOLS = [/^vitest(\/node)?$/, /^fast-check$/, /^rolldown$/, NODE];
const CORE = /^@todoke\/core\//;

/** The arrows of ARCHITECTURE.md: server → core; web → core, server/contract; world → core, server. */
export const BOUNDARIES: readonly Boundary[] = [
  {
    folder: 'packages/core/src/',
    why: 'core is pure and imports nothing outside itself',
    allowed: [/^packages\/core\/src\//],
    inTests: TEST_TOOLS,
    wrong: { path: 'packages/core/src/time/jst.ts', line: "import { z } from 'zod';" },
  },
  {
    folder: 'packages/server/src/',
    why: 'server imports core and its own packages',
    allowed: [
      /^packages\/server\/src\//,
      CORE,
      NODE,
      /^(?:fastify|kysely|pg|pino|prom-client|zod|iconv-lite|mailparser|@scalar\/fastify-api-reference)$/,
    ],
    inTests: TEST_TOOLS,
    wrong: { path: 'packages/server/src/app.ts', line: "import { world } from '../../world/src/world.ts';" },
  },
  {
    folder: 'packages/web/app/',
    why: 'web imports core and server/contract',
    allowed: [
      /^packages\/web\/app\//,
      CORE,
      /^@todoke\/server\/contract$/,
      /^(?:react|react-dom|react-router|zod|zxing-wasm)(?:\/|$)/,
      /^@react-router\/dev\/routes$/,
      /^virtual:react-router\//,
    ],
    // Words are proven against the lists of codes in core, and the documentation against the API's document.
    inTests: [...TEST_TOOLS, /^packages\/core\/src\//, /^packages\/server\/openapi\.json\?raw$/],
    wrong: { path: 'packages/web/app/root.tsx', line: "import { buildApp } from '@todoke/server/app';" },
  },
  {
    folder: 'packages/world/src/bench/',
    why: 'the benchmark drives the product and its database',
    allowed: [/^packages\/world\/src\//, CORE, /^@todoke\/server\//, NODE, /^pg$/],
    inTests: TEST_TOOLS,
    wrong: { path: 'packages/world/src/bench/reads.ts', line: "import autocannon from 'autocannon';" },
  },
  {
    folder: 'packages/world/src/',
    why: 'world imports core and server',
    allowed: [/^packages\/world\/src\//, CORE, /^@todoke\/server\//, NODE],
    inTests: [...TEST_TOOLS, /^(?:playwright-core|@sparticuz\/chromium|axe-core)$/],
    wrong: { path: 'packages/world/src/world.ts', line: "import { page } from '../../web/app/root.tsx';" },
  },
  {
    folder: 'bin/',
    why: 'the launcher knows the server by its exports and starts the world as a process of its own',
    allowed: [
      /^bin\//,
      /^tidy\//,
      CORE,
      /^@todoke\/server\//,
      NODE,
      /^(?:playwright-core|@sparticuz\/chromium)$/,
    ],
    inTests: TEST_TOOLS,
    wrong: { path: 'bin/world.ts', line: "import { createWorld } from '../packages/world/src/world.ts';" },
  },
];

/** The imports of a file its folder does not allow. */
export function wrongImports(file: SourceFile): string[] {
  const boundary = BOUNDARIES.find((each) => file.path.startsWith(each.folder));
  if (!boundary || !/\.(?:ts|tsx|mjs)$/.test(file.path)) return [];
  const allowed = isTest(file.path) ? [...boundary.allowed, ...boundary.inTests] : boundary.allowed;
  return importsOf(file)
    .filter((name) => !allowed.some((pattern) => pattern.test(name)))
    .map((name) => `${file.path} imports ${name}: ${boundary.why}`);
}
