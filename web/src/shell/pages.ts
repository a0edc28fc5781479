import { auditEndpoints, catalogueEndpoints, cooperativeEndpoints, demandEndpoints, exchangeEndpoints, homeEndpoints, memberEndpoints, peopleEndpoints, planningEndpoints, promiseEndpoints, scenarioEndpoints, traceEndpoints, worthEndpoints, type Endpoint, type Home, type Role } from '@sentra/contract';
import { mayAsk } from '../api/session.ts';
import type { pageWords } from '../words/shell.ts';

export interface PageEntry {
  readonly name: keyof typeof pageWords;
  readonly path: string;
  /** `path`: a station of an order's path; `cooperative`: what it stands on. */
  readonly group: 'home' | 'path' | 'cooperative';
  /** Who may ask this may open the page. */
  readonly needs: Endpoint;
  /** How many things on the page need somebody. */
  readonly count?: (home: Home) => number;
}

/** Every page of the index in its order. One that has no route yet is not shown. */
export const pages: readonly PageEntry[] = [
  { name: 'home', path: '/', group: 'home', needs: homeEndpoints.read },
  { name: 'orders', path: '/orders', group: 'path', needs: demandEndpoints.orders, count: (home) => home.late.lines },
  { name: 'plan', path: '/plan', group: 'path', needs: planningEndpoints.load, count: (home) => (home.toRelease.lots > 0 ? home.toRelease.weeks.length : 0) },
  { name: 'whatIf', path: '/what-if', group: 'path', needs: scenarioEndpoints.list },
  { name: 'promise', path: '/promise', group: 'path', needs: promiseEndpoints.ask, count: (home) => home.quotes.atRisk + home.quotes.requested },
  { name: 'ownPromise', path: '/own-promise', group: 'path', needs: promiseEndpoints.askOwn },
  { name: 'heats', path: '/heats', group: 'path', needs: planningEndpoints.heats },
  { name: 'trace', path: '/trace', group: 'path', needs: traceEndpoints.start },
  { name: 'coaching', path: '/coaching', group: 'cooperative', needs: worthEndpoints.worth },
  { name: 'members', path: '/members', group: 'cooperative', needs: memberEndpoints.list, count: (home) => home.below.members },
  { name: 'parts', path: '/parts', group: 'cooperative', needs: catalogueEndpoints.parts, count: (home) => home.expiring.length },
  { name: 'materials', path: '/materials', group: 'cooperative', needs: catalogueEndpoints.materials },
  { name: 'buyers', path: '/buyers', group: 'cooperative', needs: demandEndpoints.buyers },
  { name: 'exchange', path: '/exchange', group: 'cooperative', needs: exchangeEndpoints.imports },
  { name: 'people', path: '/people', group: 'cooperative', needs: peopleEndpoints.list },
  { name: 'audit', path: '/audit', group: 'cooperative', needs: auditEndpoints.list },
  { name: 'settings', path: '/settings', group: 'cooperative', needs: cooperativeEndpoints.change },
];

/** The pages of a role, of those that exist. */
export const pagesOf = (role: Role, exists: (path: string) => boolean): readonly PageEntry[] => pages.filter((page) => exists(page.path) && mayAsk(role, page.needs));

/** The page to which an address belongs: `/orders/2611-044` belongs to `/orders`. */
export const pageAt = (address: string): PageEntry | undefined => pages.find(({ path }) => address === path || (path !== '/' && address.startsWith(`${path}/`)));
