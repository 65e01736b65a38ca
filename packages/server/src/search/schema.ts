import { z } from 'zod';
import { parcelViewSchema } from '../parcels/schema.ts';

/** Longest text the number box accepts: a whole mail with headers; more is cut by the client and refused here. */
export const QUERY_LENGTH_MAX = 20_000;

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

/** One thing that belongs to a searched number. */
export const relatedSchema = z.object({
  parcel: parcelViewSchema,
  /** `number`: it has this number; `earlier` and `later`: the same goods under the number before or after. */
  relation: z.enum(['number', 'earlier', 'later']),
});

/** Answer of `GET /v1/search`: what a text is, and everything stored here that belongs to it. */
export const searchSchema = z.object({
  recognition: recognitionSchema,
  related: z.array(relatedSchema),
});
export type SearchView = z.infer<typeof searchSchema>;
