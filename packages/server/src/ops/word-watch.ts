import { wordAlarms, type WordAlarm } from '@todoke/core/carriers';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import { keepAlarms, listAlarms, listMappings, listWords } from './queries.ts';

const JST_MS = 9 * 3_600_000;
const DAY_MS = 86_400_000;
/** Days of counts that are compared. */
const WORD_DAYS = 9;

/** A change in a carrier's vocabulary, and since when the operator has been told. */
export interface KeptAlarm extends WordAlarm {
  readonly carrier: string;
  readonly since: Date;
}

/**
 * Looks which words appeared or disappeared, keeps that for all processes and returns what nobody was told yet. A
 * word that an operator explained is no news.
 */
export async function reviewWords(db: Db, clock: Clock): Promise<readonly KeptAlarm[]> {
  const now = new Date(clock.now());
  const alarms = await currentAlarms(db, clock);
  const fresh = await keepAlarms(
    db,
    alarms.map(({ carrier, word, kind }) => ({ carrier, raw_text: word, kind, since: now })),
  );
  return fresh.flatMap((row) => {
    const alarm = alarms.find((each) => keyOf(each) === keyOf({ ...row, word: row.raw_text }));
    return alarm ? [{ ...alarm, since: now }] : [];
  });
}

/** The changes that hold, each with when it was first told; those of this moment are told now. */
export async function readAlarms(db: Db, clock: Clock): Promise<readonly KeptAlarm[]> {
  const kept = new Map(
    (await listAlarms(db)).map((row) => [keyOf({ ...row, word: row.raw_text }), row.since] as const),
  );
  const now = new Date(clock.now());
  const alarms = (await currentAlarms(db, clock)).map((alarm) => ({
    ...alarm,
    since: kept.get(keyOf(alarm)) ?? now,
  }));
  return alarms.toSorted((a, b) => b.since.getTime() - a.since.getTime());
}

async function currentAlarms(
  db: Db,
  clock: Clock,
): Promise<readonly (WordAlarm & { readonly carrier: string })[]> {
  const now = clock.now();
  const words = await listWords(db, dayOf(now - WORD_DAYS * DAY_MS));
  const explained = new Set(
    (await listMappings(db)).map((row) => keyOf({ ...row, word: row.raw_text, kind: 'appeared' })),
  );
  return [...Map.groupBy(words, (each) => each.carrier)].flatMap(([carrier, rows]) =>
    wordAlarms(
      rows.map((each) => ({ ...each, word: each.rawText })),
      dayOf(now),
    )
      .map((alarm) => ({ carrier, ...alarm }))
      .filter((alarm) => !explained.has(keyOf(alarm))),
  );
}

function keyOf(alarm: { readonly carrier: string; readonly word: string; readonly kind: string }): string {
  return `${alarm.carrier}\n${alarm.kind}\n${alarm.word}`;
}

/** The ISO date in Japan. */
function dayOf(at: number): string {
  return new Date(at + JST_MS).toISOString().slice(0, 10);
}
