import { carriers, findAdapter, findCarrier, readingView } from '@todoke/core/carriers';
import type { CarrierAdapter, ReadContext, ReadingView } from '@todoke/core/carriers';
import { ANSWER_BYTES_MAX, decodeAnswer } from './answer-text.ts';

type Instant = ReadContext['observedAt'];

export interface ReadIo {
  readFile(path: string): Promise<Uint8Array>;
  out(line: string): void;
  err(line: string): void;
}

interface ReadRequest {
  readonly adapter: CarrierAdapter;
  readonly file: string;
  readonly observedAt: Instant;
  readonly number: string | undefined;
  /** The HTTP status the answer came with; 200 when it was not noted. */
  readonly status: number;
  readonly json: boolean;
  /** Show attributes and hand-overs too. */
  readonly more: boolean;
}

const USAGE =
  'usage: todoke read <carrier> <file> --observed-at <time> [--number N] [--status N] [--json] [--more]';
const OPTIONS: ReadonlySet<string> = new Set(['--observed-at', '--number', '--status']);
const EXIT_OK = 0;
const EXIT_USAGE = 2;

/**
 * `todoke read`: shows what an adapter reads from a saved answer, the tool for whoever mends an adapter.
 * A problem in the answer is a reading like any other (exit 0); a wrong call is explained (exit 2).
 *
 * @param args what stands after `read`
 * @example await runRead(['jp.yamato', 'page.html', '--observed-at', '2026-08-11T09:00+09:00', '--json'], io)
 */
export async function runRead(args: readonly string[], io: ReadIo): Promise<number> {
  const request = parseArguments(args);
  if (typeof request === 'string') return refuse(io, request);
  let bytes: Uint8Array;
  try {
    bytes = await io.readFile(request.file);
  } catch (cause) {
    return refuse(io, `cannot read ${request.file}: ${messageOf(cause)}`);
  }
  if (bytes.length > ANSWER_BYTES_MAX) {
    return refuse(
      io,
      `${request.file} is larger than ${String(ANSWER_BYTES_MAX)} bytes: no carrier's answer`,
    );
  }
  const { adapter, number, observedAt, status } = request;
  const body = decodeAnswer(bytes, adapter.encoding);
  const reading = adapter.read(body, { observedAt, status, ...(number !== undefined && { number }) });
  const view = readingView(reading, request.more);
  for (const line of request.json ? [JSON.stringify(view, null, 2)] : tableOf(view)) io.out(line);
  return EXIT_OK;
}

function refuse(io: ReadIo, message: string): number {
  io.err(message);
  return EXIT_USAGE;
}

function parseArguments(args: readonly string[]): ReadRequest | string {
  const plain: string[] = [];
  const options = new Map<string, string>();
  const flags = new Set<string>();
  for (let i = 0; i < args.length; i += 1) {
    const argument = args[i] ?? '';
    const [name = '', inline] = argument.startsWith('--') ? argument.split(/=(.*)/s) : [];
    if (name === '') plain.push(argument);
    else if (name === '--json' || name === '--more') flags.add(name);
    else if (OPTIONS.has(name)) {
      const value = inline ?? args[i + 1];
      if (value === undefined) return `${name} needs a value\n${USAGE}`;
      options.set(name, value);
      if (inline === undefined) i += 1;
    } else return `unknown option ${name}\n${USAGE}`;
  }
  const [id, file, extra] = plain;
  if (id === undefined || file === undefined || extra !== undefined) return USAGE;
  return checkArguments({
    id,
    file,
    json: flags.has('--json'),
    more: flags.has('--more'),
    time: options.get('--observed-at'),
    number: options.get('--number'),
    status: options.get('--status') ?? '200',
  });
}

function checkArguments(given: {
  readonly id: string;
  readonly file: string;
  readonly json: boolean;
  readonly more: boolean;
  readonly time: string | undefined;
  readonly number: string | undefined;
  readonly status: string;
}): ReadRequest | string {
  const adapter = findAdapter(given.id);
  if (adapter === undefined) {
    if (findCarrier(given.id) !== undefined) return `${given.id} has no adapter: only its links are known`;
    const known = carriers.filter((carrier) => carrier.adapter !== null).map((carrier) => carrier.id);
    return `unknown carrier ${given.id}; known: ${known.join(', ')}`;
  }
  if (given.time === undefined) return `--observed-at is missing: when was the answer saved?\n${USAGE}`;
  const observedAt = parseInstant(given.time);
  if (observedAt === null) {
    return `--observed-at ${given.time} is no time; write it as 2026-08-11T09:00:00+09:00`;
  }
  const { file, number, json, more } = given;
  if (!/^[1-5]\d\d$/.test(given.status)) return `--status ${given.status} is no HTTP status`;
  return { adapter, file, observedAt, number, status: Number(given.status), json, more };
}

/** ISO 8601; without an offset it is read as Japanese time, and a bare day as its beginning. */
function parseInstant(text: string): Instant | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text,
  );
  if (found === null) return null;
  const at = Date.parse(`${found[1] ?? ''}T${found[2] ?? '00:00'}${found[3] ?? '+09:00'}`);
  // Brand maker: the edge where an argument becomes an instant.
  return Number.isNaN(at) ? null : (at as Instant);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function tableOf(view: ReadingView): string[] {
  const lines = [`number   ${view.number ?? '-'}`];
  for (const event of view.events) {
    const time = event.time ?? (event.precision === 'none' ? '-' : '');
    const code = event.rawCode === null ? '' : ` [${event.rawCode}]`;
    lines.push(
      `${time.padEnd(26)} ${event.status.padEnd(34)} ${event.rawText}${code}  ${event.place ?? ''}`.trimEnd(),
    );
  }
  if (view.promise !== null) {
    lines.push(
      `promise  ${view.promise.date} ${view.promise.from ?? ''}-${view.promise.to ?? ''} (${view.promise.text})`,
    );
  }
  if (view.problem !== null) lines.push(`problem  ${JSON.stringify(view.problem)}`);
  return lines;
}
