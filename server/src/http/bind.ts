import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Answer, Endpoint } from '@sentra/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Actor, actorRefusals, may } from '../actor.ts';
import { type Upload, readUpload } from './upload.ts';

/** Finds out who asks, from a session cookie or a key; null where nobody is logged in. */
export type Identify = (request: FastifyRequest) => Promise<Actor | null>;

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a handler gets: the request as the contract reads it, and who asks. */
export interface Asked<E extends Endpoint> {
  readonly params: Output<E['params']>;
  readonly query: Output<E['query']>;
  readonly body: Output<E['body']>;
  /** Present for endpoints with `upload`: the fields, and the file as bytes. */
  readonly upload: E['upload'] extends z.ZodType ? Upload<z.output<E['upload']>> : undefined;
  /** For endpoints that `anyone` may ask, null where nobody is logged in. */
  readonly actor: E['who'] extends 'anyone' ? Actor | null : Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A file to be sent instead of JSON. */
export interface Download {
  readonly fileName: string;
  /** A stream is sent as it comes, and never held whole. */
  readonly content: Buffer | string | Readable;
}

type Handled<E extends Endpoint> = E['file'] extends string ? Download : Answer<E>;

/** Ties an endpoint of the contract to what answers it. */
export type Bind = <E extends Endpoint>(endpoint: E, handler: (asked: Asked<E>) => Promise<Handled<E>>) => void;

/** An upload is read whole into memory, so its size is bounded. */
export const uploadLimit = 25 * 1024 * 1024;

export function binder(app: FastifyInstance, identify: Identify): Bind {
  const actors = new WeakMap<FastifyRequest, Actor | null>();
  return (endpoint, handler) => {
    app.route({
      method: endpoint.method,
      url: endpoint.path,
      schema: schemaOf(endpoint),
      config: { who: endpoint.who },
      // Before the request is read closely: who may not ask learns nothing of its form.
      preValidation: async (request) => {
        actors.set(request, await actorOf(endpoint, request, identify));
      },
      handler: async (request, reply) => {
        const upload = endpoint.upload ? await readUpload(request, endpoint.upload) : undefined;
        const actor = withKey(endpoint, request, actors.get(request) ?? null, upload);
        const asked = { params: request.params, query: request.query, body: request.body, upload, actor, request, reply };
        const answer = await handler(asked as never);
        reply.header('cache-control', 'no-store');
        if (endpoint.file) return sendFile(reply, endpoint.file, answer as Download);
        return reply.status(endpoint.status ?? 200).send(answer);
      },
    });
  };
}

async function actorOf(endpoint: Endpoint, request: FastifyRequest, identify: Identify): Promise<Actor | null> {
  const actor = await identify(request);
  if (endpoint.who === 'anyone') return actor;
  if (!actor) throw actorRefusals.refuse('not-signed-in');
  if (endpoint.who !== 'signed-in') may(actor, endpoint.who);
  return actor;
}

/**
 * A write may carry an `Idempotency-Key`; the same key with another request is refused further in. Only what the contract has read
 * is written out for it: JSON can be nested deeper than anything here could follow.
 */
function withKey(endpoint: Endpoint, request: FastifyRequest, actor: Actor | null, upload: Upload<unknown> | undefined): Actor | null {
  const key = request.headers['idempotency-key'];
  if (!actor || endpoint.who === 'anyone' || endpoint.method === 'GET' || typeof key !== 'string' || key === '') return actor;
  const hash = createHash('sha256').update(JSON.stringify([endpoint.method, request.url, (endpoint.body && request.body) ?? null, upload?.fields ?? null]));
  if (upload) hash.update(upload.content);
  return { ...actor, once: { key: key.slice(0, 200), hash: hash.digest() } };
}

function schemaOf(endpoint: Endpoint): object {
  return {
    summary: endpoint.summary,
    tags: [endpoint.tag],
    ...(endpoint.params && { params: endpoint.params }),
    ...(endpoint.query && { querystring: endpoint.query }),
    ...(endpoint.body && { body: endpoint.body }),
    ...(endpoint.upload && { consumes: ['multipart/form-data'] }),
    ...(endpoint.file ? { produces: [endpoint.file] } : { response: { [endpoint.status ?? 200]: endpoint.response } }),
    ...(endpoint.who !== 'anyone' && { security: [{ session: [] }, { key: [] }] }),
  };
}

function sendFile(reply: FastifyReply, type: string, { fileName, content }: Download): FastifyReply {
  // The name is ours and plain ASCII; a quote in it would end the header's value.
  const safe = fileName.replace(/[^\w.() -]/g, '_');
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${safe}"`)
    .send(content);
}
