import { AxeBuilder } from '@axe-core/playwright';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { history } from './history.ts';
import { Product } from './product.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

let product: Product;
let server: ViteDevServer;
let browser: Browser;
let address: string;

/** The gallery is in no build for production, so it is served as those who build it see it. */
beforeAll(async () => {
  if (!hasBrowser) return;
  product = await Product.start(history());
  process.env['TIERLINE_API'] = product.url;
  server = await createServer({ root, server: { port: 0, host: 'localhost' }, logLevel: 'error' });
  await server.listen();
  address = `${server.resolvedUrls?.local[0] ?? ''}_kit`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await product?.close();
});

async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('tr[data-row]').nth(3).waitFor({ timeout: 60_000 });
  return page;
}

describe.skipIf(!hasBrowser)('the gallery', () => {
  it.each(['en', 'ja'] as const)(
    'is without fault to axe on each of its tabs, in both themes, in %s',
    async (language) => {
      const context = await visitor(browser, { language });
      const page = await opened(context);
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
            `${await tab.innerText()}, ${colorScheme}`,
          ).toEqual([]);
        }
      }
      await context.close();
    },
  );

  it('fits a page of 320 pixels on each of its tabs', async () => {
    const context = await visitor(browser, { width: 320 });
    const page = await opened(context);
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), await tab.innerText()).toBe(320);
    }
    await context.close();
  });

  it('keeps the focus in sight under the head of ten thousand rows, and draws few of them', async () => {
    const context = await visitor(browser);
    const page = await opened(context);
    await page.getByText('10,000', { exact: true }).click();
    await page.locator('[aria-rowcount="10001"]').waitFor();
    await page.locator('[data-row="0"] [data-column="1"]').focus();
    await page.keyboard.press('Control+End');
    await page.locator('[data-row="9999"]:focus-within').waitFor();
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('PageUp');
    await expect.poll(() => page.evaluate(isFocusInSight)).toBe(true);
    expect(await page.locator('[data-row="9999"]:focus-within').count()).toBe(0);
    expect(await page.locator('tr[data-row]').count()).toBeLessThan(80);
    await context.close();
  });
});

/** Runs in the page: whether the focused cell stands beneath the grid's head and above the window's end. */
function isFocusInSight(): boolean {
  const focused = document.activeElement?.getBoundingClientRect();
  const head = document.querySelector('[role="grid"] thead')?.getBoundingClientRect();
  if (!focused || !head) return false;
  return focused.top >= head.bottom - 1 && focused.bottom <= window.innerHeight + 1;
}
