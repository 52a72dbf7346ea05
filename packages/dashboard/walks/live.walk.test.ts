import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { dayAgo, history } from './history.ts';
import { Product } from './product.ts';

const WIN = `mutation Win($input: WinDealInput!) { winDeal(input: $input) { userErrors { message } } }`;
const APPEARS = { timeout: 15_000 };
const BACK_WITHIN = 5_000;
const NOTICED_WITHIN = 10_000;

let product: Product;
let browser: Browser;
let page: Page;
let ops: string;

const chip = (state: string) => page.locator(`[data-live="${state}"]`);
const soldMrr = (text: string) => page.locator(`[data-explain="soldMrr~p1~${dayAgo(0)}"]`).filter({ hasText: text });

async function winElsewhere(key: string): Promise<void> {
  const { sharedDeal } = await product.ask(ops, `query($key: String!) { sharedDeal(key: $key) { id } }`, { key });
  const { id } = sharedDeal as { id: string };
  const answer = await product.ask(ops, WIN, { input: { sharedDeal: id, closedOn: dayAgo(0) } });
  expect(answer['winDeal']).toEqual({ userErrors: [] });
}

/** How long something takes, in milliseconds. */
async function taken(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

beforeAll(async () => {
  if (!hasBrowser) return;
  product = await Product.start(history());
  ops = await product.token('ops:ops1');
  browser = await openBrowser();
  const context = await visitor(browser);
  await context.request.post(`${product.url}/demo/sign-in`, { data: { person: 'partner:p1' } });
  page = await context.newPage();
  await page.goto(`${product.url}/p/p1`);
  await soldMrr('96,000').first().waitFor(APPEARS);
  await chip('live').waitFor(APPEARS);
});
afterAll(async () => {
  product?.thaw();
  await browser?.close();
  await product?.close();
});

describe.skipIf(!hasBrowser)('a page that is open', () => {
  it('is live again within five seconds of a killed server’s return, and has missed nothing', async () => {
    await product.kill();
    await chip('reconnecting').waitFor(APPEARS);
    await product.serve();
    expect(await taken(() => chip('live').waitFor(APPEARS))).toBeLessThan(BACK_WITHIN);
    await winElsewhere('d2-p1');
    await soldMrr('150,000').first().waitFor(APPEARS);
  });

  it('notices within ten seconds that the server is frozen, and is live again within five of its thaw', async () => {
    product.freeze();
    expect(await taken(() => chip('reconnecting').waitFor(APPEARS))).toBeLessThan(NOTICED_WITHIN);
    product.thaw();
    expect(await taken(() => chip('live').waitFor(APPEARS))).toBeLessThan(BACK_WITHIN);
    await winElsewhere('d4-p1');
    await soldMrr('186,000').first().waitFor(APPEARS);
  });

  it('sends nothing while the device is offline, and is live again after', async () => {
    await page.context().setOffline(true);
    await chip('offline').waitFor(APPEARS);
    await soldMrr('186,000').first().waitFor();
    await page.context().setOffline(false);
    await chip('live').waitFor(APPEARS);
  });

  it('shows a past day, stops being live there, and comes back to the present', async () => {
    await page.goto(`${product.url}/p/p1?asOf=${dayAgo(200)}`);
    await page.getByRole('region', { name: 'A past day' }).waitFor(APPEARS);
    await chip('paused').waitFor(APPEARS);
    await page.getByRole('button', { name: 'Back to today' }).click();
    await chip('live').waitFor(APPEARS);
    expect(new URL(page.url()).searchParams.has('asOf')).toBe(false);
  });
});
