import type { CommandHelp } from '../http/schema.ts';

/** Every command of the terminal, as `todoke help` and the documentation show it. */
export const COMMAND_HELP: readonly CommandHelp[] = [
  { usage: 'start', does: 'start the server (test mode unless TODOKE_CARRIERS is set)' },
  { usage: 'demo [--speed 60]', does: 'start it and follow a simulated day in the terminal' },
  {
    usage: 'recognize <text> [--jsonl] [--lang ja|en]',
    does: 'what is this number? (--jsonl reads {"input": "…"} lines; --help says all)',
  },
  {
    usage: 'track <number> [--carrier ID]',
    does: 'ask a running server (TODOKE_URL, default http://localhost:3000)',
  },
  {
    usage: 'read <carrier> <file> --observed-at TIME [--number N]',
    does: 'what an adapter reads from a saved answer',
  },
  { usage: 'journey [--jsonl FILE|-]', does: 'fold observations into a journey' },
  {
    usage: 'import FILE|- [--carrier ID]',
    does: 'parcels of a shipping file (B2クラウド, e飛伝III, ゆうプリR, any CSV)',
  },
  {
    usage: 'mail [FILE|-]',
    does: "what a carrier's notice says of its parcels (a saved or piped mail)",
  },
  {
    usage: 'keys create --name NAME | list | revoke ID',
    does: 'API keys (--scope events:write,imports:write,mail:write,parcels:read)',
  },
  {
    usage: 'operator-token',
    does: 'a new token for /ops/login; ends the old one and its sessions',
  },
  { usage: 'refold', does: 'fold everything stored again (resumable)' },
];

/** Where the second column stands. */
const USAGE_WIDTH = 42;

/** What `todoke help` prints. */
export function helpText(): string {
  const lines = COMMAND_HELP.map(({ usage, does }) => {
    const call = `  todoke ${usage}`;
    return call.length < USAGE_WIDTH
      ? `${call.padEnd(USAGE_WIDTH)} ${does}`
      : `${call}\n${' '.repeat(USAGE_WIDTH)} ${does}`;
  });
  return `todoke: where is my parcel?

${lines.join('\n')}

  --json on each prints one JSON document.
`;
}
