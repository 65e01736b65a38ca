import { setTimeout as sleep } from 'node:timers/promises';
import type { Desk, Look, PushHook, SandboxAnswer, SandboxCarrier } from '../carriers/sandbox.ts';
import { SLOW_MS, encodeAnswer, faultAnswer, spoil, type FaultBoard, type FaultKind } from '../faults.ts';
import { isWellFormed } from '../numbers.ts';
import { findParcel, newestParcels, type WorldFacts } from '../parcels/population.ts';
import { seenAt } from '../parcels/script.ts';
import type { Registry } from '../registry.ts';
import type { Received, Reply } from './listener.ts';

/** What a carrier's site needs of the world it stands in. */
export interface SiteWorld {
  readonly facts: WorldFacts;
  readonly faults: FaultBoard;
  readonly registry: Registry;
  now(): number;
}

/** Answers one request to a sandbox carrier, spoilt by the fault that is switched on, if any. */
export async function answerAsCarrier(
  world: SiteWorld,
  carrier: SandboxCarrier,
  received: Received,
): Promise<Reply | 'silence'> {
  const now = world.now();
  const asked = `${decodeURIComponent(received.url.pathname)}${received.url.search}\n${received.body}`;
  const fault = world.faults.take(carrier.id, asked, now);
  if (fault?.kind === 'silent') return 'silence';
  if (fault?.kind === 'slow') await sleep(fault.delayMs ?? SLOW_MS, undefined, { ref: false });
  const own = () => carrier.answer(requestOf(received), deskOf(world, carrier, fault?.kind));
  const whole =
    fault === undefined ? world.faults.canned(carrier.id, asked) : faultAnswer(fault.kind, carrier);
  const answer = whole ?? (fault === undefined ? own() : spoil(fault.kind, own()));
  return replyOf(answer, fault?.kind === 'garbled');
}

function requestOf({ method, url, headers, body }: Received) {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false;
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    form: new URLSearchParams(isForm ? body : ''),
    headers,
    body,
  };
}

/** What one carrier may ask of the world, spoilt by the fault that is switched on. */
export function deskOf(world: SiteWorld, carrier: SandboxCarrier, fault: FaultKind | undefined): Desk {
  const now = world.now();
  const look = (number: string): Look => {
    for (const id of carrier.sees) {
      const parcel = findParcel(world.facts, id, number, now);
      if (parcel !== undefined) return { kind: 'known', number, seen: seenAt(parcel, now) };
    }
    const wellFormed = carrier.sees.some((id) => isWellFormed(id, number));
    return { kind: wellFormed ? 'not_registered' : 'mistyped', number };
  };
  const told = {
    now,
    isRegistered: (number: string) => world.registry.has(carrier.id, number),
    register: (number: string, hook?: PushHook) => world.registry.register(carrier.id, number, hook),
  };
  if (fault === 'wrong_parcel')
    return {
      ...told,
      look: (number) => look(somebodyElses(world, carrier, number, now)),
      isRegistered: () => true,
    };
  if (fault === 'duplicated') return { ...told, look: (number) => twice(look(number)) };
  return { ...told, look };
}

/** Another parcel of this carrier that already has a history. */
function somebodyElses(world: SiteWorld, carrier: SandboxCarrier, number: string, now: number): string {
  for (const parcel of newestParcels(world.facts, now, carrier.sees)) {
    if (parcel.number !== number && seenAt(parcel, now).events.length > 1) return parcel.number;
  }
  return number;
}

function twice(look: Look): Look {
  if (look.kind !== 'known') return look;
  return { ...look, seen: { ...look.seen, events: look.seen.events.flatMap((event) => [event, event]) } };
}

function replyOf(answer: SandboxAnswer, garbled: boolean): Reply {
  const charset = answer.charset === 'utf-8' ? 'UTF-8' : 'Windows-31J';
  return {
    status: answer.status,
    headers: {
      'content-type': `${answer.type};charset=${charset}`,
      'cache-control': 'no-cache',
      ...answer.headers,
    },
    body: encodeAnswer(answer.text, answer.charset, garbled),
  };
}
