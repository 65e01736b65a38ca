import type { StatusCode } from '../carriers/carrier.ts';
import type { Step } from './journey.ts';
import { STATUS_ROWS } from './status.table.ts';
import type { Stage } from './status.table.ts';

/** The main statuses in the order in which they break a tie of the same minute (hard case 5). */
export const STATUS_MAINS = [
  'unknown',
  'preparing',
  'info_received',
  'in_transit',
  'exception',
  'out_for_delivery',
  'attempt_failed',
  'available_for_pickup',
  'delivered',
  'returning',
  'returned',
  'failed',
  'cancelled',
] as const;
export type StatusMain = (typeof STATUS_MAINS)[number];

/** Everything the model says about one `main.sub`. */
export interface StatusModel {
  readonly code: StatusCode;
  readonly main: StatusMain;
  readonly sub: string;
  readonly stage: Stage;
  /** An end, though a provisional one: see `REOPENED_BY` in `progress.ts`. */
  readonly terminal: boolean;
  /** Place in the order of a journey, for ties; larger is later. */
  readonly rank: number;
  /** The shopper's step this status belongs to; null when it is no step of the way out. */
  readonly step: Step | null;
  /** How other vocabularies say it. */
  readonly aftership: string;
  readonly track17: string;
  readonly easypost: string;
  readonly shippo: string;
}

const STEP_OF_MAIN: Readonly<Record<StatusMain, Step | null>> = {
  unknown: null,
  preparing: 'preparing',
  info_received: 'shipped',
  in_transit: 'in_transit',
  exception: null,
  out_for_delivery: 'out_for_delivery',
  attempt_failed: 'out_for_delivery',
  available_for_pickup: 'in_transit',
  delivered: 'delivered',
  returning: null,
  returned: null,
  failed: null,
  cancelled: null,
};

/** All 83 statuses by code. */
export const STATUSES: ReadonlyMap<string, StatusModel> = new Map(
  STATUS_ROWS.map(([code, stage, terminal, aftership, track17, easypost, shippo], index) => {
    const dot = code.indexOf('.');
    // The table test proves that every code begins with a main of the list.
    const main = code.slice(0, dot) as StatusMain;
    return [
      code,
      {
        code,
        main,
        sub: code.slice(dot + 1),
        stage,
        terminal,
        rank: STATUS_MAINS.indexOf(main) * 100 + index,
        step: stage === '2' ? 'handed_over' : STEP_OF_MAIN[main],
        aftership,
        track17,
        easypost,
        shippo,
      },
    ] as const;
  }),
);

/** True for one of the 83 codes of the model. */
export function isStatusCode(value: string): value is StatusCode {
  return STATUSES.has(value);
}

const UNMAPPED: StatusCode = 'unknown.unmapped';

/** The model of a code; a code outside the model is `unknown.unmapped`, never a guess. */
export function statusModel(code: StatusCode): StatusModel {
  // The table test proves that `unknown.unmapped` is in the model.
  return STATUSES.get(code) ?? STATUSES.get(UNMAPPED)!;
}
