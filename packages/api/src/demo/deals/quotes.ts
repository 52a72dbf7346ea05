import type { ProductLine } from '@tierline/rules';
import { officeTime, type Account } from '../account.js';
import { priced, repriced, written, type Holding } from '../price-book.js';
import type { Deal, Quote } from './plan.js';

/** The deal's quotes in time order; each later one changes a price, an edition or the number of lines. */
export function issueQuotes(account: Account, deal: Deal): readonly Quote[] {
  const { random } = account;
  const first: Quote = { on: deal.openedOn + deal.quotedAfter, cart: deal.cart };
  const quotes = [first];
  if (deal.closesOn - first.on > 6 && random.chance(0.3)) quotes.push(changed(account, first, deal.closesOn));
  for (const quote of quotes) issue(account, deal, quote);
  return quotes;
}

function changed({ random, segment }: Account, { on, cart }: Quote, closesOn: number): Quote {
  const lines = new Map(cart);
  const [line, holding] = random.pick([...cart]);
  const how = random.weighted([
    ['price', 70],
    ['edition', 20],
    ['line', 10],
  ] as const);
  if (how === 'edition' && (holding.edition === 'PROFESSIONAL' || holding.edition === 'STARTER'))
    lines.set(line, priced(line, holding.edition === 'STARTER' ? 'PROFESSIONAL' : 'ENTERPRISE', segment, random));
  else if (how === 'line' && !cart.has('HUB_INDEPENDENT:REPORTING_LIMIT_INCREASE'))
    lines.set('HUB_INDEPENDENT:REPORTING_LIMIT_INCREASE', { edition: 'NONE', dollars: 200 });
  else lines.set(line, repriced(holding, random.pick([0.85, 0.9, 0.95, 1.1])));
  return { on: on + random.integer(1, Math.max(1, closesOn - on - 5)), cart: lines };
}

function issue(account: Account, deal: Deal, { on, cart }: Quote): void {
  const { journal, specialist, currency } = account;
  const { onboarder } = deal;
  const larger = [...cart].filter(isLarger).map(([productLine]) => productLine);
  journal.record(officeTime(account, on), {
    type: 'QuoteIssued',
    deal: deal.key,
    staff: specialist,
    partners: deal.places.map(({ partner }) => partner.key),
    lines: written(cart, currency),
    ...(onboarder && {
      onboarding: larger.map((productLine) => ({
        productLine,
        partner: onboarder.key,
        waivesVendors: onboarder.program === 'SOLUTIONS_PARTNER',
      })),
    }),
  });
}

export function isLarger([, { edition }]: readonly [ProductLine, Holding]): boolean {
  return edition === 'PROFESSIONAL' || edition === 'ENTERPRISE';
}
