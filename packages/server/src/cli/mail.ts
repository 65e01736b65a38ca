import { parseArgs } from 'node:util';
import type { Config } from '../config.ts';
import { systemClock } from '../clock.ts';
import { withDatabase } from '../db/connect.ts';
import { MAIL_BYTES_MAX, takeMail } from '../inbound/mail.ts';
import { createIngest } from '../parcels/ingest.ts';
import { hurryPoll } from '../polling/queries.ts';

const USAGE = 'usage: todoke mail [FILE|-] [--json]';

interface MailIo {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  open(path: string): AsyncIterable<Uint8Array | string>;
  out(line: string): void;
  err(line: string): void;
  config(): Config;
}

/**
 * `todoke mail`: stores what a carrier's notice says of its parcels; for a mail server's pipe (`|todoke mail`) or a
 * saved mail. Exit 0 when it was understood, 1 when not, with the reason.
 */
export async function runMail(args: readonly string[], io: MailIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [path = '-'] = positionals;
  if (positionals.length > 1) {
    io.err(USAGE);
    return 2;
  }
  const bytes = await readAll(path === '-' ? io.stdin : io.open(path));
  if (bytes === null) {
    io.err(`a mail of more than ${MAIL_BYTES_MAX} bytes is not read`);
    return 1;
  }
  return withDatabase(io.config(), async (database) => {
    const ingest = createIngest({ database, clock: systemClock, publish: () => undefined });
    const now = systemClock.now();
    const asked: Promise<void>[] = [];
    const askSoon = (id: string) => void asked.push(hurryPoll(database.db, id, new Date(now)));
    const answer = await takeMail(bytes, { ingest, now, askSoon });
    await Promise.all(asked);
    if (answer === 'busy') return 1;
    if (values.json) io.out(JSON.stringify(answer));
    else if (answer.reason !== undefined) io.err(answer.reason);
    else
      for (const { number, outcome } of answer.parcels)
        io.out(`${answer.carrier ?? ''}  ${number}  ${answer.kind ?? ''}  ${outcome}`);
    return answer.understood ? 0 : 1;
  });
}

async function readAll(bytes: AsyncIterable<Uint8Array | string>): Promise<Uint8Array | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of bytes) {
    const chunk = Buffer.from(piece);
    size += chunk.length;
    if (size > MAIL_BYTES_MAX) return null;
    pieces.push(chunk);
  }
  return Buffer.concat(pieces);
}
