import { cacheExchange, type CacheExchangeOpts, type UpdateResolver } from '@urql/exchange-graphcache';
import { applyChange, type ChangeNotice } from './invalidation.ts';

/** What has an id is known by it; a value without one lives inside the object that has it. */
const byId = (data: { readonly id?: unknown }) => (typeof data.id === 'string' ? data.id : null);
const keys = new Proxy({}, { get: () => byId }) as NonNullable<CacheExchangeOpts['keys']>;

/** After an act of one's own, what is on the screen is read again without waiting for the live line, whatever follows from the act. */
const afterAct: UpdateResolver = (_result, _args, cache) =>
  applyChange(cache, { kind: 'RESYNC', partner: null, node: null });
const afterAnyAct = new Proxy({}, { get: () => afterAct }) as Record<string, UpdateResolver>;

const options: CacheExchangeOpts = {
  keys,
  updates: {
    Subscription: {
      changes: (result, _args, cache) => applyChange(cache, result['changes'] as unknown as ChangeNotice),
    },
    Mutation: afterAnyAct,
  },
};

/** A normalised cache: an object read by two widgets is one object, and a change reaches both. */
export const normalisedCache = () => cacheExchange(options);
