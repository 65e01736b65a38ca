import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** A file of the repository, as the rules see it. */
export interface SourceFile {
  /** From the root, with slashes: `packages/core/src/time/jst.ts`. */
  readonly path: string;
  readonly text: string;
}

export const ROOT = join(import.meta.dirname, '..');
const FOLDERS = ['bin', 'packages', 'tidy', 'docs'];
const SKIPPED = new Set(['node_modules', 'build', '.react-router', 'dist']);
const TEXT = /\.(?:ts|tsx|mjs|sql|json|md|css|html|txt)$/;

/** Every text file of the repository that people write, sorted by path. */
export async function readSources(): Promise<SourceFile[]> {
  const paths: string[] = [];
  for (const folder of FOLDERS) await collect(folder, paths);
  for (const entry of await readdir(ROOT)) if (TEXT.test(entry)) paths.push(entry);
  return Promise.all(
    paths.sort().map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })),
  );
}

async function collect(folder: string, paths: string[]): Promise<void> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED.has(entry.name)) await collect(path, paths);
    else if (entry.isFile() && TEXT.test(entry.name)) paths.push(path);
  }
}

const FROM = /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'/gm;
const BARE = /^\s*import\s+'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g;

/** What a file imports; relative paths are resolved to paths from the root. */
export function importsOf(file: SourceFile): string[] {
  return [FROM, BARE, DYNAMIC]
    .flatMap((pattern) => [...file.text.matchAll(pattern)].map((match) => match[1] ?? ''))
    .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(file.path), name) : name));
}

/** Test files and what only tests use: they may read files and use the test tools. */
export function isTest(path: string): boolean {
  return (
    /\.(?:test|peer|fixture)\.tsx?$|^packages\/world\/src\/journeys\//.test(path) ||
    /\/test-[a-z]+\.ts$/.test(path)
  );
}
