import { cacheExchange, type Cache, type CacheExchangeOpts } from '@urql/exchange-graphcache';
import { applyChange, type ChangeNotice } from './invalidation.ts';

/** Values without an identity of their own: they live inside the object that has them. */
const values = [
  'Money',
  'SoldMrr',
  'SoldLine',
  'Statement',
  'Policy',
  'Reason',
  'Fact',
  'WithheldMonth',
  'Exchange',
  'RevenueShareGrant',
  'ProductSubscription',
  'PoiLine',
  'CreditDecision',
  'LineCredit',
  'Deadline',
  'UserError',
  'PageInfo',
  'Change',
  'PartnerConnection',
  'PartnerEdge',
  'AssociationConnection',
  'AssociationEdge',
  'SharedDealConnection',
  'SharedDealEdge',
] as const;

const keyless = () => null;

/** After a decision of one's own, what follows from it for its partner is read again without waiting for the live line. */
function afterDecision(result: unknown, cache: Cache): void {
  const payload = Object.values(result as Record<string, { sharedDeal?: { partner?: { id: string } } | null }>)[0];
  const partner = payload?.sharedDeal?.partner ?? null;
  for (const kind of ['SHARED_DEAL', 'ASSOCIATION', 'SOLD_MRR', 'REVENUE_SHARE', 'DEADLINE'] as const)
    applyChange(cache, { kind, partner, node: null });
}

const options: CacheExchangeOpts = {
  keys: Object.fromEntries(values.map((name) => [name, keyless])),
  updates: {
    Subscription: {
      changes: (result, _args, cache) => applyChange(cache, result['changes'] as unknown as ChangeNotice),
    },
    Mutation: {
      approveSharedDeal: (result, _args, cache) => afterDecision(result, cache),
      winDeal: (result, _args, cache) => afterDecision(result, cache),
    },
  },
};

/** A normalised cache: an object read by two widgets is one object, and a change reaches both. */
export const normalisedCache = () => cacheExchange(options);
