import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readConfig, readLanguage, readServerUrl } from '../config.ts';
import { describeFailure } from '../launch.ts';
import { helpText } from './commands.ts';
import { runJourney } from './journey.ts';
import { runImport } from './import.ts';
import { runKeys } from './keys.ts';
import { runMail } from './mail.ts';
import { runOperatorToken } from './operator-token.ts';
import { runRead } from './read.ts';
import { runRecognize } from './recognize.ts';
import { runRefold } from './refold.ts';
import { runTrack } from './track.ts';

type Command = (args: readonly string[]) => Promise<number>;

const out = (line: string) => void process.stdout.write(`${line}\n`);
const err = (line: string) => void process.stderr.write(`${line}\n`);

const COMMANDS: Readonly<Record<string, Command>> = {
  recognize: (args) => runRecognize(args, { stdin: process.stdin, out, err, language: readLanguage() }),
  track: (args) => runTrack(args, { out, err, url: readServerUrl() }),
  read: (args) => runRead(args, { readFile: (path) => readFile(path), out, err }),
  refold: (args) => {
    let stopped = false;
    process.once('SIGINT', () => (stopped = true));
    return runRefold(args, { out, err, config: () => readConfig(), stopped: () => stopped });
  },
  'operator-token': (args) => runOperatorToken(args, { out, config: () => readConfig() }),
  import: (args) =>
    runImport(args, {
      stdin: process.stdin,
      open: (path) => createReadStream(path),
      out,
      err,
      config: () => readConfig(),
    }),
  mail: (args) =>
    runMail(args, {
      stdin: process.stdin,
      open: (path) => createReadStream(path),
      out,
      err,
      config: () => readConfig(),
    }),
  keys: (args) => runKeys(args, { out, err, config: () => readConfig() }),
  journey: (args) =>
    runJourney(args, { stdin: process.stdin, readFile: (path) => readFile(path, 'utf8'), out, err }),
};

/** A reader that has seen enough (`| head`) closes the pipe: that ends the command and is no failure. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** Runs one command of the command line and returns its exit code: 0 done, 1 not found, 2 wrong usage. */
export async function runCommand(name: string, args: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (command) {
    return command(args).catch((error: unknown) => {
      err(describeFailure(error));
      return 1;
    });
  }
  if (name === 'help' || name === '--help' || name === '-h') {
    out(helpText());
    return 0;
  }
  err(`todoke: there is no command ${name}\n\n${helpText()}`);
  return 2;
}
