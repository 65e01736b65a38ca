import type { CarrierAdapter, CarrierId } from './carrier.ts';
import type { NumberShape } from './number-shape.ts';
import type { CarrierProfile } from './profile.ts';
import type { StatusRow } from './status-table.ts';

/** Everything the product knows about one carrier; its folder has the same name as its id. */
export interface Carrier {
  readonly id: CarrierId;
  readonly profile: CarrierProfile;
  readonly numbers: readonly NumberShape[];
  /** Every word or code with its meaning; empty where there is no adapter. */
  readonly statusRows: readonly StatusRow[];
  /** Null for carriers of which only links and notes are known. */
  readonly adapter: CarrierAdapter | null;
}
