import { describe, expect, it } from 'vitest';
import { money } from '../money.js';
import { foreseen, openDeal, standing } from '../testing/foreseen.js';
import { estimates, forecast, type ForecastEstimate } from './forecast.js';
import type { Supposition } from './what-if.js';
import { simulate } from './what-if.js';

const input = foreseen({ lines: [standing()], deals: [openDeal()], quarters: 2 });
const key = standing().key;

describe('what if', () => {
  const table: [string, Supposition, string[]][] = [
    ['a deal is added', { kind: 'DEAL_ADDED', deal: openDeal({ key: 'd2', stage: 'SIGNED' }) }, ['0 0', '0 22500']],
    ['more deals close', { kind: 'CLOSE_RATE', stage: null, rate: '0.5' }, ['0 0', '0 7500']],
    ['more deals of another stage close', { kind: 'CLOSE_RATE', stage: 'SIGNED', rate: '1' }, ['0 0', '0 0']],
    ['no deal closes', { kind: 'CLOSE_RATE', stage: 'APPROVED', rate: '0' }, ['0 0', '0 -7500']],
    [
      'a deal comes further, and closes a quarter earlier',
      { kind: 'DEAL_CHANGED', deal: 'd1-p1', stage: 'SIGNED', expectedClose: '2025-12-10' },
      ['0 7500', '0 15000'],
    ],
    ['deals take longer', { kind: 'DAYS_TO_CLOSE', days: 365 }, ['0 0', '0 -7500']],
    ['lines end more often', { kind: 'LINES_END', perThousandMonths: 100 }, ['0 0', '0 0']],
    ['a customer is lost', { kind: 'CUSTOMER_LOST', customer: 'c1', on: '2026-02-01' }, ['0 0', '-38400 0']],
    [
      'a customer with an open deal is lost',
      { kind: 'CUSTOMER_LOST', customer: 'c2', on: '2026-02-01' },
      ['0 0', '0 -7500'],
    ],
    ['a price goes up', { kind: 'MRR_CHANGED', line: key, mrr: money(100_000, 'JPY') }, ['1600 0', '2400 0']],
  ];
  it.each(table)('%s', (_, supposition, differences) => {
    const { base, supposed, differences: found } = simulate(input, [supposition]);
    expect(found.map(({ committed, pipeline }) => `${committed.minor} ${pipeline.minor}`)).toEqual(differences);
    for (const [place, quarter] of supposed.entries()) expect(quarter.accrued).toEqual(base[place]?.accrued);
  });

  it('nothing is supposed: nothing differs, band and all', () => {
    const { base, supposed, differences } = simulate(input, []);
    expect(supposed).toEqual(base);
    expect(new Set(differences.flatMap(({ low, high }) => [low.minor, high.minor]))).toEqual(new Set([0]));
  });

  it('lines that end more often make the band deeper, and those that never end leave it at what is counted on', () => {
    const alone = foreseen({ lines: [standing()], quarters: 8 });
    const lowest = (perThousandMonths: number) =>
      simulate(alone, [{ kind: 'LINES_END', perThousandMonths }]).supposed.map(
        ({ low, committed }) => committed.minor - low.minor,
      );
    expect(new Set(lowest(0))).toEqual(new Set([0]));
    expect(lowest(200).at(-1)).toBe(57_600);
  });

  it('several are supposed together', () => {
    const lost: Supposition = { kind: 'CUSTOMER_LOST', customer: 'c1', on: '2025-11-01' };
    const { supposed } = simulate(input, [lost, { kind: 'CLOSE_RATE', stage: 'APPROVED', rate: '1' }]);
    expect(supposed.map(({ committed, pipeline }) => [committed.minor, pipeline.minor])).toEqual([
      [0, 0],
      [0, 30_000],
    ]);
  });

  it('says so where there is no such line, and where a rate is none', () => {
    expect(() => simulate(input, [{ kind: 'MRR_CHANGED', line: 'x', mrr: money(1, 'JPY') }])).toThrow('the key x');
    expect(() => simulate(input, [{ kind: 'CLOSE_RATE', stage: null, rate: '1.1' }])).toThrow('between 0 and 1');
    expect(() => simulate(input, [{ kind: 'LINES_END', perThousandMonths: 1_000 }])).toThrow('not in 1000');
    const other: Supposition = { kind: 'DEAL_CHANGED', deal: 'x', stage: 'SIGNED', expectedClose: null };
    expect(() => simulate(input, [other])).toThrow('the key x');
  });

  it('what is counted on is the same without the band, and says what of it is signed', () => {
    const signed = openDeal({ key: 'd2', stage: 'SIGNED' });
    const two = { ...input, deals: [...input.deals, signed] };
    const shown = ({ quarter, accrued, committed, pipeline }: Omit<ForecastEstimate, 'signed'>) => ({
      ...{ quarter, accrued, committed, pipeline },
    });
    expect(estimates(two).map(shown)).toEqual(forecast(two).map(shown));
    expect(estimates(two).map((each) => each.signed.minor)).toEqual([0, 22_500]);
  });
});
