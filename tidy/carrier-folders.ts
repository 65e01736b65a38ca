/** What stands in the folder of a carrier that can be asked. */
export const CARRIER_FILES = [
  'profile.ts',
  'numbers.ts',
  'statuses.ts',
  'request.ts',
  'read.ts',
  'samples',
  'carrier.test.ts',
] as const;
/** What stands in the folder of a carrier of which only links and numbers are known. */
const PROFILE_FILES = ['profile.ts', 'numbers.ts'] as const;

/**
 * What is missing in the folders of the listed carriers.
 *
 * @param folders names of the entries of each folder below `carriers/`
 * @example missingCarrierFiles([{ id: 'own', adapter: null }], new Map()) // ['own/profile.ts is missing', …]
 */
export function missingCarrierFiles(
  carriers: readonly { readonly id: string; readonly adapter: unknown }[],
  folders: ReadonlyMap<string, readonly string[]>,
): string[] {
  return carriers.flatMap(({ id, adapter }) => {
    const there = new Set(folders.get(id) ?? []);
    const wanted: readonly string[] = adapter === null ? PROFILE_FILES : CARRIER_FILES;
    return wanted.filter((name) => !there.has(name)).map((name) => `${id}/${name} is missing`);
  });
}

/** Folders that look like a carrier's and stand in no list. */
export function unlistedCarrierFolders(
  carriers: readonly { readonly id: string }[],
  folders: ReadonlyMap<string, readonly string[]>,
): string[] {
  const listed = new Set<string>(carriers.map((carrier) => carrier.id));
  return [...folders]
    .filter(([name, entries]) => entries.includes('profile.ts') && !listed.has(name))
    .map(([name]) => `${name} is not in carriers/index.ts`);
}
