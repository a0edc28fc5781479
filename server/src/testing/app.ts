import { type Answer, type Endpoint, type Request, addressOf } from '@sentra/contract';
import Fastify from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Actor } from '../actor.ts';
import { answerErrors, type Bind, binder } from '../http/index.ts';
import { Refused } from '../refusal.ts';

/** What came back over HTTP: the status, and the answer or the refusal as it crossed the wire. */
export interface Heard<Body = unknown> {
  readonly status: number;
  readonly body: Body;
}

export interface TestApp {
  /** Asks an endpoint as this actor (null: nobody is logged in) and gives its answer; a refusal fails the test with its sentence. */
  readonly ask: <E extends Endpoint>(actor: Actor | null, endpoint: E, request: Request<E>, headers?: Record<string, string>) => Promise<Answer<E>>;
  /** The same for what should be refused, or may be: gives whatever came back. */
  readonly hear: <E extends Endpoint>(actor: Actor | null, endpoint: E, request: Request<E>, headers?: Record<string, string>) => Promise<Heard>;
  readonly close: () => Promise<void>;
}

interface Asked {
  params?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: object;
}

/**
 * The routes of some nouns over HTTP without the rest of the application: requests and answers pass the contract's schemas and
 * refusals their one way out, and whoever the test names is who asks.
 *
 * @example
 * const app = await testApp((bind) => memberRoutes(bind, store));
 * const page = await app.ask(office, memberEndpoints.list, { query: { limit: 10 } });
 */
export async function testApp(routes: (bind: Bind) => void): Promise<TestApp> {
  const app = Fastify({ routerOptions: { maxParamLength: 6000 } });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  // A failure, unlike a refusal, is a mistake of the program: the test shows it rather than the sentence for people.
  app.addHook('onError', async (_request, _reply, error) => {
    if (!(error instanceof Refused) && error.statusCode === undefined) console.error(error);
  });
  routes(binder(app, async (request) => actorIn(request.headers['x-test-actor'])));
  await app.ready();

  const hear: TestApp['hear'] = async (actor, endpoint, request, headers = {}) => {
    const { params, query, body } = request as Asked;
    const response = await app.inject({
      method: endpoint.method,
      url: addressOf(endpoint, { ...(params && { params }), ...(query && { query }) }),
      headers: { 'x-test-actor': Buffer.from(JSON.stringify(actor)).toString('base64'), ...headers },
      ...(body && { payload: body }),
    });
    return { status: response.statusCode, body: response.json() as unknown };
  };
  const ask: TestApp['ask'] = async (actor, endpoint, request, headers) => {
    const { status, body } = await hear(actor, endpoint, request, headers);
    if (status >= 400) throw new Error(`${endpoint.method} ${endpoint.path} was refused with ${status}: ${JSON.stringify(body)}`);
    return endpoint.response.parse(body) as Answer<typeof endpoint>;
  };
  return { ask, hear, close: () => app.close() };
}

const actorIn = (header: string | string[] | undefined): Actor | null =>
  typeof header === 'string' ? (JSON.parse(Buffer.from(header, 'base64').toString()) as Actor | null) : null;
