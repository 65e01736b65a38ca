import { createServer } from 'node:net';
import { readConfig } from './config.ts';
import { lockDataFolder } from './db/lock.ts';
import { StartFailure, systemErrorCode } from './failure.ts';

/**
 * What can be known before anything is started: settings, the data folder, the port.
 * The server checks them again itself; this keeps a failing start from touching anything else.
 * @throws StartFailure
 */
export async function checkBeforeStart(
  env: NodeJS.ProcessEnv,
): Promise<{ testMode: boolean; dataFolder: string }> {
  const config = readConfig(env);
  const lock = await lockDataFolder(config.dataFolder);
  await lock.release();
  await checkPort(config.port, config.host);
  return { testMode: config.mode === 'test', dataFolder: config.dataFolder };
}

async function checkPort(port: number, host: string): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  } catch (cause) {
    throw portFailure(host, port, systemErrorCode(cause) ?? 'unknown', cause);
  } finally {
    server.close();
  }
}

/** The one message for a port that cannot be had. */
export function portFailure(host: string, port: number, code: string, cause: unknown): StartFailure {
  return new StartFailure(
    {
      what: code === 'EADDRINUSE' ? 'The port is taken by another program.' : 'The port cannot be opened.',
      where: `${host}:${port} (${code})`,
      whatToDo: 'Choose another with PORT, for example `PORT=3001 npm start`, or stop the other program.',
    },
    { cause },
  );
}

/** A failure in words for whoever started the program; the stack only for failures nobody foresaw. */
export function describeFailure(error: unknown): string {
  if (error instanceof StartFailure) return `\n  ${error.what}\n  ${error.where}\n  → ${error.whatToDo}\n\n`;
  if (error instanceof Error) return `\n  ${error.stack ?? error.message}\n\n`;
  // Some libraries reject with nothing at all.
  return `\n  The start failed without a reason (${String(error)}).\n  → Start again with TODOKE_LOG=debug and report what it prints.\n\n`;
}
