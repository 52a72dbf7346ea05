/** What the rules decide, in the words of the oracle. */
import type { Day } from '../../history.js';
import type { Money } from '../../money.js';
import type {
  AssociationOutcome,
  CustomerOutcome,
  Grant,
  PointSpan,
  SharedDealOutcome,
  TierHistory,
} from '../../outcome.js';
import { creditedAtClose, creditedOn } from '../../tiers/credited-tier.js';
import { runs, termText, words } from '../oracle/tell.js';

/** What the rules say of a customer; `figuresFrom` is the first day of sold and managed figures. */
export function tellRules(outcome: CustomerOutcome, days: readonly Day[], figuresFrom: Day): string[] {
  const { subscriptions, sharedDeals, associations, entries, points } = outcome;
  return [
    ...sharedDeals.map(tellDeal),
    ...associations.map(tellAssociation),
    ...entries.map(({ partner, productLine, month, base, amount }) =>
      words('accrual', partner, productLine, month, `of ${moneyText(base)}:`, moneyText(amount)),
    ),
    ...associations.flatMap(({ partner, productLine, withheld }) =>
      withheld.map(({ month, base }) =>
        words('accrual', partner, productLine, month, `of ${moneyText(base)}:`, 'withheld'),
      ),
    ),
    ...runs(
      days,
      (day) =>
        new Map(
          subscriptions
            .filter(({ from, until }) => stands(day, from, until))
            .map(({ productLine, edition, mrr }) => [`line ${productLine}`, `${edition} ${moneyText(mrr)}`]),
        ),
    ),
    ...runs(
      days.filter((day) => day >= figuresFrom),
      (day) => new Map(points.filter(({ from, until }) => stands(day, from, until)).map(tellPoints)),
    ),
  ].sort();
}

/** What the rules say of a partner's tier. */
export function tellTierSteps(steps: TierHistory, days: readonly Day[], figuresFrom: Day): string[] {
  const asked = days.filter((day) => day >= figuresFrom);
  return [
    ...runs(asked, (day) => new Map([['tier', creditedOn(steps, day)?.tier ?? 'NONE']])),
    ...runs(asked, (day) => new Map([['tier at close', creditedAtClose(steps, day)?.tier ?? 'NONE']])),
  ].sort();
}

function tellPoints({ partner, kind, productLine, counted, rate }: PointSpan): [string, string] {
  if (kind === 'MANAGED') return [`managed by ${partner} in ${counted.currency}`, `${counted.minor} at ${rate}`];
  const motion = kind === 'SOURCED' ? 'PARTNER_SOURCED' : 'PARTNER_ASSISTED';
  return [`sold by ${partner} ${motion} ${productLine ?? ''}`, `${moneyText(counted)} at ${rate}`];
}

function moneyText({ minor, currency }: Money): string {
  return `${minor} ${currency}`;
}

function stands(day: Day, from: Day, until: Day | null): boolean {
  return from <= day && (until === null || day < until);
}

function grantText(grant: Grant | null): string {
  return termText(grant && { first: grant.firstMonth, last: grant.lastMonth });
}

function tellDeal({ key, stage, credit }: SharedDealOutcome): string {
  const lines = (credit?.lines ?? []).map(
    ({ productLine, edition, soldMrr, revenueShare }) =>
      `· ${words(productLine, edition, soldMrr && 'sold', grantText(revenueShare))}`,
  );
  return words('deal', key, stage, credit?.outcome ?? 'open', lines.join(' '));
}

function tellAssociation(held: AssociationOutcome): string {
  const { productLine, partner, motion, since, until, sharedDeal, soldCredit, grant } = held;
  const span = `${since}..${until ?? ''}`;
  return words('hold', productLine, span, partner, motion, sharedDeal, soldCredit && 'sold', grantText(grant));
}
