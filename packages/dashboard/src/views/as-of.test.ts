import { afterEach, describe, expect, it } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { mountInPage, settle } from '../testing/mount.ts';
import AsOfBanner from './AsOfBanner.vue';
import { carryAsOf } from './as-of.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

describe('the banner of a past day', () => {
  it('names the day in both languages, and leads back to the present', async () => {
    const { page, router } = await mountInPage(AsOfBanner, { path: '/?asOf=2025-06-30&q=a', language: 'ja' });
    expect(page.text()).toContain('2025/06/30 時点の表示です。');
    await page.find('button').trigger('click');
    await settle();
    expect(router.currentRoute.value.fullPath).toBe('/?q=a');
    expect(page.find('section').exists()).toBe(false);
  });

  it.each(['2025-11-23', '2026-01-01', '2025-02-30', ''])(
    'is not there for %j: the present is no past day',
    async (day) => {
      const { page } = await mountInPage(AsOfBanner, { path: `/?asOf=${day}` });
      expect(page.find('section').exists()).toBe(false);
    },
  );
});

describe('a past day', () => {
  const walk = async (...paths: string[]) => {
    const component = { render: () => null };
    const routes = ['/a', '/b'].map((path) => ({ path, component }));
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [...routes, { path: '/door', component, meta: { public: true } }],
    });
    router.beforeEach((to, from) => carryAsOf(to, from) ?? true);
    for (const path of paths) await router.push(path);
    return router.currentRoute.value.fullPath;
  };

  it.each([
    [['/a?asOf=2025-06-30', '/b?q=1'], '/b?q=1&asOf=2025-06-30'],
    [['/a?asOf=2025-06-30', '/b?asOf=2025-01-31'], '/b?asOf=2025-01-31'],
    [['/a?asOf=2025-06-30', '/a'], '/a'],
    [['/a', '/b'], '/b'],
    [['/a?asOf=2025-06-30', '/door'], '/door'],
  ])('on %o ends at %s', async (paths, end) => {
    expect(await walk(...paths)).toBe(end);
  });
});
