import { isoTime } from '@todoke/core/carriers';
import { foldJourney, parseFeedLine } from '@todoke/core/journey';
import type { FeedReason, Journey, JourneyEvent, JourneyPromise, Observation } from '@todoke/core/journey';
import { isoInZone, JAPAN_ZONE } from '@todoke/core/time';
import type { EpochMs } from '@todoke/core/time';
import type { CauseView } from '../parcels/schema.ts';
import { diagnoseFeed } from './feed-diagnosis.ts';

export interface JourneyIo {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  readFile(path: string): Promise<string>;
  out(line: string): void;
  err(line: string): void;
}

/** A feed is one parcel's; the longest real ones have a few hundred lines. Guards memory against a wrong file. */
export const FEED_BYTES_MAX = 32 * 1024 * 1024;

/** More problems than this are one mistake made throughout: the rest is counted. */
const PROBLEMS_MAX = 20;

const USAGE = `usage: todoke journey [--jsonl FILE|-]

Folds the observations of one parcel, one JSON object a line (UTF-8), and prints the journey as JSON.
Reads standard input when no file is given. The lines may come in any order.

  {"type":"created","observedAt":"2026-01-04T10:00+09:00"}
  {"type":"list","observedAt":"2026-01-07T15:00+09:00","source":"jp.yamato","order":"asc",
   "events":[{"time":"01-07 14:02","raw":"配達完了","place":"江東"}]}          (on one line)

  type    created, push, list, not_found, error, decision, carrier_corrected, renumbered, clock
  list    "order": asc (oldest first) or desc;  push and list: "events", "piece", "promise"
  any     "source" (a carrier id), "number" (the number asked about)
  event   "time" (with or without year, minute, offset), "zone" (a name, or "?"), "status" (main.sub) or "raw", "place"
  others  "decision": delivered, lost, returned_to_sender or cancelled;  "to": a carrier id or a number;  "problem"

Exit code 0: printed; 2: a line, the file or the call cannot be read (which line, on standard error).`;

/** Why a line cannot be read, for the person at the terminal. */
const REASONS: Readonly<Record<FeedReason, string>> = {
  too_long: 'the line is longer than a feed line may be',
  not_json: 'this is not JSON: write one whole object on one line, in UTF-8',
  not_an_object:
    'an observation is a JSON object, such as {"type":"clock","observedAt":"2026-01-07T15:00+09:00"}',
  type: '"type" must be created, push, list, not_found, error, decision, carrier_corrected, renumbered or clock',
  observed_at: '"observedAt" must be a date and time with a year, such as 2026-01-07T15:00+09:00',
  source: '"source" must be a short name, such as jp.yamato',
  order: '"order" must be asc or desc',
  piece: '"piece" must be a short name',
  number: '"number" must be a short text',
  events: '"events" must be a list of at most 1000 objects',
  time: '"time" must be a text',
  zone: '"zone" must be an IANA name, an offset, or "?" when nobody knows it',
  status: '"status" must be a text',
  raw: '"raw" and "rawCode" must be texts of at most 1000 characters',
  place: '"place" must be a text',
  attributes: '"attributes" must be an object of at most 20 texts',
  promise: '"promise" must have a "date" (2026-01-08), and may have "from", "to" (14:00), "text" and "zone"',
  problem: '"problem" must be one of the problems of a carrier, such as unavailable',
  decision: '"decision" must be delivered, lost, returned_to_sender or cancelled',
  to: '"to" must be a carrier id (carrier_corrected) or a number (renumbered)',
  carrier: '"carrier" must be a carrier id',
};

/**
 * `todoke journey [--jsonl FILE|-]`: the tool for support and for bug reports.
 * @returns the exit code: 0; 2 when the call or a line cannot be read (each such line is named on standard error).
 */
