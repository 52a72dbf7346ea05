import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { chooseLanguage } from '../i18n/locale.ts';
import MoneyFigure from './MoneyFigure.vue';
import { step } from './steps.ts';

const yen = (amount: string) => ({ amount, currency: 'JPY' });

async function figure(amount: string) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { render: () => null } }],
  });
  await router.push('/');
  const props = { value: yen(amount), explain: step('soldMrr', 'p1', '2025-11-23'), label: 'Sold MRR' };
  return { router, figure: mount(MoneyFigure, { props, global: { plugins: [router] } }) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  chooseLanguage('en');
});

describe('a figure', () => {
  it('names itself exactly, in the language shown', async () => {
    const { figure: it } = await figure('96000');
    expect(it.attributes('aria-label')).toBe('Sold MRR ¥96,000, explain');
    chooseLanguage('ja');
    await nextTick();
    expect(it.attributes('aria-label')).toBe('Sold MRR ¥96,000、内訳を見る');
  });

  it.each(['click', 'keydown.e'])('is explained by %s', async (event) => {
    const { figure: it, router } = await figure('96000');
    await it.trigger(event);
    await vi.waitFor(() => expect(router.currentRoute.value.query['explain']).toBe('soldMrr~p1~2025-11-23'));
  });

  it('marks what changed after it was drawn, and for a moment only', async () => {
    const { figure: it } = await figure('96000');
    expect(it.find('.mark').exists()).toBe(false);
    await it.setProps({ value: yen('120000') });
    expect(it.find('.mark').text()).toBe('▲ +¥24,000');
    await it.setProps({ value: yen('100000') });
    expect(it.find('.mark').text()).toBe('▼ −¥20,000');
    vi.advanceTimersByTime(6_000);
    await nextTick();
    expect(it.find('.mark').exists()).toBe(false);
  });

  it('marks nothing where it became another figure', async () => {
    const { figure: it } = await figure('96000');
    await it.setProps({ value: yen('120000'), explain: step('soldMrr', 'p1', '2025-10-31') });
    expect(it.find('.mark').exists()).toBe(false);
  });

  it('stays as it is when it is read again and is the same', async () => {
    const { figure: it } = await figure('96000');
    await it.setProps({ value: yen('96000') });
    expect(it.classes()).not.toContain('changed');
  });
});
