import { carriers } from '@todoke/core/carriers';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SiteId } from './carriers/sandbox.ts';
import { CARRIER_NAMES, FAULT_WORDS, SAMPLE_WORDS, SERVICE_WORDS, STATE_WORDS } from './demo-words.ts';
import { FAULT_KINDS } from './faults.ts';
import { HOUR_MS, MINUTE_MS, jstIso } from './jst.ts';
import type { Sample } from './parcels/samples.ts';

interface DemoParcel {
  readonly number: string;
  readonly carrier: SiteId;
  readonly shows: string | null;
  readonly state: keyof typeof STATE_WORDS;
  readonly since: string;
  readonly place: string | null;
  readonly finished: boolean;
}

interface Seen {
  readonly now: number;
  readonly parcels: readonly DemoParcel[];
}

/** A page somebody has open. */
interface Page {
  readonly number: string;
  readonly id: string;
}

/** Where a running pair of server and world is found; the launcher fills it in. */
interface DemoPlaces {
  /** The world's switchboard. */
  readonly admin: string;
  /** The product's address, named in the headline. */
  readonly server?: string | undefined;
}

/** How many parcels are followed line by line; more would scroll too fast to read. */
const WATCHED = 60;
/** Newest parcels looked at; the last line counts what happened to all of them. */
const LOOKED_AT = 4000;
/** Simulated time between two faults, and how long each lasts. */
const INCIDENT_EVERY_MS = 1.5 * HOUR_MS;
const INCIDENT_LENGTH_MS = 20 * MINUTE_MS;
const BROKEN_IN_TURN: readonly SiteId[] = ['jp.sagawa', 'jp.japanpost', 'jp.yamato', 'own'];

/** Parcels of each carrier that people look at; enough for the product to be sure that something is wrong. */
const FOLLOWED = 5;

/** Real time between two looks. */
const LOOK_EVERY_MS = 1000;

/**
 * Prints a simulated day as a log: each line one thing that happened to a parcel, numbers masked except samples.
 * Every hour and a half one carrier's service breaks for twenty minutes, so that the product is seen coping.
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
    print(`  見本 ${sample.number}  ${CARRIER_NAMES[sample.carrier]}  ${SAMPLE_WORDS[sample.shows]}`);
  const day = `この一日に、障害が${FAULT_KINDS.length}種類、順に起きます（${INCIDENT_EVERY_MS / HOUR_MS}時間ごとに${INCIDENT_LENGTH_MS / MINUTE_MS}分間）。`;
  print(places.server === undefined ? day : `${day}どう見えるかは ${places.server}/status で。`);
  print(`公式ページへの案内だけの会社（問い合わせません）: ${linkOnly().join('、')}`);
  const services = new Map<string, string>();
  const sampleNumbers = new Set(samples.map((sample) => sample.number));
  const watched = new Set(sampleNumbers);
  const states = new Map<string, string>();
  const tally = new Map<keyof typeof STATE_WORDS, number>();
  /** Parcels the product follows, by carrier: somebody looks at them when their carrier's service breaks. */
  const followed = new Map<SiteId, readonly Page[]>();
  let incidents = 0;
  for (;;) {
    const seen = await read<Seen>(`${places.admin}/parcels?limit=${LOOKED_AT}`);
    if (states.size === 0) {
      for (const number of chooseWatched(seen.parcels)) watched.add(number);
      if (places.server !== undefined) await follow(places.server, seen.parcels, followed);
    }
    const changed = seen.parcels.filter((parcel) => states.get(parcel.number) !== parcel.state);
    for (const parcel of changed.toSorted((a, b) => a.since.localeCompare(b.since))) {
      const before = states.get(parcel.number);
      states.set(parcel.number, parcel.state);
      if (before === undefined) continue;
      tally.set(parcel.state, (tally.get(parcel.state) ?? 0) + 1);
      if (watched.has(parcel.number)) print(lineOf(parcel, sampleNumbers.has(parcel.number)));
    }
    if (seen.now - start.now >= lengthMs) break;
    const due = Math.floor((seen.now - start.now) / INCIDENT_EVERY_MS);
    if (due > incidents) {
      incidents = due;
      print(await breakSomething(places.admin, due - 1, seen.now));
      for (const page of followed.get(brokenIn(due - 1)) ?? []) lookAt(places.server, page);
    }
    if (places.server !== undefined)
      for (const line of await readServices(places.server, services, seen.now)) print(line);
    await sleep(LOOK_EVERY_MS);
  }
  print([...tally].map(([state, count]) => `${STATE_WORDS[state]} ${count}`).join('  '));
}

