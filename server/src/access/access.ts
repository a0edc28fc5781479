import type { Answer, sessionEndpoints } from '@sentra/contract';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Identify } from '../http/index.ts';
import type { Store } from '../store.ts';
import { refuseForeignOrigin } from './origin.ts';
import { openRecognition } from './recognise.ts';
import type { Recognition } from './recognition.ts';
import { peopleRefusals } from './refusals.ts';
import { openSessions, type Sessions } from './sessions.ts';

export type DemoPerson = Answer<typeof sessionEndpoints.demoPeople>['people'][number];

export interface AccessParts {
  readonly store: Store;
  /** Signs session cookies, and is what links and keys are made from: see `readSecret`. */
  readonly secret: string;
  /** The address at which people open Sentra, where a proxy stands before it; with https, cookies travel over nothing else. */
  readonly publicUrl?: string | undefined;
  /** Log-ins that the log-in page shows to everybody: only ever those of a demo. */
  readonly demoPeople?: (() => readonly DemoPerson[]) | undefined;
}

/** Who comes in, and how. */
export interface Access {
  readonly secret: string;
  readonly sessions: Sessions;
  readonly recognition: Recognition;
  readonly demoPeople: () => readonly DemoPerson[];
  /** Who asks, from `Authorization: Bearer sentra_…` or the session cookie; null where nobody is logged in. */
  readonly identify: Identify;
  /** Puts the origin check before every route of the application. */
  readonly guard: (app: FastifyInstance) => void;
}

/** @throws Refused people.public-url-wrong */
export function openAccess({ store, secret, publicUrl, demoPeople = () => [] }: AccessParts): Access {
  if (publicUrl !== undefined && !z.url({ protocol: /^https?$/ }).safeParse(publicUrl).success) throw peopleRefusals.refuse('public-url-wrong', { url: publicUrl });
  const sessions = openSessions({ database: store.database, secret, publicUrl });
  const recognition = openRecognition(store, sessions);
  return {
    secret,
    sessions,
    recognition,
    demoPeople,
    identify: async (request) => (await recognition.of(request))?.actor ?? null,
    guard: (app) => {
      app.addHook('onRequest', async (request) => refuseForeignOrigin(request, publicUrl));
    },
  };
}
