import type { Refusal } from '@sentra/contract';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import type { z } from 'zod';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Refused, refusalTable } from '../refusal.ts';
import { uploadLimit } from './bind.ts';
import { faultsOf } from './faults.ts';
import { uploadRefusals } from './upload.ts';

export const httpRefusals = refusalTable('http', {
  'wrong-request': {
    status: 400,
    id: 'Permintaan tidak dapat dibaca: {count} isian salah. Perbaiki yang disebut, lalu kirim lagi.',
    en: 'The request cannot be read: {count} fields are wrong. Correct those named, then send it again.',
  },
  'wrong-body': {
    status: 400,
    id: 'Isi permintaan bukan JSON yang utuh. Kirim JSON dengan content-type application/json.',
    en: 'The body of the request is not whole JSON. Send JSON with content-type application/json.',
  },
  'wrong-type': {
    status: 415,
    id: 'Jenis isi permintaan tidak diterima di sini. Kirim application/json, atau multipart/form-data untuk berkas.',
    en: 'This type of body is not accepted here. Send application/json, or multipart/form-data for a file.',
  },
  'too-large': { status: 413, id: 'Isi permintaan terlalu besar.', en: 'The body of the request is too large.' },
  'not-found': { status: 404, id: 'Tidak ada apa-apa di alamat {path}. Lihat /api/docs untuk alamat yang ada.', en: 'There is nothing at {path}. See /api/docs for the addresses that exist.' },
  'wrong-address': {
    status: 400,
    id: 'Alamat permintaan tidak dapat dibaca. Tulis karakter khusus dalam alamat sebagai %XX dari UTF-8.',
    en: 'The address of the request cannot be read. Write special characters of an address as %XX of UTF-8.',
  },
  'too-many': {
    status: 429,
    id: 'Terlalu banyak percobaan. Tunggu {seconds} detik, lalu coba lagi.',
    en: 'Too many attempts. Wait {seconds} seconds, then try again.',
  },
  'foreign-origin': {
    status: 403,
    id: 'Permintaan datang dari halaman lain ({origin}). Buka Sentra di alamatnya sendiri, lalu ulangi.',
    en: 'The request comes from another page ({origin}). Open Sentra at its own address, then do it again.',
  },
  'unwritable-text': {
    status: 400,
    id: 'Ada teks yang memuat karakter kosong (NUL), yang tidak dapat disimpan. Hapus karakter itu, lalu kirim lagi.',
    en: 'A text holds a NUL character, which cannot be stored. Take it out, then send it again.',
  },
  'unwritable-value': {
    status: 400,
    id: 'Ada angka atau tanggal yang terlalu besar untuk disimpan ({reason}). Tidak ada yang tersimpan; perbaiki angka itu, lalu kirim lagi.',
    en: 'A number or a date is too large to be stored ({reason}). Nothing was saved; correct it, then send it again.',
  },
});

/** Every refusal leaves as problem details (RFC 9457), and no failure shows its insides. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    return sendRefusal(request, reply, answerTo(error, request));
  });
  app.setNotFoundHandler((request, reply) => sendRefusal(request, reply, httpRefusals.refuse('not-found', { path: request.url.split('?')[0] ?? '' })));
}

/** For what Fastify refuses before it has found a route: an address that cannot be decoded, or is longer than any. */
export const answerEarlyErrors = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  sendRefusal(request, reply, refusalFor(error) ?? httpRefusals.refuse('wrong-address'));
};

/** What an error is answered with: the refusal that it is, or a failure of ours, which the log has in full. */
export function answerTo(error: FastifyError, request: FastifyRequest): Answered {
  const refused = refusalFor(error);
  if (refused) return refused;
  request.log.error({ err: error }, 'request failed');
  return { ...failure(request.id), faults: [] };
}

export type Answered = Pick<Refused, 'code' | 'id' | 'en' | 'faults'> & { status: number };

/** A failure is ours, not the asker's: he gets a number to read aloud, the log has the rest. */
const failure = (requestId: string): Omit<Answered, 'faults'> => ({
  code: 'http.failure',
  status: 500,
  id: `Ada yang gagal di server. Yang Anda kirim belum tersimpan. Sampaikan kode ${requestId} ke kantor.`,
  en: `Something failed in the server. What you sent was not saved. Tell the office the code ${requestId}.`,
});

/** PostgreSQL: character_not_in_repertoire and untranslatable_character. */
const unstorableCharacters = new Set(['22021', '22P05']);
/** PostgreSQL: numeric_value_out_of_range, invalid_datetime_format, datetime_field_overflow and invalid_text_representation. */
const unstorableValues = new Set(['22003', '22007', '22008', '22P02']);

function refusalFor(error: FastifyError): Answered | undefined {
  if (error instanceof Refused) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = faultsOf(error.validation.map(issueOf));
    return httpRefusals.refuse('wrong-request', { count: faults.length }, faults);
  }
  if (error.code === 'FST_REQ_FILE_TOO_LARGE') return uploadRefusals.refuse('too-large', { megabytes: uploadLimit / 1024 / 1024 });
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return httpRefusals.refuse('too-large');
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return httpRefusals.refuse('wrong-type');
  if (error.code === 'FST_ERR_BAD_URL') return httpRefusals.refuse('wrong-address');
  if (unstorableCharacters.has(error.code)) return httpRefusals.refuse('unwritable-text');
  if (unstorableValues.has(error.code)) return httpRefusals.refuse('unwritable-value', { reason: error.message });
  if (error.statusCode === 429) return httpRefusals.refuse('too-many', { seconds: 60 });
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return httpRefusals.refuse('wrong-body');
  return undefined;
}

/** What zod said, put together again from how fastify-type-provider-zod 7 takes it apart. */
const issueOf = ({ keyword, instancePath, message, params }: FastifySchemaValidationError): z.core.$ZodIssue =>
  ({ ...params, code: keyword, path: instancePath.split('/').filter((step) => step !== ''), message }) as unknown as z.core.$ZodIssue;

function sendRefusal(request: FastifyRequest, reply: FastifyReply, { code, status, id, en, faults }: Answered): FastifyReply {
  const refusal: Refusal = {
    type: `urn:sentra:refusal:${code}`,
    title: en,
    status,
    detail: en,
    instance: request.url.split('?')[0] ?? '',
    code,
    id,
    en,
    ...(faults.length > 0 && { errors: [...faults] }),
  };
  return reply.status(status).header('content-type', 'application/problem+json').serializer(JSON.stringify).send(refusal);
}
