import { z } from 'zod';
import { HEALTH_STATES, incidentSchema } from '../status/schema.ts';

const countSchema = z.object({ name: z.string(), count: z.number().int() });

/** Why a carrier is not asked: the kind of problem, and what is known beside it. */
const reasonSchema = z.object({ kind: z.string(), detail: z.string().nullable() });

/** One carrier as the operator sees it. */
export const opsCarrierSchema = z.object({
  carrier: z.string(),
  name: z.object({ ja: z.string(), en: z.string() }),
  /** Null when it may be asked; else why it never is. */
  refusal: reasonSchema.nullable(),
  /** Why it is not asked at this moment. */
  pause: reasonSchema.nullable(),
  breaker: z.enum(['closed', 'open', 'probing']),
  /** How its service is, as the answers show, and since when. */
  health: z.object({ state: z.enum(HEALTH_STATES), since: z.string().nullable() }),
  /** The last answer that held events. */
  goodAt: z.string().nullable(),
  /** Since when its "not found" is not believed, because numbers known to exist are not found either. */
  distrustedSince: z.string().nullable(),
  /** Numbers known to exist, and what each last answered (`ok` or the kind of problem). */
  canaries: z.array(
    z.object({
      number: z.string(),
      source: z.string(),
      askedAt: z.string().nullable(),
      outcome: z.string().nullable(),
      goodAt: z.string().nullable(),
    }),
  ),
  /** Calls of this hour, of the last 24 hours, and what an hour allows. */
  calls: z.object({ hour: z.number(), day: z.number(), perHour: z.number() }),
  /** Parcels on their way, and mean minutes since they were looked at. */
  parcels: z.number(),
  meanAge: z.number().nullable(),
  /** Answers of the last 24 hours by kind, `ok` among them. */
  outcomes: z.array(countSchema),
});

export const opsViewSchema = z.object({
  now: z.string(),
  carriers: z.array(opsCarrierSchema),
  unknownWords: z.array(
    z.object({ carrier: z.string(), text: z.string(), seen: z.number(), lastSeenAt: z.string() }),
  ),
  alarms: z.array(
    z.object({
      carrier: z.string(),
      kind: z.enum(['appeared', 'disappeared']),
      word: z.string(),
      /** The last day it was seen. */
      day: z.string(),
      seen: z.number(),
      /** When it was noticed. */
      since: z.string(),
    }),
  ),
  mappings: z.array(z.object({ carrier: z.string(), text: z.string(), status: z.string() })),
  /** The mappings as rows for the carriers' tables. */
  patch: z.string(),
  stalestFacts: z.array(
    z.object({ carrier: z.string(), path: z.string(), source: z.string(), verified: z.string() }),
  ),
  incidents: z.array(incidentSchema),
  /** Every status a word can be given. */
  statuses: z.array(z.string()),
  audit: z.array(z.object({ at: z.string(), action: z.string() })),
});
export type OpsView = z.infer<typeof opsViewSchema>;
export type OpsCarrierView = z.infer<typeof opsCarrierSchema>;

export const wordInputSchema = z.object({
  carrier: z.string().max(20),
  text: z.string().min(1).max(2_000),
  status: z.string().max(60),
});
export type WordInput = z.infer<typeof wordInputSchema>;

/** A word whose meaning is taken back. */
export const wordSchema = wordInputSchema.pick({ carrier: true, text: true });
export type WordNamed = z.infer<typeof wordSchema>;

/** A number known to exist. */
export const canaryInputSchema = z.object({
  carrier: z.string().max(20),
  number: z.string().min(4).max(60),
});
export type CanaryInput = z.infer<typeof canaryInputSchema>;

/** `good`: read; `lost`: not found, though it exists; `problem`: the carrier could not be asked; `unasked`: nobody was. */
export const CANARY_VERDICTS = ['good', 'lost', 'problem', 'unasked'] as const;

export const tryInputSchema = z.object({ carrier: z.string().max(20), number: z.string().min(4).max(60) });

/** What the console shows of one call: secrets and personal data are masked. */
export const tryViewSchema = z.object({
  request: z.object({ method: z.string(), url: z.string(), body: z.string().nullable() }).nullable(),
  answer: z.object({ status: z.number().nullable(), body: z.string() }).nullable(),
  problem: reasonSchema.nullable(),
  events: z.array(
    z.object({
      time: z.string().nullable(),
      status: z.string(),
      text: z.string(),
      place: z.string().nullable(),
    }),
  ),
});
export type TryView = z.infer<typeof tryViewSchema>;

export const loginInputSchema = z.object({ token: z.string().max(200) });
