import { z } from 'zod';

/** The largest pushes are Ship24's, which collect trackings for a quarter of an hour; adapters read a million characters. */
export const PUSH_BYTES_MAX = 1_000_000;

/** What a carrier is told of its push. It is on disk when this is said. */
export const pushAnswerSchema = z.object({
  stored: z.number().int().describe('Parcels this push says something of'),
  unread: z.number().int().describe('Parts that could not be read; the others are stored'),
});
export type PushAnswer = z.infer<typeof pushAnswerSchema>;

/** What to enter at the carrier. */
export const pushDoorSchema = z.object({
  carrier: z.string(),
  url: z.string().describe('Where the carrier is to push to; a path alone when TODOKE_PUBLIC_URL is not set'),
  header: z.string().describe('The header that has to prove the sender'),
  toSubscribe: z
    .array(z.string())
    .describe(
      'Settings that are missing before we subscribe at the carrier by ourselves; empty where none is',
    ),
});
