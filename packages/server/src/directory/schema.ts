import { SOURCE_KINDS } from '@todoke/core/carriers';
import { z } from 'zod';
import { contactSchema } from '../parcels/schema.ts';

/** Where a fact is from and when it was last checked. */
const factSource = z.object({
  source: z.object({
    kind: z.enum(SOURCE_KINDS),
    /** The page it can be read on; null where there is no single one. */
    url: z.string().nullable(),
  }),
  /** Year and month of the last check: `2026-11`. */
  verified: z.string(),
  /** False for what a single source says. */
  confirmed: z.boolean(),
});
const namesSchema = z.object({ ja: z.string(), en: z.string() });

export const carrierSummarySchema = z.object({
  id: z.string(),
  names: namesSchema,
  /** Whether this site asks the carrier itself. */
  asked: z.boolean(),
  state: z.string(),
  /** An invented number as its slip prints it; null where the shape is not known. */
  example: z.string().nullable(),
  how: z.enum(['public_page', 'public_api', 'keyed_api', 'own', 'link_only']),
});
export type CarrierSummaryView = z.infer<typeof carrierSummarySchema>;

/** One carrier of the directory; lists are empty and facts null where no source was found. */
export const carrierViewSchema = carrierSummarySchema.extend({
  site: factSource.extend({ url: z.string() }).nullable(),
  /** Shapes of its numbers: lengths and how the slip groups them. */
  numbers: z.array(
    factSource.extend({
      lengths: z.array(z.number()),
      grouping: z.array(z.number()).nullable(),
      check: z.string(),
      /** Invented, printed as on a slip. */
      example: z.string(),
    }),
  ),
  phones: z.array(
    factSource.extend({
      purpose: z.string(),
      free: z.boolean().nullable(),
      /** Opening hours in Japan by runs of days (1 = Monday … 7 = Sunday); empty when no source states them. */
      weekly: z.array(z.object({ days: z.array(z.number()), from: z.string(), to: z.string() })),
      /** Whether they hold on public holidays; null when unknown. */
      holidays: z.boolean().nullable(),
      contact: contactSchema,
    }),
  ),
  /** Templates in which `{number}` stands for the number; null where the carrier asks not to be linked to. */
  trackingLink: factSource.extend({ template: z.string() }).nullable(),
  redeliveryLink: factSource.extend({ template: z.string() }).nullable(),
  slots: factSource
    .extend({ slots: z.array(z.object({ from: z.string().nullable(), to: z.string().nullable() })) })
    .nullable(),
  storage: z.array(factSource.extend({ days: z.number(), of: z.string(), counted: z.string() })),
  lagHours: factSource.extend({ usual: z.number(), atMost: z.number() }).nullable(),
  lookupDays: factSource.extend({ days: z.number() }).nullable(),
  notTracked: factSource.extend({ services: z.array(z.string()) }).nullable(),
  waysToReceive: factSource.extend({ ways: z.array(z.string()) }).nullable(),
  mailSenders: factSource.extend({ addresses: z.array(z.string()) }).nullable(),
  access: factSource.extend({
    state: z.string(),
    notes: z.array(z.string()),
    credentials: z.array(z.string()),
  }),
});
export type CarrierView = z.infer<typeof carrierViewSchema>;