/** Carriers without an adapter: the directory shows their links, nobody asks them. */
function linkOnly(): readonly string[] {
  return carriers.filter((one) => one.adapter === null).map((one) => one.profile.names.ja);
}

interface Service {
  readonly carrier: string;
  readonly name: { readonly ja: string };
  readonly state: keyof typeof SERVICE_WORDS;
}

/** What the product has noticed of its carriers since the last look; nothing of one that is asked for the first time. */
async function readServices(server: string, known: Map<string, string>, now: number): Promise<string[]> {
  const view = await read<{ carriers: readonly Service[] }>(`${server}/v1/status`).catch(() => null);
  const lines: string[] = [];
  for (const { carrier, name, state } of view?.carriers ?? []) {
    const before = known.get(carrier) ?? 'unasked';
    known.set(carrier, state);
    if (state === before || (before === 'unasked' && state === 'ok')) continue;
    lines.push(`${jstIso(now).slice(11, 16)}  届け → ${name.ja}  ${SERVICE_WORDS[state]}`);
  }
  return lines;
}

/** A mixture of all that are on their way: ordered by their last digits, which say nothing of age or carrier. */
function chooseWatched(parcels: readonly DemoParcel[]): readonly string[] {
  const digits = (number: string) => number.replace(/\D/g, '').slice(-4);
  return parcels
    .filter((parcel) => !parcel.finished)
    .map((parcel) => parcel.number)
    .toSorted((a, b) => digits(a).localeCompare(digits(b)))
    .slice(0, WATCHED);
}

/** Whose service breaks in this turn. */
function brokenIn(turn: number): SiteId {
  return BROKEN_IN_TURN[turn % BROKEN_IN_TURN.length] ?? 'jp.yamato';
}

/** Opens the pages of some parcels of each carrier that will break, as people do who wait for them. */
async function follow(
  server: string,
  parcels: readonly DemoParcel[],
  followed: Map<SiteId, readonly Page[]>,
): Promise<void> {
  for (const carrier of BROKEN_IN_TURN) {
    const own = parcels.filter((one) => one.carrier === carrier && !one.finished && one.state !== 'label');
    const pages: Page[] = [];
    for (const { number } of own.slice(0, FOLLOWED)) {
      await fetch(`${server}/t/${number}`).catch(() => undefined);
      const known = `${server}/v1/parcels?number=${number}`;
      const found = await read<{ parcels: readonly { id: string }[] }>(known).catch(() => null);
      for (const { id } of found?.parcels ?? []) pages.push({ number, id });
    }
    followed.set(carrier, pages);
  }
}

/** "Check now" on a parcel's page; nobody waits for what comes of it. */
function lookAt(server: string | undefined, { number, id }: Page): void {
  const form = { method: 'POST', body: new URLSearchParams({ check: id }) };
  if (server !== undefined) fetch(`${server}/t/${number}`, form).catch(() => undefined);
}

/** Switches one fault on for a while: over a day every kind once, at one carrier after the other. */
async function breakSomething(admin: string, turn: number, now: number): Promise<string> {
  const kind = FAULT_KINDS[turn % FAULT_KINDS.length] ?? 'slow';
  const carrier = brokenIn(turn);
  const body = JSON.stringify({ carrier, kind, until: now + INCIDENT_LENGTH_MS });
  await fetch(`${admin}/faults`, { method: 'POST', body, signal: AbortSignal.timeout(10_000) });
  return `${jstIso(now).slice(11, 16)}  ${CARRIER_NAMES[carrier]}  障害: ${FAULT_WORDS[kind]}（${INCIDENT_LENGTH_MS / MINUTE_MS}分間）`;
}

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
  return (await response.json()) as T; // our own world's answer, described by the caller
}

/** `14:05  ヤマト運輸  4700-****-5156  配達中  霞ヶ原` */
function lineOf(parcel: DemoParcel, isSample: boolean): string {
  const number = isSample ? `${parcel.number} ★` : maskNumber(parcel.number);
  const name = CARRIER_NAMES[parcel.carrier];
  return `${parcel.since.slice(11, 16)}  ${name}  ${number}  ${STATE_WORDS[parcel.state]}  ${parcel.place ?? ''}`;
}

/**
 * All but the first and last three characters hidden, as in every log.
 * @example maskNumber('470008615156') // '470******156'
 */
export function maskNumber(number: string): string {
  return `${number.slice(0, 3)}${'*'.repeat(Math.max(0, number.length - 6))}${number.slice(-3)}`;
}

if (import.meta.main) await runDemo(process.argv.slice(2));
