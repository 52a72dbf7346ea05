/** Pages walked one after another by one person in one language: nothing for axe in either theme, nothing to push aside. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { Product } from './product.ts';

const APPEARS = { timeout: 20_000 };
/** The page of addresses that lead nowhere would be sound too. */
const NOWHERE = /^(Not found|見つかりません)/;

export interface Round {
  readonly person: string;
  /** Each page's path, and what is seen on it once it has come to rest. */
  readonly pages: readonly (readonly [path: string, rest: string])[];
}

export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
}

export function walkPages(history: () => string, rounds: readonly Round[]): void {
  let product: Product;
  let browser: Browser;
  beforeAll(async () => {
    if (!hasBrowser) return;
    product = await Product.start(history());
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  const walks = rounds.flatMap((round) => (['en', 'ja'] as const).map((language) => ({ ...round, language })));
  describe.skipIf(!hasBrowser).each(walks)('$person, in $language', ({ person, pages, language }) => {
    let context: BrowserContext;
    let page: Page;
    beforeAll(async () => {
      if (!hasBrowser) return;
      context = await visitor(browser, { language });
      const answer = await context.request.post(`${product.url}/demo/sign-in`, {
        data: { person },
        headers: { origin: product.url },
      });
      expect(answer.ok()).toBe(true);
      page = await context.newPage();
    });
    afterAll(() => context?.close());

    it.each(pages)('%s is without fault to axe in both themes, and fits 320 pixels', async (path, rest) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(product.url + path);
      await page.locator(rest).first().waitFor(APPEARS);
      await expect.poll(() => page.locator('.skeleton').count(), APPEARS).toBe(0);
      expect(await page.locator('main h1').innerText()).not.toMatch(NOWHERE);
      await expectSound(page);
    });
  });
}
