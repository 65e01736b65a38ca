import { z } from 'zod';
import { incidentSchema } from '../status/schema.ts';

const countSchema = z.object({ name: z.string(), count: z.number().int() });

/** One carrier as the operator sees it. */
export const opsCarrierSchema = z.object({
  carrier: z.string(),
  name: z.object({ ja: z.string(), en: z.string() }),
  /** Null when it may be asked; else why it never is. */
  refusal: z.string().nullable(),
  /** Why it is not asked at this moment. */
  pause: z.string().nullable(),
  breaker: z.enum(['closed', 'open', 'probing']),
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
      day: z.string(),
      seen: z.number(),
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

export const tryInputSchema = z.object({ carrier: z.string().max(20), number: z.string().min(4).max(60) });

/** What the console shows of one call: secrets and personal data are masked. */
export const tryViewSchema = z.object({
  request: z.object({ method: z.string(), url: z.string(), body: z.string().nullable() }).nullable(),
  answer: z.object({ status: z.number().nullable(), body: z.string() }).nullable(),
  problem: z.string().nullable(),
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
