import type { Day, Key } from '../history.js';
import { later } from '../calendar.js';
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
  const supposed = forecast(suppositions.reduce(supposing, input));
  return {
    base,
    supposed,
    differences: base.map((quarter, place) => difference(quarter, supposed[place] ?? quarter)),
  };
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
