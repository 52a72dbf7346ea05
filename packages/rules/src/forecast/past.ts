import { addMonths, lastDayOf, monthOf, monthsBetween } from '../calendar.js';
import type { Day, Edition, Month } from '../history.js';
import { dayNumber } from '../local-day.js';
import type { Money } from '../money.js';
import type { ForecastStage } from '../policy.js';
import type { Chance, PartnerPast } from './input.js';
import { forecastStages } from './input.js';

/** A deal of the partner that was tried to the end. */
export interface PastDeal {
  /** How far it had come when it closed. */
  readonly stage: ForecastStage;
  /** Whether it gave the partner credit: a deal that the customer bought from somebody else did not. */
  readonly gaveCredit: boolean;
  readonly registeredOn: Day;
  readonly expectedClose: Day | null;
  readonly closedOn: Day;
}

/** A line that the partner was or is associated with, and its edition and MRR from day to day. */
export interface PastLine {
  readonly since: Day;
  readonly until: Day | null;
  /** Ascending, each from its day on. */
  readonly prices: readonly { readonly from: Day; readonly edition: Edition; readonly mrr: Money }[];
}

/** Ratios of prices are counted in these. */
export const MILLION = 1_000_000;
/** A price that grows by more than this factor in a month says nothing of other lines: it is another sale. */
const LARGEST_CHANGE = 4 * MILLION;

/**
 * What a partner's history tells of how its deals and lines fare, through `asOf`: of the deals at each stage those that gave
 * credit (registration.metrics), the days they took, and month by month how its lines ended or changed their price. A deal counts
 * for every stage that it had reached. A month is one in which the line was in force on the last day of the month before, or began.
 * Another edition is a sale and no change of price, and so is a price several times as high.
 */
export function pastOf(deals: readonly PastDeal[], lines: readonly PastLine[], asOf: Day): PartnerPast {
  const won = deals.filter(({ gaveCredit }) => gaveCredit);
  const seen = lines.map((line) => monthsOfLine(line, asOf));
  return {
    stages: {
      APPROVED: chanceAt('APPROVED', deals),
      QUOTED: chanceAt('QUOTED', deals),
      SIGNED: chanceAt('SIGNED', deals),
    },
    closed: { deals: won.length, days: won.reduce((sum, deal) => sum + daysOf(deal), 0) },
    delays: won.flatMap(delayOf).sort((a, b) => a - b),
    months: seen.reduce((sum, { months }) => sum + months, 0),
    ended: seen.filter(({ hasEnded }) => hasEnded).length,
    changes: seen.flatMap(({ changes }) => changes).sort((a, b) => a - b),
  };
}

function chanceAt(stage: ForecastStage, deals: readonly PastDeal[]): Chance {
  const reached = deals.filter((deal) => forecastStages.indexOf(deal.stage) >= forecastStages.indexOf(stage));
  return { won: reached.filter(({ gaveCredit }) => gaveCredit).length, tried: reached.length };
}

function daysOf({ registeredOn, closedOn }: PastDeal): number {
  return Math.max(0, dayNumber(closedOn) - dayNumber(registeredOn));
}

function delayOf({ expectedClose, closedOn }: PastDeal): number[] {
  return expectedClose === null ? [] : [Math.max(0, monthsBetween(monthOf(expectedClose), monthOf(closedOn)))];
}

/** The months of one line that are over by `asOf`: each a trial of whether it goes on, and at what price. */
function monthsOfLine({ since, until, prices }: PastLine, asOf: Day) {
  const last = lastOver(asOf);
  const changes: number[] = [];
  let months = 0;
  let hasEnded = false;
  for (let month = monthOf(since); month <= last && !hasEnded; month = addMonths(month, 1)) {
    months += 1;
    const day = lastDayOf(month);
    hasEnded = until !== null && until <= day;
    const change = hasEnded || month === monthOf(since) ? null : changeOver(prices, month);
    if (change !== null) changes.push(change);
  }
  return { months, hasEnded, changes };
}

/** The newest month whose last day is over on `asOf`. */
function lastOver(asOf: Day): Month {
  return addMonths(monthOf(asOf), -1);
}

function changeOver(prices: PastLine['prices'], month: Month): number | null {
  const now = priceOn(prices, lastDayOf(month));
  const before = priceOn(prices, lastDayOf(addMonths(month, -1)));
  if (!now || !before || now.edition !== before.edition) return null;
  const { minor, currency } = before.mrr;
  if (now.mrr.currency !== currency || now.mrr.minor === minor || minor === 0) return null;
  const ratio = (BigInt(now.mrr.minor) * BigInt(MILLION)) / BigInt(minor);
  return ratio > BigInt(LARGEST_CHANGE) ? null : Number(ratio);
}

function priceOn(prices: PastLine['prices'], day: Day) {
  return prices.findLast(({ from }) => from <= day);
}
