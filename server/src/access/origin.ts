import type { FastifyRequest } from 'fastify';
import { httpRefusals } from '../http/index.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a write that another page made the browser send. Browsers say with every write where it comes from; a write that says
 * nothing but carries a cookie is refused too. A program with a key is no browser: nobody else's page can make it send the key.
 */
export function refuseForeignOrigin({ method, headers, host }: Pick<FastifyRequest, 'method' | 'headers' | 'host'>, publicUrl: string | undefined): void {
  if (reading.has(method) || headers.authorization !== undefined) return;
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  const silent = origin === undefined && site === undefined;
  if (silent && headers.cookie === undefined) return;
  const own = !silent && (site === undefined || site === 'same-origin') && (origin === undefined || isOwn(origin, host, publicUrl));
  if (!own) throw httpRefusals.refuse('foreign-origin', { origin: origin ?? String(site ?? '?') });
}

/** Without a public address the scheme is not known (a proxy may add TLS), so the host decides. */
function isOwn(origin: string, host: string, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  return publicUrl ? origin === new URL(publicUrl).origin : new URL(origin).host === host;
}
