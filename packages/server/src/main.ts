import { readConfig } from './config.ts';
import { describeFailure } from './launch.ts';
import { startServer } from './start.ts';

/** Exit code of a start that failed for a reason we can name. */
const EXIT_START_FAILED = 1;

async function main(): Promise<void> {
  const server = await startServer(readConfig());
  process.send?.({ kind: 'ready', url: server.url });
  if (server.operatorToken !== null) {
    process.stdout.write(
      `\n  運用者のトークン（一度だけ表示） operator token, shown once, for ${server.url}/ops/login\n  ${server.operatorToken}\n\n`,
    );
  }

  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= server.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // The launcher went away without a word (kill -9): nobody would stop us later.
  process.on('disconnect', stop);
  void server.failed.then((error) => fail(error));
}

function fail(error: unknown): never {
  process.stderr.write(describeFailure(error));
  process.exit(EXIT_START_FAILED);
}

await main().catch(fail);
