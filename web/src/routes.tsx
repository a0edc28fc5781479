import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router';
import { person } from './api/session.ts';
import { readAuditAddress } from './office/audit/address.ts';
import { readDaysAddress } from './office/days/address.ts';
import { readHeatsAddress } from './office/heats/address.ts';
import { readExchangeAddress } from './office/imports/address.ts';
import { filtersOf } from './office/orders/filters.ts';
import { readMemberAddress, readMembersAddress } from './office/members/address.ts';
import { readEndedAddress } from './office/endings/address.ts';
import { readPartAddress, readPartsAddress } from './office/parts/address.ts';
import { readPromiseAddress } from './office/promise/address.ts';
import { readPlanAddress } from './office/plan/address.ts';
import { Broken } from './shell/Broken.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { lazyPage } from './shell/renewal.ts';
import { Shell } from './shell/Shell.tsx';

const root = createRootRoute({ component: Outlet });

/** Everything behind the log-in. A page of the index belongs here, under the path that `shell/pages.ts` names. */
const office = createRoute({
  getParentRoute: () => root,
  id: 'office',
  component: Shell,
  beforeLoad: async ({ location }) => {
    if ((await person()) === null) throw redirect({ to: '/log-in', search: location.pathname === '/' ? {} : { from: location.href } });
  },
});

/** An address of this book only: a link may not send anybody elsewhere after the log-in. */
const ownAddress = (address: unknown): string | undefined => (typeof address === 'string' && /^\/(?![/\\])/.test(address) ? address : undefined);

