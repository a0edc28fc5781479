import type { Person } from '@sentra/contract';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';

/** Who asks, as far as a session or a key tells. */
export interface Known {
  readonly actor: Actor;
  /** The same as the pages show it. A program has no e-mail. */
  readonly person: Person;
  /** The session in which a person asks; absent for a program. */
  readonly token?: string;
}

export interface Recognition {
  readonly of: (request: FastifyRequest) => Promise<Known | null>;
  /** After a session, a person or a key has ended: nobody is taken for known any more without asking the database. */
  readonly forget: () => void;
}
