import { codeValue } from '@sentra/contract';
import { betterAuth } from 'better-auth';
import { isAPIError } from 'better-auth/api';
import { Kysely, PostgresDialect } from 'kysely';
import type { OpenDatabase } from '../database/index.ts';

/** A session lasts so long from log-in, whatever is done with it meanwhile. */
const sessionSeconds = 14 * 24 * 3600;

export const passwordLength = { least: 10, most: 128 } as const;

export interface SessionSettings {
  readonly database: OpenDatabase;
  readonly secret: string;
  readonly publicUrl?: string | undefined;
}

/** The session cookie of a request, as the browser sent it. */
export type CookieHeader = string | undefined;

export interface Sessions {
  /** Begins a session; null where e-mail and password do not belong together. Either way it takes as long. */
  readonly begin: (logIn: { email: string; password: string; userAgent: string }) => Promise<{ personId: string; setCookies: string[] } | null>;
  /** Whose session the cookie is; null where there is none, or it has ended. */
  readonly find: (cookie: CookieHeader) => Promise<{ personId: string; token: string } | null>;
  /** What tells the browser to forget its cookie. The session itself is deleted by `endSession`. */
  readonly forget: (cookie: CookieHeader) => Promise<string[]>;
  /** What tells the browser which cooperative is chosen, for as long as a session lasts. */
  readonly choose: (cooperativeCode: string) => string;
  /** The code of the cooperative that was chosen, whether or not the person is still of it. */
  readonly chosenIn: (cookie: CookieHeader) => string | undefined;
  /** The value of the session cookie alone; empty where the request carries none. */
  readonly cookieOf: (cookie: CookieHeader) => string;
}

/**
 * Sessions of people, kept by better-auth in its own tables. It takes connections from the pool by itself, so nothing here may be
 * called while a transaction is open.
 */
export function openSessions({ database, secret, publicUrl }: SessionSettings): Sessions {
  const secure = publicUrl?.startsWith('https:') ?? false;
  const auth = betterAuth({
    baseURL: publicUrl ?? 'http://localhost',
    secret,
    // Its own Kysely: better-auth counts on Date where ours gives text.
    database: { db: new Kysely<unknown>({ dialect: new PostgresDialect({ pool: database.pool }) }), type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLength.least, maxPasswordLength: passwordLength.most },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    advanced: { cookiePrefix: 'sentra', useSecureCookies: secure, ipAddress: { disableIpTracking: true } },
    // Both are done in this folder: over every way in, and shared by all processes.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // It would say which e-mail failed; what fails for another reason is thrown.
    logger: { disabled: true },
  });
  const cookieName = `${secure ? '__Secure-' : ''}sentra.session_token`;
  const choiceName = `${secure ? '__Secure-' : ''}sentra.cooperative`;
  const sent = (cookie: CookieHeader) => new Headers(cookie ? { cookie } : {});

  return {
    begin: async ({ email, password, userAgent }) => {
      const begun = await auth.api
        .signInEmail({ body: { email, password }, headers: new Headers({ 'user-agent': userAgent }), returnHeaders: true })
        .catch(nullIfRefused);
      return begun && { personId: begun.response.user.id, setCookies: begun.headers.getSetCookie() };
    },
    find: async (cookie) => {
      const found = await auth.api.getSession({ headers: sent(cookie) }).catch(causeOf);
      return found && { personId: found.user.id, token: found.session.token };
    },
    forget: async (cookie) => (await auth.api.signOut({ headers: sent(cookie), returnHeaders: true })).headers.getSetCookie(),
    choose: (code) => `${choiceName}=${encodeURIComponent(code)}; Max-Age=${sessionSeconds}; Path=/; HttpOnly; ${secure ? 'Secure; ' : ''}SameSite=Lax`,
    chosenIn: (cookie) => codeIn(cookie, choiceName),
    cookieOf: (cookie) => cookie?.split(/;\s*/).find((part) => part.startsWith(`${cookieName}=`)) ?? '',
  };
}

/** What a browser keeps is text that anybody may have written: what cannot be a code is none. */
function codeIn(cookie: CookieHeader, name: string): string | undefined {
  const found = cookie?.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  try {
    return found && codeValue.safeParse(decodeURIComponent(found.slice(name.length + 1))).data;
  } catch {
    return undefined;
  }
}

/** A wrong e-mail or password is an answer; anything else is a failure and must not look like one. */
function nullIfRefused(error: unknown): null {
  if (isAPIError(error) && (error.statusCode === 400 || error.statusCode === 401)) return null;
  return causeOf(error);
}

/** better-auth wraps what the database threw; the refusal within (busy) is for the asker. */
function causeOf(error: unknown): never {
  throw error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
