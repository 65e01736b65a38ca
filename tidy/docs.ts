import { posix } from 'node:path';
import type { SourceFile } from './source.ts';

const LINK = /\]\((?!https?:|#)([^)\s#]+)[^)]*\)|<img[^>]*\bsrc="(?!https?:)([^"]+)"/g;
const CODE_WORD = /`([^`\n]+)`/g;
/** A path named in a sentence: it has a slash or an ending, no blanks, no placeholder. */
const PATH = /^(?=.*(?:\/|\.(?:ts|tsx|sql|mjs|md|json)$))[a-z.@][\w.@/-]*$/;

/** Links and pictures of a page whose file does not exist. */
export function brokenLinks(page: SourceFile, exists: (path: string) => boolean): string[] {
  return [...page.text.matchAll(LINK)]
    .map((match) => posix.join(posix.dirname(page.path), match[1] ?? match[2] ?? ''))
    .filter((path) => !exists(path))
    .map((path) => `${page.path} links to ${path}`);
}

/**
 * Paths a page names in code marks that no file has. Pages write paths the short way (`core/numbers/`,
 * `server/src/config.ts`, `fold.ts`), so a path counts as there when some file's path contains it so.
 *
 * @param paths every file of the repository, from the root
 */
export function missingPaths(page: SourceFile, paths: readonly string[]): string[] {
  const full = paths.map((path) => `/${path}`);
  return [...page.text.matchAll(CODE_WORD)]
    .map((match) => match[1] ?? '')
    .filter(
      (word) => PATH.test(word) && !word.startsWith('@') && !/000N|\/(?:contract|client)$|^\d/.test(word),
    )
    .filter((word) => {
      const spelled = [word, word.replace(/^(core|server|world)\/(?!src\/)/, '$1/src/')];
      return !spelled.some((each) =>
        full.some((path) => (each.endsWith('/') ? path.includes(`/${each}`) : path.endsWith(`/${each}`))),
      );
    })
    .map((word) => `${page.path} names ${word}`);
}
