import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { history } from './history.ts';
import { Product } from './product.ts';

let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  if (!hasBrowser) return;
  product = await Product.start(history());
  browser = await openBrowser();
  const context = await visitor(browser, { language: 'en' });
  page = await context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe.skipIf(!hasBrowser)('somebody who writes a report', () => {
  it('finds a field by a word, and what it leads to', async () => {
    await page.goto(`${product.url}/docs?view=reference`);
    await page.getByRole('searchbox').fill('payableOn');
    await page.getByRole('link', { name: 'Statement', exact: true }).click();
    const heading = page.getByRole('heading', { name: 'Statement', exact: true });
    await heading.waitFor();
    await page.getByRole('article').getByRole('link', { name: 'Money' }).first().click();
    await page.getByRole('heading', { name: 'Money', exact: true }).waitFor();
    await page.goBack();
    await heading.waitFor();
  });

  it('tries an example with a token, which is kept nowhere', async () => {
    const token = await product.token('partner:p1');
    await page.goto(`${product.url}/docs?view=examples`);
    await page.getByRole('link', { name: 'Try it' }).nth(2).click();
    await page.getByLabel('API token').fill(token);
    await page.getByLabel('Document').press('Control+Enter');
    await page.getByText('"key": "p1"').waitFor();
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
    expect(kept).not.toContain(token);
    expect(page.url()).not.toContain(token);
  });

  it('is told where variables are no JSON, and asks as nobody without a token', async () => {
    await page.goto(`${product.url}/docs?view=try&example=partners`);
    await page.getByLabel('Variables, as JSON').fill('{ first: 1 }');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').getByText('not a JSON object').waitFor();
    await page.getByLabel('Variables, as JSON').fill('{ "first": 1 }');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('UNAUTHENTICATED').waitFor();
  });
});
