import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { brokenLinks, missingPaths } from './docs.ts';
import { readSources, ROOT, type SourceFile } from './source.ts';

/* Goal: what the pages at the root say is where they say it is. */

let files: readonly SourceFile[];
let pages: readonly SourceFile[];
beforeAll(async () => {
  files = await readSources();
  pages = files.filter((file) => /^[A-Z]+\.md$/.test(file.path));
});

test('every link and picture leads somewhere', () => {
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.flatMap((page) => brokenLinks(page, (path) => existsSync(join(ROOT, path))))).toEqual([]);
});

test('every path ARCHITECTURE.md, STYLE.md and SECURITY.md name exists', () => {
  const named = pages.filter((page) => /^(?:ARCHITECTURE|STYLE|SECURITY)\.md$/.test(page.path));
  const paths = files.map((file) => file.path);
  expect(named.flatMap((page) => missingPaths(page, paths))).toEqual([]);
});

test('ARCHITECTURE.md names every folder of core and of the server', () => {
  const page = pages.find((each) => each.path === 'ARCHITECTURE.md');
  const folders = files.flatMap(
    ({ path }) => /^packages\/(?:core|server)\/src\/([\w-]+)\//.exec(path)?.[1] ?? [],
  );
  const unnamed = [...new Set(folders)].filter((folder) => page?.text.includes(`\`${folder}/`) !== true);
  expect(unnamed).toEqual([]);
});

test('ARCHITECTURE.md stays short enough to be read', () => {
  const page = pages.find((each) => each.path === 'ARCHITECTURE.md');
  expect(page?.text.split('\n').length).toBeLessThanOrEqual(200);
});

test('a dead link, a lost picture and a moved file are noticed', () => {
  const page = {
    path: 'A.md',
    text: '[b](B.md) <img src="c.png"> `core/gone/d.ts` `fold.ts` `core/journey/`',
  };
  expect(brokenLinks(page, () => false)).toEqual(['A.md links to B.md', 'A.md links to c.png']);
  expect(missingPaths(page, ['packages/core/src/journey/fold.ts'])).toEqual(['A.md names core/gone/d.ts']);
});
