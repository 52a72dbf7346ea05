import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { Product } from './product.ts';
import { vendorHistory } from './vendor-history.ts';

const APPEARS = { timeout: 20_000 };
let product: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let gs: string;

const DEAL = `query ($key: String!) { sharedDeal(key: $key) { stage pois { status lines { productLine mrr { amount } } } discountRequests { decision { approved percent } } } }`;
const deal = async (key: string) => (await product.ask(gs, DEAL, { key }))['sharedDeal'];

beforeAll(async () => {
  if (!hasBrowser) return;
  product = await Product.start(vendorHistory());
  gs = await product.token('gs:gs1');
  browser = await openBrowser();
  context = await visitor(browser);
  page = await context.newPage();
  await context.request.post(`${product.url}/demo/sign-in`, {
    data: { person: 'gs:gs1' },
    headers: { origin: product.url },
  });
});

afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe.skipIf(!hasBrowser)('a growth specialist', () => {
  it('starts at its desk', async () => {
    await page.goto(product.url);
    await page.waitForURL('**/desk');
    await page.locator('[data-deal="d8-p1"]').waitFor(APPEARS);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('refuses no deal without a reason, and approves one', async () => {
    const card = page.locator('[data-deal="d8-p1"]');
    await card.getByRole('button', { name: 'Refuse', exact: true }).click();
    await card.getByRole('button', { name: 'Refuse the deal' }).click();
    await card.locator('textarea[aria-invalid="true"]').waitFor(APPEARS);
    expect(await deal('d8-p1')).toMatchObject({ stage: 'REGISTERED' });
    await card.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('未承認商事株式会社 is approved.').waitFor(APPEARS);
    expect(await deal('d8-p1')).toMatchObject({ stage: 'APPROVED' });
  });

  it('issues a quote, from which the proof is made', async () => {
    const row = page.locator('[data-quote="d7-p1"]');
    await row.getByRole('button', { name: 'Quote', exact: true }).click();
    await row.getByRole('button', { name: 'Issue the quote' }).click();
    expect(await row.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
    await row.getByRole('textbox').fill('120,000');
    await row.getByRole('button', { name: 'Issue the quote' }).click();
    await page.getByText('The quote for 見積待ち株式会社 is issued').waitFor(APPEARS);
    expect(await deal('d7-p1')).toMatchObject({
      pois: [{ status: 'OPEN', lines: [{ productLine: 'MARKETING_HUB', mrr: { amount: '120000' } }] }],
    });
  });

  it('decides a discount in writing', async () => {
    const request = page.locator('[data-discount="q-d7"]');
    await request.getByRole('textbox', { name: 'Reason' }).fill('For two years.');
    await request.getByRole('button', { name: 'Approve' }).click();
    await request.waitFor({ state: 'detached', ...APPEARS });
    expect(await deal('d7-p1')).toMatchObject({ discountRequests: [{ decision: { approved: true, percent: '10' } }] });
  });

  it('invites a partner, once, and sees its 72 hours run', async () => {
    const invite = async () => {
      await page.getByRole('textbox', { name: 'Deal key' }).fill('vd1');
      await page.getByRole('textbox', { name: 'Partner key' }).fill('p2');
      await page.getByRole('button', { name: 'Invite', exact: true }).click();
    };
    await invite();
    const sent = page.locator('[data-invitation="p2"]');
    await sent.getByText('in 3 days').waitFor(APPEARS);
    await invite();
    await page.getByText('its time for an answer runs from the first notice').waitFor(APPEARS);
    expect(await sent.count()).toBe(1);
  });
});
