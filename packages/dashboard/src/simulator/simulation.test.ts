import { forecast, money, type ForecastInput } from '@tierline/rules';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { computed, defineComponent, h } from 'vue';
import ForecastPage from '../pages/ForecastPage.vue';
import { fakeApi } from '../testing/fake-api.ts';
import { forecastBasis, servedForecast, tierBasis } from '../testing/forecast-basis.ts';
import { mountInPage, settle } from '../testing/mount.ts';
import { partnerRoot } from '../testing/objects.ts';
import { createReckoning } from './reckon.ts';
import { runBand, runLine } from './run.ts';
import type { Reckoner } from './runner.ts';
import { scenarioText } from './scenario.ts';
import { agreementOf, useSimulation, type ServedForecast, type Simulation } from './simulation.ts';

/** A worker of the same thread, which answers a moment later. */
function nearWorker(this: unknown): Reckoner {
  const answer = createReckoning();
  const worker: Reckoner = {
    postMessage(ask) {
      const data = answer(ask);
      if (data) void Promise.resolve().then(() => worker.onmessage?.(new MessageEvent('message', { data })));
    },
    ...{ onmessage: null, onerror: null, terminate: () => undefined },
  };
  return worker;
}

const root = (input?: ForecastInput) => partnerRoot({ more: servedForecast(input) });

async function simulated(scenario: string, api = fakeApi(root())) {
  let simulation: Simulation | undefined;
  const shown = defineComponent({
    setup() {
      simulation = useSimulation({ text: computed(() => scenario), pinned: computed(() => []) }, nearWorker);
      return () => h('p', simulation?.agreement.value);
    },
  });
  const { page } = await mountInPage(shown, { api });
  await settle();
  if (!simulation) throw new Error('the simulation was not set up');
  return { simulation, page, api };
}

describe('the simulator', () => {
  it('comes to exactly what the server says while nothing is supposed', async () => {
    const { simulation } = await simulated('');
    expect(simulation.agreement.value).toBe('same');
    const [line, served] = [simulation.outcomeOf('').line, forecast(forecastBasis())];
    expect(line?.quarters.map(({ committed, pipeline }) => [committed, pipeline])).toEqual(
      served.map(({ committed, pipeline }) => [committed, pipeline]),
    );
  });

  it('reckons what is supposed beside the base, which stays as it is', async () => {
    const text = scenarioText({ rates: { APPROVED: 100 } });
    const { simulation } = await simulated(text);
    const pipeline = (scenario: string) => simulation.outcomeOf(scenario).line?.quarters[1]?.pipeline.minor;
    expect([pipeline(''), pipeline(text)]).toEqual([7_500, 30_000]);
    expect(simulation.outcomeOf(text).band?.dots).toHaveLength(20);
  });

  it('reckons the tier at the next two reviews of what is supposed', async () => {
    const sale = { line: 'SALES_HUB', edition: 'PROFESSIONAL', mrr: '4800000', motion: 'PARTNER_SOURCED' } as const;
    const text = scenarioText({ rates: { SIGNED: 100 }, deals: [{ ...sale, stage: 'SIGNED', closes: '2025-12' }] });
    const { simulation } = await simulated(text);
    const tiers = (scenario: string) => simulation.outcomeOf(scenario).line?.tiers.map(({ tier }) => tier);
    expect(tiers('')).toEqual(['GOLD', 'NONE']);
    expect(tiers(text)).toEqual(['DIAMOND', 'DIAMOND']);
  });

  it('says so where other rules ran here than there: by a single unit, or by the policy', () => {
    const input = forecastBasis();
    const run = { forecast: input, tiers: tierBasis() };
    const outcome = { line: runLine(run, ''), band: runBand(run, ''), fault: null };
    const { forecast: quarters, forecastBasis: basis } = servedForecast(input);
    const served = (change: object) =>
      ({ forecast: quarters(), forecastBasis: basis(), ...change }) as ServedForecast & object;
    expect(agreementOf(outcome, input, served({}))).toBe('same');
    const [first, ...rest] = quarters();
    const off = { ...first, committed: { amount: '38401', currency: 'JPY' } };
    expect(agreementOf(outcome, input, served({ forecast: [off, ...rest] }))).toBe('differs');
    const newer = { ...basis(), policyVersion: '2026-01' };
    expect(agreementOf(outcome, input, served({ forecastBasis: newer }))).toBe('differs');
    expect(agreementOf({ ...outcome, band: null }, input, served({}))).toBe('unknown');
  });

  it('never takes a newer base by itself', async () => {
    const { simulation, api } = await simulated('');
    const before = simulation.basis.value;
    api.answerFrom(root(forecastBasis({ accrued: [{ quarter: '2025-Q4', amount: money(38_400, 'JPY') }] })));
    simulation.widget.retry();
    await settle();
    expect([simulation.isOutdated.value, simulation.basis.value]).toEqual([true, before]);
    simulation.recalculate();
    await settle();
    expect([simulation.isOutdated.value, simulation.agreement.value]).toEqual([false, 'same']);
    expect(simulation.outcomeOf('').line?.quarters[0]?.accrued.minor).toBe(38_400);
  });
});

describe('its page', () => {
  // The test's window has no workers: one of the same thread takes its place.
  beforeEach(() => vi.stubGlobal('Worker', nearWorker));
  afterEach(() => vi.unstubAllGlobals());

  const empty = { statements: () => ({ nodes: [], pageInfo: { hasNextPage: false } }) };
  const api = () =>
    fakeApi({
      ...partnerRoot({ more: { ...servedForecast(), forecastAccuracy: () => ({ horizons: [], forecasts: [] }) } }),
      ...empty,
    });

  it('names where each assumption comes from, in both languages', async () => {
    for (const [language, text] of [
      ['en', 'own history has 1 of 4 deals won'],
      ['ja', '自社実績は4件中1件成約'],
    ] as const) {
      const { page } = await mountInPage(ForecastPage, { api: api(), language });
      expect(page.text()).toContain(text);
      page.unmount();
    }
  });
  it('writes what is supposed into the address, and takes it back', async () => {
    const { page, router } = await mountInPage(ForecastPage, { api: api() });
    await page.find('input[type="text"]').setValue('60');
    await settle();
    expect(router.currentRoute.value.query['scn']).toBe(scenarioText({ rates: { APPROVED: 60 } }));
    const reset = page.findAll('button').find((button) => button.text() === 'Back to the forecast');
    await reset?.trigger('click');
    await settle();
    expect(router.currentRoute.value.query['scn']).toBeUndefined();
    page.unmount();
  });
});
