import {
  accrualReading,
  addMonths,
  dayIn,
  type DecisionContext,
  expectedLine,
  type ForecastInput,
  forecastStage,
  isUpmarketReferral,
  type LineToday,
  linesExpected,
  money,
  monthOf,
  type OpenDeal,
  type PartnerFacts,
  type PastDeal,
  type PastLine,
  pastOf,
  type Policy,
  type PolicyBook,
  type StandingLine,
} from '@tierline/rules';
import { grouped } from '../reading/reading.js';
import type { CustomerLine, DealProof, TriedDeal } from './deal.loader.js';
import type { HeldLine, LinePrice, QuarterTotal } from './line.loader.js';

/** Everything of one partner that its forecast is made from, as it was read. */
export interface ForecastRows {
  readonly facts: PartnerFacts;
  readonly policies: PolicyBook;
  readonly lines: readonly HeldLine[];
  readonly prices: readonly LinePrice[];
  readonly deals: readonly TriedDeal[];
  readonly proofs: readonly DealProof[];
  readonly customerLines: readonly CustomerLine[];
  readonly totals: readonly QuarterTotal[];
  readonly rates: ForecastInput['rates'];
  /** What upmarket referrals rest on. */
  readonly referrals: Pick<DecisionContext, 'tiers' | 'upmarketExceptions' | 'exchangeRateInForce'>;
}

export interface ForecastQuestion {
  /** The partner's day. */
  readonly asOf: string;
  readonly from: string;
  readonly quarters: number;
  readonly policy: Policy;
}

/** By the association's key, by the shared deal's. */
type PricesOf = ReadonlyMap<string, readonly LinePrice[]>;
type ProofsOf = ReadonlyMap<string, readonly DealProof[]>;

/** Puts together what the rules make a forecast from. */
export function forecastInput(rows: ForecastRows, question: ForecastQuestion): ForecastInput {
  const { facts, totals, rates } = rows;
  const { key, currency, programs, sanctions } = facts;
  const { asOf } = question;
  const prices = grouped(rows.prices, ({ line }) => line);
  const proofs = grouped(rows.proofs, ({ sharedDeal }) => sharedDeal);
  const lines = standingLines(rows, prices, asOf);
  return {
    ...question,
    partner: { key, currency, programs, sanctions },
    rates,
    lines,
    deals: openDeals(rows, lines, proofs, question),
    past: pastOf(pastDeals(rows, proofs), pastLines(rows, prices), asOf),
    accrued: totals.map(({ quarter, minor }) => ({ quarter, amount: money(minor, currency) })),
  };
}

/** The lines with revenue share to come: those that stand, or will, and whose term is not over. */
function standingLines({ lines, policies }: ForecastRows, prices: PricesOf, asOf: string): StandingLine[] {
  return lines.flatMap((held) => {
    const { key, customer, productLine, since, until, soldOn, grant, portions } = held;
    const accruedThrough = held.decidedThrough ?? addMonths(monthOf(since), -1);
    if (!grant || grant.lastMonth <= accruedThrough || (until !== null && until <= asOf)) return [];
    const day = since > asOf ? since : asOf;
    const mrr = prices.get(key)?.findLast((price) => price.from <= day)?.mrr;
    const accruing = accrualReading(policies.on(soldOn ?? since));
    return mrr ? [{ key, customer, productLine, since, until, grant, portions, accruing, mrr, accruedThrough }] : [];
  });
}

function openDeals(
  rows: ForecastRows,
  lines: readonly StandingLine[],
  proofsOf: ProofsOf,
  question: ForecastQuestion,
): OpenDeal[] {
  const { facts, referrals } = rows;
  const { asOf, policy } = question;
  return rows.deals
    .filter(({ stage }) => stage === 'APPROVED')
    .map((deal) => {
      const proofs = proofsOf.get(deal.key) ?? [];
      const expected = linesExpected(deal.expectedLines, proofs);
      const isAssisted = deal.motion === 'PARTNER_ASSISTED';
      return {
        key: deal.key,
        customer: deal.customer,
        motion: deal.motion,
        isUpmarketEligible: isAssisted && isUpmarketReferral(facts, expected, asOf, policy, referrals),
        stage: forecastStage(proofs),
        registeredOn: dayIn(deal.registeredAt, facts.timeZone),
        expectedClose: deal.expectedClose,
        lines: expected.map((line) =>
          expectedLine(line, lineToday(line.productLine, deal.key, rows, lines), expected, policy.catalog),
        ),
      };
    });
}

function lineToday(
  productLine: string,
  sharedDeal: string,
  { facts, customerLines }: ForecastRows,
  lines: readonly StandingLine[],
): LineToday {
  const found = customerLines.filter((line) => line.sharedDeal === sharedDeal && line.productLine === productLine);
  const owned = found.find(({ holder }) => holder === facts.key) ?? found[0];
  const own = owned?.holder === facts.key ? owned.association : null;
  return {
    ownedEdition: owned?.edition ?? null,
    // Of one whose term is over, or that carries no revenue share, an upsell gives nothing more.
    own: lines.some(({ key }) => key === own) ? own : null,
    isAnothers: owned !== undefined && owned.holder !== null,
  };
}

/** A deal that the customer bought from somebody else was tried to the end as well; one under review is not decided yet. */
function pastDeals({ deals, facts }: ForecastRows, proofs: ProofsOf): PastDeal[] {
  return deals.flatMap((deal) => {
    const { stage, outcome, closedOn, expectedClose, registeredAt, key } = deal;
    if (stage === 'APPROVED' || closedOn === null || outcome === 'UNDER_REVIEW') return [];
    return [
      {
        stage: forecastStage(proofs.get(key) ?? []),
        gaveCredit: outcome === 'CREDITED',
        registeredOn: dayIn(registeredAt, facts.timeZone),
        expectedClose,
        closedOn,
      },
    ];
  });
}

function pastLines({ lines }: ForecastRows, prices: PricesOf): PastLine[] {
  return lines.map(({ key, since, until }) => ({ since, until, prices: prices.get(key) ?? [] }));
}
