import { mount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../i18n/locale.ts';
import { fakeApi } from '../testing/fake-api.ts';
import { forecastBasis, tierBasis } from '../testing/forecast-basis.ts';
import { mountInPage, settle } from '../testing/mount.ts';
import { partnerRoot } from '../testing/objects.ts';
import AssumptionField from './AssumptionField.vue';
import ForecastPanel from './ForecastPanel.vue';
import { runBand, runLine } from './run.ts';
import { scenarioText } from './scenario.ts';
import type { Outcome } from './simulation.ts';
import TierReviews from './TierReviews.vue';

const run = { forecast: forecastBasis(), tiers: tierBasis() };
const outcomeOf = (text: string): Outcome => ({ line: runLine(run, text), band: runBand(run, text), fault: null });
const api = () => fakeApi({ ...partnerRoot(), statements: () => ({ nodes: [], pageInfo: { hasNextPage: false } }) });
let leave: () => void = () => undefined;
afterEach(() => leave());

async function mounted(...[component, options]: Parameters<typeof mountInPage>) {
  const found = await mountInPage(component, { api: api(), ...options });
  leave = () => found.page.unmount();
  await settle();
  return found;
}

describe('the forecast as it is shown', () => {
  it('has its line at once and its bands when they come', async () => {
    const { page } = await mounted(ForecastPanel, {
      props: { outcome: { ...outcomeOf(''), band: null }, isSupposed: false },
    });
    const columns = page.findAll('g.asked').length;
    expect(columns).toBeGreaterThan(3);
    expect(page.findAll('g.asked .range')).toHaveLength(0);
    expect(page.find('[data-sentence]').text()).toContain('being reckoned');
    await page.setProps({ outcome: outcomeOf('') });
    expect(page.findAll('g.asked .range').length).toBeGreaterThan(0);
    expect(page.findAll('circle.dot')).toHaveLength(20);
  });

  it('says so where a scenario could not be reckoned, instead of waiting on', async () => {
    const outcome = { line: null, band: null, fault: 'no rate' };
    const { page } = await mounted(ForecastPanel, { props: { outcome, isSupposed: true } });
    expect(page.find('[role="alert"]').text()).toContain('could not be reckoned');
  });

  it('draws twenty courses when they are asked for, and tells of each quarter in words', async () => {
    const { page } = await mounted(ForecastPanel, { props: { outcome: outcomeOf(''), isSupposed: false } });
    expect(page.findAll('polyline')).toHaveLength(0);
    await page.find('button[aria-pressed]').trigger('click');
    expect(page.findAll('polyline')).toHaveLength(20);
    expect(page.find('g.asked[aria-label*="2026"]').attributes('aria-label')).toContain('80%');
  });

  it('explains a quarter of the forecast, and shows the figures of one that is supposed', async () => {
    const { page, router } = await mounted(ForecastPanel, { props: { outcome: outcomeOf(''), isSupposed: false } });
    await page.findAll('g.asked').at(-1)?.trigger('click');
    await settle();
    expect(String(router.currentRoute.value.query['explain'])).toMatch(/^forecast~p1~/);
    await page.setProps({ isSupposed: true });
    await page.findAll('g.asked').at(-1)?.trigger('click');
    expect(page.find('table').exists()).toBe(true);
  });
});

describe('the tier at the reviews', () => {
  const reviews = [
    { recalibratesOn: '2026-01-15', ifFiguresStay: 'GOLD', ifNothingNew: 'GOLD' },
    { recalibratesOn: '2026-07-15', ifFiguresStay: 'GOLD', ifNothingNew: 'NONE' },
  ] as const;
  const sale = { line: 'SALES_HUB', edition: 'PROFESSIONAL', mrr: '4800000', motion: 'PARTNER_SOURCED' } as const;
  const text = scenarioText({ rates: { SIGNED: 100 }, deals: [{ ...sale, stage: 'SIGNED', closes: '2025-12' }] });

  it('stands beside what a scenario makes of it, with its points', async () => {
    const { page } = await mounted(TierReviews, { props: { reviews, base: outcomeOf(''), supposed: outcomeOf(text) } });
    expect(page.findAll('[data-tier="base"]').map((cell) => cell.text().split(' ')[0])).toEqual(['Gold', 'No']);
    expect(page.findAll('[data-tier="supposed"]').map((cell) => cell.text().split(' ')[0])).toEqual([
      'Diamond',
      'Diamond',
    ]);
  });

  it('has no column for a scenario while nothing is supposed', async () => {
    const { page } = await mounted(TierReviews, { props: { reviews, base: outcomeOf(''), supposed: null } });
    expect(page.find('[data-tier="supposed"]').exists()).toBe(false);
  });
});

describe('an assumption', () => {
  const props = { label: 'Win rate', unit: '%', assumed: 30, source: 'Own history', max: 100, disabled: false };

  it('takes whole numbers within bounds alone, and goes back to what is assumed', async () => {
    chooseLanguage('en');
    const page = mount(AssumptionField, { props: { ...props, modelValue: 40 } });
    const field = page.find('input[type="text"]');
    for (const text of ['101', '4.5', '', '−1', '55']) await field.setValue(text);
    expect(page.emitted('update:modelValue')).toEqual([[55]]);
    await page.find('button').trigger('click');
    expect(page.emitted('update:modelValue')?.at(-1)).toEqual([undefined]);
  });
});
