import type { PushSignature } from './carrier.ts';

/**
 * For services of which no signature is documented, or that send whatever header a subscriber names: a secret of our
 * own, given to them beside or inside the address (`…/push?key=SECRET`). DHL Unified Push takes a header and a token with
 * the subscription (`hook.authentication`); SF takes an address alone.
 * Source: DHL's example subscriptions, developer.dhl.com, read 2026-11.
 */
export const OWN_PUSH_SECRET: PushSignature = {
  algorithm: 'shared-secret',
  header: 'x-todoke-push',
  query: 'key',
  encoding: 'text',
  secret: 'pushSecret',
};
