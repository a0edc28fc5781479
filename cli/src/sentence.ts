/** The language of the terminal: Indonesian where the locale says so, else English. */
const indonesian = /^id/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '');

/** A sentence for whatever was thrown: a refusal in the terminal's language, a failure as it says. */
export function sentenceOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'id' in error && 'en' in error) return String(indonesian ? error.id : error.en);
  return error instanceof Error ? error.message : String(error);
}
