import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

/** Serves the contract as OpenAPI 3.1 at /openapi.json and as readable pages at /api/docs. */
export async function serveContract(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sentra',
        version: '0.1.0',
        description:
          'Everything the pages do. Money is whole rupiah, mass whole grams, dates YYYY-MM-DD, weeks are named by their Monday. Refusals are problem details (RFC 9457) with a code and a sentence in Indonesian and English. A write may carry an Idempotency-Key.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'sentra.session_token' },
          key: { type: 'http', scheme: 'bearer', description: 'A program key made by the office.' },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs' });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
