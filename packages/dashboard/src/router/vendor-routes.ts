import type { RouteRecordRaw } from 'vue-router';

/** The pages of the vendor's people; the navigation shows each to whom it serves (shell/places.ts). */
export const vendorRoutes: RouteRecordRaw[] = [
  { path: 'attention', name: 'attention', component: () => import('../pages/AttentionPage.vue') },
  {
    path: 'partners',
    name: 'partners',
    component: () => import('../pages/PartnersPage.vue'),
    meta: { roles: ['PDM', 'OPS'] },
  },
  {
    path: 'pipeline',
    name: 'pipeline',
    component: () => import('../pages/PipelinePage.vue'),
    meta: { roles: ['PDM', 'OPS'] },
  },
  {
    path: 'whitespace',
    name: 'whitespace',
    component: () => import('../pages/WhiteSpacePage.vue'),
    meta: { roles: ['PDM', 'OPS'] },
  },
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
  {
    path: 'exceptions',
    name: 'exceptions',
    component: () => import('../pages/ExceptionsPage.vue'),
    meta: { roles: ['OPS'] },
  },
  {
    path: 'proof-exceptions',
    name: 'proof-exceptions',
    component: () => import('../pages/ProofExceptionsPage.vue'),
    meta: { roles: ['OPS'] },
  },
  { path: 'policies', name: 'policies', component: () => import('../pages/PoliciesPage.vue') },
  {
    path: 'policies/compare',
    name: 'policies-compare',
    component: () => import('../pages/PoliciesComparePage.vue'),
    meta: { roles: ['OPS'], place: 'policies' },
  },
  { path: 'people', name: 'people', component: () => import('../pages/PeoplePage.vue'), meta: { roles: ['OPS'] } },
  { path: 'audit', name: 'audit', component: () => import('../pages/AuditPage.vue'), meta: { roles: ['OPS'] } },
  { path: 'mails', name: 'mails', component: () => import('../pages/MailsPage.vue'), meta: { roles: ['OPS'] } },
  { path: 'health', name: 'health', component: () => import('../pages/HealthPage.vue'), meta: { roles: ['OPS'] } },
];
