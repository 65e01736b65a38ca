import { z } from 'zod';

/** A time as the source wrote it beside our reading of it. */
export const timeSchema = z.object({
  /** ISO-8601 with offset for minutes, `YYYY-MM-DD` for days; null when the source printed no date. */
  at: z.string().nullable(),
  precision: z.enum(['minute', 'day', 'none']),
  /** IANA name or offset; null when the source does not say. */
  zone: z.string().nullable(),
  text: z.string(),
  yearInferred: z.boolean(),
});

export const eventSchema = z.object({
  time: timeSchema,
  status: z.string(),
  rawText: z.string(),
  rawCode: z.string().nullable(),
  place: z.string().nullable(),
  source: z.string(),
  /** Who told of the same event besides; absent where nobody did. */
  otherSources: z.array(z.string()).optional(),
  leg: z.number(),
  direction: z.enum(['forward', 'return']),
  disputed: z.enum(['retracted', 'clock_skew']).nullable(),
});

export const stepSchema = z.object({
  /** One of `STEPS`, or a special stop: `absent`, `held`, `problem`, `handover`, `returning`, `returned`. */
  step: z.string(),
  state: z.enum(['done', 'now', 'next', 'skipped']),
  time: timeSchema.nullable(),
  place: z.string().nullable(),
  /** Status code of the event that made this stop. */
  status: z.string().nullable(),
  rawText: z.string().nullable(),
  /** Indexes into `events` that belong beneath this stop. */
  events: z.array(z.number()),
});

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** A sentence as a code with parameters; the words are in the web's catalogue. */
export const sentenceSchema = z.object({ code: z.string(), params: paramsSchema });

export const promiseSchema = z.object({
  /** ISO-8601 with offset. */
  from: z.string(),
  to: z.string(),
  precision: z.enum(['minute', 'day']),
  basis: z.string(),
  source: z.string(),
  text: z.string().nullable(),
  /** What was expected before: until when, and why it moved where that is known. */
  changes: z.array(
    z.object({ at: z.string(), from: z.string(), to: z.string(), why: sentenceSchema.nullable() }),
  ),
  /** Where we expect it ourselves from past deliveries, with the share of such intervals that hold. */
  likely: z.object({ from: z.string(), to: z.string(), coverage: z.number() }).nullable(),
  /** Share of promises like this one that were kept; null when not measured. */
  coverage: z.number().nullable(),
  /** What the promise rests on: codes of `EXPECTATION_REASONS`. */
  reasons: z.array(sentenceSchema),
  /** The last change and why: a code of `MOVE_REASONS`; `minutes` later, or earlier when negative. */
  moved: sentenceSchema.nullable(),
});

export const contactSchema = z.object({
  id: z.string(),
  name: z.object({ ja: z.string(), en: z.string() }),
  phone: z.string().nullable(),
  /** Today's hours in JST, `HH:MM`; null when closed all day or unknown. */
  hours: z.object({ open: z.string(), close: z.string() }).nullable(),
  openNow: z.boolean().nullable(),
  /** ISO instant of the next opening or closing. */
  changesAt: z.string().nullable(),
  url: z.string().nullable(),
});

export const causeSchema = z.object({
  code: z.string(),
  confidence: z.number(),
  params: paramsSchema,
  evidence: z.array(sentenceSchema),
  actions: z.array(sentenceSchema),
  /** ISO instant until which waiting is reasonable. */
  waitUntil: z.string().nullable(),
  contact: contactSchema.nullable(),
});

/** What a number alone may show (disclosure level 0): no name, address, item or photo. */
export const parcelViewSchema = z.object({
  id: z.string(),
  /** Increases with every change; also the SSE event id. */
  version: z.number(),
  test: z.boolean(),
  number: z.string(),
  prettyNumber: z.string(),
  carrier: z.string(),
  carrierName: z.object({ ja: z.string(), en: z.string() }),
  status: z.string(),
  trackingState: z.enum(['active', 'completed', 'stopped', 'expired', 'archived']),
  step: z.string(),
  direction: z.enum(['forward', 'return']),
  flags: z.array(z.string()),
  steps: z.array(stepSchema),
  events: z.array(eventSchema),
  legs: z.array(
    z.object({ carrier: z.string().nullable(), number: z.string().nullable(), from: z.string().nullable() }),
  ),
  pieces: z.object({ delivered: z.number(), total: z.number() }).nullable(),
  promise: promiseSchema.nullable(),
  /** Stops before this one; own delivery on the day only. */
  stopsAway: z.number().nullable(),
  attributes: z.record(z.string(), z.string()),
  diagnosis: z.array(causeSchema),
  checked: z.object({ at: z.string(), problem: z.string().nullable() }).nullable(),
  /** The last answer that held something, when the newest did not. */
  lastGoodAt: z.string().nullable(),
  links: z.object({ tracking: z.string().nullable(), redelivery: z.string().nullable() }),
  contact: contactSchema.nullable(),
  createdAt: z.string(),
  /** The clock the times are relative to; differs from the real one only in test mode. */
  now: z.string(),
});
export type ParcelView = z.infer<typeof parcelViewSchema>;
export type EventView = z.infer<typeof eventSchema>;
export type StepView = z.infer<typeof stepSchema>;
export type TimeView = z.infer<typeof timeSchema>;
export type CauseView = z.infer<typeof causeSchema>;
export type ContactView = z.infer<typeof contactSchema>;

/** `POST /v1/parcels`. Without a carrier every candidate is asked in turn. */
export const trackRequestSchema = z.object({
  number: z.string().min(4).max(60),
  carrier: z.string().max(20).optional(),
});

/** One carrier asked about an ambiguous number, and what it said. */
export const askedSchema = z.object({
  carrier: z.string(),
  carrierName: z.object({ ja: z.string(), en: z.string() }),
  outcome: z.string(),
  at: z.string(),
});

export const trackAnswerSchema = z.object({
  /** Present when a carrier knew the number or it was stored already. */
  parcel: parcelViewSchema.nullable(),
  /** Every carrier asked now or before, in the order of asking. */
  asked: z.array(askedSchema),
  /** Why it may not be visible, when `parcel` is null. */
  diagnosis: z.array(causeSchema),
  number: z.string(),
  prettyNumber: z.string(),
  lookAgainAt: z.string().nullable(),
});
export type TrackAnswer = z.infer<typeof trackAnswerSchema>;
export type AskedView = z.infer<typeof askedSchema>;
