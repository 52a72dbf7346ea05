import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { dayAgo, history } from './history.ts';
import { Product } from './product.ts';

interface Place {
  readonly name: string;
  readonly person: string | null;
  readonly path: string;
  /** Seen once the page has come to rest. */
  readonly rest: string;
  readonly open?: (page: Page) => Promise<void>;
}

const winning = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(Record as won|成約を記録)$/ }).click();
  await page.getByRole('dialog').waitFor();
};
const places: readonly Place[] = [
  { name: 'sign-in', person: null, path: '/sign-in', rest: 'h2' },
  { name: 'overview', person: 'partner:p1', path: '/p/p1', rest: '.column .figure' },
  {
    name: 'explained figure',
    person: 'partner:p1',
    path: `/p/p1?explain=soldMrr~p1~${dayAgo(0)}`,
    rest: 'aside [data-check]',
  },
  {
    name: 'explained credit',
    person: 'partner:p1',
    path: '/p/p1/deals/d3-p1',
    rest: '[data-explain^="credit"]',
    open: explainCredit,
  },
  { name: 'shared deals', person: 'partner:p1', path: '/p/p1/deals', rest: 'tbody tr' },
  { name: 'deal', person: 'partner:p1', path: '/p/p1/deals/d1-p1', rest: '[data-explain^="line"]' },
  { name: 'revenue share', person: 'partner:p1', path: '/p/p1/earnings', rest: 'h1' },
  { name: 'portfolio', person: 'pdm:pdm1', path: '/partners', rest: 'main [role=grid] [data-id]' },
  { name: 'all deals', person: 'gs:gs1', path: '/deals', rest: 'tbody tr' },
  {
    name: 'recording a win',
    person: 'gs:gs1',
    path: '/p/p1/deals/d2-p1',
    rest: 'main dl',
    open: winning,
  },
  { name: 'API: first steps', person: null, path: '/docs', rest: 'h2' },
  { name: 'API: examples', person: null, path: '/docs?view=examples', rest: 'pre' },
  { name: 'API: a type', person: null, path: '/docs?view=reference&type=SharedDeal', rest: 'article h2' },
  { name: 'API: try it', person: null, path: '/docs?view=try', rest: 'textarea', open: send },
  { name: 'not found', person: 'partner:p1', path: '/nowhere', rest: 'h1' },
  { name: 'not one’s own', person: 'partner:p1', path: '/p/p2', rest: 'h1' },
];

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Send|送信)$/ }).click();
  await page.locator('pre').waitFor();
}

async function explainCredit(page: Page): Promise<void> {
  await page.locator('[data-explain^="credit"]').first().click();
  await page.locator('aside ol button[data-row]').first().click();
  await page.locator('aside blockquote').first().waitFor();
}

let product: Product;
let browser: Browser;

/** Walks to a place as the person it is for. */
async function visit({ person, path, rest, open }: Place, language: 'en' | 'ja'): Promise<Page> {
  const context = await visitor(browser, { language });
  if (person !== null) {
    const answer = await context.request.post(`${product.url}/demo/sign-in`, { data: { person } });
    expect(answer.ok()).toBe(true);
  }
  const page = await context.newPage();
  await page.goto(product.url + path);
  await page.locator(rest).first().waitFor({ timeout: 15_000 });
  await expect.poll(() => page.locator('.skeleton').count(), { timeout: 15_000 }).toBe(0);
  await open?.(page);
  return page;
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

beforeAll(async () => {
  if (!hasBrowser) return;
  product = await Product.start(history());
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe.skipIf(!hasBrowser).each(places)('$name', (place) => {
  it.each(['en', 'ja'] as const)(
    'is without fault to axe in both themes, and fits 320 pixels, in %s',
    async (language) => {
      const page = await visit(place, language);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page), colorScheme).toEqual([]);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      if (language === 'ja') expect(await findings(page), '320 pixels').toEqual([]);
      await page.context().close();
    },
  );
});
