import type { ProductLine } from '@tierline/rules';
import type { Account } from './account.js';
import { otherHub, priced, repriced, type Cart, type Holding } from './price-book.js';

type Kind = 'upgrade' | 'cross-sell' | 'seats' | 'extra';

/** What a customer buys on top of what it owns: a higher edition, another hub, more seats or a product beside the hubs. */
export function expansion(account: Account): Cart {
  const { random, owned } = account;
  const kind = random.weighted<Kind>([
    ['upgrade', 35],
    ['cross-sell', 40],
    ['seats', 17],
    ['extra', 8],
  ]);
  const upgradable = [...owned].filter(([, { edition }]) => edition === 'STARTER' || edition === 'PROFESSIONAL');
  if (kind === 'upgrade' && upgradable.length > 0) return upgrade(account, upgradable);
  if (kind === 'seats' && owned.size > 0) {
    const [line, holding] = random.pick([...owned]);
    return new Map([[line, repriced(holding, 1 + random.integer(10, 80) / 100)]]);
  }
  if (kind === 'extra') return beside(account);
  const edition = random.weighted([
    ['STARTER', 15],
    ['PROFESSIONAL', 65],
    ['ENTERPRISE', 20],
  ] as const);
  const hub = otherHub(owned, random);
  return new Map([[hub, priced(hub, edition, account.segment, random)]]);
}

function upgrade({ random, segment }: Account, upgradable: readonly (readonly [ProductLine, Holding])[]): Cart {
  const [line, { edition, dollars }] = random.pick(upgradable);
  const next = priced(line, edition === 'STARTER' ? 'PROFESSIONAL' : 'ENTERPRISE', segment, random);
  return new Map([[line, { ...next, dollars: Math.max(next.dollars, dollars * 1.4) }]]);
}

function beside({ random, owned }: Account): Cart {
  const line = random.pick([
    'CREDITS',
    'HUB_INDEPENDENT:CORE_SEAT',
    'HUB_INDEPENDENT:REPORTING_LIMIT_INCREASE',
  ] as const);
  const dollars = (owned.get(line)?.dollars ?? 0) + random.integer(4, 60) * 10;
  return new Map([[line, { edition: 'NONE', dollars }]]);
}
