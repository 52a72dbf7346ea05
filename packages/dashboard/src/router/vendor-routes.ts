import type { RouteRecordRaw } from 'vue-router';

/** The pages of the vendor's people; the navigation shows each to whom it serves (shell/places.ts). */
export const vendorRoutes: RouteRecordRaw[] = [
  { path: 'partners', name: 'partners', component: () => import('../pages/PartnersPage.vue') },
  { path: 'plans', name: 'plans', component: () => import('../pages/PlansPage.vue') },
  { path: 'deals', name: 'all-deals', component: () => import('../pages/AllDealsPage.vue') },
  { path: 'desk', name: 'desk', component: () => import('../pages/DeskPage.vue'), meta: { roles: ['GS'] } },
  { path: 'review', name: 'review', component: () => import('../pages/ReviewPage.vue'), meta: { roles: ['OPS'] } },
  {
    path: 'review/:deal',
    name: 'review-case',
    component: () => import('../pages/ReviewCasePage.vue'),
    meta: { roles: ['OPS'], place: 'review' },
  },
  {
    path: 'payments',
    name: 'payments',
    component: () => import('../pages/PaymentsPage.vue'),
    meta: { roles: ['OPS'] },
  },
];
