import { parseArgs } from 'node:util';
import { createApiKey, SCOPES, type Scope } from '../accounts/keys.ts';
import { listApiKeys, revokeApiKey } from '../accounts/queries.ts';
import type { Config } from '../config.ts';
import { withDatabase } from '../db/connect.ts';

const USAGE = `usage: todoke keys create --name NAME [--scope ${SCOPES.join(',')}] | keys list | keys revoke ID   [--json]`;

/** `todoke keys`: makes, lists and ends API keys. A key is shown once, when it is made. */
export async function runKeys(
  args: readonly string[],
  io: { out(line: string): void; err(line: string): void; config(): Config },
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      scope: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const [action, id] = positionals;
  if (action === 'create') {
    const scopes = (values.scope ?? 'events:write').split(',');
    if (!scopes.every(isScope)) {
      io.err(`unknown scope; there are: ${SCOPES.join(', ')}`);
      return 2;
    }
    const made = await withDatabase(io.config(), ({ db }) =>
      createApiKey(db, { name: values.name ?? 'unnamed', scopes }),
    );
    io.out(
      values.json
        ? JSON.stringify({ ...made, scopes })
        : `${made.key}\n\nこのキーは二度と表示されません。 This key is not shown again.`,
    );
    return 0;
  }
  if (action === 'list') {
    const keys = await withDatabase(io.config(), ({ db }) => listApiKeys(db));
    for (const key of keys)
      io.out(
        values.json
          ? JSON.stringify(key)
          : `${key.id}  …${key.hint}  ${key.scopes.join(',')}  ${key.revokedAt ? 'revoked' : 'in use'}  ${key.name}`,
      );
    return 0;
  }
  if (action === 'revoke' && id !== undefined) {
    const ended = await withDatabase(io.config(), ({ db }) => revokeApiKey(db, id, new Date()));
    if (!ended) io.err(`there is no key ${id} in use`);
    return ended ? 0 : 1;
  }
  io.err(USAGE);
  return 2;
}

function isScope(text: string): text is Scope {
  return (SCOPES as readonly string[]).includes(text);
}
