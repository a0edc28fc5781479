import type { z } from 'zod';
import type { Role } from './values.ts';

/** One thing that can be asked of the server over HTTP. The server, the pages, programs and the OpenAPI document all read the same object. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `:name` for each parameter. */
  readonly path: `/api/${string}`;
  /** One English sentence for the OpenAPI pages. */
  readonly summary: string;
  readonly tag: string;
  /** Who may ask. `anyone` needs no log-in; `signed-in` is every role. */
  readonly who: 'anyone' | 'signed-in' | readonly Role[];
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The request is `multipart/form-data` with one `file` and these text fields. */
  readonly upload?: z.ZodType;
  readonly response: z.ZodType;
  /** The answer is a file of this media type instead of JSON; `response` then describes nothing. */
  readonly file?: string;
  readonly status?: 200 | 201 | 202;
}

/** Keeps the literal types of an endpoint, so that a client's arguments and answers are inferred from it. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition;

type Part<E extends Endpoint, Name extends 'params' | 'query' | 'body' | 'upload'> = E[Name] extends z.ZodType ? E[Name] : never;

/** What a caller passes for an endpoint: `params`, `query`, `body` or `upload`, each only where the endpoint has it. */
export type Request<E extends Endpoint> = ([Part<E, 'params'>] extends [never] ? unknown : { params: z.input<Part<E, 'params'>> }) &
  ([Part<E, 'query'>] extends [never] ? unknown : { query?: z.input<Part<E, 'query'>> }) &
  ([Part<E, 'body'>] extends [never] ? unknown : { body: z.input<Part<E, 'body'>> }) &
  ([Part<E, 'upload'>] extends [never] ? unknown : { upload: z.input<Part<E, 'upload'>> & { file: Blob; fileName: string } });

/** What an endpoint answers. */
export type Answer<E extends Endpoint> = z.output<E['response']>;
