import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../explain/explain.js';
import { businessDaysOf, type QuarterMeasure, quarterFigure, stateOfQuarter } from './figures.js';
import type { PlanMetric } from './plan.js';
import { figureReasons } from './reasons.js';

/** A quarter of sixty business days, half of which have passed. */
function measured(metric: PlanMetric, target: string, actual: string | null, more: Partial<QuarterMeasure> = {}) {
  return {
    ...{ metric, currency: 'JPY', quarter: '2026-Q2', asOf: '2026-05-15', target, actual },
    ...{ opening: null, forecast: null, businessDays: { elapsed: 30, total: 60 }, ...more },
  };
}
const noHolidays = { region: 'JP', holidays: { isPublicHoliday: () => false } };

describe('where a quarter stands on a day', () => {
  it.each([
    ['2026-03-31', 'NOT_BEGUN'],
    ['2026-04-01', 'RUNNING'],
    ['2026-06-29', 'RUNNING'],
    ['2026-06-30', 'OVER'],
    ['2026-07-01', 'OVER'],
  ])('%s: %s', (day, expected) => {
    expect(stateOfQuarter('2026-Q2', day)).toBe(expected);
  });

  it.each([
    ['2026-03-31', 0, 65],
    ['2026-04-01', 1, 65],
    ['2026-04-03', 3, 65],
    ['2026-04-05', 3, 65],
    ['2026-04-06', 4, 65],
    ['2026-06-30', 65, 65],
    ['2026-09-30', 65, 65],
  ])('by %s %i of %i business days have passed', (day, elapsed, total) => {
    expect(businessDaysOf('2026-Q2', day, noHolidays)).toEqual({ elapsed, total });
  });

  it('a public holiday of the region is no business day', () => {
    const holidays = { isPublicHoliday: (region: string, day: string) => region === 'JP' && day === '2026-04-29' };
    expect(businessDaysOf('2026-Q2', '2026-04-30', { region: 'JP', holidays })).toEqual({ elapsed: 21, total: 64 });
    expect(businessDaysOf('2026-Q2', '2026-04-30', { region: 'US', holidays })).toEqual({ elapsed: 22, total: 65 });
  });
});

const over = { asOf: '2026-06-30', businessDays: { elapsed: 60, total: 60 } };
const ahead = { asOf: '2026-03-31', businessDays: { elapsed: 0, total: 60 } };
const atFirst = { businessDays: { elapsed: 0, total: 60 } };

