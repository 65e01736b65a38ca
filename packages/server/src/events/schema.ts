import { z } from 'zod';

/** Events of one request: a morning's scans of a station, a page of a carrier's push. */
export const EVENTS_MAX = 1_000;
/** Room for `EVENTS_MAX` events of some kilobytes. */
export const EVENTS_BYTES_MAX = 4 * 1024 * 1024;

/**
 * What a source says happened to a parcel. Only documented here: each line is checked on its own when it is
 * taken in, so that one bad line does not refuse the others.
 */
export const eventInputSchema = z.object({
  number: z.string().describe('The tracking number, in any writing'),
  carrier: z.string().optional().describe('Carrier id; needed when the number fits several carriers'),
  time: z
    .string()
    .optional()
    .describe('As written: `2026-01-07 14:02`, with or without offset, or a day alone'),
  zone: z.string().optional().describe('IANA name; `?` when unknown'),
  status: z.string().optional().describe('`main.sub` of the status model; anything else is kept as unknown'),
  raw: z.string().optional().describe("The source's own words"),
  rawCode: z.string().optional(),
  place: z.string().optional(),
  origin: z.string().optional().describe('Postcode the parcel is sent from; told once is enough'),
  destination: z.string().optional().describe('Postcode the parcel is sent to; shown to nobody'),
  piece: z.string().optional().describe('Which piece of a multi-piece parcel'),
  attributes: z.record(z.string(), z.string()).optional(),
});

export const eventsRequestSchema = z.object({ events: z.array(eventInputSchema).min(1).max(EVENTS_MAX) });

export const eventResultSchema = z.object({
  index: z.number(),
  ok: z.boolean(),
  parcelId: z.string().optional(),
  outcome: z.enum(['changed', 'seen', 'duplicate']).optional(),
  reason: z
    .string()
    .optional()
    .describe('Which field cannot be read, `carrier_needed`, `unknown_carrier` or `invalid_number`'),
});

export const eventsAnswerSchema = z.object({
  stored: z.number(),
  failed: z.number(),
  results: z.array(eventResultSchema),
});
export type EventsAnswer = z.infer<typeof eventsAnswerSchema>;
