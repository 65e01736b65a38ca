import type { EpochMs } from '../time/instant.ts';
import type { CarrierPromise } from './carrier.ts';
import { JAPAN_ZONE, statedDay } from './time-text.ts';

const DATE = /(?:(\d{4})[年/.-])?(\d{1,2})[月/.-](\d{1,2})日?/;
/**
 * Between two times: any dash or wave, and the question mark it becomes in a character set that lacks it (`～` is
 * written differently in Shift_JIS and CP932).
 */
const BETWEEN = '(?:[\\p{Pd}~\u2212\u30FC?\uFFFD]|から)';
const CLOCK_RANGE = new RegExp(`(\\d{1,2}):(\\d{2})\\s*${BETWEEN}\\s*(\\d{1,2}):(\\d{2})`, 'u');
const HOUR_RANGE = new RegExp(`(\\d{1,2})時?\\s*${BETWEEN}\\s*(\\d{1,2})時`, 'u');
const NOT_BEFORE = /(\d{1,2})(?::(\d{2})|時)\s*(?:以降|(?:から|~|\p{Pd})\s*$)/u;
const UNTIL = /(\d{1,2})(?::(\d{2})|時)\s*(?:まで|迄)/;

/**
 * Reads the day and window a Japanese carrier states: `01/03　14:00-16:00`, `08月21日　18～21時`, `01/03　午前中`, `01/01`.
 * The morning slot has no stated beginning, so only its end (noon) is given.
 * @returns `null` for `-`, blank and anything without a day.
 * @example readPromise('01/03　14:00-16:00', observedAt)?.from // '14:00'
 */
export function readPromise(text: string, observedAt: EpochMs): CarrierPromise | null {
  const plain = text.normalize('NFKC');
  const found = DATE.exec(plain);
  if (found === null) return null;
  const date = statedDay(
    found[1] === undefined ? null : Number(found[1]),
    Number(found[2]),
    Number(found[3]),
    observedAt,
  );
  if (date === null) return null;
  const window = readWindow(plain.slice(found.index + found[0].length));
  return { text, date, from: window.from, to: window.to, zone: JAPAN_ZONE };
}

/** Reads a time slot as Japanese carriers write it; both ends null when none is stated. */
export function readWindow(text: string): { readonly from: string | null; readonly to: string | null } {
  const plain = text.normalize('NFKC');
  const clocks = CLOCK_RANGE.exec(plain);
  if (clocks !== null) {
    return { from: clock(clocks[1], clocks[2]), to: clock(clocks[3], clocks[4]) };
  }
  const hours = HOUR_RANGE.exec(plain);
  if (hours !== null) return { from: clock(hours[1]), to: clock(hours[2]) };
  if (plain.includes('午前')) return { from: null, to: '12:00' };
  const after = NOT_BEFORE.exec(plain);
  const until = UNTIL.exec(plain);
  return {
    from: after === null ? null : clock(after[1], after[2]),
    to: until === null ? null : clock(until[1], until[2]),
  };
}

function clock(hour: string | undefined, minute = '00'): string | null {
  const value = Number(hour);
  return value <= 24 && Number(minute) <= 59 ? `${String(value).padStart(2, '0')}:${minute}` : null;
}
