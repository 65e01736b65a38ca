import { z } from 'zod';

/** States of a carrier's service as this site sees it; `unasked` until the first answer. */
export const HEALTH_STATES = ['ok', 'slow', 'failing', 'suspended', 'blocked', 'unasked'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

export const stretchSchema = z.object({
  state: z.enum(HEALTH_STATES),
  since: z.string(),
  until: z.string().nullable(),
});

export const incidentSchema = z.object({
  id: z.string(),
  kind: z.enum(['outage', 'maintenance', 'suspension', 'weather', 'busy_season']),
  carrier: z.string().nullable(),
  /** Prefecture codes 1 to 47; null everywhere. */
  area: z.array(z.number().int().min(1).max(47)).nullable(),
  note: z.object({ ja: z.string(), en: z.string() }),
  from: z.string(),
  until: z.string().nullable(),
  source: z.string(),
});
export type IncidentView = z.infer<typeof incidentSchema>;

export const carrierStatusSchema = z.object({
  carrier: z.string(),
  name: z.object({ ja: z.string(), en: z.string() }),
  state: z.enum(HEALTH_STATES),
  since: z.string().nullable(),
  lastGoodAt: z.string().nullable(),
  /** Kind of the last problem, while there is one. */
  problem: z.string().nullable(),
  /** When the carrier was last asked about a number known to exist, and whether it was found; null where none is. */
  checked: z.object({ at: z.string(), found: z.boolean() }).nullable(),
  /** Stretches of the last 90 days, oldest first. */
  history: z.array(stretchSchema),
});

/** `GET /v1/status`: whether each carrier can be asked now, and what is known to affect parcels. */
export const statusSchema = z.object({
  now: z.string(),
  carriers: z.array(carrierStatusSchema),
  incidents: z.array(incidentSchema),
});
export type StatusView = z.infer<typeof statusSchema>;
export type CarrierStatusView = z.infer<typeof carrierStatusSchema>;

/** What an operator enters. */
export const incidentInputSchema = z.object({
  kind: incidentSchema.shape.kind,
  carrier: z.string().max(20).nullable().default(null),
  area: incidentSchema.shape.area.default(null),
  note: z.object({ ja: z.string().max(500), en: z.string().max(500) }).default({ ja: '', en: '' }),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }).nullable().default(null),
});
export type IncidentInput = z.infer<typeof incidentInputSchema>;
