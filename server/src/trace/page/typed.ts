import { Gs1Error, parse, readShortCode, type Refusal, writeLink } from '@sentra/trace/gs1';
import { thingKey } from '@sentra/trace/genealogy';
import { traceRefusals } from '../refusals.ts';

const home = 'id.gs1.org';
/** ASCII 29, as a scanner gives it. */
const groupSeparator = '\u001D';

/** The key of a thing by its bar code or Digital Link. @throws Refused where that is not written as it must be */
export function keyTyped(text: string): string {
  const reading = parse(text);
  if (!reading.valid) throw refusedFor(reading.refusal);
  try {
    return thingKey(writeLink(reading.elements, { host: home }));
  } catch (error) {
    throw error instanceof Gs1Error ? refusedFor(error.refusal) : error;
  }
}

/** Whether a text is meant as a bar code's content or a link, rather than as a number that somebody reads out. */
export const isCode = (text: string): boolean => /^(?:\(\d|\^|\]|https?:)/.test(text) || text.startsWith(groupSeparator) || /^(?:01|02|8006)\d{14}/.test(text) || /^00\d{18}$/.test(text);

function refusedFor({ code, at, ai }: Refusal) {
  const details = { at: at + 1, ai: ai ?? '?' };
  if (code === 'unknown-ai') return traceRefusals.refuse('code-unknown-ai', details);
  if (code === 'length') return traceRefusals.refuse('code-length', details);
  if (code === 'value') return traceRefusals.refuse('code-value', details);
  return code === 'empty' || code === 'syntax' ? traceRefusals.refuse('code-syntax', details) : traceRefusals.refuse('code-parts', details);
}

const shortForm = /^[0-9A-Za-z]{4}[\s-][0-9A-Za-z]{4}$/;
export const isShortCode = (text: string): boolean => shortForm.test(text);

/** The number that a short code says. @throws Refused where its check signs do not fit */
export function numberTyped(text: string): number {
  const typed = readShortCode(text);
  if (typed.valid) return typed.number;
  throw typed.perhaps === undefined ? traceRefusals.refuse('short-code', { text }) : traceRefusals.refuse('short-code-near', { text, perhaps: typed.perhaps });
}
