import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { refusalTable } from '../refusal.ts';
import { faultsOf } from './faults.ts';

export const uploadRefusals = refusalTable('upload', {
  missing: {
    status: 400,
    id: 'Tidak ada berkas dalam kiriman. Kirim sebagai multipart/form-data dengan satu berkas bernama "file".',
    en: 'There is no file in the request. Send multipart/form-data with one file named "file".',
  },
  'too-large': {
    status: 413,
    id: 'Berkas lebih dari {megabytes} MB. Bagi menjadi beberapa berkas.',
    en: 'The file is larger than {megabytes} MB. Split it into several files.',
  },
  broken: {
    status: 400,
    id: 'Kiriman berkas terpotong atau rusak: {reason}. Kirim ulang sebagai multipart/form-data yang utuh.',
    en: 'The upload is cut short or broken: {reason}. Send it again as whole multipart/form-data.',
  },
  fields: { status: 400, id: 'Isian di samping berkas tidak dapat dibaca.', en: 'The fields beside the file cannot be read.' },
});

export interface Upload<Fields> {
  readonly fileName: string;
  readonly content: Buffer;
  readonly fields: Fields;
}

/** Reads one file and the text fields beside it. The file's size is bounded by the multipart plug-in. */
export async function readUpload(request: FastifyRequest, schema: z.ZodType): Promise<Upload<unknown>> {
  if (!request.isMultipart()) throw uploadRefusals.refuse('missing');
  const { file, fields } = await partsOf(request).catch(refuseBroken);
  if (!file) throw uploadRefusals.refuse('missing');
  const read = schema.safeParse(fields);
  if (!read.success) throw uploadRefusals.refuse('fields', {}, faultsOf(read.error.issues));
  return { ...file, fields: read.data };
}

async function partsOf(request: FastifyRequest) {
  const fields: Record<string, string> = {};
  let file: { fileName: string; content: Buffer } | undefined;
  for await (const part of request.parts()) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value);
    else if (file) part.file.resume();
    // A part may be a file without saying its name.
    else file = { fileName: part.filename ?? '', content: await part.toBuffer() };
  }
  return { file, fields };
}

/** The parser's own errors carry no status: whatever it cannot read was sent broken. */
function refuseBroken(error: Error & { code?: string }): never {
  if (error.code?.startsWith('FST_')) throw error;
  throw uploadRefusals.refuse('broken', { reason: error.message });
}
