import { traceRefusals } from '../refusals.ts';
import { exceptionOf } from './refusals.ts';

/** What is refused, in words of the server. */
interface Told {
  readonly code: string;
  readonly status: number;
  readonly id: string;
  readonly en: string;
  readonly at?: string;
}

/** A problem document of the standard (EPCIS 2.0, section 12; RFC 9457), with the code of the refusal and its sentences in both languages. */
export const problemOf = ({ code, status, id, en, at }: Told): { readonly type: string; readonly status: number } & Readonly<Record<string, unknown>> => ({
  type: exceptionOf({ code, status }), title: en, status, detail: en, ...(at !== undefined && { instance: at }), code, id, en,
});

/** An error as a capture job keeps it: a problem document already, or a refused event. */
export function problemOfJob(error: object): object {
  if ('type' in error) return error;
  const { code = '', id = '', en = '', pointer } = error as { code?: string; id?: string; en?: string; pointer?: string };
  const entries: Readonly<Record<string, { readonly status: number }>> = traceRefusals.entries;
  return problemOf({ code, status: entries[code.replace(/^trace\./, '')]?.status ?? 400, id, en, ...(pointer !== undefined && { at: pointer }) });
}
