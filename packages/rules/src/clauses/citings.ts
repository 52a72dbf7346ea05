import type { Place } from './coverage.js';
import type { ClauseEntry } from './register.js';

/** Kinds of decisions, in whose reasons a clause is named. */
export const decisionKinds = [
  'DEAL_CREDIT',
  'REVENUE_SHARE',
  'MRR',
  'TIER',
  'DEADLINE',
  'CONDUCT',
  'ASSIGNMENT',
  'PLAN',
  'REFUSAL',
  'RECORD',
] as const;

export type DecisionKind = (typeof decisionKinds)[number];

/** What is decided in the rooms of the rules; in every other room something is kept on record. */
const ofRoom: Readonly<Record<string, DecisionKind>> = {
  registration: 'DEAL_CREDIT',
  motions: 'DEAL_CREDIT',
  proof: 'DEAL_CREDIT',
  'best-partner-wins': 'DEAL_CREDIT',
  credit: 'DEAL_CREDIT',
  upmarket: 'DEAL_CREDIT',
  'revenue-share': 'REVENUE_SHARE',
  mrr: 'MRR',
  tiers: 'TIER',
  deadlines: 'DEADLINE',
  conduct: 'CONDUCT',
  team: 'ASSIGNMENT',
  plans: 'PLAN',
};

function kindOf({ how, where }: Place): DecisionKind {
  if (how === 'guard') return 'REFUSAL';
  const [, room = ''] = /^packages\/rules\/src\/([^/]+)\//.exec(where) ?? [];
  return ofRoom[room] ?? 'RECORD';
}

/** In what kinds of decisions a clause is named, by where the product keeps it. */
export function citedIn({ covered }: Pick<ClauseEntry, 'covered'>): readonly DecisionKind[] {
  const found = new Set(covered.places.map(kindOf));
  return decisionKinds.filter((kind) => found.has(kind));
}

/** How far the product has come with a clause: it keeps it, a part of it, or will. */
export type Keeping = 'KEPT' | 'IN_PART' | 'PLANNED';

export function keepingOf({ covered: { places, plannedFor } }: Pick<ClauseEntry, 'covered'>): Keeping {
  if (places.length === 0) return 'PLANNED';
  return plannedFor === undefined ? 'KEPT' : 'IN_PART';
}
