import type { CarrierId } from '@todoke/core/carriers';
import type { Pool } from '../db/pool.ts';

export interface PastParcel {
  readonly id: string;
  readonly carrier: CarrierId;
  /** Packed JSON text of a delivered parcel; null for any other. */
  readonly observations: string | null;
}

/** Beyond every id there is. */
export const NEWEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The parcels made before `before`, the newest first, with the history of those delivered. Index: parcel_pkey. */
export async function loadPastParcels(pool: Pool, before: string, count: number): Promise<PastParcel[]> {
  const { rows } = await pool.query<[string, string, string | null]>({
    name: 'load_past_parcels',
    rowMode: 'array',
    text: `select id, carrier, case when status like 'delivered.%' then observations end
      from parcel where id < $1::uuid order by id desc limit $2`,
    values: [before, count],
  });
  return rows.map(([id, carrier, observations]) => ({
    id,
    carrier: carrier as CarrierId, // written by us from a CarrierId
    observations,
  }));
}
