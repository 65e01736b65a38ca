import type { CarrierAdapter, CarrierReading, CarrierRequest } from '@todoke/core/carriers';
import type { Clock } from '../clock.ts';
import type { EntryMemory } from '../entries/memory.ts';
import type { Answered } from './call.ts';
import { unread, type Call } from './outcome.ts';
import type { TokenKeeper } from './token.ts';

/** What went over the wire and what was read from it, one reading a number. */
interface Exchanged {
  /** Null when no call was made. */
  readonly request: CarrierRequest | null;
  readonly answered: Answered | null;
  readonly readings: readonly CarrierReading[];
}

export interface ExchangeDeps {
  readonly adapter: CarrierAdapter;
  readonly credentials: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly call: (adapter: CarrierAdapter, request: CarrierRequest) => Promise<Answered>;
  readonly tokens: TokenKeeper;
  /** Which of a carrier's entries under one number was chosen before. */
  readonly entries?: EntryMemory | undefined;
}

const NONE_CHOSEN: ReadonlyMap<string, string> = new Map();

/** One call, with the token it needs; a token refused is renewed once. */
export async function exchange(
  deps: ExchangeDeps,
  call: Call,
  numbers: readonly string[],
): Promise<Exchanged> {
  const { adapter, tokens } = deps;
  for (let attempt = 0; ; attempt += 1) {
    const options = { language: 'ja', now: deps.clock.now(), credentials: deps.credentials } as const;
    const token = adapter.token ? await tokens.tokenFor(adapter, adapter.token, options) : null;
    if (token && !token.ok)
      return { request: null, answered: null, readings: numbers.map(() => unread(token.problem)) };
    const credentials = token ? { ...deps.credentials, accessToken: token.accessToken } : deps.credentials;
    const request = call.request(numbers, { ...options, credentials });
    const answered = await deps.call(adapter, request);
    const chosen = (await deps.entries?.of(adapter, numbers)) ?? NONE_CHOSEN;
    const readings = numbers.map((number) =>
      answered.ok ? readAnswer(call, answered, number, chosen.get(number)) : unread(answered.problem),
    );
    for (const [index, number] of numbers.entries())
      await deps.entries?.note(adapter, number, readings[index]?.entries);
    const refused = readings.every((reading) => reading.problem?.kind === 'auth');
    if (!refused || !token || attempt > 0) return { request, answered, readings };
    tokens.forget(adapter.id);
  }
}

function readAnswer(
  call: Call,
  answered: Answered & { readonly ok: true },
  number: string,
  entry: string | undefined,
): CarrierReading {
  try {
    return call.read(answered.body, { ...answered.context, number, ...(entry !== undefined && { entry }) });
  } catch {
    // An adapter must read every body; one that does not is a fault of ours, and the page is unread.
    return unread({ kind: 'layout_changed', detail: 'the adapter failed' });
  }
}
