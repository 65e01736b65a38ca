import type { EpochMs } from '../../time/instant.ts';
import type { Cause, Finding } from './cause.ts';
import { CAUSE_RULES, EXPLAINS } from './causes.ts';
import type { CauseCode } from './codes.ts';
import { contactFinder } from './contact.ts';
import { gatherFacts } from './facts.ts';
import { INCIDENTS_MAX } from './input.ts';
import type { DiagnosisInput } from './input.ts';

/** A page with more reasons than this explains nothing. */
export const CAUSES_MAX = 6;
/** A cause at least this sure explains others away (`EXPLAINS`). */
const EXPLAINING_CONFIDENCE = 0.7;

/**
 * Why this parcel cannot be seen, does not move or is not there: causes, the likeliest first, each with what it rests
 * on, what to do, until when to wait and whom to contact (open or not at this minute).
 *
 * Pure and total: every input gives a list, empty when nothing needs explaining. It runs on every tracking read.
 * @example diagnose({ …order placed, nothing shipped… })[0].code // 'not_shipped_yet'
 */
export function diagnose(input: DiagnosisInput): readonly Cause[] {
  const facts = gatherFacts(
    input.incidents.length > INCIDENTS_MAX
      ? { ...input, incidents: input.incidents.slice(0, INCIDENTS_MAX) }
      : input,
  );
  const found: { code: CauseCode; finding: Finding; confidence: number }[] = [];
  for (const rule of CAUSE_RULES) {
    const finding = rule.find(facts);
    if (finding !== null) found.push({ code: rule.code, finding, confidence: finding.confidence });
  }
  if (found.length === 0) return [];
  for (const { code, finding } of found) {
    const explained = EXPLAINS[code];
    if (explained === undefined || finding.confidence < EXPLAINING_CONFIDENCE) continue;
    for (const other of found) if (explained.includes(other.code)) other.confidence *= 0.5;
  }
  // Sorting is stable, so equal confidence keeps the order of the table.
  found.sort((a, b) => b.confidence - a.confidence);
  const contactOf = contactFinder(input);
  return found.slice(0, CAUSES_MAX).map(({ code, finding, confidence }) => ({
    code,
    confidence: Math.round(confidence * 1_000) / 1_000,
    params: finding.params,
    evidence: finding.evidence,
    actions: finding.actions,
    waitUntil: stillToCome(finding.waitUntil, input.now),
    contact: contactOf(finding.contact, finding.carrier),
  }));
}

/** Waiting for a time that has passed is no advice. */
function stillToCome(until: EpochMs | null | undefined, now: EpochMs): EpochMs | null {
  return until === undefined || until === null || until <= now ? null : until;
}