const logIn = createRoute({
  getParentRoute: () => root,
  path: '/log-in',
  validateSearch: (search): { from?: string } => {
    const from = ownAddress(search['from']);
    return from === undefined ? {} : { from };
  },
  component: lazyPage(() => import('./access/LogIn.tsx'), 'LogIn'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/undangan/$token',
  component: lazyPage(() => import('./access/Invitation.tsx'), 'Invitation'),
});

const passwordLink = createRoute({
  getParentRoute: () => root,
  path: '/kata-sandi/$token',
  component: lazyPage(() => import('./access/PasswordLink.tsx'), 'PasswordLink'),
});

const password = createRoute({
  getParentRoute: () => office,
  path: '/password',
  component: lazyPage(() => import('./access/ChangePassword.tsx'), 'ChangePassword'),
});

const home = createRoute({
  getParentRoute: () => office,
  path: '/',
  component: lazyPage(() => import('./office/home/HomePage.tsx'), 'HomePage'),
});

const orders = createRoute({
  getParentRoute: () => office,
  path: '/orders',
  validateSearch: filtersOf,
  component: lazyPage(() => import('./office/orders/OrdersPage.tsx'), 'OrdersPage'),
});

const order = createRoute({
  getParentRoute: () => office,
  path: '/orders/$code',
  component: lazyPage(() => import('./office/orders/OrderPage.tsx'), 'OrderPage'),
});

const plan = createRoute({
  getParentRoute: () => office,
  path: '/plan',
  validateSearch: readPlanAddress,
  component: lazyPage(() => import('./office/plan/PlanPage.tsx'), 'PlanPage'),
});

const whatIf = createRoute({
  getParentRoute: () => office,
  path: '/what-if',
  component: lazyPage(() => import('./office/whatif/WhatIfPage.tsx'), 'WhatIfPage'),
});

const promise = createRoute({
  getParentRoute: () => office,
  path: '/promise',
  validateSearch: readPromiseAddress,
  component: lazyPage(() => import('./office/promise/PromisePage.tsx'), 'PromisePage'),
});

const ownPromise = createRoute({
  getParentRoute: () => office,
  path: '/own-promise',
  validateSearch: readPromiseAddress,
  component: lazyPage(() => import('./buyer/promise/OwnPromisePage.tsx'), 'OwnPromisePage'),
});

const heats = createRoute({
  getParentRoute: () => office,
  path: '/heats',
  validateSearch: readHeatsAddress,
  component: lazyPage(() => import('./office/heats/HeatsPage.tsx'), 'HeatsPage'),
});

const heatDays = createRoute({
  getParentRoute: () => office,
  path: '/heats/$member',
  validateSearch: readDaysAddress,
  component: lazyPage(() => import('./office/days/DaysPage.tsx'), 'DaysPage'),
});

const coaching = createRoute({
  getParentRoute: () => office,
  path: '/coaching',
  component: lazyPage(() => import('./office/coaching/CoachingPage.tsx'), 'CoachingPage'),
});

const members = createRoute({
  getParentRoute: () => office,
  path: '/members',
  validateSearch: readMembersAddress,
  component: lazyPage(() => import('./office/members/MembersPage.tsx'), 'MembersPage'),
});

const member = createRoute({
  getParentRoute: () => office,
  path: '/members/$code',
  validateSearch: readMemberAddress,
  component: lazyPage(() => import('./office/members/MemberPage.tsx'), 'MemberPage'),
});

const parts = createRoute({
  getParentRoute: () => office,
  path: '/parts',
  validateSearch: readPartsAddress,
  component: lazyPage(() => import('./office/parts/PartsPage.tsx'), 'PartsPage'),
});

const part = createRoute({
  getParentRoute: () => office,
  path: '/parts/$code',
  validateSearch: readPartAddress,
  component: lazyPage(() => import('./office/parts/PartPage.tsx'), 'PartPage'),
});

const materials = createRoute({
  getParentRoute: () => office,
  path: '/materials',
  validateSearch: readEndedAddress,
  component: lazyPage(() => import('./office/materials/MaterialsPage.tsx'), 'MaterialsPage'),
});

const audit = createRoute({
  getParentRoute: () => office,
  path: '/audit',
  validateSearch: readAuditAddress,
  component: lazyPage(() => import('./office/audit/AuditPage.tsx'), 'AuditPage'),
});

const buyers = createRoute({
  getParentRoute: () => office,
  path: '/buyers',
  validateSearch: readEndedAddress,
  component: lazyPage(() => import('./office/buyers/BuyersPage.tsx'), 'BuyersPage'),
});

const buyer = createRoute({
  getParentRoute: () => office,
  path: '/buyers/$code',
  component: lazyPage(() => import('./office/buyers/BuyerPage.tsx'), 'BuyerPage'),
});

const exchange = createRoute({
  getParentRoute: () => office,
  path: '/exchange',
  validateSearch: readExchangeAddress,
  component: lazyPage(() => import('./office/imports/ExchangePage.tsx'), 'ExchangePage'),
});

const people = createRoute({
  getParentRoute: () => office,
  path: '/people',
  component: lazyPage(() => import('./office/people/PeoplePage.tsx'), 'PeoplePage'),
});

const settings = createRoute({
  getParentRoute: () => office,
  path: '/settings',
  component: lazyPage(() => import('./office/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const trace = createRoute({
  getParentRoute: () => office,
  path: '/trace',
  component: lazyPage(() => import('./office/trace/TraceStart.tsx'), 'TraceStart'),
});

const tracedThing = createRoute({
  getParentRoute: () => office,
  path: '/trace/$key',
  component: lazyPage(() => import('./office/trace/ThingPage.tsx'), 'ThingPage'),
});

/** An unknown address is still a place in the office: the strip and the index stay. */
const elsewhere = createRoute({ getParentRoute: () => office, path: '$', component: NotFound });

export const router = createRouter({
  routeTree: root.addChildren([logIn, invitation, passwordLink, office.addChildren([password, home, orders, order, buyers, buyer, exchange, plan, whatIf, promise, ownPromise, heats, heatDays, trace, tracedThing, coaching, members, member, parts, part, materials, audit, people, settings, elsewhere])]),
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
