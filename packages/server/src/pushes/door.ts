import {
  findAdapter,
  missingForPush,
  type CarrierAdapter,
  type CarrierId,
  type PushSignature,
} from '@todoke/core/carriers';
import { variableOf, type Credentials } from '../carriers/credentials.ts';
import { Refusal } from '../http/problem.ts';

/** How soon a carrier may try again whose secret is not set: an operator has to do something. */
const NOT_CONFIGURED_SECONDS = 3_600;

/** A carrier whose pushes can be taken. */
export interface PushDoor {
  readonly adapter: CarrierAdapter & { readonly id: CarrierId };
  readonly readPush: NonNullable<CarrierAdapter['readPush']>;
  readonly signature: PushSignature;
  readonly secret: string;
}

/**
 * The door of a carrier's pushes.
 * @throws Refusal `no_pushes` where the carrier has none, `push_not_configured` with what to set where its secret is missing
 */
export function openDoor(carrier: string, credentials: Credentials): PushDoor {
  const adapter = findAdapter(carrier);
  if (!adapter?.readPush || !adapter.pushSignature) throw new Refusal('no_pushes');
  const given = credentials[adapter.id] ?? {};
  const missing = missingForPush(adapter, given).taking;
  if (missing.length > 0) {
    throw new Refusal('push_not_configured', {
      missing,
      set: missing.map((name) => variableOf(adapter.id, name)),
      retryAfterSeconds: NOT_CONFIGURED_SECONDS,
    });
  }
  const { pushSignature: signature, readPush } = adapter;
  return { adapter, readPush, signature, secret: given[signature.secret] ?? '' };
}

/**
 * Settings that are missing before the carrier can be told to push; none where an operator tells it, or the asking does.
 * @example missingToSubscribe(upsAdapter, {}, null) // ['TODOKE_US_UPS_PUSH_CREDENTIAL', 'TODOKE_PUBLIC_URL']
 */
export function missingToSubscribe(
  adapter: CarrierAdapter,
  credentials: Credentials,
  publicUrl: string | null,
): readonly string[] {
  if (adapter.registration?.purpose !== 'pushes') return [];
  const { taking, telling } = missingForPush(adapter, credentials[adapter.id] ?? {});
  const names = [...taking, ...telling].map((name) => variableOf(adapter.id, name));
  return publicUrl === null ? [...names, 'TODOKE_PUBLIC_URL'] : names;
}

/** Where a carrier pushes to. @example pushPath('us.ups') // '/v1/carriers/us.ups/push' */
export function pushPath(carrier: string): string {
  return `/v1/carriers/${carrier}/push`;
}
