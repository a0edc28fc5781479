import type { Answer, Endpoint, Request } from './endpoint.ts';
import { refusalValue, type Refusal } from './refusal.ts';

/** Thrown by the client where the server refused: it carries the server's sentences. */
export class RefusalError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.detail);
    this.name = 'RefusalError';
    this.refusal = refusal;
  }
}

interface Parts {
  params?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: unknown;
  upload?: Record<string, unknown> & { file: Blob; fileName: string };
}

/** Adds what every request of this client carries, for instance a key or an idempotency key. */
export type Headers = (endpoint: Endpoint) => Record<string, string>;

/**
 * The address of an endpoint with its parameters and query filled in.
 *
 * @example
 * addressOf(memberEndpoints.read, { params: { code: 'M 1' } }) // '/api/members/M%201'
 */
export function addressOf(endpoint: Endpoint, { params = {}, query = {} }: Pick<Parts, 'params' | 'query'> = {}): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const search = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/**
 * A typed caller of endpoints.
 *
 * @param send `fetch` or something like it
 * @param base what stands before `/api`, empty in a page
 * @throws RefusalError where the server refused; TypeError where it was not reached
 */
export function caller(send: typeof fetch, base = '', headers: Headers = () => ({})) {
  return async function call<E extends Endpoint>(endpoint: E, request: Request<E>, signal?: AbortSignal): Promise<Answer<E>> {
    const { params, query, body, upload } = request as Parts;
    const response = await send(base + addressOf(endpoint, { ...(params && { params }), ...(query && { query }) }), {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }), ...headers(endpoint) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(upload && { body: formOf(upload) }),
      ...(signal && { signal }),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new RefusalError(refusalOf(answer, response.status));
    return endpoint.response.parse(answer) as Answer<E>;
  };
}

function formOf({ file, fileName, ...fields }: Record<string, unknown> & { file: Blob; fileName: string }): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  form.append('file', file, fileName);
  return form;
}

/** Something between the page and the server may answer in its own words; the reader still gets a sentence. */
function refusalOf(answer: unknown, status: number): Refusal {
  const refusal = refusalValue.safeParse(answer);
  if (refusal.success) return refusal.data;
  const en = `The server answered with status ${status} and no reason. Try again; if it stays, tell the office this number.`;
  const id = `Server menjawab dengan status ${status} tanpa alasan. Coba lagi; bila tetap, sampaikan angka ini ke kantor.`;
  return { type: 'about:blank', title: en, detail: en, status, code: 'server.no-reason', id, en };
}
