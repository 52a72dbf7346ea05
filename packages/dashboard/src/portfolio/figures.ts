/** Every figure that partners are compared by: how it reads, what it is sorted by, and what explains it. */
import * as m from '#messages';
import { step, type Step } from '../figure/steps.ts';
import { dayOf, formatDay, formatQuarter } from '../format/date.ts';
import { formatMoney, type Amount } from '../format/money.ts';
import { formatCount, formatDecimal, formatRate } from '../format/number.ts';
import { formatPoints } from '../format/points.ts';
import type { SortValue } from '../grid/column.ts';
import { programs } from '../terms/states.ts';
import { tiers, type Tier } from '../terms/tiers.ts';
import type { PartnerRow, Period } from './partners.ts';

export interface Setting {
  readonly period: Period;
  readonly zone: string;
}

export interface Figure {
  readonly key: string;
  readonly label: (setting: Setting) => string;
  readonly isNumber?: boolean;
  readonly text: (row: PartnerRow, setting: Setting) => string;
  readonly sortBy: (row: PartnerRow) => SortValue;
  readonly csv?: (row: PartnerRow, setting: Setting) => string;
  /** An amount of the partner's currency: drawn as an amount, and told with its currency in a file. */
  readonly money?: (row: PartnerRow) => Amount | null;
  readonly explain?: (row: PartnerRow, setting: Setting) => Step;
}

const NOTHING = '—';
const tierRanks = Object.keys(tiers) as Tier[];
const number = (text: string | null | undefined) => (text == null ? null : Number(text));
const orNothing = <Value>(value: Value | null | undefined, write: (value: Value) => string) =>
  value == null ? NOTHING : write(value);
export const amountsText = (amounts: readonly Amount[]) =>
  amounts.length === 0 ? NOTHING : amounts.map(formatMoney).join(' + ');
const plainAmounts = (amounts: readonly Amount[]) => amounts.map((each) => `${each.amount} ${each.currency}`).join(' ');

const tierFigure = (key: 'credited' | 'performing', label: () => string): Figure => ({
  ...{ key, label },
  text: ({ tier }) => tiers[tier[key]](),
  sortBy: ({ tier }) => tierRanks.indexOf(tier[key]),
  explain: (row, { period }) => step('tier', row.key, period.today),
});

const gapFigure = (key: 'keep' | 'next', label: () => string): Figure => ({
  ...{ key, label, isNumber: true },
  text: ({ tier }) => orNothing(tier[key], ({ totalMissing }) => formatPoints(totalMissing)),
  csv: ({ tier }) => tier[key]?.totalMissing ?? '',
  sortBy: ({ tier }) => number(tier[key]?.totalMissing),
  explain: (row, { period }) => step('tier', row.key, period.today),
});

const moneyFigure = (
  key: string,
  label: Figure['label'],
  money: (row: PartnerRow) => Amount | null,
  explain: NonNullable<Figure['explain']>,
): Figure => ({
  ...{ key, label, money, explain, isNumber: true },
  text: (row) => orNothing(money(row), formatMoney),
  csv: (row) => orNothing(money(row), ({ amount }) => amount).replace(NOTHING, ''),
  sortBy: (row) => number(money(row)?.amount),
});

const amountsFigure = (key: 'mrr' | 'weighted', label: () => string): Figure => ({
  ...{ key, label, isNumber: true },
  text: ({ portfolio }) => amountsText(portfolio.pipeline[key]),
  csv: ({ portfolio }) => plainAmounts(portfolio.pipeline[key]),
  sortBy: ({ portfolio }) => number(portfolio.pipeline[key][0]?.amount),
});

const punctualFigure = (key: 'proofs' | 'replies', label: () => string): Figure => ({
  ...{ key, label, isNumber: true },
  text: ({ portfolio: { [key]: of } }) =>
    of.rate === null
      ? NOTHING
      : m.portfolio_of_due({ rate: formatRate(of.rate), kept: formatCount(of.onTime), due: formatCount(of.due) }),
  csv: ({ portfolio }) => portfolio[key].rate ?? '',
  sortBy: ({ portfolio }) => number(portfolio[key].rate),
});

const metric =
  (name: string) =>
  (row: PartnerRow, { period }: Setting) =>
    step('dealMetric', row.key, name, period.from, period.today);

const plain: readonly Figure[] = [
  { key: 'program', label: m.program, text: ({ program }) => programs[program](), sortBy: ({ program }) => program },
  { key: 'region', label: m.region, text: ({ region }) => region, sortBy: ({ region }) => region },
  { key: 'pdm', label: m.role_pdm, text: ({ pdm }) => pdm?.name ?? NOTHING, sortBy: ({ pdm }) => pdm?.name ?? null },
];

