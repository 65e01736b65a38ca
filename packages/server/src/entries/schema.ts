import { z } from 'zod';

export const entrySchema = z.object({
  id: z.string().describe("The carrier's own id of the entry"),
  status: z.string().nullable(),
  at: z.string().nullable().describe('Its latest event'),
  place: z.string().nullable(),
});

/** The entries a carrier has under a parcel's number. */
export const entriesViewSchema = z.object({
  chosen: z.string(),
  chosenBy: z.enum(['latest', 'person']),
  unsure: z.boolean().describe('Which one is meant cannot be told; ask the person'),
  entries: z.array(entrySchema),
});
export type EntriesView = z.infer<typeof entriesViewSchema>;

export const entryChoiceSchema = z.object({ entry: z.string().min(1).max(200) });
