/** What a change puts out of date. The pages that show it ask for it again; everything else stays as it is. */
import type { Cache } from '@urql/exchange-graphcache';
import type { ChangeKind } from './changes.graphql.ts';

/** A change as far as the cache is concerned. RESYNC: changes were missed, so nothing that was read before can be trusted. */
export interface ChangeNotice {
  readonly kind: ChangeKind | 'RESYNC';
  readonly partner: { readonly id: string } | null;
  readonly node: { readonly __typename: string; readonly id: string } | null;
}

/** The partner's fields that follow from what changed. */
const partnerFields: Readonly<Record<ChangeKind, readonly string[]>> = {
  SHARED_DEAL: ['sharedDeals', 'deadlines', 'forecast', 'forecastBasis', 'portfolio', 'dealMetrics'],
  POI: ['forecast', 'forecastBasis', 'portfolio'],
  CREDIT: [],
  ASSOCIATION: ['associations', 'installBase', 'forecast', 'forecastBasis', 'whiteSpace'],
  SOLD_MRR: ['soldMrr', 'installBase', 'tier', 'tierForecast', 'tierBasis', 'portfolio', 'whiteSpace'],
  MANAGED_MRR: ['managedMrr', 'tier', 'tierForecast', 'tierBasis', 'portfolio'],
  TIER: ['tier', 'tierForecast', 'tierBasis'],
  REVENUE_SHARE: ['revenueShare', 'statement', 'forecast', 'forecastBasis', 'forecastAccuracy', 'portfolio'],
  STATEMENT: ['statement', 'portfolio'],
  DEADLINE: ['deadlines', 'portfolio'],
  BUSINESS_PLAN: ['businessPlans', 'businessPlan', 'portfolio'],
  SANCTION: [
    'installBase',
    'tier',
    'tierForecast',
    'tierBasis',
    'statement',
    'revenueShare',
    'associations',
    'conduct',
    'portfolio',
    'whiteSpace',
  ],
  TICKET: ['tickets'],
};

/** The lists over all partners that follow from it. */
const listFields: Readonly<Partial<Record<ChangeKind, readonly string[]>>> = {
  SHARED_DEAL: ['sharedDeals'],
  REVENUE_SHARE: ['statements', 'revenueShareEntries'],
  STATEMENT: ['statements', 'revenueShareEntries'],
  SANCTION: ['statements', 'revenueShareEntries'],
};

type Entity = Parameters<Cache['invalidate']>[0];

function invalidateField(cache: Cache, entity: Entity, name: string): void {
  for (const { fieldName, arguments: args } of cache.inspectFields(entity))
    if (fieldName === name) cache.invalidate(entity, fieldName, args);
}

/** Everything with an identity. Clauses are not among them: their texts do not change while the dashboard is open. */
const entities = [
  'Partner',
  'Customer',
  'SharedDeal',
  'Poi',
  'Association',
  'RevenueShareEntry',
  'BusinessPlan',
  'Staff',
];

function invalidateAll(cache: Cache): void {
  for (const { fieldName, arguments: args } of cache.inspectFields('Query')) cache.invalidate('Query', fieldName, args);
  for (const name of entities) cache.invalidate(name);
}

/** Whether more is known of an object than the change itself has told. */
function isKnown(cache: Cache, entity: Entity): boolean {
  return cache.inspectFields(entity).some(({ fieldName }) => fieldName !== 'id' && fieldName !== '__typename');
}

/** Puts out of date what the change touched; queries on the screen that read it run again by themselves. */
export function applyChange(cache: Cache, { kind, partner, node }: ChangeNotice): void {
  if (kind === 'RESYNC') return invalidateAll(cache);
  // What asks for attention is reckoned from all of it.
  invalidateField(cache, 'Query', 'attention');
  if (partner)
    for (const field of partnerFields[kind]) invalidateField(cache, { __typename: 'Partner', id: partner.id }, field);
  for (const field of listFields[kind] ?? []) invalidateField(cache, 'Query', field);
  if (!node || node.__typename === 'Partner') return;
  const entity = { __typename: node.__typename, id: node.id };
  // A proof that was never read here hangs on a shared deal that cannot be told: all of them are asked again.
  if (node.__typename === 'Poi' && !isKnown(cache, entity)) cache.invalidate('SharedDeal');
  else cache.invalidate(entity);
}
