import type { Browser, BrowserContext, Page } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { dayAgo, history } from './history.ts';
import { Product } from './product.ts';

const WIN = `mutation Win($input: WinDealInput!) { winDeal(input: $input) { sharedDeal { stage } userErrors { message } } }`;
/** Bytes of compressed script that the first page needs to ask for what it shows; what listens and tells is fetched later. */
const BUDGET = 110_000;
const APPEARS = { timeout: 15_000 };

let product: Product;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let ops: string;
const requested: string[] = [];
const faults: string[] = [];

/** Wins a deal elsewhere, as operations would through the API. */
async function winElsewhere(key: string): Promise<void> {
  const { sharedDeal } = await product.ask(ops, `query($key: String!) { sharedDeal(key: $key) { id } }`, { key });
  const { id } = sharedDeal as { id: string };
  const answer = await product.ask(ops, WIN, { input: { sharedDeal: id, closedOn: dayAgo(0) } });
  expect(answer['winDeal']).toEqual({ sharedDeal: { stage: 'WON' }, userErrors: [] });
}

const soldMrr = () => page.locator(`[data-explain="soldMrr~p1~${dayAgo(0)}"]`).first();
const chip = (state: string) => page.locator(`[data-live="${state}"]`);

beforeAll(async () => {
  if (!hasBrowser) return;
  product = await Product.start(history());
  ops = await product.token('ops:ops1');
  browser = await openBrowser();
  context = await visitor(browser);
  page = await context.newPage();
  page.on('request', (request) => requested.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
});

afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe.skipIf(!hasBrowser)('a partner', () => {
  it('signs in from wherever it wanted to go, and gets there', async () => {
    await page.goto(`${product.url}/p/p1`);
    await page.getByRole('button', { name: '田中 花子' }).click();
    await page.waitForURL('**/p/p1');
    await soldMrr().filter({ hasText: '96,000' }).waitFor(APPEARS);
    await chip('live').waitFor(APPEARS);
  });

  it('is shown its overview by no more script than the budget', async () => {
    const fresh = await context.newPage();
    const bodies: Promise<Buffer>[] = [];
    let isAsked = false;
    fresh.on('request', (request) => {
      if (request.url().endsWith('/graphql') && !/query Session\b/.test(request.postData() ?? '')) isAsked = true;
    });
    fresh.on('response', (response) => {
      if (!isAsked && /\.js$/.test(response.url())) bodies.push(response.body());
    });
    await fresh.goto(`${product.url}/p/p1`);
    await fresh.locator('.column .figure').nth(2).waitFor(APPEARS);
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
    await fresh.close();
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET);
  });

  it('sees a deal that was won elsewhere arrive without a reload', async () => {
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await winElsewhere('d2-p1');
    await soldMrr().filter({ hasText: '150,000' }).waitFor(APPEARS);
    await page.locator('tr', { hasText: '株式会社青葉商会' }).filter({ hasText: 'Credited' }).waitFor(APPEARS);
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  });

  it('asks the figure and is led down to the clause, in English and in Japanese', async () => {
    await soldMrr().focus();
    await page.keyboard.press('e');
    const panel = page.locator('aside.explain');
    await panel.locator('[data-check="ok"]').nth(1).waitFor(APPEARS);
    expect(await panel.locator('[data-check="mismatch"]').count()).toBe(0);
    await panel.getByRole('button', { name: /青葉商会/ }).press('Enter');
    await panel.locator('ol button[data-row]').first().press('Enter');
    await panel.locator('blockquote:lang(en)').waitFor(APPEARS);
    const english = await panel.locator('p').first().innerText();
    expect(await panel.locator('blockquote:lang(ja)').innerText()).toMatch(/[ぁ-ん]/);

    await page.getByRole('combobox', { name: 'Language' }).selectOption('ja');
    await panel.getByText('根拠となる記録').waitFor(APPEARS);
    await expect.poll(() => panel.locator('p').first().innerText(), APPEARS).not.toBe(english);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ja');
  });

  it('goes back up and out by keys, and is where it was', async () => {
    await page.locator('aside.explain h2').focus();
    await page.keyboard.press('Backspace');
    await page.waitForURL((url) => url.searchParams.get('explain')?.split('/').length === 2);
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => !url.searchParams.has('explain'));
    await expect.poll(() => soldMrr().evaluate((figure) => figure === document.activeElement)).toBe(true);
  });

  it('is told why a deal without a signed proof gave nothing', async () => {
    await page.goto(`${product.url}/p/p1/deals/d3-p1`);
    await page.getByRole('button', { name: /付与なし/ }).click();
    const first = page.locator('aside.explain ol button[data-row]').first();
    await first.waitFor(APPEARS);
    expect(await first.innerText()).toContain('poi.');
    expect(await first.innerText()).toContain('満たしていません');
  });

  it('hears of a killed server at once, and of its return, with what it missed', async () => {
    await page.goto(`${product.url}/p/p1`);
    await chip('live').waitFor(APPEARS);
    await soldMrr().filter({ hasText: '150,000' }).waitFor(APPEARS);
    await product.kill();
    await chip('reconnecting').waitFor(APPEARS);
    await soldMrr().filter({ hasText: '150,000' }).waitFor();
    await product.serve();
    await winElsewhere('d4-p1');
    await chip('live').waitFor({ timeout: 20_000 });
    await soldMrr().filter({ hasText: '186,000' }).waitFor(APPEARS);
  });

  it('holds changes back while paused', async () => {
    await page.locator('h1').click();
    await page.keyboard.press('Shift+P');
    await chip('paused').waitFor(APPEARS);
    await page.keyboard.press('Shift+P');
    await chip('live').waitFor(APPEARS);
  });

  it('leaves nothing behind on signing out', async () => {
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await page.waitForURL('**/sign-in');
    const kept = await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }));
    // How far down a page was is all that the router keeps, for the tab's own back button.
    expect(kept.filter((key) => key !== 'vue-router:scroll')).toEqual([]);
    await page.goto(`${product.url}/p/p1`);
    await page.waitForURL('**/sign-in?next=/p/p1');
  });

  it('never had anything asked of another origin, nor a script refused', () => {
    const own = [`http://localhost:${product.port}/`, `ws://localhost:${product.port}/`];
    expect(requested.filter((url) => !own.some((origin) => url.startsWith(origin)))).toEqual([]);
    expect(
      faults.filter(
        (fault) => !/ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)|WebSocket connection/.test(fault),
      ),
    ).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('a growth specialist', () => {
  it('finds the deals to decide, and records one as won in the page', async () => {
    const own = await visitor(browser);
    const desk = await own.newPage();
    await product.ask(ops, `mutation($lines: [String!]!) { recordHistory(input: { lines: $lines }) { taken } }`, {
      lines: newDeal(),
    });
    await desk.goto(product.url);
    await desk.getByRole('button', { name: 'GS One' }).click();
    await desk.waitForURL('**/desk');
    await desk.goto(`${product.url}/deals`);
    await desk.getByRole('link', { name: '北斗精機株式会社' }).first().click();
    await desk.getByRole('button', { name: 'Approve' }).click();
    await desk.getByText('Approved.').waitFor(APPEARS);
    await desk.getByRole('button', { name: 'Record as won' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Add a line' }).click();
    await dialog.getByRole('combobox', { name: 'Product line' }).selectOption('OPERATIONS_HUB');
    await dialog.getByRole('textbox', { name: 'MRR in JPY' }).fill('72,000');
    await dialog.getByRole('button', { name: 'Record as won' }).click();
    await desk.getByText('Recorded as won.').waitFor(APPEARS);
    await desk.getByRole('button', { name: /Not credited/ }).waitFor(APPEARS);
    await own.close();
  });
});

/** A deal just registered with a customer of the partner, for another line; nothing is quoted yet. */
function newDeal(): string[] {
  const registered = {
    type: 'DealRegistered',
    at: new Date().toISOString(),
    sharedDeal: 'd9-p1',
    partner: 'p1',
    domain: 'c1.example',
    deal: 'd9',
    from: 'COMPANY',
    relationship: 'Our customer.',
    need: 'Wants its data in one place.',
  };
  return [JSON.stringify(registered)];
}
