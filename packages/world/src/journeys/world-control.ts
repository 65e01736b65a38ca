import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaultKind } from '../faults.ts';
import { jstMinuteOfDay } from '../jst.ts';
import type { SiteId } from '../carriers/sandbox.ts';
import type { PushFault, PushSent } from '../pusher.ts';
import type { WorldCarrierId } from '../number-formats.ts';

/** What is really true of a simulated parcel, whether or not its carrier shows it yet. */
export interface Truth {
  readonly number: string;
  readonly carrier: WorldCarrierId;
  readonly scenario: string;
  readonly shows: string | null;
  readonly state: string;
  readonly finished: boolean;
  readonly events: number;
}

/** The switchboard of the world beside a running Todoke. */
export interface WorldControl {
  /** Jumps ahead by simulated minutes; the product follows within a second. */
  advance(minutes: number): Promise<void>;
  /** Jumps to the next time it is this minute of the day in Japan, so that a test finds the same at every hour. */
  advanceTo(minuteOfDay: number): Promise<void>;
  /** Newest first. */
  parcels(query: { readonly carrier?: WorldCarrierId; readonly limit: number }): Promise<readonly Truth[]>;
  /** Jumps until something more has happened to the parcel and its carrier shows it; returns its new state. */
  untilNextEvent(parcel: Truth): Promise<Truth>;
  fault(fault: {
    readonly carrier: SiteId;
    readonly kind: FaultKind;
    readonly delayMs?: number;
    readonly number?: string;
  }): Promise<void>;
  clearFaults(): Promise<void>;
  /** A service pushes a parcel as it stands now, well or not; what was sent and what came back. */
  push(push: {
    readonly carrier: SiteId;
    readonly number: string;
    readonly fault?: PushFault;
  }): Promise<readonly PushSent[]>;
  /** What services have pushed so far, by themselves or when told to. */
  pushed(): Promise<readonly PushSent[]>;
  /** The numbers a service was told of. */
  registered(carrier: SiteId): Promise<readonly string[]>;
  /** A service deletes what it was told of a number. */
  forget(carrier: SiteId, number: string): Promise<void>;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/**
 * The product's clock follows within moments; what a carrier says meanwhile comes from its future. Up to an hour of
 * that counts as a scanner's wrong clock, more would be disputed.
 */
const STEP_MINUTES = 30;
const CAUGHT_UP_POLL_MS = 20;
/** Five simulated days in steps: no scenario pauses longer. */
const STEPS_MAX = (5 * 24 * 60) / STEP_MINUTES;
const LISTED_MAX = 20_000;

/** Finds the world of the Todoke that runs on this data folder; `product` is where that answers. */
export async function controlWorld(dataFolder: string, product = ''): Promise<WorldControl> {
  const address = await readFile(join(dataFolder, 'world', 'address.json'), 'utf8');
  const { admin } = JSON.parse(address) as { admin: string }; // written by the launcher
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(admin + path, { method, ...(body && { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return response.json();
  };
  const advance = async (minutes: number) => {
    await call('POST', '/clock', { advance: minutes * MINUTE_MS });
  };
  const parcels: WorldControl['parcels'] = async ({ carrier, limit }) => {
    const query = carrier === undefined ? '' : `&carrier=${carrier}`;
    const answer = await call('GET', `/parcels?limit=${limit}${query}`);
    return (answer as { parcels: Truth[] }).parcels; // `listParcels` of the world
  };
  const truthOf = async ({ carrier, number }: Truth) => {
    const found = (await parcels({ carrier, limit: LISTED_MAX })).find((each) => each.number === number);
    if (found === undefined) throw new Error(`the world does not list ${number}`);
    return found;
  };
  /** One jump, and on only when the product's clock has made it, too; the parcel is one the product knows. */
  const stepTogether = async (number: string) => {
    await advance(STEP_MINUTES);
    const { now } = (await call('GET', '/clock')) as { now: number }; // `clockReply` of the world
    for (;;) {
      const answer = await (await fetch(`${product}/v1/parcels?number=${number}`)).json();
      const [parcel] = (answer as { parcels: { now: string }[] }).parcels; // as documented
      if (parcel !== undefined && Date.parse(parcel.now) >= now) return;
      await new Promise((resolve) => setTimeout(resolve, CAUGHT_UP_POLL_MS));
    }
  };
  return {
    advance,
    async advanceTo(minuteOfDay) {
      const { now } = (await call('GET', '/clock')) as { now: number }; // `clockReply` of the world
      await advance((minuteOfDay - jstMinuteOfDay(now) + DAY_MINUTES) % DAY_MINUTES);
    },
    parcels,
    async untilNextEvent(parcel) {
      for (let step = 0; step < STEPS_MAX; step += 1) {
        await stepTogether(parcel.number);
        if ((await truthOf(parcel)).events === parcel.events) continue;
        // Carriers show a scan up to three quarters of an hour later.
        await stepTogether(parcel.number);
        await stepTogether(parcel.number);
        return truthOf(parcel);
      }
      throw new Error(`nothing more happens to ${parcel.number}`);
    },
    async fault(fault) {
      await call('POST', '/faults', fault);
    },
    async push(push) {
      const answer = await call('POST', '/pushes', push);
      return (answer as { sent: PushSent[] }).sent; // `push` of the world
    },
    async pushed() {
      return ((await call('GET', '/pushes')) as { sent: PushSent[] }).sent; // likewise
    },
    async registered(carrier) {
      const answer = await call('GET', `/registrations?carrier=${carrier}`);
      return (answer as { numbers: string[] }).numbers; // `listRegistered` of the world
    },
    async forget(carrier, number) {
      await call('DELETE', `/registrations?carrier=${carrier}&number=${number}`);
    },
    async clearFaults() {
      await call('DELETE', '/faults');
    },
  };
}
