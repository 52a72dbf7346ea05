import { amountText, type Money, type PolicyBook } from '@tierline/rules';
import { faultLine, readPolicyFileAt } from '../policies/policy-file.js';
import { type ComparedPolicy, policyNamed, policyNames } from '../policy-comparison/books.js';
import { comparePrograms, type FoundDifference } from '../policy-comparison/compare-program.js';
import { Summary } from '../policy-comparison/summary.js';
import { CommandFailure } from './failure.js';
import { withStore } from './open-store.js';
import { counted, print, say } from './output.js';

/**
 * Decides the history under two policies and prints what would differ, as tab-separated rows: of one partner each difference, of the
 * whole program a row for each partner. Nothing is written.
 */
export async function comparePolicies(first: string, second: string, { partner }: { partner?: string }): Promise<void> {
  await withStore(async ({ history }) => {
    const { policies } = history.deciding;
    const [one, other] = [await policyOf(first, policies), await policyOf(second, policies)];
    const summary = new Summary();
    if (partner !== undefined)
      await print(row('what', 'customer', 'line', 'deal or time', one.name, other.name, 'clauses'));
    const decided = await comparePrograms(history, one.book, other.book, {
      partner,
      onDifference: async (difference) => {
        summary.take(difference);
        if (partner !== undefined) await print(differenceRow(difference));
      },
    });
    if (partner === undefined)
      await print(row('partner', 'lines of deals', 'months', 'tiers', 'revenue share above the first'));
    for (const { partner: key, credits, months, tiers, change } of partner === undefined ? summary.partners : [])
      await print(row(key, String(credits), String(months), String(tiers), change ? amountOf(change) : ''));
    say(`${counted(decided, 'customer')} decided under ${one.name} and ${other.name}; ${found(summary)}.`);
  });
}

function found({ partners }: Summary): string {
  return partners.length === 0
    ? 'nothing would differ'
    : `${counted(partners.length, 'partner')} would have other figures`;
}

async function policyOf(given: string, inForce: PolicyBook): Promise<ComparedPolicy> {
  const named = policyNamed(given, inForce);
  if (named) return named;
  const reading = await readPolicyFileAt(given).catch(() => {
    throw new CommandFailure(
      `"${given}" is neither a policy nor a file that can be read: give one of ${policyNames(inForce).join(', ')}, or a policy file`,
      2,
    );
  });
  if (reading.ok) return { name: given, book: reading.book };
  for (const fault of reading.faults) say(faultLine(given, fault));
  throw new CommandFailure(`${given} is no policy file that can be used: mend the faults above`, 2);
}

function differenceRow(difference: FoundDifference): string {
  const { kind, customer } = difference;
  const clauses = difference.clauses.join(' ');
  if (kind === 'TIER') {
    const { from, until, first, second } = difference;
    return row('tier', '', '', `${from}..${until ?? ''}`, first, second, clauses);
  }
  const { productLine } = difference;
  if (kind === 'REVENUE_SHARE') {
    const [first, second] = [difference.first, difference.second].map((amount) => (amount ? amountOf(amount) : ''));
    return row('month', customer ?? '', productLine, difference.month, first ?? '', second ?? '', clauses);
  }
  const [first, second] = [difference.first, difference.second].map(({ soldMrr, revenueShare }) =>
    [soldMrr && 'sold', revenueShare && `share ${revenueShare.firstMonth}..${revenueShare.lastMonth}`]
      .filter(Boolean)
      .join(' '),
  );
  return row('credit', customer ?? '', productLine, difference.sharedDeal, first ?? '', second ?? '', clauses);
}

function amountOf(amount: Money): string {
  return `${amountText(amount)} ${amount.currency}`;
}

function row(...cells: readonly string[]): string {
  return cells.join('\t');
}
