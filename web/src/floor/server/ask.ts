import { heard as clockHeard } from './clock.ts';

/** What came back: the status, and the body where it was JSON, else its text. */
export interface Heard {
  readonly status: number;
  readonly body: unknown;
}

export interface Asking {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

/** A line that takes longer than this is as good as none; what was sent on it is sent again, under the same id. */
const patienceMillis = 25_000;

/**
 * Asks the server, and looks at its clock meanwhile. A twin of the contract's `caller` on purpose: that one brings the checks of
 * every answer along, which are larger than this whole app.
 *
 * @throws TypeError or AbortError where no answer came
 */
export async function ask(path: string, { method = 'GET', body, headers = {} }: Asking = {}): Promise<Heard> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patienceMillis);
  const began = Date.now();
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
      signal: stop.signal,
    });
    const text = await response.text();
    clockHeard(response.headers.get('date'), began, Date.now());
    return { status: response.status, body: readJson(text) };
  } finally {
    clearTimeout(timer);
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
