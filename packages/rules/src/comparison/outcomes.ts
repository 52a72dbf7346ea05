import type { ClauseCode } from '../clauses/register.js';
import { inPageOrder } from '../clauses/order.js';
import type { Reason } from '../decision.js';
import type { Key, Month, ProductLine } from '../history.js';
import type { Money } from '../money.js';
import type { AssociationOutcome, CustomerOutcome, Grant, LineCredit, SharedDealOutcome } from '../outcome.js';
import { entryReasons } from '../revenue-share/reasons.js';

/** What one policy gives where another gives something else; `first` and `second` are what each of the two gives. */
export type PolicyDifference = CreditDifference | ShareDifference;

interface Differs {
  readonly partner: Key;
  readonly productLine: ProductLine;
  /** The clauses on which the two decisions are not of one mind, in the page's order. */
  readonly clauses: readonly ClauseCode[];
}

/** A line of a closed deal: what it gave its partner. */
export interface CreditDifference extends Differs {
  readonly kind: 'CREDIT';
  readonly sharedDeal: Key;
  readonly first: LineGift;
  readonly second: LineGift;
}

/** A month's revenue share of a partner on a line; null where a policy gives none. */
export interface ShareDifference extends Differs {
  readonly kind: 'REVENUE_SHARE';
  readonly month: Month;
  readonly first: Money | null;
  readonly second: Money | null;
}

export interface LineGift {
  readonly soldMrr: boolean;
  readonly revenueShare: Grant | null;
}

/**
 * What would differ between one customer's outcomes under two policies, deal by deal and month by month, each with the clauses
 * that make it so. The outcomes must follow from the same history, decided through the same month.
 */
export function compareOutcomes(first: CustomerOutcome, second: CustomerOutcome): PolicyDifference[] {
  return [...creditDifferences(first, second), ...shareDifferences(first, second)];
}

function creditDifferences(first: CustomerOutcome, second: CustomerOutcome): CreditDifference[] {
  const others = new Map(second.sharedDeals.map((deal) => [deal.key, deal]));
  return first.sharedDeals.flatMap((deal) => {
    const other = others.get(deal.key);
    if (!deal.credit || !other?.credit) return [];
    const [mine, theirs] = [deal.credit, other.credit];
    return mine.lines.flatMap((line, place) => {
      const counterpart = theirs.lines[place];
      if (!counterpart || sameGift(line, counterpart)) return [];
      return [creditDifference(deal, line, counterpart, apart(said(mine, line), said(theirs, counterpart)))];
    });
  });
}

function said(credit: { readonly reasons: readonly Reason[] }, line: LineCredit): Reason[] {
  return [...credit.reasons, ...line.reasons];
}

function creditDifference(
  { key, partner }: SharedDealOutcome,
  first: LineCredit,
  second: LineCredit,
  clauses: readonly ClauseCode[],
): CreditDifference {
  const { productLine } = first;
  return { kind: 'CREDIT', partner, sharedDeal: key, productLine, clauses, first: gift(first), second: gift(second) };
}

function gift({ soldMrr, revenueShare }: LineCredit): LineGift {
  return { soldMrr, revenueShare };
}

function sameGift(a: LineCredit, b: LineCredit): boolean {
  return JSON.stringify(gift(a)) === JSON.stringify(gift(b));
}

/** A partner's month on a line, with all that was said of it. */
interface SharedMonth {
  readonly partner: Key;
  readonly productLine: ProductLine;
  readonly month: Month;
  readonly amount: Money | null;
  readonly reasons: readonly Reason[];
}

function shareDifferences(first: CustomerOutcome, second: CustomerOutcome): ShareDifference[] {
  const [mine, theirs] = [monthsOf(first), monthsOf(second)];
  const names = [...new Set([...mine.keys(), ...theirs.keys()])].sort();
  return names.flatMap((name): ShareDifference[] => {
    const [a, b] = [mine.get(name), theirs.get(name)];
    const known = a ?? b;
    if (!known || a?.amount?.minor === b?.amount?.minor) return [];
    const { partner, productLine, month } = known;
    const clauses = apart(a?.reasons ?? [], b?.reasons ?? []);
    const [before, after] = [a?.amount ?? null, b?.amount ?? null];
    return [{ kind: 'REVENUE_SHARE', partner, productLine, month, clauses, first: before, second: after }];
  });
}

/** What accrued, or was withheld, by partner, line and month; a partner with several sales on a line has one figure for all. */
function monthsOf({ associations, entries }: CustomerOutcome): Map<string, SharedMonth> {
  const months = new Map<string, SharedMonth>();
  const take = ({ amount, ...rest }: SharedMonth) => {
    const name = [rest.partner, rest.productLine, rest.month].join('\n');
    const known = months.get(name);
    const total = known?.amount && amount ? { ...amount, minor: known.amount.minor + amount.minor } : amount;
    months.set(name, {
      ...rest,
      amount: total ?? known?.amount ?? null,
      reasons: [...(known?.reasons ?? []), ...rest.reasons],
    });
  };
  const held = new Map(associations.map((each) => [associationName(each.partner, each.productLine, each.since), each]));
  for (const entry of entries) {
    const { partner, productLine, month, amount, associatedSince } = entry;
    const association = held.get(associationName(partner, productLine, associatedSince));
    take({ partner, productLine, month, amount, reasons: [...entryReasons(entry), ...(association?.reasons ?? [])] });
  }
  for (const { partner, productLine, withheld } of associations)
    for (const { month, reasons } of withheld) take({ partner, productLine, month, amount: null, reasons });
  return months;
}

function associationName(partner: Key, productLine: ProductLine, since: AssociationOutcome['since']): string {
  return [partner, productLine, since].join('\n');
}

/** The clauses that one side named and the other did not, or that they found differently or on other facts. */
function apart(first: readonly Reason[], second: readonly Reason[]): ClauseCode[] {
  const [mine, theirs] = [first.map(finding), second.map(finding)];
  const alone = [
    ...first.filter((_, place) => !theirs.includes(mine[place] ?? '')),
    ...second.filter((_, place) => !mine.includes(theirs[place] ?? '')),
  ];
  return [...new Set(inPageOrder(alone).map(({ clause }) => clause))];
}

/** A reason without its evidence, which is the same history either way. */
function finding({ clause, holds, facts }: Reason): string {
  return JSON.stringify([clause, holds, facts]);
}
