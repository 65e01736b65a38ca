import { NOTICE_KINDS } from '@todoke/core/inbound';
import { z } from 'zod';

/** Lines of one file; more are another file. */
export const IMPORT_LINES_MAX = 100_000;

/** What became of one line, or of the whole file on the last line of the answer. */
export const importLineSchema = z.union([
  z.object({
    line: z.number().describe('Line of the file on which the record begins, from 1'),
    ok: z.literal(true),
    outcome: z.enum(['made', 'updated', 'known']).describe('`known`: nothing of it was new'),
    parcelId: z.string(),
    carrier: z.string(),
    number: z.string(),
    unread: z.array(z.string()).optional().describe('Fields that hold something nobody can read; left out'),
  }),
  z.object({
    line: z.number(),
    ok: z.literal(false),
    reason: z
      .string()
      .describe(
        '`number_missing`, `number_rounded`, `leading_zero_lost`, `check_digit`, `invalid_number`, `carrier_needed`, `unknown_carrier`, `record_too_long`, `too_many_columns`, `open_quote`, `busy` (send the file again)',
      ),
  }),
  z.object({
    done: z.boolean().describe('False when the file was not read to its end'),
    reason: z
      .enum(['no_number_column', 'too_large', 'too_many_lines', 'empty'])
      .optional()
      .describe('Why the file, or the rest of it, was not read'),
    made: z.number(),
    updated: z.number(),
    known: z.number(),
    refused: z.number(),
  }),
]);
export type ImportLine = z.infer<typeof importLineSchema>;
export type ImportEnd = Extract<ImportLine, { done: boolean }>;

export const importQuerySchema = z.object({
  carrier: z
    .string()
    .max(20)
    .optional()
    .describe('Carrier id, when the file does not say whose numbers it holds'),
});

/** What was understood of a carrier's notice. */
export const mailAnswerSchema = z.object({
  understood: z.boolean(),
  reason: z
    .enum(['unreadable', 'not_from_a_carrier', 'unknown_notice', 'no_number'])
    .optional()
    .describe('Why nothing was stored; sending the mail again does not change it'),
  carrier: z.string().optional(),
  kind: z
    .enum(NOTICE_KINDS)
    .optional()
    .describe('`delivered` is kept in its words and changes no status: a mail proves nothing'),
  parcels: z.array(
    z.object({
      number: z.string(),
      parcelId: z.string(),
      outcome: z.enum(['changed', 'seen', 'duplicate']),
    }),
  ),
});
export type MailAnswer = z.infer<typeof mailAnswerSchema>;
