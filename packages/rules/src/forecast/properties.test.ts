import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, firstDayOf, monthsOf } from '../calendar.js';
import { amountText, money, sum } from '../money.js';
import { foreseen, noPast } from '../testing/foreseen.js';
import { policy202506 } from '../policies/2025-06.js';
import { accrualReading } from './ahead.js';
import { forecast } from './forecast.js';
import type { ForecastInput, OpenDeal, StandingLine } from './input.js';
import { simulate } from './what-if.js';

const month = fc.integer({ min: -30, max: 30 }).map((count) => addMonths('2025-11', count));
const anyLine = fc
  .record({
    from: month,
    months: fc.integer({ min: 1, max: 36 }),
    amount: fc.nat(900_000),
    ends: fc.option(month),
    yen: fc.boolean(),
  })
  .map(({ from, months, amount, ends, yen }): StandingLine => ({
    key: `${from} ${months} ${amount}`,
    customer: `c${amount % 5}`,
    productLine: 'SALES_HUB',
    since: firstDayOf(from),
    until: ends && ends > from ? firstDayOf(ends) : null,
    grant: { rate: '0.2', firstMonth: from, lastMonth: addMonths(from, months - 1) },
    portions: null,
    accruing: accrualReading(policy202506),
    mrr: money(amount, yen ? 'JPY' : 'USD'),
    accruedThrough: '2025-10',
  }));
const anyDeal = fc
  .record({
    stage: fc.constantFrom('APPROVED', 'QUOTED', 'SIGNED'),
    close: fc.option(month),
    amounts: fc.array(fc.nat(500_000), { maxLength: 3 }),
    assisted: fc.boolean(),
    upmarket: fc.boolean(),
    key: fc.nat(999),
  })
  .map(({ stage, close, amounts, assisted, upmarket, key }): OpenDeal => ({
    key: `d${key}`,
    customer: null,
    motion: assisted ? 'PARTNER_ASSISTED' : 'PARTNER_SOURCED',
    isUpmarketEligible: upmarket,
    stage: stage,
    registeredOn: '2025-09-01',
    expectedClose: close && firstDayOf(close),
    lines: amounts.map((amount, place) => ({
      productLine: `HUB_INDEPENDENT:${place}`,
      edition: 'NONE',
      mrr: money(amount, 'JPY'),
      gives: 'NEW',
      enlarges: null,
    })),
  }));
const chance = fc.record({ won: fc.nat(9), lost: fc.nat(9) }).map(({ won, lost }) => ({ won, tried: won + lost }));
const anyPast = fc
  .record({
    APPROVED: chance,
    QUOTED: chance,
    SIGNED: chance,
    months: fc.nat(400),
    ended: fc.nat(9),
    changes: fc.array(fc.integer({ min: 500_000, max: 2_000_000 }), { maxLength: 5 }),
    delays: fc.array(fc.nat(9), { maxLength: 4 }),
  })
  .map(({ months, ended, changes, delays, ...stages }) => ({
    ...noPast,
    ...{ stages, delays, changes, ended, months: months + ended + changes.length },
  }));
const unique = <Item extends { key: string }>(items: readonly Item[]) => [
  ...new Map(items.map((item) => [item.key, item])).values(),
];
const anyInput = fc
  .record({
    lines: fc.array(anyLine, { maxLength: 20 }),
    deals: fc.array(anyDeal, { maxLength: 5 }),
    past: anyPast,
    quarters: fc.integer({ min: 1, max: 13 }),
  })
  .map(({ lines, deals, ...rest }): ForecastInput => ({
    ...foreseen({ ...rest, lines: unique(lines), deals: unique(deals) }),
    rates: [{ from: 'USD', to: 'JPY', rate: '150.25', day: '2025-10-31' }],
  }));
const runs = { numRuns: 150 };

describe('every forecast', () => {
  it('is the sum of its lines, in both its parts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { lines, committed, pipeline } of forecast(input)) {
          const totalOf = (kind: string) =>
            sum(
              lines.filter((line) => line.kind === kind).map(({ amount }) => amount),
              'JPY',
            );
          expect([totalOf('COMMITTED'), totalOf('PIPELINE')]).toEqual([committed, pipeline]);
        }
      }),
      runs,
    );
  });

  it('lies within its bands, of which each lies within the next', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { committed, pipeline, bands, low, high } of forecast(input)) {
          const ascending = [
            ...bands.map((band) => band.low.minor).reverse(),
            committed.minor + pipeline.minor,
            ...bands.map((band) => band.high.minor),
          ];
          expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
          expect([low, high]).toEqual([bands.at(-1)?.low, bands.at(-1)?.high]);
        }
      }),
      runs,
    );
  });

  it('is the same each time, in whatever order lines and deals are given', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const turned = { ...input, lines: [...input.lines].reverse(), deals: [...input.deals].reverse() };
        const said = JSON.stringify(forecast(input));
        expect(JSON.stringify(forecast(input))).toBe(said);
        expect(JSON.stringify(forecast(turned))).toBe(said);
      }),
      { numRuns: 60 },
    );
  });

  it('estimates no month that has accrued, and none outside of a term', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { quarter, lines } of forecast({ ...input, from: '2025-Q1' }))
          for (const { kind, months, grant } of lines)
            for (const each of months) {
              expect(monthsOf(quarter)).toContain(each);
              expect(each > '2025-10' && grant.firstMonth <= each && each <= grant.lastMonth).toBe(true);
              if (kind === 'PIPELINE') expect(each >= '2025-11').toBe(true);
            }
      }),
      runs,
    );
  });

  it('has nothing left to estimate once everything has accrued: then there are its accruals alone', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(1e9), (input, amount) => {
        const lines = input.lines.map((line) => ({ ...line, accruedThrough: '2029-12' }));
        const accrued = [{ quarter: '2025-Q4', amount: money(amount, 'JPY') }];
        for (const found of forecast({ ...input, lines, deals: [], accrued })) {
          expect([found.committed, found.pipeline, found.low, found.high].map(amountText)).toEqual([
            '0',
            '0',
            '0',
            '0',
          ]);
          expect(found.accrued.minor).toBe(found.quarter === '2025-Q4' ? amount : 0);
        }
      }),
      runs,
    );
  });

  it('grows with a line’s MRR and with the chance of its deals, band and all', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const more = simulate(
          { ...input, deals: [] },
          input.lines.map((line) => ({
            kind: 'MRR_CHANGED',
            line: line.key,
            mrr: money(line.mrr.minor * 2, line.mrr.currency),
          })),
        );
        const surer = simulate({ ...input, closeRates: { APPROVED: '0.2', QUOTED: '0.2', SIGNED: '0.2' } }, [
          { kind: 'CLOSE_RATE', stage: null, rate: '0.9' },
        ]);
        for (const { committed, low, high } of more.differences)
          for (const { minor } of [committed, low, high]) expect(minor).toBeGreaterThanOrEqual(0);
        for (const { pipeline, low, high } of surer.differences)
          for (const { minor } of [pipeline, low, high]) expect(minor).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });
});
