import type { CarrierId } from '@todoke/core/carriers';
import { PRICE_FIRST } from '@todoke/core/polling';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import { askAbout, type AskDeps } from './poller.ts';
import { claimPoll, findPrice } from './queries.ts';

/** How long a person is kept waiting for a carrier (real time); what it says later comes by itself. */
const WAIT_MAX_MS = 3_000;
/** A process that died gives the parcel back after this (product time). */
const CLAIM_MS = 5 * 60_000;

/** Asks a parcel's carrier for somebody who looks at it. */
export type CheckNow = (parcel: {
  readonly id: string;
  readonly carrier: CarrierId;
  readonly number: string;
}) => Promise<void>;

/**
 * Makes "check now": one call, however many ask for it at whatever process, and the schedule goes on from it. Resolves
 * when the answer is stored, or after three seconds: a silent carrier keeps nobody from what is known.
 */
export function createCheckNow(deps: AskDeps & { readonly db: Db; readonly clock: Clock }): CheckNow {
  const { db, clock } = deps;
  return async ({ id, carrier, number }) => {
    const now = clock.now();
    const claim = await claimPoll(db, id, { now: new Date(now), claimUntil: new Date(now + CLAIM_MS) });
    // Asked already, here or elsewhere: here the same call is waited for, with a viewer's right of way.
    if (claim.kind === 'busy' && !deps.client.isAsking(carrier, number)) return;
    const failures = claim.kind === 'claimed' ? claim.failures : 0;
    const price = (await findPrice(db, carrier))?.price ?? PRICE_FIRST;
    const poll = { parcelId: id, carrier, number, failures, dueAt: new Date(now) };
    const asked = askAbout(deps, poll, { price, urgency: 'viewer' }).catch(() => undefined);
    await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, WAIT_MAX_MS).unref())]);
  };
}
