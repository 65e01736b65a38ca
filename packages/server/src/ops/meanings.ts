import type { CarrierId, StatusCode } from '@todoke/core/carriers';
import { isStatusCode, type Observation } from '@todoke/core/journey';
import type { Db } from '../db/pool.ts';
import { wordKey } from '../parcels/word-key.ts';
import { listMappings, type MappingRow } from './queries.ts';

const UNMAPPED: StatusCode = 'unknown.unmapped';

/** Meanings an operator gave to words no table knows: kept in memory for every intake. */
export interface WordMeanings {
  /** The observations with these meanings in place of "unknown". */
  explain(carrier: CarrierId, observations: readonly Observation[]): readonly Observation[];
  of(carrier: string, rawText: string): StatusCode | undefined;
  list(): readonly MappingRow[];
  /** Reads again what other processes wrote. */
  reload(): Promise<void>;
}

/** Makes the register; `reload`, at the start and on a timer, keeps it current across processes. */
export function createWordMeanings(db: Db): WordMeanings {
  let rows: readonly MappingRow[] = [];
  let byWord = new Map<string, StatusCode>();
  const of = (carrier: string, rawText: string) => byWord.get(`${carrier}\n${wordKey(rawText)}`);
  return {
    of,
    list: () => rows,
    async reload() {
      rows = await listMappings(db);
      const next = new Map<string, StatusCode>();
      for (const row of rows)
        if (isStatusCode(row.status)) next.set(`${row.carrier}\n${row.raw_text}`, row.status);
      byWord = next;
    },
    explain(carrier, observations) {
      if (byWord.size === 0) return observations;
      return observations.map((observation) => {
        if (!('events' in observation)) return observation;
        const events = observation.events.map((event) => {
          const status = event.status === UNMAPPED ? of(carrier, event.rawText) : undefined;
          return status ? { ...event, status } : event;
        });
        return { ...observation, events };
      });
    },
  };
}
