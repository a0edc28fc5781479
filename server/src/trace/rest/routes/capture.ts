import { captureDocument, captureOne } from '../capture.ts';
import { behaviourFor } from '../negotiation.ts';
import { listCaptures, readCapture } from '../queries/captures.ts';
import { readToken, writeToken } from '../token.ts';
import { pagesOf } from '../pages.ts';
import { type Face, face, nextLink, optionsRoute, parametersOf } from './face.ts';

const capturesKey = 'captures';

/** Capture of documents and of single events (EPCIS 2.0, section 12.6.1). */
export function captureRoutes(parts: Face): void {
  const { app, store, actorOf } = parts;
  app.post('/capture', { schema: { hide: true } }, async (request, reply) => {
    const { id } = await captureDocument(store, actorOf(request), bytesOf(request.body), behaviourFor(request.headers));
    return reply.status(202).header('location', `${face}/capture/${id}`).send();
  });
  app.get('/capture', { schema: { hide: true } }, async (request, reply) => {
    const { size, token } = pagesOf(parametersOf(request));
    const { jobs, next } = await listCaptures(store, actorOf(request), size, token === undefined ? undefined : readToken(token, capturesKey));
    if (next) reply.header('link', nextLink(request, writeToken(next, capturesKey)));
    return reply.send(jobs);
  });
  app.get<{ Params: { captureID: string } }>('/capture/:captureID', { schema: { hide: true } }, async (request, reply) => reply.send(await readCapture(store, actorOf(request), request.params.captureID)));
  app.post('/events', { schema: { hide: true } }, async (request, reply) => {
    const { eventID } = await captureOne(store, actorOf(request), bytesOf(request.body));
    return reply.status(201).header('location', `${face}/events/${encodeURIComponent(eventID)}`).send();
  });
  optionsRoute(parts, '/capture', 'GET, POST');
  optionsRoute(parts, '/capture/:captureID', 'GET');
}

/** A request without a body has none of any type. */
const bytesOf = (body: unknown): Buffer => (Buffer.isBuffer(body) ? body : Buffer.alloc(0));
