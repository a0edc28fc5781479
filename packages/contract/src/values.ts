import type { ClockTime, Gram, PlainDate, Rupiah } from '@sentra/measures';
import { z } from 'zod';

/** Whole rupiah on the wire: a JSON integer. */
export const rupiahValue = z.int().meta({ description: 'whole rupiah' }) as unknown as z.ZodType<Rupiah, Rupiah>;

/** Whole grams on the wire: a JSON integer. */
export const gramValue = z.int().min(0).meta({ description: 'whole grams' }) as unknown as z.ZodType<Gram, Gram>;

/** A date without time on the wire: YYYY-MM-DD. The calendar has no year 0. */
export const dateValue = z.iso.date().refine((date) => !date.startsWith('0000')) as unknown as z.ZodType<PlainDate, PlainDate>;

/** A time of day in WIB on the wire: HH:MM, 00:00 to 23:59. */
export const clockValue = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'time of day in WIB, HH:MM' }) as unknown as z.ZodType<ClockTime, ClockTime>;

/** A time on the wire: ISO 8601 in UTC. */
export const instantValue = z.string().meta({ format: 'date-time' });

/** A code that people give to a thing: no spaces at the ends, no line breaks, no slash (it stands in addresses). */
export const codeValue = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^/\\\p{Cc}]+$/u);

export const roles = ['office', 'member', 'buyer', 'coach', 'auditor'] as const;
export const roleValue = z.enum(roles);
export type Role = z.infer<typeof roleValue>;

export const languageValue = z.enum(['id', 'en']);
export type Language = z.infer<typeof languageValue>;

/** A sentence in both languages; which one is shown is the reader's choice. */
export const sentenceValue = z.object({ id: z.string(), en: z.string() });
export type Sentence = z.infer<typeof sentenceValue>;

/** A plan in an address: its id, its version, or the newest. */
export const planNameValue = z.union([z.uuid(), z.literal('newest'), z.coerce.number().int().min(1).max(2_147_483_647)]);

/** Why somebody does something: optional, kept in the audit. */
export const reasonValue = z.string().trim().max(500).optional();

/** When and why a thing was ended, so that it takes no new work; null while it is in use. */
export const endedValues = { endedOn: dateValue.nullable(), endedBecause: z.string().nullable() };

/** Ends a thing; without a day, today. */
export const endingBody = z.object({ reason: z.string().trim().min(1).max(500), endedOn: dateValue.optional() });

/** A yes or no in an address: `true` or `false`. */
export const flagInQuery = z.stringbool();
