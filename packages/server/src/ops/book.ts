import type { CarrierId, CarrierReading } from '@todoke/core/carriers';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import { wordKey } from '../parcels/word-key.ts';
import { countOutcomes, countWords, type OutcomeCount, type WordCount } from './queries.ts';

const HOUR_MS = 3_600_000;
const JST_MS = 9 * HOUR_MS;
/** Different words a carrier may bring between two flushes; beyond it, it is not words that come. */
const WORDS_MAX = 5_000;

type SpokenEvent = Pick<CarrierReading['events'][number], 'rawText' | 'status'>;

/** Counts how carriers answer and which words they use, until the next flush. */
export interface AnswerBook {
  note(carrier: CarrierId, reading: CarrierReading): void;
  /** The words alone, of what came without having been asked for. */
  noteWords(carrier: CarrierId, events: readonly SpokenEvent[]): void;
  flush(): Promise<void>;
}

/** Makes the book of a process; all processes add to the same rows. */
export function createAnswerBook(db: Db, clock: Clock): AnswerBook {
  let outcomes = new Map<string, OutcomeCount>();
  let words = new Map<string, WordCount>();
  function noteWords(carrier: CarrierId, events: readonly SpokenEvent[]): void {
    const day = new Date(clock.now() + JST_MS).toISOString().slice(0, 10);
    for (const { rawText: text, status } of events) {
      const rawText = wordKey(text);
      const word = `${carrier} ${day} ${rawText}`;
      if (words.size >= WORDS_MAX && !words.has(word)) continue;
      const seen = (words.get(word)?.seen ?? 0) + 1;
      words.set(word, { carrier, day, rawText, mapped: status !== 'unknown.unmapped', seen });
    }
  }
  return {
    noteWords,
    note(carrier, reading) {
      const now = clock.now();
      const hour = new Date(Math.floor(now / HOUR_MS) * HOUR_MS);
      const outcome = reading.problem?.kind ?? 'ok';
      const key = `${carrier} ${outcome} ${String(hour.getTime())}`;
      outcomes.set(key, { carrier, hour, outcome, answers: (outcomes.get(key)?.answers ?? 0) + 1 });
      noteWords(carrier, reading.events);
    },
    async flush() {
      const counted = { outcomes: [...outcomes.values()], words: [...words.values()] };
      outcomes = new Map();
      words = new Map();
      await countOutcomes(db, counted.outcomes);
      await countWords(db, counted.words);
    },
  };
}
