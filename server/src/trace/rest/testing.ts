import type { Json, JsonObject } from '@sentra/trace/epcis';
import Fastify from 'fastify';
import type { Actor } from '../../actor.ts';
import { answerErrors } from '../../http/index.ts';
import { Refused } from '../../refusal.ts';
import type { Store } from '../../store.ts';
import { epcisRoutes } from './routes/index.ts';

export interface FaceAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The answer as JSON; undefined where it is empty or XML. */
  readonly json: JsonObject | undefined;
}

export interface FaceUnderTest {
  readonly get: (actor: Actor | null, path: string, headers?: Record<string, string>) => Promise<FaceAnswer>;
  readonly post: (actor: Actor | null, path: string, body: Json | Buffer, headers?: Record<string, string>) => Promise<FaceAnswer>;
  readonly options: (path: string) => Promise<FaceAnswer>;
  /** The events of a query, page by page to the end. */
  readonly all: (actor: Actor, path: string, headers?: Record<string, string>) => Promise<JsonObject[]>;
  readonly close: () => Promise<void>;
}

/** The REST interface of EPCIS without the rest of the application; whoever the test names is who asks. */
export async function faceUnderTest(store: Store): Promise<FaceUnderTest> {
  const app = Fastify();
  answerErrors(app);
  // A failure, unlike a refusal, is a mistake of the program: the test shows it.
  app.addHook('onError', async (_request, _reply, error) => {
    if (!(error instanceof Refused) && error.statusCode === undefined) console.error(error);
  });
  await epcisRoutes(app, store, async ({ headers }) => (typeof headers['x-test-actor'] === 'string' ? (JSON.parse(Buffer.from(headers['x-test-actor'], 'base64').toString()) as Actor | null) : null));
  await app.ready();

  const ask = async (method: 'GET' | 'POST' | 'OPTIONS', actor: Actor | null, path: string, headers: Record<string, string>, payload?: Buffer): Promise<FaceAnswer> => {
    const response = await app.inject({
      method,
      url: path.startsWith('/') ? path : `/epcis/v2/${path}`,
      headers: { 'x-test-actor': Buffer.from(JSON.stringify(actor)).toString('base64'), ...headers },
      ...(payload && { payload }),
    });
    const isJson = String(response.headers['content-type'] ?? '').includes('json') && response.body !== '';
    return { status: response.statusCode, headers: response.headers as Record<string, string>, text: response.body, json: isJson ? (response.json() as JsonObject) : undefined };
  };
  const get: FaceUnderTest['get'] = (actor, path, headers = {}) => ask('GET', actor, path, headers);
  return {
    get,
    post: (actor, path, body, headers = {}) => ask('POST', actor, path, { 'content-type': 'application/ld+json', ...headers }, Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))),
    options: (path) => ask('OPTIONS', null, path, {}),
    all: async (actor, path, headers) => {
      const found: JsonObject[] = [];
      for (let next: string | undefined = path; next !== undefined; ) {
        const answer: FaceAnswer = await get(actor, next, headers);
        if (answer.status !== 200) throw new Error(`${next} was refused with ${answer.status}: ${answer.text}`);
        found.push(...eventsIn(answer));
        next = nextOf(answer);
      }
      return found;
    },
    close: () => app.close(),
  };
}

/** The events of an answered query. */
export function eventsIn({ json }: FaceAnswer): JsonObject[] {
  const document = json as { epcisBody?: { queryResults?: { resultsBody?: { eventList?: JsonObject[] } } } } | undefined;
  return document?.epcisBody?.queryResults?.resultsBody?.eventList ?? [];
}

/** Where the next page is. */
export const nextOf = ({ headers }: FaceAnswer): string | undefined => /^<([^>]+)>; rel="next"$/.exec(headers['link'] ?? '')?.[1];
