import {
  createRouter,
  createWebHistory,
  type RouteLocationNormalized,
  type RouteLocationRaw,
  type RouteMeta,
  type Router,
  type RouteRecordRaw,
} from 'vue-router';
import type { Session } from '../viewer/session.ts';
import { homeOf, type Viewer } from '../viewer/viewer.ts';
import { carryAsOf } from '../views/as-of.ts';
import { signedInRoutes } from './signed-in-routes.ts';
import { partnerRoutes } from './partner-routes.ts';
import { vendorRoutes } from './vendor-routes.ts';

declare module 'vue-router' {
  interface RouteMeta {
    /** The place in the navigation that a page belongs to, where it is not the page itself. */
    place?: string;
    /** For anyone, signed in or not. */
    public?: boolean;
    /** Of the vendor's people those whom the page serves: to everybody else it is not there. */
    roles?: readonly ('PDM' | 'GS' | 'OPS')[];
  }
}

/** The gallery of the design system is for those who build it: no build for production has it. */
const kitRoutes: RouteRecordRaw[] = import.meta.env.DEV
  ? [{ path: '/_kit', name: 'kit', component: () => import('../pages/KitPage.vue'), meta: { public: true } }]
  : [];

const routes: RouteRecordRaw[] = [
  ...kitRoutes,
  { path: '/sign-in', name: 'sign-in', component: () => import('../pages/SignInPage.vue'), meta: { public: true } },
  { path: '/docs', name: 'docs', component: () => import('../pages/DocsPage.vue'), meta: { public: true } },
  {
    path: '/',
    component: () => import('../pages/SignedInFrame.vue'),
    children: [
      { path: '', name: 'home', component: () => import('../pages/NotFoundPage.vue') },
      ...signedInRoutes,
      ...vendorRoutes,
      { path: 'p/:partner', component: () => import('../pages/PartnerFrame.vue'), children: partnerRoutes },
      { path: ':rest(.*)*', name: 'not-found', component: () => import('../pages/NotFoundPage.vue') },
    ],
  },
];

/** Begins to fetch a route's pages while it still is being found out who is signed in. */
function fetchPages({ matched }: RouteLocationNormalized): void {
  for (const { components } of matched)
    for (const page of Object.values(components ?? {})) if (typeof page === 'function') void (page as () => unknown)();
}

function servesRole(roles: RouteMeta['roles'], viewer: Viewer): boolean {
  return roles === undefined || (viewer.kind === 'staff' && roles.includes(viewer.role));
}

/** The page of addresses that lead nowhere, under the address that was asked for. */
function notThere({ path, query }: RouteLocationNormalized): RouteLocationRaw {
  return { name: 'not-found', params: { rest: path.slice(1).split('/') }, query, replace: true };
}

/** Routes, and who may walk them: what is not public asks for a signed-in person, and the role decides the home. */
export function createAppRouter(session: Session): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });

  router.beforeEach(async (to, from) => {
    fetchPages(to);
    const state = session.state.value.kind === 'unknown' ? await session.check() : session.state.value;
    if (state.kind === 'signed-in') {
      const isGate = to.name === 'home' || to.name === 'sign-in';
      if (!servesRole(to.meta.roles, state.viewer)) return notThere(to);
      return isGate ? { ...(homeOf(state.viewer) as object), replace: true } : (carryAsOf(to, from) ?? true);
    }
    if (state.kind === 'unreachable' || to.meta.public) return true;
    return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath }, replace: true };
  });
  return router;
}
