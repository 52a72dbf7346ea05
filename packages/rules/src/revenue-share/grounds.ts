import { lastDayOf } from '../calendar.js';
import type { Reason } from '../decision.js';
import { reason } from '../decision.js';
import type { Day, Key, Month, ProductLine } from '../history.js';
import type { Subscriptions } from '../mrr/subscriptions.js';
import type { AssociationOutcome, RevenueShareEntry } from '../outcome.js';
import type { Dossier } from '../registration/dossier.js';
import type { Grounds } from './ledger.js';
import type { Payments } from './payments.js';
import { rateReason } from './reasons.js';

/** What is known of a customer that its months rest on. */
export interface Known {
  readonly dossier: Dossier;
  readonly subscriptions: Subscriptions;
  readonly payments: Payments;
  readonly associations: readonly AssociationOutcome[];
  /** The day at whose MRR a month of an association counts, where that is not the month's last. */
  readonly accrualDay?: (entry: RevenueShareEntry) => Day;
}

/** Why the months of a customer's lines come to what they come to now, with the events that say so. */
export function groundsOf(known: Known): Grounds {
  return {
    amount: (entry) => amountReasons(entry, known),
    nothing(partner, productLine, month) {
      const held = known.associations.filter((each) => each.partner === partner && each.productLine === productLine);
      return (
        withheldReasons(held, month) ??
        endReasons(productLine, month, known) ??
        termReasons(held, month, known) ?? [notAssociated(partner, productLine, month, known)]
      );
    },
  };
}

function amountReasons(entry: RevenueShareEntry, { subscriptions, payments, accrualDay }: Known): Reason[] {
  const { productLine, month } = entry;
  const priced = subscriptions.on(productLine, accrualDay?.(entry) ?? lastDayOf(month))?.evidence;
  const paid = payments(productLine, month);
  return [
    rateReason(entry, [priced]),
    reason('revshare.conditions', true, { month, ...(paid && { productLine }) }, [paid?.evidence]),
  ];
}

/** Payment, sanctions, a change of program: what keeps a month of a standing association from accruing. */
function withheldReasons(held: readonly AssociationOutcome[], month: Month): readonly Reason[] | null {
  const withheld = held.flatMap((association) => association.withheld).filter((each) => each.month === month);
  return withheld.length === 0 ? null : withheld.flatMap(({ reasons }) => reasons);
}

/** The line was over by the month's last day (credit.stops-on-termination). */
function endReasons(productLine: ProductLine, month: Month, { dossier, subscriptions }: Known): Reason[] | null {
  const day = lastDayOf(month);
  if (subscriptions.on(productLine, day)) return null;
  const ends = dossier.of('SubscriptionEnded').filter((end) => end.productLine === productLine && end.effective <= day);
  const end = ends.sort((a, b) => (a.effective < b.effective ? -1 : 1)).at(-1);
  if (!end) return null;
  return [reason('credit.stops-on-termination', false, { productLine, endedOn: end.effective, month }, [end.id])];
}

/** The association stands, but gives nothing for the month: it carries no revenue share, or not then (revshare.term). */
function termReasons(held: readonly AssociationOutcome[], month: Month, { subscriptions }: Known): Reason[] | null {
  const day = lastDayOf(month);
  const standing = held.find((association) => stands(association, day));
  if (!standing) return null;
  const { productLine, grant, reasons } = standing;
  const evidence = reasons.flatMap((each) => each.evidence);
  if (!grant) return [reason('revshare.rate', false, { productLine }, evidence)];
  const { firstMonth, lastMonth } = grant;
  if (month < firstMonth) return [reason('revshare.term', false, { month, firstMonth }, evidence)];
  if (lastMonth < month) return [reason('revshare.term', false, { month, lastMonth }, evidence)];
  const period = subscriptions.on(productLine, day);
  return [reason('revshare.rate', false, { productLine, month, mrr: period?.mrr ?? null }, [period?.evidence])];
}

function stands({ since, until }: AssociationOutcome, day: Day): boolean {
  return since <= day && (until === null || day < until);
}

/** The partner does not hold the line by what is known now; of who does instead, nothing is said (bpw.confidential). */
function notAssociated(partner: Key, productLine: ProductLine, month: Month, { dossier }: Known): Reason {
  const deals = dossier.deals.filter(({ sharedDeals }) => sharedDeals.some(({ origin }) => origin.partner === partner));
  const evidence = deals.flatMap(({ ending, adjudications }) =>
    ending?.type === 'DealWon' && ending.lines.some((line) => line.productLine === productLine)
      ? [ending.id, ...adjudications.map(({ id }) => id)]
      : [],
  );
  return reason('line.associations', false, { productLine, month }, evidence);
}
