import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { person } from './api/session.ts';
import { readHeatsAddress } from './office/heats/address.ts';
import { filtersOf } from './office/orders/filters.ts';
import { readPlanAddress } from './office/plan/address.ts';
import { Broken } from './shell/Broken.tsx';
import { NotFound } from './shell/NotFound.tsx';
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
  component: lazyRouteComponent(() => import('./access/LogIn.tsx'), 'LogIn'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/undangan/$token',
  component: lazyRouteComponent(() => import('./access/Invitation.tsx'), 'Invitation'),
});

const password = createRoute({
  getParentRoute: () => office,
  path: '/password',
  component: lazyRouteComponent(() => import('./access/ChangePassword.tsx'), 'ChangePassword'),
});

const home = createRoute({
  getParentRoute: () => office,
  path: '/',
  component: lazyRouteComponent(() => import('./office/home/HomePage.tsx'), 'HomePage'),
});

const orders = createRoute({
  getParentRoute: () => office,
  path: '/orders',
  validateSearch: filtersOf,
  component: lazyRouteComponent(() => import('./office/orders/OrdersPage.tsx'), 'OrdersPage'),
});

const order = createRoute({
  getParentRoute: () => office,
  path: '/orders/$code',
  component: lazyRouteComponent(() => import('./office/orders/OrderPage.tsx'), 'OrderPage'),
});

const plan = createRoute({
  getParentRoute: () => office,
  path: '/plan',
  validateSearch: readPlanAddress,
  component: lazyRouteComponent(() => import('./office/plan/PlanPage.tsx'), 'PlanPage'),
});

const heats = createRoute({
  getParentRoute: () => office,
  path: '/heats',
  validateSearch: readHeatsAddress,
  component: lazyRouteComponent(() => import('./office/heats/HeatsPage.tsx'), 'HeatsPage'),
});

/** An unknown address is still a place in the office: the strip and the index stay. */
const elsewhere = createRoute({ getParentRoute: () => office, path: '$', component: NotFound });

export const router = createRouter({
  routeTree: root.addChildren([logIn, invitation, office.addChildren([password, home, orders, order, plan, heats, elsewhere])]),
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
