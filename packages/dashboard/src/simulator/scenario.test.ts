import { estimates, forecast, supposedOf } from '@tierline/rules';
import { describe, expect, it } from 'vitest';
import { forecastBasis, tierBasis } from '../testing/forecast-basis.ts';
import { runBand, runLine } from './run.ts';
import { parseScenario, type PlannedDeal, type Scenario, scenarioText } from './scenario.ts';
import { goneDeals, suppositionsOf } from './suppositions.ts';

const planned: PlannedDeal = {
  line: 'SALES_HUB',
  edition: 'PROFESSIONAL',
  mrr: '100000',
  motion: 'PARTNER_SOURCED',
  stage: 'SIGNED',
  closes: '2026-01',
};
const growth = { deals: 2, mrr: '60000', sourced: 50, mix: { MARKETING_HUB: 2, SALES_HUB: 1 } };
const basis = forecastBasis();
const run = { forecast: basis, tiers: tierBasis() };
const figures = (scenario: Scenario) =>
  runLine(run, scenarioText(scenario)).quarters.map(({ committed, pipeline }) => committed.minor + pipeline.minor);

describe('a scenario in the address', () => {
  const scenarios: readonly { scenario: Scenario }[] = [
    { scenario: {} },
    { scenario: { rates: { APPROVED: 40 }, days: 120, ends: 15 } },
    { scenario: { growth, deals: [planned, { ...planned, deal: '案件-p1' }] } },
  ];
  it.each(scenarios)('comes back as it went in: $scenario', ({ scenario }) => {
    expect(parseScenario(scenarioText(scenario))).toEqual(scenario);
  });
  it('is nothing at all while nothing is supposed', () => {
    expect(scenarioText({ deals: [], growth: { ...growth, deals: 0 } })).toBe('');
  });
  it('is fit for an address as it is', () => {
    expect(scenarioText({ growth, deals: [{ ...planned, deal: '案件?>~' }] })).toMatch(/^[\w-]+$/);
  });
  it.each([
    ['no base64', '%%%'],
    ['no JSON', btoa('scenario')],
    ['a rate above one', btoa('{"rates":{"APPROVED":101}}')],
    ['a stage that is none', btoa('{"rates":{"WON":50}}')],
    ['a deal without an amount', btoa('{"deals":[{"line":"SALES_HUB"}]}')],
    ['more than can be planned', btoa('{"growth":{"deals":21,"mrr":"1","sourced":1,"mix":{"CREDITS":1}}}')],
  ])('is refused as a whole where it is %s', (_, text) => {
    expect(parseScenario(text)).toBeNull();
  });
});

describe('what a scenario comes to', () => {
  it('is the forecast itself where nothing is supposed, to the minor unit and band for band', () => {
    const plain = forecast(basis);
    expect(supposedOf(basis, suppositionsOf({}, basis))).toEqual(basis);
    expect(runLine(run, '').quarters).toEqual(estimates(basis));
    expect(runBand(run, '').bands).toEqual(plain.map(({ bands }) => bands));
  });
  it('rises with each new deal by what the rules make of it', () => {
    const [before, after] = [figures({}), figures({ deals: [planned], rates: { SIGNED: 100 } })];
    expect(after.map((amount, place) => amount - (before[place] ?? 0))).toEqual([0, 60_000, 60_000, 60_000]);
  });
  it('earns nothing by a deal that is Partner Assisted', () => {
    expect(figures({ deals: [{ ...planned, motion: 'PARTNER_ASSISTED' }] })).toEqual(figures({}));
  });
  it('brings a deal of the pipeline further, and leaves out one that was decided since', () => {
    const further = { ...planned, deal: 'd1-p1' };
    expect(figures({ deals: [further], rates: { SIGNED: 100 } })[1]).toBe(
      figures({ rates: { APPROVED: 100 } })[1] ?? 0,
    );
    const gone = { deals: [{ ...planned, deal: 'd9-p1' }] };
    expect(goneDeals(gone, basis)).toHaveLength(1);
    expect(figures(gone)).toEqual(figures({}));
  });
  it('spreads new deals over product lines and motions as the mix says', () => {
    const added = suppositionsOf({ growth }, basis).flatMap((each) => (each.kind === 'DEAL_ADDED' ? [each.deal] : []));
    expect(added).toHaveLength(6);
    expect(added.map(({ lines }) => lines[0]?.productLine).filter((line) => line === 'SALES_HUB')).toHaveLength(2);
    expect(added.filter(({ motion }) => motion === 'PARTNER_SOURCED')).toHaveLength(3);
    expect(added.map(({ expectedClose }) => expectedClose?.slice(0, 7))).toEqual([
      ...['2026-01', '2026-02', '2026-04', '2026-05', '2026-07', '2026-08'],
    ]);
  });
  it('shows twenty courses and as many values of the next quarter, ascending', () => {
    const { paths, dots } = runBand(run, '');
    expect([paths.length, dots.length]).toEqual([20, 20]);
    expect([...dots].sort((a, b) => a - b)).toEqual(dots);
  });
});
