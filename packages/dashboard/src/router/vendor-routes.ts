import type { RouteRecordRaw } from 'vue-router';

/** The pages of the vendor's people; the navigation shows each to whom it serves (shell/places.ts). */
export const vendorRoutes: RouteRecordRaw[] = [
  { path: 'partners', name: 'partners', component: () => import('../pages/PartnersPage.vue') },
  { path: 'deals', name: 'all-deals', component: () => import('../pages/AllDealsPage.vue') },
];
