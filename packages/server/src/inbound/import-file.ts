import { setTimeout as wait } from 'node:timers/promises';
import type { CarrierId } from '@todoke/core/carriers';
import {
  createCsvReader,
  readLayout,
  readShipment,
  shipmentObservations,
  type CsvRecord,
  type Shipment,
  type ShipmentLayout,
} from '@todoke/core/inbound';
import type { EpochMs } from '@todoke/core/time';
import type { Ingest } from '../parcels/ingest.ts';
import { readFileText } from './file-text.ts';
import { IMPORT_LINES_MAX, type ImportEnd, type ImportLine } from './schema.ts';

/** Lines stored together: one transaction, and what is held of the file at a time. */
const BATCH_LINES = 500;
/** A server that is full is asked again; after these it is said line by line that nothing was stored. */
const BUSY_ATTEMPTS_MAX = 20;
const BUSY_WAIT_MS = 250;

interface ImportDeps {
  /** Whose numbers the file holds; null when it says so itself. */
  readonly carrier: CarrierId | null;
  readonly ingest: Ingest;
  readonly now: () => EpochMs;
}

type Line =
  | { readonly line: number; readonly ok: true; readonly shipment: Shipment }
  | { readonly line: number; readonly ok: false; readonly reason: string };

/**
 * Takes in a shipping file, line by line and with bounded memory: what slip software exports, or any file whose
 * headings are known. Yields what became of each line once it is on disk, in the order of the file, and the counts at
 * the end. The same file again changes nothing: its lines are `known`.
 *
 * @example for await (const line of importFile(createReadStream(path), { carrier: null, ingest, now })) …
 */
export async function* importFile(
  bytes: AsyncIterable<Uint8Array | string>,
  deps: ImportDeps,
): AsyncGenerator<ImportLine> {
  const end: ImportEnd = { done: true, made: 0, updated: 0, known: 0, refused: 0 };
  let waiting: Line[] = [];
  const store = async function* (): AsyncGenerator<ImportLine> {
    const lines = waiting;
    waiting = [];
    for (const told of await storeLines(lines, deps)) {
      if (!('ok' in told)) continue;
      if (told.ok) end[told.outcome] += 1;
      else end.refused += 1;
      yield told;
    }
  };
  for await (const read of readLines(bytes, deps)) {
    if ('stopped' in read) {
      yield* store();
      yield { ...end, done: false, reason: read.stopped };
      return;
    }
    waiting.push(read);
    if (waiting.length >= BATCH_LINES) yield* store();
  }
  yield* store();
  yield end;
}

type Stopped = { readonly stopped: NonNullable<ImportEnd['reason']> };

async function* readLines(
  bytes: AsyncIterable<Uint8Array | string>,
  deps: ImportDeps,
): AsyncGenerator<Line | Stopped> {
  const reader = createCsvReader();
  let layout: ShipmentLayout | null = null;
  let lines = 0;
  for await (const records of readRecords(bytes, reader)) {
    if ('stopped' in records) {
      yield records;
      return;
    }
    for (const record of records) {
      if (record.ok && layout === null) {
        const read = readLayout(record.cells, deps.carrier);
        if (!read.ok) {
          yield { stopped: read.reason };
          return;
        }
        layout = read.layout;
        if (read.hasHeadings) continue;
      }
      lines += 1;
      if (lines > IMPORT_LINES_MAX) {
        yield { stopped: 'too_many_lines' };
        return;
      }
      yield readLine(record, layout, deps.now());
    }
  }
  if (layout === null && lines === 0) yield { stopped: 'empty' };
}

async function* readRecords(
  bytes: AsyncIterable<Uint8Array | string>,
  reader: ReturnType<typeof createCsvReader>,
): AsyncGenerator<readonly CsvRecord[] | Stopped> {
  for await (const piece of readFileText(bytes)) {
    if (!piece.ok) {
      yield { stopped: piece.reason };
      return;
    }
    yield reader.push(piece.text);
  }
  yield reader.end();
}

function readLine(record: CsvRecord, layout: ShipmentLayout | null, now: EpochMs): Line {
  const { line } = record;
  if (!record.ok) return { line, ok: false, reason: record.reason };
  if (layout === null) return { line, ok: false, reason: 'number_missing' };
  const read = readShipment(record.cells, layout, now);
  return read.ok ? { line, ...read } : { line, ok: false, reason: read.reason };
}

async function storeLines(lines: readonly Line[], { ingest, now }: ImportDeps): Promise<ImportLine[]> {
  const good = lines.flatMap((line) => (line.ok ? [line.shipment] : []));
  const results = await submitPatiently(good, ingest, now());
  const seen = new Set<string>();
  let next = 0;
  return lines.map((each): ImportLine => {
    const { line } = each;
    if (!each.ok) return { line, ok: false, reason: each.reason };
    const result = results[next++];
    if (result?.ok !== true) return { line, ok: false, reason: 'busy' };
    const { carrier, number, unread } = each.shipment;
    const isNew = result.version === 1 && result.outcome === 'changed' && !seen.has(result.id);
    // A second line about a parcel of the same batch shares its result.
    const again = seen.has(result.id) || result.outcome !== 'changed';
    seen.add(result.id);
    return {
      line,
      ok: true,
      outcome: isNew ? 'made' : again ? 'known' : 'updated',
      parcelId: result.id,
      carrier,
      number,
      ...(unread.length === 0 ? {} : { unread: [...unread] }),
    };
  });
}

async function submitPatiently(shipments: readonly Shipment[], ingest: Ingest, now: EpochMs) {
  const intakes = shipments.map((shipment) => ({
    carrier: shipment.carrier,
    number: shipment.number,
    observations: shipmentObservations(shipment, now),
  }));
  for (let attempt = 1; ; attempt += 1) {
    const results = await ingest.submit(intakes);
    if (attempt === BUSY_ATTEMPTS_MAX || results.every((result) => result.ok)) return results;
    await wait(BUSY_WAIT_MS);
  }
}
