import { epcisContext } from '@sentra/trace/epcis';
import { mediaTypeFor } from '../negotiation.ts';
import { pagesOf } from '../pages.ts';
import { listValues, type Resource, resources } from '../queries/resources.ts';
import { answerEvents, decoded } from './events.ts';
import { type Face, face, nextLink, optionsRoute, parametersOf, pathOf } from './face.ts';

const offered = ['application/json', 'application/ld+json'] as const;
const collection = (member: readonly string[]) => JSON.stringify({ '@context': epcisContext, type: 'Collection', member });

/** Event types, things, steps, places and dispositions that there are, and the events of each (EPCIS 2.0, section 12.8). */
export function resourceRoutes(parts: Face): void {
  const { app, store, actorOf } = parts;
  for (const resource of Object.keys(resources) as Resource[]) {
    app.get(`/${resource}`, { schema: { hide: true } }, async (request, reply) => {
      const type = mediaTypeFor(request.headers, offered);
      const { size, token } = pagesOf(parametersOf(request));
      const { values, next } = await listValues(store, actorOf(request), resource, size, token === undefined ? undefined : Buffer.from(token, 'base64url').toString());
      if (next !== null) reply.header('link', nextLink(request, Buffer.from(next).toString('base64url')));
      return reply.header('content-type', `${type}; charset=utf-8`).send(collection(values));
    });
    app.get(`/${resource}/*`, { schema: { hide: true } }, async (request, reply) => {
      const said = pathOf(request).slice(`${face}/${resource}/`.length);
      if (said.endsWith('/events')) return answerEvents(parts, request, reply, [[resources[resource].parameter, decoded(said.slice(0, -'/events'.length))]]);
      return reply.header('content-type', `${mediaTypeFor(request.headers, offered)}; charset=utf-8`).send(collection(['events']));
    });
    optionsRoute(parts, `/${resource}`, 'GET');
    optionsRoute(parts, `/${resource}/*`, 'GET');
  }
}
