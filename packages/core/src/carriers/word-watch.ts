/** How often a carrier used a word on one day. */
export interface WordDay {
  readonly word: string;
  /** ISO date. */
  readonly day: string;
  readonly mapped: boolean;
  readonly seen: number;
}

/** A change in a carrier's vocabulary that somebody should look at. */
export interface WordAlarm {
  readonly kind: 'appeared' | 'disappeared';
  readonly word: string;
  /** The last day it was seen. */
  readonly day: string;
  readonly seen: number;
}

/** A word this usual before, over all earlier days, is missed when it is gone. */
const USUAL_SEEN = 20;
/** A carrier that said this little lately may simply not have needed the word. */
const SAID_LATELY = 200;
/** Days at the end in which a word must occur. */
const LATELY_DAYS = 2;

/**
 * Words no table knows that appeared in the last two days, and usual words that did not occur in them although the
 * carrier said enough: both mean that its pages were changed.
 * @param today ISO date
 * @example wordAlarms([{ word: '新語', day: '2026-11-22', mapped: false, seen: 3 }], '2026-11-22')[0]?.kind // 'appeared'
 */
export function wordAlarms(rows: readonly WordDay[], today: string): WordAlarm[] {
  const since = new Date(Date.parse(today) - (LATELY_DAYS - 1) * 86_400_000).toISOString().slice(0, 10);
  const words = new Map<string, { mapped: boolean; before: number; lately: number; last: string }>();
  let said = 0;
  for (const { word, day, mapped, seen } of rows) {
    const known = words.get(word) ?? { mapped, before: 0, lately: 0, last: day };
    const lately = day >= since;
    if (lately) said += seen;
    words.set(word, {
      mapped: known.mapped || mapped,
      before: known.before + (lately ? 0 : seen),
      lately: known.lately + (lately ? seen : 0),
      last: day > known.last ? day : known.last,
    });
  }
  const alarms: WordAlarm[] = [];
  for (const [word, { mapped, before, lately, last }] of words) {
    if (!mapped && before === 0 && lately > 0)
      alarms.push({ kind: 'appeared', word, day: last, seen: lately });
    if (mapped && lately === 0 && before >= USUAL_SEEN && said >= SAID_LATELY)
      alarms.push({ kind: 'disappeared', word, day: last, seen: before });
  }
  return alarms;
}
