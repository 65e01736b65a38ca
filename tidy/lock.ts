/** A part of `package-lock.json`. */
export interface LockedPackage {
  readonly version?: string;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export type Locked = Readonly<Record<string, LockedPackage>>;

/**
 * Packages somebody depends on that the lock file does not hold, other platforms' included: `npm ci` refuses a lock
 * file with such a gap, on every platform.
 *
 * @example lockGaps({ '': { dependencies: { a: '1.0.0' } } }) // ['a, needed by the root']
 */
export function lockGaps(locked: Locked): string[] {
  return Object.entries(locked).flatMap(([path, { dependencies, devDependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
      .filter((name) => !foldersAbove(path).some((folder) => locked[`${folder}node_modules/${name}`]))
      .map((name) => `${name}, needed by ${path === '' ? 'the root' : path}`),
  );
}

/** Where Node looks for a package of this one: its own folder, then each above it, then the root. */
function foldersAbove(path: string): string[] {
  const folders = [''];
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    folders.push(`${path.slice(0, end)}/`);
  }
  return folders;
}

/** Dependencies of a `package.json` that the lock file states differently. */
export function staleDependencies(
  locked: LockedPackage | undefined,
  written: LockedPackage,
): ('dependencies' | 'devDependencies' | 'optionalDependencies')[] {
  return (['dependencies', 'devDependencies', 'optionalDependencies'] as const).filter(
    (kind) => JSON.stringify(sorted(locked?.[kind])) !== JSON.stringify(sorted(written[kind])),
  );
}

function sorted(dependencies: Readonly<Record<string, string>> = {}): [string, string][] {
  return Object.entries(dependencies).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
