import * as m from '#messages';
import type { RouteLocationRaw } from 'vue-router';
import type { Viewer } from '../viewer/viewer.ts';

/** Somewhere to go from every page: in the rail, and in the palette of commands. */
export interface Place {
  /** The route's name. */
  readonly name: string;
  readonly label: () => string;
  readonly to: RouteLocationRaw;
}

type StaffRole = Extract<Viewer, { kind: 'staff' }>['role'];

const everybody: readonly StaffRole[] = ['PDM', 'GS', 'OPS'];

/** The vendor's own pages, and whom they serve. */
const vendor: readonly { name: string; label: () => string; roles: readonly StaffRole[] }[] = [
  { name: 'desk', label: m.nav_desk, roles: ['GS'] },
  { name: 'attention', label: m.nav_attention, roles: ['PDM', 'OPS'] },
  { name: 'partners', label: m.nav_partners, roles: ['PDM', 'OPS'] },
  { name: 'pipeline', label: m.nav_pipeline, roles: ['PDM', 'OPS'] },
  { name: 'whitespace', label: m.nav_white_space, roles: ['PDM', 'OPS'] },
  { name: 'plans', label: m.plans_title, roles: ['PDM', 'OPS'] },
  { name: 'all-deals', label: m.nav_all_deals, roles: everybody },
  { name: 'review', label: m.nav_review, roles: ['OPS'] },
  { name: 'proof-exceptions', label: m.nav_proof_exceptions, roles: ['OPS'] },
  { name: 'payments', label: m.nav_payments, roles: ['OPS'] },
  { name: 'exceptions', label: m.nav_exceptions, roles: ['OPS'] },
  { name: 'policies', label: m.nav_policies, roles: everybody },
  { name: 'people', label: m.nav_people, roles: ['OPS'] },
  { name: 'audit', label: m.nav_audit, roles: ['OPS'] },
  { name: 'mails', label: m.nav_mails, roles: ['OPS'] },
  { name: 'health', label: m.nav_health, roles: ['OPS'] },
];

const partner: readonly { name: string; label: () => string }[] = [
  { name: 'overview', label: m.nav_overview },
  { name: 'deals', label: m.nav_deals },
  { name: 'register', label: m.nav_register },
  { name: 'proofs', label: m.nav_proofs },
  { name: 'earnings', label: m.nav_earnings },
  { name: 'ledger', label: m.money_ledger },
  { name: 'tier', label: m.nav_tier },
  { name: 'customers', label: m.nav_customers },
  { name: 'forecast', label: m.simulator_title },
  { name: 'plan', label: m.nav_plan },
  { name: 'compliance', label: m.nav_compliance },
];

export function vendorPlaces(viewer: Viewer): readonly Place[] {
  if (viewer.kind !== 'staff') return [];
  return vendor
    .filter(({ roles }) => roles.includes(viewer.role))
    .map(({ name, label }) => ({ name, label, to: { name } }));
}

/** The pages of the partner with this key. */
export function partnerPlaces(key: string): readonly Place[] {
  return partner.map(({ name, label }) => ({ name, label, to: { name, params: { partner: key } } }));
}

/** Everything that can be gone to from where `partner` is in view: one's own partner always is. */
export function placesFrom(viewer: Viewer, partner: unknown): readonly Place[] {
  const key = viewer.kind === 'partner' ? viewer.partner.key : typeof partner === 'string' ? partner : null;
  return [...vendorPlaces(viewer), ...(key === null ? [] : partnerPlaces(key)), ...commonPlaces];
}

const commonPlaces: readonly Place[] = [
  { name: 'rules', label: m.nav_rules, to: { name: 'rules' } },
  { name: 'settings', label: m.nav_settings, to: { name: 'settings' } },
  { name: 'docs', label: m.nav_docs, to: { name: 'docs' } },
];

/** The letter that follows `g`, by the name of the place. */
export const lettersOf: Readonly<Record<string, string>> = {
  overview: 'o',
  deals: 'd',
  proofs: 'i',
  earnings: 'e',
  ledger: 'l',
  tier: 't',
  customers: 'c',
  forecast: 'f',
  plan: 'b',
  compliance: 'k',
  attention: 'a',
  desk: 'h',
  partners: 'p',
  'all-deals': 's',
  review: 'r',
  rules: 'u',
  settings: ',',
};
