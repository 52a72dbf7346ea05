import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { Product } from './product.ts';
import { vendorHistory } from './vendor-history.ts';

const APPEARS = { timeout: 20_000 };
/** Looks after nobody. */
const stranger = {
  ...{ type: 'StaffJoined', at: '2020-01-01T09:00:00+09:00', staff: 'pdm2', name: 'PDM Two', role: 'PDM' },
  ...{ email: 'pdm2@vendor.example', region: 'JP' },
};

let product: Product;
let browser: Browser;

/** A development manager at a page of its own. */
async function enter(person: string, language: 'en' | 'ja'): Promise<{ context: BrowserContext; page: Page }> {
  const context = await visitor(browser, { language });
  const answer = await context.request.post(`${product.url}/demo/sign-in`, {
    data: { person },
    headers: { origin: product.url },
  });
  expect(answer.ok()).toBe(true);
  return { context, page: await context.newPage() };
}

/** No finding in either theme, and nothing to push aside at 320 pixels. */
async function isSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });
}

beforeAll(async () => {
  if (!hasBrowser) return;
  product = await Product.start([vendorHistory(), JSON.stringify(stranger)].join('\n'));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const words = {
  en: { money: 'Money', add: /^Add .* to the plan$/, write: 'Add to plan', plan: 'Show the plan', cell: /estimate/ },
  ja: { money: '金額', add: /を計画に追加$/, write: '計画に追加', plan: '計画を表示', cell: /見込み月額/ },
} as const;

describe.skipIf(!hasBrowser).each(['en', 'ja'] as const)('a development manager, in %s', (language) => {
  const word = words[language];
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    if (hasBrowser) ({ context, page } = await enter('pdm:pdm1', language));
  });
  afterAll(() => context?.close());

  it('comes from the queue to a partner', async () => {
    await page.goto(`${product.url}/attention`);
    await page.locator('main li a.link').first().click(APPEARS);
    await page.waitForURL('**/p/p1**');
  });

  it('compares partners by the columns of a task, and goes back step by step', async () => {
    await page.goto(`${product.url}/partners`);
    await page.locator('[role=grid] [data-id="p1"]').waitFor(APPEARS);
    await page.getByText(word.money, { exact: true }).click();
    await page.waitForURL('**cols=money**');
    await page.locator('[role=grid] [data-explain^="soldMrr~p1"]').waitFor(APPEARS);
    await page.locator('[data-id="p1"] input[type=checkbox]').click();
    await page.waitForURL('**compare=p1**');
    await page.locator('main section table:not([role=grid])').waitFor(APPEARS);
    await isSound(page);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('compare') && url.search.includes('cols=money'));
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('cols'));
  });

  it('goes from the pipeline to a deal', async () => {
    await page.goto(`${product.url}/pipeline`);
    await page.locator('[role=grid] [data-id]').first().waitFor(APPEARS);
    await isSound(page);
    await page.locator('[role=grid] [data-id] th a').first().click();
    await page.waitForURL('**/p/p1/deals/**');
  });

  it('finds white space by the arrow keys and writes it into the plan', async () => {
    await page.goto(`${product.url}/whitespace`);
    const cell = page.locator('[role=grid] [data-id="p1"] .cell').first();
    await cell.waitFor(APPEARS);
    await isSound(page);
    await page.locator('[role=grid] [data-id="p1"] th button').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(word.cell);
    await page.goto(`${product.url}/whitespace?partner=p1&line=SERVICE_HUB`);
    await page.getByRole('button', { name: word.add }).first().click(APPEARS);
    await page.getByRole('dialog').getByRole('button', { name: word.write, exact: true }).click();
    await page.getByRole('link', { name: word.plan }).click(APPEARS);
    await page.waitForURL('**/p/p1/plan**');
    await page.getByText('Service Hub').first().waitFor(APPEARS);
  });
});

describe.skipIf(!hasBrowser)('another development manager', () => {
  it('finds no partner of others, in no list and at no address', async () => {
    const { context, page } = await enter('pdm:pdm2', 'en');
    await page.goto(`${product.url}/partners`);
    await page.locator('main h1').waitFor(APPEARS);
    await expect.poll(() => page.locator('.skeleton').count(), { timeout: 15_000 }).toBe(0);
    expect(await page.locator('[data-id="p1"]').count()).toBe(0);
    await page.goto(`${product.url}/p/p1`);
    await page.locator('main h1').waitFor(APPEARS);
    expect(await page.locator('main').textContent()).not.toContain('¥');
    await context.close();
  });
});
