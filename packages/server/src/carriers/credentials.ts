import { z } from 'zod';
import { CARRIER_IDS, findCarrier, missingCredentials, type CarrierId } from '@todoke/core/carriers';

/** Named secrets of each carrier; never logged, never shown. */
export type Credentials = Readonly<Partial<Record<CarrierId, Readonly<Record<string, string>>>>>;

const shape = z.partialRecord(z.enum(CARRIER_IDS), z.record(z.string().max(60), z.string().max(4_000)));
/** Names an adapter takes beside those it cannot do without. */
const OPTIONAL: Readonly<Partial<Record<CarrierId, readonly string[]>>> = { 'cn.sf': ['phoneDigits'] };

/**
 * The credentials of all carriers: `TODOKE_CREDENTIALS` (JSON by carrier), and over it one variable a name.
 * Undefined when the JSON is not understood.
 * @example readCredentials('{}', { TODOKE_US_FEDEX_CLIENT_ID: 'x' }) // { 'us.fedex': { clientId: 'x' } }
 */
export function readCredentials(json: unknown, env: NodeJS.ProcessEnv): Credentials | undefined {
  const parsed = shape.safeParse(json);
  if (!parsed.success) return undefined;
  const all: Partial<Record<CarrierId, Record<string, string>>> = { ...parsed.data };
  for (const id of CARRIER_IDS) {
    for (const name of credentialNames(id)) {
      const value = env[variableOf(id, name)];
      if (value) all[id] = { ...all[id], [name]: value };
    }
  }
  return all;
}

/** The variable of one credential. @example variableOf('us.fedex', 'clientId') // 'TODOKE_US_FEDEX_CLIENT_ID' */
export function variableOf(carrier: CarrierId, name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  return `TODOKE_${carrier}_${words}`.replaceAll('.', '_').toUpperCase();
}

/** Names of credentials that are missing before the carrier can be asked; empty when none are. */
export function missingFor(carrier: CarrierId, given: Readonly<Record<string, string>>): readonly string[] {
  const adapter = findCarrier(carrier)?.adapter;
  return adapter ? missingCredentials(adapter, given) : [];
}

function credentialNames(carrier: CarrierId): readonly string[] {
  const found = findCarrier(carrier);
  const sets = found?.adapter?.credentialSets?.flat() ?? [];
  const stated = found?.profile.access.value.credentials ?? [];
  const secret = found?.adapter?.pushSignature?.secret;
  const pushes = [
    ...(secret === undefined ? [] : [secret]),
    ...(found?.adapter?.registration?.credentials ?? []),
  ];
  return [...new Set([...sets, ...stated, ...pushes, ...(OPTIONAL[carrier] ?? [])])];
}
