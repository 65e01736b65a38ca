import { generateParcels, type GeneratedParcel } from '../generate.ts';

/** Parcels on their way, after their first ten events: what scans are told of. */
export function* parcelsUnderWay(count: number): Generator<GeneratedParcel> {
  for (const parcel of generateParcels(count, 16, 'bench')) {
    const observations = parcel.observations.map((told) =>
      'events' in told ? { ...told, events: told.events.slice(0, 10) } : told,
    );
    yield { ...parcel, observations };
  }
}

/** A parcel that is being scanned. */
export type Scanned = Pick<GeneratedParcel, 'number' | 'carrier'>;

/** Hands parcels on and keeps every `stride`-th of them. */
export function* noting(
  parcels: Iterable<GeneratedParcel>,
  stride: number,
  noted: Scanned[],
): Generator<GeneratedParcel> {
  let index = 0;
  for (const parcel of parcels) {
    if (index++ % stride === 0) noted.push({ number: parcel.number, carrier: parcel.carrier });
    yield parcel;
  }
}

/** What scanners tell of a parcel, round after round. Five of six change its status. */
const LIFE = [
  ['in_transit.passed', '作業店通過', '江東ベース店'],
  ['in_transit.passed', '作業店通過', '羽田クロノゲートベース店'],
  ['in_transit.arrived_last_depot', '配達店到着', '架空町一丁目営業所'],
  ['out_for_delivery.on_vehicle', '配達中', '架空町一丁目営業所'],
  ['attempt_failed.recipient_absent', '持戻（ご不在）', '架空町一丁目営業所'],
  ['in_transit.delivery_rescheduled', '依頼受付（再配達）', '架空サービスセンター'],
] as const;

export interface Scan {
  readonly number: string;
  readonly carrier: string;
  /** As posted: Japanese carriers print the local time, the others' systems send it with its offset. */
  readonly time: string;
  readonly status: string;
  readonly raw: string;
  readonly place: string;
}

const MINUTE_MS = 60_000;
const JST_MS = 9 * 60 * MINUTE_MS;
/** The first scans are told a day late: so many rounds fit before a scan would be told ahead of its time. */
const BEHIND_MS = 24 * 60 * MINUTE_MS;
const ROUND_MS = 10 * MINUTE_MS;

/**
 * An endless row of scans: each of another parcel until all had one, then the next round, minutes later. None is told
 * twice, and every parcel's come in their order, as from scanners.
 */
export function scansOf(parcels: readonly Scanned[]): () => Scan {
  const start = Math.floor((Date.now() - BEHIND_MS) / MINUTE_MS) * MINUTE_MS;
  let [told, minute, local] = [0, 0, ''];
  return () => {
    const round = Math.floor(told / parcels.length);
    const index = (told * 2_741) % parcels.length;
    const at = start + round * ROUND_MS;
    if (at !== minute) {
      minute = at;
      local = new Date(at + JST_MS).toISOString().slice(0, 16);
    }
    const [status, raw, place] = LIFE[(round + index) % LIFE.length] ?? LIFE[0];
    told += 1;
    const { number, carrier } = parcels[index] ?? { number: '', carrier: '' };
    const domestic = carrier === 'own' || carrier.startsWith('jp.');
    const time = domestic ? local.replace('T', ' ') : `${local}:00+09:00`;
    return { number, carrier, time, status, raw, place };
  };
}

/** The body of `POST /v1/events`. Written by hand: the client shares the cores with what is measured. */
export function bodyOf(next: () => Scan, count: number): string {
  let body = '{"events":[';
  for (let index = 0; index < count; index += 1) {
    const { number, carrier, time, status, raw, place } = next();
    body += `${index === 0 ? '' : ','}{"number":"${number}","carrier":"${carrier}","time":"${time}","status":"${status}","raw":"${raw}","place":"${place}"}`;
  }
  return `${body}]}`;
}
