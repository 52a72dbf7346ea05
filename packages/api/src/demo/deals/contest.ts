import { officeTime, type Account } from '../account.js';
import type { Deal, Place, Quote } from './plan.js';
import { prove, sign } from './proofs.js';

/** The proofs of a deal, of one partner or of several that all want it. */
export function proveAll(account: Account, deal: Deal, quotes: readonly Quote[]): void {
  const [first, second] = deal.places;
  const last = quotes.at(-1);
  if (!first || !last) return;
  if (!second) {
    prove(account, deal, first, quotes);
    return;
  }
  if (deal.contest === 'one-signs') {
    prove(account, deal, account.random.chance(0.6) ? first : second, quotes);
    return;
  }
  for (const place of deal.places) sign(account, place, Math.max(last.on + 1, deal.closesOn - 2));
  if (deal.contest === 'sourcing-first') agree(account, deal, first, second, last);
  if (deal.contest === 'vendor-decides') adjudicate(account, deal);
}

/** The sourcing partner brings the second one in, with the written notice that it gets no sales credit. */
function agree(account: Account, deal: Deal, sourcing: Place, second: Place, quote: Quote): void {
  account.journal.record(officeTime(account, quote.on), {
    type: 'SecondPartnerAgreed',
    deal: deal.key,
    sourcing: sourcing.partner.key,
    second: second.partner.key,
    notice: account.random.chance(0.9),
  });
}

function adjudicate(account: Account, deal: Deal): void {
  const { random, journal, world } = account;
  journal.record(officeTime(account, deal.closesOn + random.integer(8, 30)), {
    type: 'CreditAdjudicated',
    deal: deal.key,
    partner: random.chance(0.9) ? random.pick(deal.places).partner.key : null,
    staff: world.operations,
    reason: 'Both were involved; the correspondence shows who led the sale.',
  });
}
