import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, actorRefusals } from '../../../actor.ts';
import { answerTo, type Identify } from '../../../http/index.ts';
import type { Store } from '../../../store.ts';
import { mostBytes } from '../body.ts';
import { checkVersions, versions } from '../negotiation.ts';
import { problemOf } from '../problem.ts';
import { epcisRefusals } from '../refusals.ts';
import { captureRoutes } from './capture.ts';
import { eventRoutes } from './events.ts';
import { face, limits, pathOf } from './face.ts';
import { resourceRoutes } from './resources.ts';

/** The REST interface of EPCIS 2.0 (section 12), which is not of our contract: its paths, bodies and refusals are the standard's. */
export async function epcisRoutes(server: FastifyInstance, store: Store, identify: Identify): Promise<void> {
  await server.register(
    async (app) => {
      const actors = new WeakMap<FastifyRequest, Actor>();
      readBodies(app);
      app.setErrorHandler(async (error: FastifyError, request, reply) => sendProblem(error, request, reply));
      app.setNotFoundHandler((request, reply) => sendProblem(epcisRefusals.refuse('no-resource', { path: pathOf(request) }), request, reply));
      app.addHook('onRequest', async (request, reply) => {
        reply.headers({ ...versions, 'gs1-vendor-version': 'Sentra 0.1.0', 'cache-control': 'no-store' });
        if (request.method === 'OPTIONS') return;
        const actor = await identify(request);
        if (!actor) throw actorRefusals.refuse('not-signed-in');
        actors.set(request, actor);
        checkVersions(request.headers);
      });
      const actorOf = (request: FastifyRequest): Actor => {
        const actor = actors.get(request);
        if (!actor) throw actorRefusals.refuse('not-signed-in');
        return actor;
      };
      for (const routes of [captureRoutes, eventRoutes, resourceRoutes]) routes({ app, store, actorOf });
    },
    { prefix: face },
  );
}

/** Documents come as they were written: their text decides what is in them. */
function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(['application/json', 'application/ld+json', 'application/xml', 'text/xml'], { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) => done(null, body));
}

function sendProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const told = answerTo(refusedAs(error, request), request);
  const { status, faults } = told;
  if (status === 413) reply.headers(limits);
  const problem = { ...problemOf({ ...told, at: pathOf(request) }), ...(faults.length > 0 && { errors: faults }) };
  return reply.status(status).header('content-type', 'application/problem+json').serializer(JSON.stringify).send(problem);
}

/** What the framework refuses by itself, in words of this interface. */
function refusedAs(error: FastifyError | Error, request: FastifyRequest): FastifyError {
  const code = 'code' in error ? error.code : undefined;
  const known =
    code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? epcisRefusals.refuse('too-large', { megabytes: mostBytes / 1024 / 1024 })
    : code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' ? epcisRefusals.refuse('wrong-media-type', { type: (request.headers['content-type'] ?? '').slice(0, 60) })
    : error;
  return known as FastifyError;
}
