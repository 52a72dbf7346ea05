import type { Account } from '../account.js';
import { officeTime } from '../account.js';
import { lose, win } from './closing.js';
import { proveAll } from './contest.js';
import { ask, talk } from './messages.js';
import type { Deal, DealPlan } from './plan.js';
import { issueQuotes } from './quotes.js';
import { openDeal, review } from './registration.js';

/** Tells a whole deal, from the first contact to what follows the sale. */
export function playDeal(account: Account, plan: DealPlan, isNew = false): void {
  const deal = openDeal(account, plan);
  review(account, deal);
  if (deal.fate === 'refused') {
    lose(account, deal);
    return;
  }
  talk(account, deal);
  if (deal.fate === 'removed') {
    remove(account, deal);
    return;
  }
  const quotes = issueQuotes(account, deal);
  proveAll(account, deal, quotes);
  const last = quotes.at(-1);
  if (deal.fate === 'won' && last) win(account, deal, last.cart, isNew);
  else lose(account, deal);
}

function remove(account: Account, deal: Deal): void {
  const [first] = deal.places;
  if (!first) return;
  account.journal.record(officeTime(account, deal.openedOn + 15), {
    type: 'PartnerRemoved',
    sharedDeal: first.sharedDeal,
    staff: account.specialist,
    feedback: 'No contact with the customer for two weeks in spite of reminders.',
  });
  lose(account, deal);
}

/** A deal that is under way today: quoted days ago, not signed yet, often with a question waiting for its answer. */
export function playOpenDeal(account: Account, plan: DealPlan, isAsked: boolean): void {
  const deal = openDeal(account, plan);
  review(account, deal);
  talk(account, { ...deal, closesOn: plan.openedOn + plan.quotedAfter });
  issueQuotes(account, deal);
  if (isAsked) for (const place of deal.places) ask(account, place);
}
