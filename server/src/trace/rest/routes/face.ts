import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../../actor.ts';
import type { Store } from '../../../store.ts';
import { mostBytes, mostEvents } from '../body.ts';

/** Where the standard's interface is. */
export const face = '/epcis/v2';

/** What the routes of the interface work with. */
export interface Face {
  readonly app: FastifyInstance;
  readonly store: Store;
  /** Who asks; known for every request but OPTIONS. */
  readonly actorOf: (request: FastifyRequest) => Actor;
}

/** How much is captured at once. */
export const limits = { 'gs1-epcis-capture-limit': String(mostEvents), 'gs1-epcis-capture-file-size-limit': String(mostBytes) };

/** The path as it was sent, encoded. */
export const pathOf = (request: FastifyRequest): string => request.raw.url?.split('?')[0] ?? '';

/** The parameters of the address, in their order. */
export const parametersOf = (request: FastifyRequest): [string, string][] => [...new URLSearchParams(request.raw.url?.split('?').slice(1).join('?') ?? '')];

/** A link to the next page of what was asked for. */
export function nextLink(request: FastifyRequest, token: string): string {
  const parameters = parametersOf(request).filter(([name]) => name !== 'nextPageToken');
  return `<${pathOf(request)}?${new URLSearchParams([...parameters, ['nextPageToken', token]]).toString()}>; rel="next"`;
}

/** What may be done here, and how the server captures. */
export function optionsRoute({ app }: Face, path: string, methods: string): void {
  app.options(path, { schema: { hide: true } }, (_request, reply) =>
    reply.status(204).headers({ allow: `OPTIONS, ${methods}`, ...limits, 'gs1-epcis-capture-error-behaviour': 'rollback', 'gs1-epc-format': 'No_Preference, Never_Translates, Always_GS1_Digital_Link', 'gs1-cbv-xml-format': 'No_Preference, Always_URN' }).send(),
  );
}
