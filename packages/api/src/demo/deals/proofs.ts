import { officeTime, type Account } from '../account.js';
import { written } from '../price-book.js';
import type { Deal, Place, Quote } from './plan.js';

type Answer = 'in-time' | 'late' | 'declined' | 'never';

const answers: readonly (readonly [Answer, number])[] = [
  ['in-time', 86],
  ['late', 6],
  ['declined', 5],
  ['never', 3],
];

/** What the customer does with the proof of one partner of the deal. Resolves to whether it signed by the close date. */
export function prove(account: Account, deal: Deal, place: Place, quotes: readonly Quote[]): boolean {
  const { random } = account;
  const last = quotes.at(-1);
  if (!last || (deal.fate !== 'won' && !random.chance(0.3))) return false;
  const answer = random.weighted(answers);
  const until = Math.max(last.on + 1, deal.closesOn);
  const between = (from: number, to: number) => random.integer(from, Math.max(from, to));
  if (answer === 'never') return false;
  if (answer === 'late') sign(account, place, deal.closesOn + random.integer(1, 9));
  else if (answer === 'declined') declineThenSign(account, place, last, until);
  else if (quotes.length > 1 && random.chance(0.35)) signEachTime(account, place, quotes, until);
  else sign(account, place, between(last.on + 1, until - 1));
  return answer !== 'late';
}

/** Signed on the first quote already; most customers sign again when a newer one changed what they see. */
function signEachTime(account: Account, place: Place, quotes: readonly Quote[], until: number): void {
  const [first, second] = quotes;
  if (first && second) sign(account, place, Math.min(first.on + 1, second.on));
  if (account.random.chance(0.75)) sign(account, place, until - 1);
}

export function sign(account: Account, { sharedDeal }: Place, day: number, poi?: string): void {
  const { random, journal, signer } = account;
  const at = officeTime(account, Math.floor(day));
  const isShared = !random.chance(0.04);
  journal.record(at, {
    type: 'PoiSigned',
    sharedDeal,
    ...(poi !== undefined && { poi }),
    signer,
    ...(!isShared && { shared: false }),
  });
  if (!isShared && random.chance(0.8))
    journal.record(at + random.integer(5, 300), { type: 'PoiShared', sharedDeal, ...(poi !== undefined && { poi }) });
}

/** The customer turns the first one down; the partner makes another by hand, and that one is signed. */
function declineThenSign(account: Account, place: Place, quote: Quote, until: number): void {
  const { journal, currency } = account;
  const { sharedDeal } = place;
  const poi = `poi-${sharedDeal.slice(3)}`;
  const at = officeTime(account, quote.on) + 200;
  journal.record(at, { type: 'PoiDeclined', sharedDeal, reason: 'The lines were not ours.' });
  journal.record(at + 120, { type: 'PoiAdded', poi, sharedDeal, lines: written(quote.cart, currency) });
  sign(account, place, Math.max(quote.on + 1, until - 1), poi);
}