describe('what a quarter of an objective has come to (team.pdm-duties)', () => {
  it.each<[string, QuarterMeasure, string]>([
    ['half of it', measured('DEALS_WON', '10', '5'), '5 of 10 = 0.5 | 0.1667 a day | 10 LINEAR'],
    ['one short', measured('DEALS_WON', '10', '9'), '9 of 10 = 0.9 | 0.0334 a day | 18 LINEAR'],
    ['all of it', measured('DEALS_WON', '10', '10'), '10 of 10 = 1 | 0 a day | 20 LINEAR'],
    ['more than all', measured('DEALS_WON', '10', '11'), '11 of 10 = 1.1 | 0 a day | 22 LINEAR'],
    ['none yet', measured('DEALS_WON', '3', '0'), '0 of 3 = 0 | 0.1 a day | 0 LINEAR'],
    ['nothing asked for', measured('DEALS_WON', '0', '2'), '2 of 0 = 1 | 0 a day | 4 LINEAR'],
    ['a third', measured('DEALS_WON', '3', '1'), '1 of 3 = 0.3333 | 0.0667 a day | 2 LINEAR'],
    ['two thirds', measured('DEALS_WON', '3', '2'), '2 of 3 = 0.6667 | 0.0334 a day | 4 LINEAR'],
    ['no business day has passed', measured('DEALS_WON', '3', '1', atFirst), '1 of 3 = 0.3333 | 0.0334 a day | - -'],
    ['the quarter is over', measured('DEALS_WON', '10', '9', over), '9 of 10 = 0.9 | - a day | 9 FINAL'],
    ['the quarter is to come', measured('DEALS_WON', '10', null, ahead), '0 of 10 = 0 | - a day | - -'],
    ['yen, rounded up', measured('REVENUE_SHARE', '1000', '1'), '1 of 1000 = 0.001 | 34 a day | 2 LINEAR'],
    [
      'dollars have cents',
      measured('REVENUE_SHARE', '100', '50.5', { currency: 'USD' }),
      '50.50 of 100.00 = 0.505 | 1.65 a day | 101.00 LINEAR',
    ],
    [
      'what the product foresees comes first',
      measured('REVENUE_SHARE', '1000', '0', { forecast: '900' }),
      '0 of 1000 = 0 | 34 a day | 900 FORECAST',
    ],
    [
      'a level goes on from where it stood',
      measured('MANAGED_MRR', '1000', '700', { opening: '600' }),
      '700 of 1000 = 0.7 | 10 a day | 800 TREND',
    ],
    [
      'a level may fall',
      measured('MANAGED_MRR', '1000', '500', { opening: '601' }),
      '500 of 1000 = 0.5 | 17 a day | 399 TREND',
    ],
    ['a level from nowhere', measured('MANAGED_MRR', '1000', '700'), '700 of 1000 = 0.7 | 10 a day | - -'],
    [
      'points have decimals',
      measured('TOTAL_POINTS', '62.5', '31.25', { opening: '0' }),
      '31.25 of 62.5 = 0.5 | 1.0417 a day | 62.5 TREND',
    ],
    ['a rate stays', measured('CLOSE_RATE', '0.5', '0.4'), '0.4 of 0.5 = 0.8 | - a day | 0.4 STEADY'],
    ['a rate of nothing', measured('CLOSE_RATE', '0.5', null), '0 of 0.5 = 0 | - a day | - -'],
  ])('%s', (_, measure, expected) => {
    const { actual, target, attainment, requiredRunRate: rate, projection, method } = quarterFigure(measure);
    expect(
      `${actual} of ${target} = ${attainment} | ${rate ?? '-'} a day | ${projection ?? '-'} ${method ?? '-'}`,
    ).toBe(expected);
  });

  it('is measured on the day asked for, on the last day of a quarter that is over, and not before it begins', () => {
    const on = (asOf: string) => quarterFigure(measured('DEALS_WON', '1', '0', { asOf })).measuredOn;
    expect([on('2026-03-31'), on('2026-04-01'), on('2026-06-30'), on('2026-12-31')]).toEqual([
      null,
      '2026-04-01',
      '2026-06-30',
      '2026-06-30',
    ]);
  });

  it('refuses a figure that is finer than its unit', () => {
    expect(() => quarterFigure(measured('DEALS_WON', '1', '0.5'))).toThrow('more than 0 decimals');
  });

  it('keeping the run rate reaches the target, and a little less does not', () => {
    const amounts = fc.integer({ min: 0, max: 1_000_000_000 });
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 59 }), (target, actual, elapsed) => {
        const days = { businessDays: { elapsed, total: 60 } };
        const figure = quarterFigure(measured('REVENUE_SHARE', String(target), String(actual), days));
        const [rate, left] = [Number(figure.requiredRunRate), 60 - elapsed];
        expect(actual + rate * left).toBeGreaterThanOrEqual(target);
        if (rate > 0) expect(actual + (rate - 1) * left).toBeLessThan(target);
      }),
    );
  });
});

describe('why a figure is what it is', () => {
  const said = (measure: QuarterMeasure) =>
    (['en', 'ja'] as const).map((locale) =>
      figureReasons(measure, quarterFigure(measure))
        .map((each) => `${each.holds ? '+' : '-'} ${explain(each, locale)}`)
        .join(),
    );

  it('is told with its day, its target and what is projected', () => {
    expect(said(measured('REVENUE_SHARE', '100000', '40000', { forecast: '90000' }))).toEqual([
      '- By 15 May 2026 revenue share came to ¥40,000 in Q2 2026, of the ¥100,000 that the plan asks for (40%); projected: ¥90,000.',
      '- 2026/05/15時点の2026年第2四半期のレベニューシェアは¥40,000で、計画の目標は¥100,000です(達成率40%)。見込みは¥90,000です。',
    ]);
    expect(said(measured('DEALS_WON', '4', '5', over))[0]).toBe(
      '+ By 30 Jun 2026 won deals came to 5 in Q2 2026, which reaches the 4 that the plan asks for (125%).',
    );
    expect(said(measured('CLOSE_RATE', '0.5', null))[0]).toBe(
      '- For close rate in Q2 2026 the plan asks for 0.5; there is nothing to measure yet.',
    );
  });
});
