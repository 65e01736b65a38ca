import type { CarrierId } from '@todoke/core/carriers';
import type { Pool } from '../db/pool.ts';
import { STORED_TEXT } from '../parcels/queries.ts';

export interface PastParcel {
  readonly id: string;
  readonly carrier: CarrierId;
  /** Stored text of a delivered parcel (parcels/packed.ts); null for any other. */
  readonly observations: string | null;
}

/** Beyond every id there is. */
export const NEWEST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The parcels made before `before`, the newest first, with the history of those delivered. Indexes: parcel_pkey, parcel_history_pkey. */
export async function loadPastParcels(pool: Pool, before: string, count: number): Promise<PastParcel[]> {
  const { rows } = await pool.query<[string, string, string | null]>({
    name: 'load_past_parcels',
    rowMode: 'array',
    text: `select p.id, p.carrier, case when p.status like 'delivered.%' then ${STORED_TEXT} end
      from parcel p where p.id < $1::uuid order by p.id desc limit $2`,
    values: [before, count],
  });
  return rows.map(([id, carrier, observations]) => ({
    id,
    carrier: carrier as CarrierId, // written by us from a CarrierId
    observations,
  }));
}
