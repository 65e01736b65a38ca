import { SANDBOX_CARRIERS } from './carriers/index.ts';
import type { Desk, KnownLook, SandboxCarrier, SiteId } from './carriers/sandbox.ts';
import { deskOf, type SiteWorld } from './http/carrier-site.ts';

export const PUSH_FAULTS = [
  'wrong_signature',
  'wrong_parcel',
  'duplicated',
  'late',
  'out_of_order',
  'truncated',
] as const;
/**
 * What can go wrong with a push: signed with another secret; about a parcel nobody asked about; sent twice; sent as it
 * stood one event ago; the newest first and then the older ones; cut off, and signed so.
 */
export type PushFault = (typeof PUSH_FAULTS)[number];

export interface PushSent {
  readonly site: SiteId;
  readonly number: string;
  readonly url: string;
  readonly body: string;
  /** Null when nobody answered. */
  readonly status: number | null;
  readonly answer: string;
}

/** How often services look whether they have news; real time. */
const LOOK_EVERY_MS = 250;
/** Services give up on a receiver that takes this long. */
const TIMEOUT_MS = 10_000;
/** Tries of a push before its service waits for further news. */
const TRIES_MAX = 5;
/** Pushes kept for whoever asks what was sent. */
const LOG_MAX = 500;

/** Sends what services push: by itself for registered numbers as soon as they have news, or when told to. */
export class Pusher {
  readonly sent: PushSent[] = [];
  readonly #world: SiteWorld;
  /** Events of each registered number that were pushed, and tries of those that were not taken. */
  readonly #told = new Map<string, { events: number; tries: number }>();
  readonly #timer: NodeJS.Timeout;
  #target: string | null = null;
  #busy = false;

  constructor(world: SiteWorld) {
    this.#world = world;
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Base address of the product, as an operator would have entered it at every service; null sends nothing. */
  set target(url: string | null) {
    this.#target = url;
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Pushes one parcel as it stands now, well or not; undefined when the service cannot push it. */
  async push(site: SiteId, number: string, fault?: PushFault): Promise<readonly PushSent[] | undefined> {
    const carrier: SandboxCarrier = SANDBOX_CARRIERS[site];
    const desk = deskOf(this.#world, carrier, fault === 'wrong_parcel' ? 'wrong_parcel' : undefined);
    const look = desk.look(number);
    const route = this.#routeOf(carrier, number);
    if (!carrier.push || look.kind !== 'known' || !route) return undefined;
    const sent: PushSent[] = [];
    for (const body of bodiesOf(carrier.push.bodies, look, desk, fault)) {
      const text = JSON.stringify(body);
      const cut = fault === 'truncated' ? text.slice(0, Math.floor(text.length / 2)) : text;
      const secret = fault === 'wrong_signature' ? `${route.secret}x` : route.secret;
      sent.push(
        await this.#send(site, number, { ...route, body: cut, headers: carrier.push.sign(cut, secret) }),
      );
    }
    return sent;
  }

  #routeOf(carrier: SandboxCarrier, number: string): { url: string; secret: string } | undefined {
    const hook = this.#world.registry.hookOf(carrier.id, number);
    const secret = carrier.push?.secret ?? hook?.secret;
    const url = this.#target === null ? hook?.url : `${this.#target}/v1/carriers/${carrier.id}/push`;
    return url === undefined || secret === undefined ? undefined : { url, secret };
  }

  async #look(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (const carrier of Object.values<SandboxCarrier>(SANDBOX_CARRIERS)) {
        for (const { number } of this.#world.registry.list(carrier.id)) await this.#tell(carrier, number);
      }
    } finally {
      this.#busy = false;
    }
  }

  /** Sends what is new of one number. */
  async #tell(carrier: SandboxCarrier, number: string): Promise<void> {
    const route = this.#routeOf(carrier, number);
    const desk = deskOf(this.#world, carrier, undefined);
    const look = desk.look(number);
    if (!carrier.push || look.kind !== 'known' || !route) return;
    const key = `${carrier.id} ${number}`;
    const known = look.seen.events.length;
    const told = this.#told.get(key) ?? { events: 0, tries: 0 };
    if (known <= told.events || told.tries >= TRIES_MAX) return;
    let taken = true;
    for (const body of carrier.push.bodies(look, told.events, desk)) {
      const text = JSON.stringify(body);
      const headers = carrier.push.sign(text, route.secret);
      const { status } = await this.#send(carrier.id, number, { ...route, body: text, headers });
      taken &&= status !== null && status < 300;
    }
    this.#told.set(key, taken ? { events: known, tries: 0 } : { events: told.events, tries: told.tries + 1 });
  }

  async #send(
    site: SiteId,
    number: string,
    push: { readonly url: string; readonly body: string; readonly headers: Readonly<Record<string, string>> },
  ): Promise<PushSent> {
    const { url, body } = push;
    const sent = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...push.headers },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
      .then(async (response) => ({ status: response.status, answer: await response.text() }))
      .catch((error: unknown) => ({ status: null, answer: String(error) }));
    const entry = { site, number, url, body, ...sent };
    this.sent.push(entry);
    if (this.sent.length > LOG_MAX) this.sent.shift();
    return entry;
  }
}

function bodiesOf(
  bodies: (look: KnownLook, from: number, desk: Desk) => readonly object[],
  look: KnownLook,
  desk: Desk,
  fault: PushFault | undefined,
): readonly object[] {
  const upTo = (count: number): readonly object[] =>
    bodies({ ...look, seen: { ...look.seen, events: look.seen.events.slice(0, count) } }, count - 1, desk);
  const all = look.seen.events.length;
  const whole = bodies(look, 0, desk);
  if (fault === 'duplicated') return [...whole, ...whole];
  if (fault === 'late') return upTo(Math.max(1, all - 1));
  if (fault === 'out_of_order') return Array.from({ length: all }, (_, i) => upTo(all - i)).flat();
  return whole;
}
