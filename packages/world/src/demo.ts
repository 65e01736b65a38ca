import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sample } from './parcels/samples.ts';

interface DemoParcel {
  readonly number: string;
  readonly carrier: string;
  readonly shows: string | null;
  readonly state: string;
  readonly since: string;
  readonly place: string | null;
  readonly finished: boolean;
}

interface Seen {
  readonly now: number;
  readonly parcels: readonly DemoParcel[];
}

/** Where a running pair of server and world is found; the launcher fills it in. */
export interface DemoPlaces {
  /** The world's switchboard. */
  readonly admin: string;
  /** The product's address, named in the headline. */
  readonly server?: string | undefined;
}

/** How many parcels are followed line by line; more would scroll too fast to read. */
const WATCHED = 60;
/** Newest parcels looked at; the last line counts what happened to all of them. */
const LOOKED_AT = 4000;
/** Real time between two looks. */
const LOOK_EVERY_MS = 1000;

const CARRIER_NAMES: Readonly<Record<string, string>> = {
  'jp.yamato': 'ヤマト運輸',
  'jp.sagawa': '佐川急便',
  'jp.japanpost': '日本郵便',
  own: '自社配送',
};

const STATE_WORDS: Readonly<Record<string, string>> = {
  label: '番号発行',
  accepted: '受付',
  departed: '発送',
  passed: '通過',
  arrived: '配達店到着',
  out: '配達中',
  absent: 'ご不在',
  bad_address: '宛先不明',
  kept: '保管',
  redelivery: '再配達受付',
  delivered: 'お届け済み',
  delivered_box: 'お届け済み（宅配ボックス）',
  pickup_ready: '受取可能',
  collected: '受取済み',
  delayed: '遅延（天候）',
  investigating: '調査中',
  return_started: '返送',
  returned: '返送完了',
  intl_posted: '海外引受',
  intl_departed: '海外発送',
  intl_arrived: '国内到着',
  customs: '通関手続中',
  customs_cleared: '通関済み',
};

/**
 * Prints a simulated day as a log: each line one thing that happened to a parcel, numbers masked except samples.
 *
 * `args`: `--admin URL` (needed), `--server URL`, `--hours N` (simulated hours, default 24; ends after them).
 */
export async function runDemo(
  args: readonly string[],
  print: (line: string) => void = console.log,
): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      admin: { type: 'string' },
      server: { type: 'string' },
      hours: { type: 'string', default: '24' },
    },
  });
  if (values.admin === undefined) throw new Error('--admin URL is needed');
  await watch({ admin: values.admin, server: values.server }, Number(values.hours) * 3_600_000, print);
}

async function watch(places: DemoPlaces, lengthMs: number, print: (line: string) => void): Promise<void> {
  const { samples } = await read<{ samples: readonly Sample[] }>(`${places.admin}/samples`);
  const start = await read<{ now: number; speed: number }>(`${places.admin}/clock`);
  print(`テスト環境の一日（${start.speed}倍速）${places.server === undefined ? '' : `  ${places.server}`}`);
  for (const sample of samples)
    print(`  見本 ${sample.number}  ${CARRIER_NAMES[sample.carrier]}  ${sample.shows}`);
  const sampleNumbers = new Set(samples.map((sample) => sample.number));
  const watched = new Set(sampleNumbers);
  const states = new Map<string, string>();
  const tally = new Map<string, number>();
  for (;;) {
    const seen = await read<Seen>(`${places.admin}/parcels?limit=${LOOKED_AT}`);
    const changed = seen.parcels.filter((parcel) => states.get(parcel.number) !== parcel.state);
    for (const parcel of changed.toSorted((a, b) => a.since.localeCompare(b.since))) {
      const before = states.get(parcel.number);
      states.set(parcel.number, parcel.state);
      if (watched.size < WATCHED && !parcel.finished) watched.add(parcel.number);
      if (before === undefined) continue;
      tally.set(parcel.state, (tally.get(parcel.state) ?? 0) + 1);
      if (watched.has(parcel.number)) print(lineOf(parcel, sampleNumbers.has(parcel.number)));
    }
    if (seen.now - start.now >= lengthMs) break;
    await sleep(LOOK_EVERY_MS);
  }
  print([...tally].map(([state, count]) => `${STATE_WORDS[state] ?? state} ${count}`).join('  '));
}

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  return (await response.json()) as T; // our own world's answer, described by the caller
}

/** `14:05  ヤマト運輸  4700-****-5156  配達中  霞ヶ原` */
function lineOf(parcel: DemoParcel, isSample: boolean): string {
  const number = isSample ? `${parcel.number} ★` : maskNumber(parcel.number);
  const name = CARRIER_NAMES[parcel.carrier] ?? parcel.carrier;
  return `${parcel.since.slice(11, 16)}  ${name}  ${number}  ${STATE_WORDS[parcel.state] ?? parcel.state}  ${parcel.place ?? ''}`;
}

/**
 * All but the first and last three characters hidden, as in every log.
 * @example maskNumber('470008615156') // '470******156'
 */
export function maskNumber(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 6))}${number.slice(-3)}`;
}

if (import.meta.main) await runDemo(process.argv.slice(2));
