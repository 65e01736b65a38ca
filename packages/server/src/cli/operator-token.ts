import type { Config } from '../config.ts';
import { withDatabase } from '../db/connect.ts';
import { makeNewToken } from '../ops/access.ts';

/** `todoke operator-token`: makes a new token; the old one and every session end. It is shown once. */
export async function runOperatorToken(
  args: readonly string[],
  io: { out(line: string): void; config(): Config },
): Promise<number> {
  const token = await withDatabase(io.config(), ({ db }) => makeNewToken(db));
  io.out(
    args.includes('--json')
      ? JSON.stringify({ token })
      : `${token}\n\n/ops/login で一度だけ使えます。二度と表示されません。 For /ops/login, once; not shown again.`,
  );
  return 0;
}
