import { extensionsOf, parseQuery, toXml } from '@sentra/trace/epcis';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { instant } from '../../../store.ts';
import { asLinks, eventAlone, queryDocument, type Served } from '../document.ts';
import { checkCbvFormat, epcFormatFor, isXml, mediaTypeFor } from '../negotiation.ts';
import { refuseQuery } from '../pages.ts';
import { findEvents, readEvent } from '../queries/events.ts';
import { queryKey, readToken, writeToken } from '../token.ts';
import { type Face, face, nextLink, optionsRoute, parametersOf, pathOf } from './face.ts';

/** Queries of events (EPCIS 2.0, sections 8.2.7 and 12.7). */
export function eventRoutes(parts: Face): void {
  const { app, store, actorOf } = parts;
  app.get('/events', { schema: { hide: true } }, (request, reply) => answerEvents(parts, request, reply, []));
  app.get('/events/*', { schema: { hide: true } }, async (request, reply) => {
    const answer = answerFor(request);
    const kept = answer.as(await readEvent(store, actorOf(request), eventIDOf(request)));
    return answer.send(reply, eventAlone(kept), instant(store));
  });
  optionsRoute(parts, '/events', 'GET, POST');
  optionsRoute(parts, '/events/*', 'GET');
}

/** A hash id ends in a question mark and its version; where that was not encoded it arrives as a query. */
function eventIDOf(request: FastifyRequest): string {
  const written = decoded(pathOf(request).slice(`${face}/events/`.length));
  const rest = request.raw.url?.split('?').slice(1).join('?');
  return written.startsWith('ni:') && rest?.startsWith('ver=') ? `${written}?${rest}` : written;
}

/** A part of an address as text; what cannot be decoded is taken as it is, and found nowhere. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** How a request wants its answer. What cannot be served is refused before anything is looked up. */
function answerFor(request: FastifyRequest): { readonly as: <Event extends Served>(event: Event) => Served; readonly send: (reply: FastifyReply, json: string, now: string) => FastifyReply } {
  const type = mediaTypeFor(request.headers);
  const format = epcFormatFor(request.headers);
  checkCbvFormat(request.headers);
  return {
    as: (event) => (format === 'Always_GS1_Digital_Link' ? asLinks(event) : event),
    send: (reply, json, now) => {
      reply.header('content-type', `${type}; charset=utf-8`).header('gs1-epc-format', format);
      if (!isXml(type)) return reply.send(json);
      return reply.header('gs1-cbv-xml-format', 'Always_URN').send(toXml(JSON.parse(json), { creationDate: now }));
    },
  };
}

/** Answers a query: the parameters of the address, and those that its path stands for. */
export async function answerEvents({ store, actorOf }: Face, request: FastifyRequest, reply: FastifyReply, more: readonly [string, string][]): Promise<FastifyReply> {
  const answer = answerFor(request);
  const parameters = [...more, ...parametersOf(request)];
  const extensions = [request.headers['gs1-extensions'] ?? []].flat().join(',');
  const { query, faults } = parseQuery(parameters, extensionsOf(extensions));
  if (query === undefined) throw refuseQuery(faults);
  const key = queryKey([...parameters, ['', extensions]]);
  const { events, next } = await findEvents(store, actorOf(request), query, query.nextPageToken === undefined ? undefined : readToken(query.nextPageToken, key));
  if (next) reply.header('link', nextLink(request, writeToken(next, key)));
  const now = instant(store);
  return answer.send(reply, queryDocument(events.map(answer.as), now), now);
}
