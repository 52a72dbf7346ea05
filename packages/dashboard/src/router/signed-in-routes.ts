import type { RouteRecordRaw } from 'vue-router';

/** The pages of whoever is signed in, on either side. */
export const signedInRoutes: RouteRecordRaw[] = [
  { path: 'settings', name: 'settings', component: () => import('../pages/SettingsPage.vue') },
  { path: 'rules', name: 'rules', component: () => import('../pages/RulesPage.vue') },
  { path: 'rules/:code', name: 'rule', component: () => import('../pages/RulePage.vue'), meta: { place: 'rules' } },
];