export async function runJourney(args: readonly string[], io: JourneyIo): Promise<number> {
  const source = sourceOf(args);
  if (source === 'help') {
    io.out(USAGE);
    return 0;
  }
  if (source === null) {
    io.err(USAGE);
    return 2;
  }
  const text = await readFeed(source.path, io);
  if (text === null) return 2;
  const { observations, problems, garbled } = parseFeed(text);
  if (problems.length > 0) {
    for (const problem of problems.slice(0, PROBLEMS_MAX)) io.err(problem);
    const more = problems.length - PROBLEMS_MAX;
    if (more > 0) io.err(`… and ${more} more ${more === 1 ? 'line' : 'lines'} that cannot be read`);
    return 2;
  }
  if (garbled !== null)
    io.err(`line ${garbled}: some characters are not UTF-8; words may be unknown only because of that`);
  const journey = foldJourney(observations);
  io.out(JSON.stringify(presentJourney(journey, diagnoseFeed(observations, journey)), null, 2));
  return 0;
}

function sourceOf(args: readonly string[]): { readonly path: string } | 'help' | null {
  const rest = args.filter((one) => one !== '--json');
  if (rest.includes('--help') || rest.includes('-h')) return 'help';
  if (rest.length === 0) return { path: '-' };
  const [flag, path] = rest;
  if (flag?.startsWith('--jsonl=') === true && rest.length === 1)
    return { path: flag.slice('--jsonl='.length) || '-' };
  if (flag !== '--jsonl' || rest.length > 2) return null;
  return { path: path ?? '-' };
}

async function readFeed(path: string, io: JourneyIo): Promise<string | null> {
  try {
    const text = path === '-' ? await readAll(io.stdin) : await io.readFile(path);
    if (text !== null && text.length <= FEED_BYTES_MAX) return text;
    io.err(
      `${path === '-' ? 'standard input' : path}: longer than ${FEED_BYTES_MAX} bytes; a feed is one parcel's`,
    );
    return null;
  } catch (error) {
    io.err(`${path}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
    return null;
  }
}

async function readAll(stdin: JourneyIo['stdin']): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > FEED_BYTES_MAX) return null;
  }
  return text + decoder.decode();
}

/** Blank lines and a byte order mark are let pass; every other line is an observation or a problem. */
function parseFeed(text: string): {
  readonly observations: readonly Observation[];
  readonly problems: readonly string[];
  /** The first line with a character that stands for bytes nobody could decode. */
  readonly garbled: number | null;
} {
  const observations: Observation[] = [];
  const problems: string[] = [];
  let garbled: number | null = null;
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    if (garbled === null && line.includes('\uFFFD')) garbled = index + 1;
    const read = parseFeedLine(line);
    if (read.ok) {
      observations.push(read.value);
      continue;
    }
    const where = read.event === undefined ? '' : `, event ${read.event + 1}`;
    problems.push(`line ${index + 1}${where}: ${REASONS[read.reason]}`);
  }
  return { observations, problems, garbled };
}

/** The journey as the command prints it: times with zone and precision, the count of events beside their list. */
export function presentJourney(journey: Journey, diagnosis: readonly CauseView[]): object {
  return {
    status: journey.status,
    trackingState: journey.trackingState,
    step: journey.step,
    direction: journey.direction,
    flags: journey.flags,
    pieces: journey.pieces,
    attempts: journey.attempts,
    eventCount: journey.events.length,
    events: journey.events.map(presentEvent),
    promise: journey.promise === null ? null : presentPromise(journey.promise),
    diagnosis,
    attributes: journey.attributes,
    legs: journey.legs.map(({ carrier, number, from }) => ({ carrier, number, from: presentInstant(from) })),
    unmapped: journey.unmapped,
    checked: journey.checked === null ? null : { ...journey.checked, at: presentInstant(journey.checked.at) },
    firstEventAt: presentInstant(journey.firstEventAt),
    lastEventAt: presentInstant(journey.lastEventAt),
  };
}

/** The same shape as `todoke read` prints, and what the fold adds. */
function presentEvent({ time, ...event }: JourneyEvent): object {
  const { text, precision, zone, yearInferred } = time;
  return { time: isoTime(time), precision, zone, timeText: text, yearInferred, ...event };
}

function presentPromise(promise: JourneyPromise): object {
  return {
    ...promise,
    from: presentInstant(promise.from),
    to: presentInstant(promise.to),
    changes: promise.changes.map(({ at, from, to, ...rest }) => ({
      ...rest,
      at: presentInstant(at),
      from: presentInstant(from),
      to: presentInstant(to),
    })),
  };
}

function presentInstant(at: EpochMs | null): string | null {
  return at === null ? null : isoInZone(at, JAPAN_ZONE);
}
