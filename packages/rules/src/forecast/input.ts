/** What a forecast is made from: plain data, the same on a server and in a browser. */
import type { Portions } from '../credit/portion.js';
import type { PartnerFacts } from '../facts.js';
import type { Day, Edition, Key, Month, Motion, ProductLine, Quarter } from '../history.js';
import type { Money } from '../money.js';
import type { Grant } from '../outcome.js';
import type { ForecastStage, Policy, PolicyParameters } from '../policy.js';

/** How the months of an association accrue, by the policy of its deal. */
export interface AccrualReading extends Pick<PolicyParameters, 'accrualDay' | 'rounding'> {
  /** For how many months it accrues once its partner is a Solutions Provider. */
  readonly providerMonths: number;
}

/** A line that the partner is associated with, or will be by a sale that was made, and that carries revenue share. */
export interface StandingLine {
  readonly key: string;
  readonly customer: Key;
  readonly productLine: ProductLine;
  readonly since: Day;
  /** First day it no longer stands, where that is known. */
  readonly until: Day | null;
  readonly grant: Grant;
  /** What it carries of the line's MRR; null for all of it. */
  readonly portions: Portions;
  readonly accruing: AccrualReading;
  /** The line's MRR on the day of the forecast; of one that starts later, the MRR that it starts with. */
  readonly mrr: Money;
  /** The newest month that was decided: what accrued up to it is a fact, what comes after it is not. */
  readonly accruedThrough: Month;
}

/** What a line of an open deal would give the partner if it was won: a new association, more of one that it has, or nothing. */
export interface ExpectedLine {
  readonly productLine: ProductLine;
  readonly edition: Edition;
  /** The line's total after the deal. */
  readonly mrr: Money;
  readonly gives: 'NEW' | 'MORE' | 'NOTHING';
  /** The key of the standing line that it makes larger. */
  readonly enlarges: string | null;
}

/** An open, approved shared deal of the partner. */
export interface OpenDeal {
  readonly key: Key;
  readonly customer: Key | null;
  readonly motion: Motion;
  /** Whether it would carry revenue share for meeting the upmarket conditions (upmarket.reward). */
  readonly isUpmarketEligible: boolean;
  readonly stage: ForecastStage;
  /** In the partner's zone. */
  readonly registeredOn: Day;
  readonly expectedClose: Day | null;
  readonly lines: readonly ExpectedLine[];
}

/** Counts of what was tried and how often it came to something: a chance as a ratio of whole numbers. */
export interface Chance {
  readonly won: number;
  readonly tried: number;
}

/** What the partner's own history tells, counted; see `pastOf`. */
export interface PartnerPast {
  /** Of the deals that came so far and were tried to the end, those that gave credit. */
  readonly stages: Readonly<Record<ForecastStage, Chance>>;
  /** Won deals, and the days from registration to close of all of them together. */
  readonly closed: { readonly deals: number; readonly days: number };
  /** By how many months each won deal closed after it was expected to; none below zero. */
  readonly delays: readonly number[];
  /** Months in which a line of the partner was in force, or ended; and in how many of them one ended. */
  readonly months: number;
  readonly ended: number;
  /** What the MRR was multiplied by in each month that changed it, in millionths, ascending. */
  readonly changes: readonly number[];
}

/** 1 `from` in `to`: the newest rate on the day of the forecast, and the day that it was given for. */
export interface ForecastRate {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly day: Day;
}

export interface ForecastInput {
  readonly partner: Pick<PartnerFacts, 'key' | 'currency' | 'programs' | 'sanctions'>;
  /** The day on which the forecast is made, in the partner's zone. */
  readonly asOf: Day;
  readonly from: Quarter;
  readonly quarters: number;
  /** The version in force on `asOf`. */
  readonly policy: Policy;
  readonly rates: readonly ForecastRate[];
  readonly lines: readonly StandingLine[];
  readonly deals: readonly OpenDeal[];
  readonly past: PartnerPast;
  /** What is on the statement of a quarter by now; a quarter that is not named has nothing. */
  readonly accrued: readonly { readonly quarter: Quarter; readonly amount: Money }[];
  /** Close rates put in the place of those from history: exact decimals from 0 to 1. For what-if. */
  readonly closeRates?: Partial<Readonly<Record<ForecastStage, string>>>;
}

/** How far deals come, from the least to the most certain. */
export const forecastStages: readonly ForecastStage[] = ['APPROVED', 'QUOTED', 'SIGNED'];
