import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { carriers } from '@todoke/core/carriers';
import { BOUNDARIES, wrongImports } from './boundaries.ts';
import { CARRIER_FILES, missingCarrierFiles, unlistedCarrierFolders } from './carrier-folders.ts';
import { complaints, RULES } from './rules.ts';
import { SCRIPTS_MAX, scriptComplaints } from './scripts.ts';
import { importsOf, readSources, ROOT, type SourceFile } from './source.ts';

/* Goal: what a linter cannot say about the house, each rule seen to fire once. */

let files: readonly SourceFile[];
beforeAll(async () => {
  files = await readSources();
});

test('the rules see the house', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => importsOf(file).length > 0).length).toBeGreaterThan(100);
});

describe.each(RULES)('$name', (rule) => {
  test('holds', () => expect(complaints(rule, files)).toEqual([]));
  test('fires on a file that breaks it', () => expect(complaints(rule, [rule.broken])).toHaveLength(1));
});

describe('imports stay within the arrows', () => {
  test('everywhere', () => expect(files.flatMap(wrongImports)).toEqual([]));
  test.each(BOUNDARIES)('$folder: fires on a wrong import', ({ wrong, why }) => {
    const [complaint] = wrongImports({ path: wrong.path, text: wrong.line });
    expect(complaint).toContain(why);
  });
  test('every form of import is seen', () => {
    const text = [
      "import { a } from 'a';",
      "import type { b } from 'b';",
      "import {\n  c,\n  d,\n} from 'c';",
      "export * from './d.ts';",
      "import 'e';",
      "const f = await import('f');",
      "// import { g } from 'g';",
    ].join('\n');
    expect(importsOf({ path: 'x/y.ts', text })).toEqual(['a', 'b', 'c', 'x/d.ts', 'e', 'f']);
  });
});

describe('carrier folders', () => {
  const folder = join(ROOT, 'packages/core/src/carriers');
  async function readFolders(): Promise<Map<string, string[]>> {
    const entries = await readdir(folder, { withFileTypes: true });
    const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    return new Map(
      await Promise.all(names.map(async (name) => [name, await readdir(join(folder, name))] as const)),
    );
  }

  test('every listed carrier is complete, every folder is listed', async () => {
    const folders = await readFolders();
    expect(missingCarrierFiles(carriers, folders)).toEqual([]);
    expect(unlistedCarrierFolders(carriers, folders)).toEqual([]);
  });
  test('each missing file and an unlisted folder are noticed', () => {
    for (const missing of CARRIER_FILES) {
      const there = CARRIER_FILES.filter((name) => name !== missing);
      expect(missingCarrierFiles([{ id: 'own', adapter: {} }], new Map([['own', there]]))).toEqual([
        `own/${missing} is missing`,
      ]);
    }
    expect(unlistedCarrierFolders([{ id: 'own' }], new Map([['xx.new', ['profile.ts']]]))).toHaveLength(1);
  });
});

describe('npm scripts', () => {
  test('are few and explained in the README', async () => {
    const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>; // npm refuses anything else
    };
    expect(scriptComplaints(scripts, await readFile(join(ROOT, 'README.md'), 'utf8'))).toEqual([]);
  });
  test('one too many and one unexplained are noticed', () => {
    const many = Object.fromEntries(
      Array.from({ length: SCRIPTS_MAX + 1 }, (_, index) => [`s${index}`, 'true']),
    );
    const readme = Object.keys(many).map((name) => `| \`npm run ${name}\` | does |`);
    expect(scriptComplaints(many, readme.join('\n'))).toEqual(['13 scripts, at most 12']);
    expect(scriptComplaints({ s1: 'true' }, '')).toEqual(["the README's table does not explain s1"]);
  });
});
