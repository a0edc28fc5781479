import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { accessRoutes, type Access } from './access/index.ts';
import { auditRoutes } from './audit/index.ts';
import { catalogueRoutes } from './catalogue/index.ts';
import { cooperativeRoutes } from './cooperative/index.ts';
import { demandRoutes } from './demand/index.ts';
import { exchangeRoutes } from './exchange/index.ts';
import { homeRoutes } from './home/index.ts';
import { answerEarlyErrors, answerErrors, binder, uploadLimit } from './http/index.ts';
import { serveContract } from './http/openapi.ts';
import { servePages } from './http/pages.ts';
import { memberRoutes } from './members/index.ts';
import { planningRoutes, type Planner } from './planning/index.ts';
import type { Store } from './store.ts';
import { epcisRoutes, logKeys, logRoutes, traceRoutes } from './trace/index.ts';

export interface AppParts {
  readonly store: Store;
  readonly access: Access;
  readonly planner: Planner;
  /** Folder of the built pages. */
  readonly pages: string;
  /** False until the demo is loaded and planned. */
  readonly ready: () => boolean;
  /** A proxy stands before the server: the address of who asks is in its header. */
  readonly trustProxy: boolean;
}

/** The whole application over HTTP, wired once: what exists is what is named here. */
export async function buildApp({ store, access, planner, pages, ready, trustProxy }: AppParts): Promise<FastifyInstance> {
  const app = Fastify({ logger: { level: 'error', stream: process.stderr }, trustProxy, forceCloseConnections: true, frameworkErrors: answerEarlyErrors, bodyLimit: 4 * 1024 * 1024, routerOptions: { maxParamLength: longestParam }, genReqId: () => Math.trunc(store.clock()).toString(36).slice(-6).toUpperCase() });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerErrors(app);
  await app.register(helmet, { contentSecurityPolicy: { directives: contentPolicy }, strictTransportSecurity: false, crossOriginOpenerPolicy: { policy: 'same-origin' } });
  await app.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 20 } });
  await serveContract(app);
  access.guard(app);

  await app.register(async (api) => {
    const bind = binder(api, access.identify);
    accessRoutes(bind, store, access);
    auditRoutes(bind, store);
    cooperativeRoutes(bind, store);
    memberRoutes(bind, store);
    catalogueRoutes(bind, store);
    demandRoutes(bind, store);
    planningRoutes(bind, store, planner);
    exchangeRoutes(bind, store);
    logRoutes(bind, store, logKeys(access.secret));
    traceRoutes(bind, store);
    homeRoutes(bind, store);
  });

  await epcisRoutes(app, store, access.identify);
  app.get('/healthz', { schema: { hide: true } }, (_, reply) => (ready() ? reply.send({ status: 'ready' }) : reply.status(503).send({ status: 'starting' })));
  await servePages(app, pages);
  return app;
}

/** An event's identifier in an address: 2000 bytes, each of which may be written as %XX. */
const longestParam = 6000;

/** Mantine sets styles on elements; nothing else comes from anywhere but here. */
const contentPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  upgradeInsecureRequests: null,
};