const dealFigures: readonly Figure[] = [
  {
    ...{ key: 'deals', label: m.portfolio_open_deals, isNumber: true },
    text: ({ portfolio }) => formatCount(portfolio.pipeline.deals),
    sortBy: ({ portfolio }) => portfolio.pipeline.deals,
  },
  amountsFigure('mrr', m.portfolio_pipeline),
  amountsFigure('weighted', m.portfolio_weighted),
  {
    ...{ key: 'winRate', label: m.portfolio_win_rate, isNumber: true, explain: metric('closeRate') },
    text: ({ dealMetrics }) => orNothing(dealMetrics.closeRate, formatRate),
    csv: ({ dealMetrics }) => dealMetrics.closeRate ?? '',
    sortBy: ({ dealMetrics }) => number(dealMetrics.closeRate),
  },
  {
    ...{ key: 'cycle', label: m.portfolio_cycle, isNumber: true, explain: metric('daysToClose') },
    text: ({ dealMetrics }) => orNothing(dealMetrics.daysToClose, formatDecimal),
    csv: ({ dealMetrics }) => dealMetrics.daysToClose ?? '',
    sortBy: ({ dealMetrics }) => number(dealMetrics.daysToClose),
  },
];

const conductFigures: readonly Figure[] = [
  punctualFigure('proofs', m.portfolio_proofs),
  punctualFigure('replies', m.portfolio_replies),
  {
    ...{ key: 'violations', label: m.portfolio_violations, isNumber: true },
    text: ({ portfolio }) => formatCount(portfolio.violations),
    sortBy: ({ portfolio }) => portfolio.violations,
  },
  {
    ...{ key: 'plan', label: m.portfolio_plan, isNumber: true },
    text: ({ portfolio }) => orNothing(portfolio.planAttainment, formatRate),
    csv: ({ portfolio }) => portfolio.planAttainment ?? '',
    sortBy: ({ portfolio }) => number(portfolio.planAttainment),
  },
  {
    ...{ key: 'last', label: m.portfolio_last },
    text: ({ portfolio }, { zone }) => orNothing(portfolio.lastDealingAt, (at) => formatDay(dayOf(new Date(at), zone))),
    csv: ({ portfolio }, { zone }) => (portfolio.lastDealingAt ? dayOf(new Date(portfolio.lastDealingAt), zone) : ''),
    sortBy: ({ portfolio }) => portfolio.lastDealingAt,
  },
];

/** In the order of the grid. */
export const figures: readonly Figure[] = [
  ...plain,
  tierFigure('credited', m.portfolio_credited),
  tierFigure('performing', m.portfolio_performing),
  gapFigure('keep', m.portfolio_keep),
  gapFigure('next', m.portfolio_next),
  moneyFigure(
    'sold',
    m.sold_mrr,
    ({ portfolio }) => portfolio.soldMrr,
    ({ key }, { period }) => step('soldMrr', key, period.today),
  ),
  moneyFigure(
    'managed',
    m.managed_mrr,
    ({ portfolio }) => portfolio.managedMrr,
    ({ key }, { period }) => step('managedMrr', key, period.today),
  ),
  moneyFigure(
    'lastShare',
    ({ period }) => `${m.revenue_share()} ${formatQuarter(period.lastQuarter)}`,
    ({ portfolio }) => portfolio.lastQuarter,
    ({ key }, { period }) => step('statement', key, period.lastQuarter),
  ),
  moneyFigure(
    'share',
    ({ period }) => `${m.revenue_share()} ${formatQuarter(period.quarter)} (${m.status_estimated()})`,
    ({ portfolio }) => portfolio.thisQuarter,
    ({ key }, { period }) => step('statement', key, period.quarter),
  ),
  ...dealFigures,
  ...conductFigures,
];

export const figureKeys = figures.map(({ key }) => key);

/** The figures that belong to one task, under its name. */
export const columnSets = {
  standing: {
    label: m.portfolio_set_standing,
    columns: ['program', 'region', 'credited', 'performing', 'keep', 'next', 'plan'],
  },
  money: { label: m.portfolio_set_money, columns: ['sold', 'managed', 'lastShare', 'share', 'weighted'] },
  conduct: { label: m.portfolio_set_conduct, columns: ['pdm', 'proofs', 'replies', 'violations', 'last'] },
  pipeline: { label: m.portfolio_set_pipeline, columns: ['deals', 'mrr', 'weighted', 'winRate', 'cycle', 'last'] },
} as const;

export type ColumnSetKey = keyof typeof columnSets;
