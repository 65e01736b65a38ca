import type { CarrierId } from '@todoke/core/carriers';
import type { Incident } from '@todoke/core/journey';
import type { PrefectureCode } from '@todoke/core/place';
import type { EpochMs } from '@todoke/core/time';
import type { Clock } from '../clock.ts';
import type { Db } from '../db/pool.ts';
import { newId } from '../id.ts';
import { toIso } from '../time-view.ts';
import { endIncident, insertIncident, listIncidents, type IncidentRow } from './queries.ts';
import type { IncidentInput, IncidentView } from './schema.ts';

/** More open incidents than this are a mistake of a feed. */
const INCIDENTS_MAX = 200;
/** No parcel is expected much longer than this after it was first promised. */
const REMEMBERED_MS = 14 * 24 * 60 * 60_000;

/** The register of what affects parcels: kept in memory for every reading, in the database for every process. */
export interface IncidentRegister {
  /** Those under way and announced, and those that ended lately: a promise moved by one tells so. */
  recent(): readonly Incident[];
  views(): readonly IncidentView[];
  add(input: IncidentInput, source: string): Promise<IncidentView>;
  end(id: string): Promise<boolean>;
  /** Reads again what other processes wrote. */
  reload(): Promise<void>;
}

/** Makes the register; `reload`, at the start and on a timer, keeps it current across processes. */
export function createIncidentRegister(db: Db, clock: Clock): IncidentRegister {
  let rows: IncidentRow[] = [];
  const reload = async () => {
    rows = await listIncidents(db, new Date(clock.now() - REMEMBERED_MS), INCIDENTS_MAX);
  };
  const isOpen = (row: IncidentRow) => (row.ends_at?.getTime() ?? Infinity) > clock.now();
  return {
    reload,
    recent: () => rows.map(toIncident),
    views: () => rows.filter(isOpen).map(toView),
    async add(input, source) {
      const row: IncidentRow = {
        id: newId(clock.now()),
        kind: input.kind,
        carrier: input.carrier,
        area: input.area,
        note_ja: input.note.ja,
        note_en: input.note.en,
        starts_at: new Date(input.from),
        ends_at: input.until === null ? null : new Date(input.until),
        source,
      };
      await insertIncident(db, row, new Date(clock.now()));
      await reload();
      return toView(row);
    },
    async end(id) {
      const ended = await endIncident(db, id, new Date(clock.now()));
      await reload();
      return ended;
    },
  };
}

function toIncident(row: IncidentRow): Incident {
  return {
    id: row.id,
    kind: row.kind as Incident['kind'], // checked by the schema when it was entered
    carrier: row.carrier as CarrierId | null, // likewise
    area: row.area as PrefectureCode[] | null, // likewise, 1 to 47
    from: row.starts_at.getTime() as EpochMs,
    until: row.ends_at === null ? null : (row.ends_at.getTime() as EpochMs),
    source: row.source,
  };
}

function toView(row: IncidentRow): IncidentView {
  return {
    id: row.id,
    kind: row.kind as IncidentView['kind'], // checked by the schema when it was entered
    carrier: row.carrier,
    area: row.area,
    note: { ja: row.note_ja, en: row.note_en },
    from: toIso(row.starts_at.getTime() as EpochMs),
    until: row.ends_at === null ? null : toIso(row.ends_at.getTime() as EpochMs),
    source: row.source,
  };
}
