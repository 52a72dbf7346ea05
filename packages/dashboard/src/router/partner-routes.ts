import type { RouteRecordRaw } from 'vue-router';

/** The pages of one partner: its own people's, and the vendor's people's who look in. */
export const partnerRoutes: RouteRecordRaw[] = [
  { path: '', name: 'overview', component: () => import('../pages/OverviewPage.vue') },
  { path: 'deals', name: 'deals', component: () => import('../pages/DealsPage.vue') },
  { path: 'deals/new', name: 'register', component: () => import('../pages/RegisterDealPage.vue') },
  { path: 'proofs', name: 'proofs', component: () => import('../pages/ProofsPage.vue') },
  { path: 'deals/:key', name: 'deal', component: () => import('../pages/DealPage.vue'), meta: { place: 'deals' } },
  { path: 'earnings', name: 'earnings', component: () => import('../pages/EarningsPage.vue') },
  {
    path: 'earnings/:quarter(\\d{4}-Q[1-4])',
    name: 'statement',
    component: () => import('../pages/StatementPage.vue'),
    meta: { place: 'earnings' },
  },
  { path: 'ledger', name: 'ledger', component: () => import('../pages/LedgerPage.vue') },
  { path: 'tier', name: 'tier', component: () => import('../pages/TierPage.vue') },
  { path: 'customers', name: 'customers', component: () => import('../pages/CustomersPage.vue') },
  {
    path: 'customers/:customer',
    name: 'customer',
    component: () => import('../pages/CustomerPage.vue'),
    meta: { place: 'customers' },
  },
  { path: 'compliance', name: 'compliance', component: () => import('../pages/CompliancePage.vue') },
  { path: 'forecast', name: 'forecast', component: () => import('../pages/ForecastPage.vue') },
  { path: 'plan', name: 'plan', component: () => import('../pages/PlanPage.vue') },
  {
    path: 'plan/edit',
    name: 'plan-edit',
    component: () => import('../pages/PlanEditPage.vue'),
    meta: { place: 'plan' },
  },
  {
    path: 'plan/review',
    name: 'plan-review',
    component: () => import('../pages/PlanReviewPage.vue'),
    meta: { place: 'plan' },
  },
  {
    path: 'plan/pack',
    name: 'plan-pack',
    component: () => import('../pages/PlanPackPage.vue'),
    meta: { place: 'plan' },
  },
];
