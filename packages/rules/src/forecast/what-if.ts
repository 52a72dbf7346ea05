import type { Day, Key } from '../history.js';
import { addDays, later } from '../calendar.js';
import type { Money } from '../money.js';
import { subtract } from '../money.js';
import type { ForecastStage } from '../policy.js';
import type { ForecastQuarter } from './forecast.js';
import { forecast } from './forecast.js';
import type { ForecastInput, OpenDeal } from './input.js';

/** Something that is supposed to be other than it is. */
export type Supposition =
  | { readonly kind: 'DEAL_ADDED'; readonly deal: OpenDeal }
  /** Of one stage, or of all where none is named; an exact decimal from 0 to 1. */
  | { readonly kind: 'CLOSE_RATE'; readonly stage: ForecastStage | null; readonly rate: string }
  /** All lines of the customer end on that day. */
  | { readonly kind: 'CUSTOMER_LOST'; readonly customer: Key; readonly on: Day }
  /** An open deal, by its key, comes further, or closes on another day. */
  | {
      readonly kind: 'DEAL_CHANGED';
      readonly deal: Key;
      readonly stage: ForecastStage;
      readonly expectedClose: Day | null;
    }
  /** Every open deal closes so many days after it was registered, whatever was expected. */
  | { readonly kind: 'DAYS_TO_CLOSE'; readonly days: number }
  /** In so many of a thousand months a line ends: for sure, whatever was seen. It widens the band; today's MRR stays counted on. */
  | { readonly kind: 'LINES_END'; readonly perThousandMonths: number }
  /** A standing line, by its key. */
  | { readonly kind: 'MRR_CHANGED'; readonly line: string; readonly mrr: Money };

/** What a supposition changes in a quarter: the supposed figure less the base's. */
export interface QuarterDifference {
  readonly quarter: string;
  readonly committed: Money;
  readonly pipeline: Money;
  readonly low: Money;
  readonly high: Money;
}

export interface WhatIf {
  readonly base: readonly ForecastQuarter[];
  readonly supposed: readonly ForecastQuarter[];
  readonly differences: readonly QuarterDifference[];
}

/**
 * Foresees the same quarters as they are and as they would be, by the rules of `forecast` and nothing else. What a supposition does
 * not touch fares alike on both sides, path by path, so that the difference is its effect and no noise. What has accrued is a
 * fact and is never supposed away. Throws for a line that is not there.
 */
export function simulate(input: ForecastInput, suppositions: readonly Supposition[]): WhatIf {
  const base = forecast(input);
  const supposed = forecast(supposedOf(input, suppositions));
  return {
    base,
    supposed,
    differences: base.map((quarter, place) => difference(quarter, supposed[place] ?? quarter)),
  };
}

/** What a forecast is made from if things are as supposed; without suppositions the input itself. */
export function supposedOf(input: ForecastInput, suppositions: readonly Supposition[]): ForecastInput {
  return suppositions.reduce(supposing, input);
}

function supposing(input: ForecastInput, supposition: Supposition): ForecastInput {
  switch (supposition.kind) {
    case 'DEAL_ADDED':
      return { ...input, deals: [...input.deals, supposition.deal] };
    case 'CLOSE_RATE': {
      const { stage, rate } = supposition;
      const all = { APPROVED: rate, QUOTED: rate, SIGNED: rate };
      return { ...input, closeRates: stage === null ? all : { ...input.closeRates, [stage]: rate } };
    }
    case 'DEAL_CHANGED':
      return withDeal(input, supposition);
    case 'DAYS_TO_CLOSE':
      return { ...input, deals: input.deals.map((deal) => closingAfter(deal, supposition.days)) };
    case 'LINES_END':
      return withEnding(input, supposition.perThousandMonths);
    case 'CUSTOMER_LOST':
      return withoutCustomer(input, supposition);
    case 'MRR_CHANGED':
      return withMrr(input, supposition);
  }
}

function withoutCustomer(input: ForecastInput, { customer, on }: { readonly customer: Key; readonly on: Day }) {
  const lines = input.lines.map((line) => {
    if (line.customer !== customer || (line.until !== null && line.until <= on)) return line;
    return { ...line, until: later(line.since, on) };
  });
  return { ...input, lines, deals: input.deals.filter((deal) => deal.customer !== customer) };
}

function withDeal(
  input: ForecastInput,
  { deal: key, stage, expectedClose }: Extract<Supposition, { kind: 'DEAL_CHANGED' }>,
): ForecastInput {
  if (!input.deals.some((deal) => deal.key === key)) throw new Error(`no open deal has the key ${key}`);
  return { ...input, deals: input.deals.map((deal) => (deal.key === key ? { ...deal, stage, expectedClose } : deal)) };
}

function closingAfter(deal: OpenDeal, days: number): OpenDeal {
  return { ...deal, expectedClose: addDays(deal.registeredOn, days) };
}

function withEnding(input: ForecastInput, perThousandMonths: number): ForecastInput {
  if (!Number.isInteger(perThousandMonths) || perThousandMonths < 0 || perThousandMonths > 999)
    throw new Error(`lines end in 0 to 999 of a thousand months, not in ${perThousandMonths}`);
  const ending = [{ perThousandMonths, weight: 1 }];
  const policy = { ...input.policy, forecast: { ...input.policy.forecast, ending } };
  // With one rate alone and nothing seen that speaks against it, no other is possible.
  return { ...input, policy, past: { ...input.past, ended: 0, months: Math.max(1, input.past.months) } };
}

function withMrr(input: ForecastInput, { line: key, mrr }: { readonly line: string; readonly mrr: Money }) {
  if (!input.lines.some((line) => line.key === key)) throw new Error(`no standing line has the key ${key}`);
  return { ...input, lines: input.lines.map((line) => (line.key === key ? { ...line, mrr } : line)) };
}

function difference(base: ForecastQuarter, supposed: ForecastQuarter): QuarterDifference {
  return {
    quarter: base.quarter,
    committed: subtract(supposed.committed, base.committed),
    pipeline: subtract(supposed.pipeline, base.pipeline),
    low: subtract(supposed.low, base.low),
    high: subtract(supposed.high, base.high),
  };
}
