import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../i18n/locale.ts';
import BandLine from './BandLine.vue';
import BulletBar from './BulletBar.vue';
import ChartFrame from './ChartFrame.vue';
import QuantileDots from './QuantileDots.vue';
import { roundTop } from './scale.ts';
import StackedColumns from './StackedColumns.vue';

describe('the top of a scale', () => {
  it.each([
    [0, 1],
    [7, 8],
    [96_000, 100_000],
    [100_001, 200_000],
    [0.3, 0.4],
  ])('of %s is %s', (most, top) => {
    expect(roundTop(most)).toBeCloseTo(top);
  });
});

describe('columns in layers', () => {
  const columns = [
    {
      key: '2025-10',
      label: 'Oct',
      text: 'Oct 2025 ¥10',
      parts: [
        { key: 'a', value: 6 },
        { key: 'b', value: 4 },
      ],
    },
    { key: '2025-11', label: 'Nov', text: 'Nov 2025 ¥5', parts: [{ key: 'a', value: 5 }], isOpen: true },
  ];
  const layers = [
    { key: 'a', label: 'Sure', layer: 1 as const },
    { key: 'b', label: 'Hoped', layer: 2 as const },
  ];
  const chart = () => mount(StackedColumns, { props: { label: 'MRR', columns, layers, tickText: String } });

  it('are as high as their figures, one upon the other', () => {
    const [first] = chart().findAll('g.asked');
    const [low, high] = first?.findAll('.layer-1, .layer-2').map(({ element }) => element) ?? [];
    const end = (of: Element | undefined) => Number(of?.getAttribute('y'));
    expect(end(high)).toBeLessThan(end(low));
    expect((end(low) - end(high)) / (218 - end(low))).toBeCloseTo(4 / 6);
  });

  it('say their exact figures, and are asked by Enter', async () => {
    const wrapper = chart();
    const last = wrapper.findAll('g.asked')[1];
    expect(last?.attributes('aria-label')).toBe('Nov 2025 ¥5');
    expect(last?.find('rect[fill^="url"]').exists()).toBe(true);
    await last?.trigger('keydown', { key: 'Enter' });
    expect(wrapper.emitted('choose')).toEqual([['2025-11']]);
  });
});

describe('a chart in its frame', () => {
  it('is changed for its table and back, in place', async () => {
    chooseLanguage('en');
    const wrapper = mount(ChartFrame, { props: { label: 'MRR' }, slots: { default: 'drawn', table: 'told' } });
    expect(wrapper.find('.part.table').classes()).toContain('hidden');
    await wrapper.find('input[value="table"]').setValue();
    expect(wrapper.findAll('.part')[0]?.classes()).toContain('hidden');
    expect(wrapper.find('.part.table').classes()).not.toContain('hidden');
  });
});

describe('a bullet', () => {
  it('says all that it draws, and marks what has a place only', () => {
    const props = { label: 'Points', text: '80 of 100', have: 80, next: 100, expiring: 20 };
    const wrapper = mount(BulletBar, { props });
    expect(wrapper.attributes('aria-label')).toBe('Points: 80 of 100');
    expect(wrapper.find('.next').exists()).toBe(true);
    expect(wrapper.find('.keep').exists()).toBe(false);
    expect(parseFloat(wrapper.find('.expiring').attributes('width') ?? '')).toBeCloseTo((20 / 108) * 100);
  });
});

describe('dots', () => {
  it('are as many as there are outcomes', () => {
    const values = Array.from({ length: 20 }, (_, index) => 100 + index);
    const wrapper = mount(QuantileDots, { props: { label: 'Payout', values, tickText: String } });
    expect(wrapper.findAll('.dot')).toHaveLength(20);
  });
});

describe('a line with bands', () => {
  it('stops where nothing is known, and goes on in its bands', () => {
    const points = [1, 2, null].map((value, index) => ({ key: `k${index}`, label: '', text: `t${index}`, value }));
    const bands = [{ label: '80 %', low: [null, 2, 1], high: [null, 2, 4] }];
    const wrapper = mount(BandLine, { props: { label: 'Forecast', points, bands, tickText: String } });
    expect(wrapper.findAll('.point')).toHaveLength(2);
    expect(wrapper.find('polygon').attributes('points')?.split(' ')).toHaveLength(4);
  });
});
