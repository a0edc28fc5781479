import { z } from 'zod';
import type { Fault } from '../refusal.ts';

const indonesian = z.locales.id();
const english = z.locales.en();

/** What zod found wrong, each with its place and a sentence in both languages. */
export function faultsOf(issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.map((issue) => ({
    at: issue.path.map(String).join('.') || '(all)',
    id: sentence(indonesian.localeError, issue),
    en: sentence(english.localeError, issue),
  }));
}

function sentence(locale: z.core.$ZodErrorMap, issue: z.core.$ZodIssue): string {
  const said = locale(issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}
