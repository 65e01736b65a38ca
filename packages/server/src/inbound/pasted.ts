import { pastedObservation, readPasted } from '@todoke/core/inbound';
import type { CarrierId } from '@todoke/core/carriers';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import type { PastedAnswer, PastedRequest } from '../contract.ts';
import type { Pool } from '../db/pool.ts';
import { candidatesOf, isCarrierId } from '../parcels/candidates.ts';
import { EMPTY_TEXT, parseObservations } from '../parcels/packed.ts';
import { loadParcelsByNumber, type ParcelRow } from '../parcels/queries.ts';
import type { ParcelView } from '../parcels/schema.ts';

interface PastedDeps {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly present: (row: ParcelRow) => ParcelView;
}

/**
 * What a person pasted of a carrier's page, as the view of that parcel for this person: folded together with what is
 * stored, and stored nowhere. Asks no carrier.
 */
export async function showPasted(request: PastedRequest, deps: PastedDeps): Promise<PastedAnswer> {
  const { carrier, text } = request;
  if (!isCarrierId(carrier)) return { ok: false, reason: 'nothing_read' };
  const { normalized, candidates } = candidatesOf(request.number, carrier);
  const number = candidates[0]?.number ?? normalized;
  const now = deps.clock.now();
  const read = readPasted(text, { carrier, number, observedAt: now });
  if (!read.ok) return read;
  const stored = await loadParcelsByNumber(deps.pool, [number]);
  const row = stored.find((each) => each.carrier === carrier) ?? unstored(carrier, number, now);
  const set = parseObservations(row.observations);
  set.add(pastedObservation(read, set.unpack(), now));
  return { ok: true, parcel: deps.present({ ...row, observations: JSON.stringify(set) }) };
}

/** A parcel nobody stored, because its carrier could not be asked. */
function unstored(carrier: CarrierId, number: string, now: EpochMs): ParcelRow {
  return {
    id: '',
    carrier,
    number,
    version: 0,
    status: 'unknown.awaiting_first_scan',
    observations: EMPTY_TEXT,
    checkedAt: null,
    checkProblem: null,
    goodAt: null,
    createdAt: now,
  };
}
