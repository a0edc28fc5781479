import { refusalTable } from '../../refusal.ts';

export const epcisRefusals = refusalTable('epcis', {
  'wrong-query': { status: 400, id: 'Kueri tidak dapat dijawab: {reason}', en: 'The query cannot be answered: {reason}' },
  'wrong-page': {
    status: 400,
    id: 'nextPageToken tidak dikenal atau milik kueri lain. Mulailah lagi dari halaman pertama, tanpa nextPageToken.',
    en: 'nextPageToken is unknown or belongs to another query. Begin again at the first page, without nextPageToken.',
  },
  'not-valid': { status: 400, id: 'Dokumen EPCIS tidak sah, {count} kesalahan; yang pertama di {place}: {reason}', en: 'The EPCIS document is not valid, {count} faults; the first at {place}: {reason}' },
  'not-one-event': {
    status: 400,
    id: 'Di sini tepat satu kejadian dikirim; yang datang {count}. Kirim dokumen dengan beberapa kejadian ke /epcis/v2/capture.',
    en: 'Here exactly one event is sent; {count} came. Send a document of several events to /epcis/v2/capture.',
  },
  'wrong-behaviour': {
    status: 400,
    id: 'GS1-EPCIS-Capture-Error-Behaviour "{behaviour}" tidak dikenal; tulis rollback atau proceed.',
    en: 'GS1-EPCIS-Capture-Error-Behaviour "{behaviour}" is unknown; write rollback or proceed.',
  },
  'no-event': { status: 404, id: 'Tidak ada kejadian {id} yang boleh Anda lihat.', en: 'There is no event {id} that you may see.' },
  'no-capture': { status: 404, id: 'Tidak ada pekerjaan perekaman {id} yang boleh Anda lihat.', en: 'There is no capture job {id} that you may see.' },
  'no-resource': { status: 404, id: 'Tidak ada apa-apa di alamat {path}. Lihat docs/epcis-rest.md untuk alamat yang ada.', en: 'There is nothing at {path}. See docs/epcis-rest.md for the addresses that exist.' },
  'not-acceptable': { status: 406, id: '{header} "{asked}" tidak dapat dipenuhi; yang dapat: {offered}.', en: '{header} "{asked}" cannot be served; what can: {offered}.' },
  'too-many-events': {
    status: 413,
    id: 'Dokumen memuat {count} kejadian; paling banyak {most} sekali kirim. Bagilah menjadi beberapa dokumen.',
    en: 'The document holds {count} events; at most {most} are taken at once. Split it into several documents.',
  },
  'too-large': {
    status: 413,
    id: 'Dokumen lebih besar dari {megabytes} MB. Bagilah menjadi beberapa dokumen.',
    en: 'The document is larger than {megabytes} MB. Split it into several documents.',
  },
  'too-many-found': {
    status: 413,
    id: 'Lebih dari {most} kejadian ditemukan. Persempit kueri, atau naikkan maxEventCount.',
    en: 'More than {most} events are found. Narrow the query, or raise maxEventCount.',
  },
  'too-complex': {
    status: 413,
    id: 'Kueri ini harus membaca lebih dari {most} kejadian sebelum dapat dijawab. Persempit dengan GE_eventTime dan LT_eventTime.',
    en: 'This query would have to read more than {most} events before it can be answered. Narrow it by GE_eventTime and LT_eventTime.',
  },
  'wrong-media-type': {
    status: 415,
    id: 'Jenis isi "{type}" tidak diterima di sini. Kirim application/ld+json, application/json, application/xml atau text/xml.',
    en: 'The type of body "{type}" is not accepted here. Send application/ld+json, application/json, application/xml or text/xml.',
  },
});

/** Exceptions of the standard by the codes that have one of their own (EPCIS 2.0, section 8.2.9 and 12). */
const exceptions: Readonly<Record<string, string>> = {
  'epcis.wrong-query': 'QueryParameterException',
  'epcis.wrong-page': 'QueryParameterException',
  'epcis.too-many-found': 'QueryTooLargeException',
  'epcis.too-complex': 'QueryTooComplexException',
};

/** The others by their status. */
const byStatus: Readonly<Record<number, string>> = {
  401: 'SecurityException',
  403: 'SecurityException',
  404: 'NoSuchResourceException',
  406: 'NotAcceptableException',
  409: 'ResourceAlreadyExistsException',
  413: 'CaptureLimitExceededException',
  414: 'URITooLongException',
  415: 'UnsupportedMediaTypeException',
};

/**
 * The type of a problem document as the standard names it.
 *
 * @example exceptionOf({ code: 'access.not-signed-in', status: 401 }) // 'epcisException:SecurityException'
 */
export const exceptionOf = ({ code, status }: { readonly code: string; readonly status: number }): string =>
  `epcisException:${exceptions[code] ?? byStatus[status] ?? (status >= 500 ? 'ImplementationException' : 'ValidationException')}`;

