import { addDays, type LanguageException, type PolicyBook, type Recorded } from '@tierline/rules';
import type { EntityManager } from 'typeorm';
import { addRates, type RateSpan, type RateTable } from './rate-table.js';
import { readExceptions } from './upmarket-exceptions.js';

/**
 * What the upmarket referrals among some histories rest on: the exceptions of the vendor, and the rates in force when their deals
 * closed, which come into `rates`. Histories without a Partner Assisted deal that was won need no statement.
 */
export async function readReferralGrounds(
  manager: EntityManager,
  histories: readonly (readonly Recorded[])[],
  policies: PolicyBook,
  rates: RateTable,
): Promise<readonly LanguageException[]> {
  const span = rateSpan(histories, policies);
  if (!span) return [];
  await addRates(manager, rates, span);
  return readExceptions(manager);
}

/** From the currencies that deals were won in into those of the policies' least MRR, as far back as a policy looks. */
function rateSpan(histories: readonly (readonly Recorded[])[], policies: PolicyBook): RateSpan | null {
  const from = new Set<string>();
  const days: string[] = [];
  for (const events of histories) {
    if (!events.some(({ type }) => type === 'PartnerAdded')) continue;
    for (const event of events) {
      if (event.type !== 'DealWon') continue;
      days.push(event.closedOn);
      for (const { mrr } of event.lines) from.add(mrr.currency);
    }
  }
  const [first, last] = [days.sort()[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const referrals = policies.all.map(({ upmarket }) => upmarket);
  const firstDay = addDays(first, -Math.max(...referrals.map(({ rateDaysAtMost }) => rateDaysAtMost)));
  return { from, to: new Set(referrals.map(({ minimumMrr }) => minimumMrr.currency)), firstDay, lastDay: last };
}
