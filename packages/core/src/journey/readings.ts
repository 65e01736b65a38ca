import type { StatusCode } from '../carriers/carrier.ts';
import type { Progress } from './progress.ts';
import type { Scan } from './scans.ts';
import { statusModel } from './status.ts';
import type { StatusMain, StatusModel } from './status.ts';

/** A word that means something else after what came before. The first rule that fits decides. */
export interface ReadingRule {
  /** The word as the source's table has it: a main or a whole code. */
  readonly said: StatusMain | StatusCode;
  /** What the parcel's status was: mains or whole codes. */
  readonly after: readonly (StatusMain | StatusCode)[];
  readonly source?: string;
  readonly means: StatusCode;
}

/**
 * Words that depend on the state they meet.
 * Sources: hard case 19 (handed to the shop, later delivered: collected there); status-model.md §1.2 trap 2 and
 * carriers.md §2 (保管中 has three senses: after an absence it waits for a redelivery; at Sagawa after 配達中 it is
 * itself the failed attempt; else it is kept for the chosen day).
 */
export const READING_RULES: readonly ReadingRule[] = [
  {
    said: 'delivered.generic',
    after: ['available_for_pickup.store', 'available_for_pickup.locker'],
    means: 'delivered.collected',
  },
  {
    said: 'in_transit.held_for_date',
    after: ['out_for_delivery'],
    source: 'jp.sagawa',
    means: 'attempt_failed.generic',
  },
  {
    said: 'in_transit.held_for_date',
    after: ['attempt_failed'],
    means: 'attempt_failed.awaiting_redelivery',
  },
];

/**
 * On the way back the same words are about the way back: 配達完了 is the return to the sender (hard case 21;
 * carriers.md §1: after 返品 every later row belongs to the way back). What is not here keeps its meaning.
 */
export const RETURN_READINGS: Readonly<Partial<Record<StatusMain, StatusCode>>> = {
  in_transit: 'returning.in_transit',
  out_for_delivery: 'returning.in_transit',
  attempt_failed: 'returning.in_transit',
  available_for_pickup: 'returning.in_transit',
  delivered: 'returned.to_sender',
};

/** What a scan says in the state it meets. */
export function understand(scan: Scan, progress: Progress): StatusModel {
  const said = scan.model;
  if (progress.returning) {
    const back = RETURN_READINGS[said.main];
    return back === undefined ? said : statusModel(back);
  }
  const status = progress.status;
  if (status === null) return said;
  for (const rule of READING_RULES) {
    if (rule.said !== said.code || (rule.source !== undefined && rule.source !== scan.source)) continue;
    if (rule.after.includes(status.code) || rule.after.includes(status.main)) return statusModel(rule.means);
  }
  return said;
}
