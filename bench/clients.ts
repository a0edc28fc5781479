import { Agent, request } from 'node:http';
import { median, quantile } from './figures.ts';

/** One request of a client. */
export interface Ask {
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Measured {
  readonly answers: number;
  /** Milliseconds from the first request to the last answer. */
  readonly took: number;
  readonly median: number;
  readonly p99: number;
  /** Answers that were not 2xx, by status, with one of their texts. */
  readonly refused: ReadonlyMap<number, string>;
}

export interface LoadOptions {
  readonly address: string;
  /** One key per client: as many clients as keys. */
  readonly keys: readonly string[];
  readonly milliseconds: number;
  /** The request that a client makes as its nth. */
  readonly next: (client: number, nth: number) => Ask;
}

/** Each client keeps one connection and asks again as soon as it was answered, until the time is over. */
export async function load({ address, keys, milliseconds, next }: LoadOptions): Promise<Measured> {
  const latencies: number[] = [];
  const refused = new Map<number, string>();
  const began = performance.now();
  const end = began + milliseconds;
  const client = async (key: string, number: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let nth = 0; performance.now() < end; nth += 1) {
      const asked = performance.now();
      const { status, text } = await answer(agent, address, key, next(number, nth));
      latencies.push(performance.now() - asked);
      if (status < 200 || status > 299) refused.set(status, text.slice(0, 300));
    }
    agent.destroy();
  };
  await Promise.all(keys.map(client));
  return { answers: latencies.length, took: performance.now() - began, median: median(latencies), p99: quantile(latencies, 0.99), refused };
}

function answer(agent: Agent, address: string, key: string, { method, path, body, headers }: Ask): Promise<{ status: number; text: string }> {
  const content = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(address + path, { method, agent, headers: { authorization: `Bearer ${key}`, ...(content && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }), ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part)).on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject).end(content);
  });
}
