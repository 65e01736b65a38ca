import { z } from 'zod';
import { parcelViewSchema } from '../parcels/schema.ts';

/** Longest text the number box accepts: a whole mail with headers; more is cut by the client and refused here. */
export const QUERY_LENGTH_MAX = 20_000;

/** Parcels found by a piece on one page, unless said; and at most. */
export const PAGE_DEFAULT = 20;
const PAGE_MAX = 50;

/** What `GET /v1/search` is asked. */
export const searchQuerySchema = z.object({
  q: z.string().max(QUERY_LENGTH_MAX),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(PAGE_MAX)
    .default(PAGE_DEFAULT)
    .describe('Parcels found by a piece of their number, a page; with a key'),
  after: z.uuid().optional().describe('`next` of the page before'),
});

export const reasonSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const candidateSchema = z.object({
  kind: z.string(),
  carrier: z.string().nullable(),
  normalized: z.string(),
  pretty: z.string(),
  valid: z.boolean(),
  certainty: z.enum(['check', 'shape']),
  confidence: z.number(),
  why: z.array(reasonSchema),
});

export const foundSchema = z.object({
  start: z.number(),
  end: z.number(),
  text: z.string(),
  kind: z.string(),
  candidates: z.array(candidateSchema),
});

/** Answer of `GET /v1/recognize`; the JSON form of `Recognition` in `@todoke/core/numbers`. */
export const recognitionSchema = z.object({
  kind: z.string(),
  candidates: z.array(candidateSchema),
  all: z.array(foundSchema),
  problems: z.array(reasonSchema),
});

export type RecognitionView = z.infer<typeof recognitionSchema>;

/** How a parcel belongs to what was searched for; what stands first is shown first. */
export const RELATIONS = ['number', 'piece', 'later', 'earlier'] as const;
export type Relation = (typeof RELATIONS)[number];

/** One thing that belongs to a searched number. */
export const relatedSchema = z.object({
  parcel: parcelViewSchema,
  relation: z
    .enum(RELATIONS)
    .describe(
      '`number`: it has this number; `piece`: the text is a piece of its number; `earlier` and `later`: the same goods under the number before or after',
    ),
});

/** Answer of `GET /v1/search`: what a text is, and everything stored here that belongs to it. */
export const searchSchema = z.object({
  recognition: recognitionSchema,
  related: z.array(relatedSchema),
  next: z
    .string()
    .nullable()
    .describe('`after` of the next page of parcels found by a piece; null where there is none'),
});
export type SearchView = z.infer<typeof searchSchema>;
