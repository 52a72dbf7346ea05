import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor, type Visitor } from './browser.ts';
import { dayAgo } from './history.ts';
import { Product } from './product.ts';
import { vendorHistory } from './vendor-history.ts';

const APPEARS = { timeout: 20_000 };
let product: Product;
let browser: Browser;
let ops: string;
const contexts: BrowserContext[] = [];

/** A page of somebody's, signed in. */
async function pageOf(person: string, looks: Visitor = {}): Promise<Page> {
  const context = await visitor(browser, looks);
  contexts.push(context);
  await context.request.post(`${product.url}/demo/sign-in`, { data: { person }, headers: { origin: product.url } });
  return context.newPage();
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${product.url}${path}`);
}

beforeAll(async () => {
  if (!hasBrowser) return;
  product = await Product.start(vendorHistory());
  ops = await product.token('ops:ops1');
  browser = await openBrowser();
});

afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await product?.close();
});

const month = (days: number) => dayAgo(days).slice(0, 7);
const SHARE = `query ($from: Month!, $to: Month!) { partner(key: "p2") {
  associations { nodes { productLine } } revenueShare(from: $from, to: $to) { amount { amount } } } }`;

describe.skipIf(!hasBrowser)('operations', () => {
  it('are not there for anybody else', async () => {
    const page = await pageOf('gs:gs1');
    await go(page, '/review');
    await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor(APPEARS);
    await go(page, '/payments');
    await page.getByRole('heading', { level: 1, name: 'Not found' }).waitFor(APPEARS);
  });

  it('see what a decision would do before they take it, and it comes as it was foretold', async () => {
    const page = await pageOf('ops:ops1');
    await go(page, '/review');
    await page.getByRole('link', { name: '二社工業株式会社' }).click();
    await page.getByRole('radio', { name: 'Harbor & Finch' }).check();
    const effect = page.locator('[data-effect="p2"]');
    await effect.getByText('Credited', { exact: true }).waitFor(APPEARS);
    const foretold = (await effect.locator('[data-effect-share]').textContent())?.replace(/[^\d]/g, '');
    await page.locator('[data-effect="p1"]').getByText('Not credited').waitFor(APPEARS);

    await page.getByRole('button', { name: 'Record the decision' }).click();
    await page.getByText('without a reason nothing is recorded').waitFor(APPEARS);
    await page.getByRole('textbox', { name: 'Reason' }).fill('It trained the customer’s people.');
    await page.getByRole('checkbox', { name: /final/ }).check();
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await page.getByText('The decision is recorded.').waitFor(APPEARS);

    const { partner } = (await product.ask(ops, SHARE, { from: month(130), to: month(0) })) as {
      partner: { associations: { nodes: object[] }; revenueShare: { amount: { amount: string } }[] };
    };
    const came = partner.revenueShare.reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n);
    expect(String(came)).toBe(foretold);
    expect(partner.associations.nodes).toEqual([{ productLine: 'OPERATIONS_HUB' }]);
  });

  it('have a letter for each party that speaks of no other', async () => {
    const page = await pageOf('ops:ops1', { language: 'ja' });
    await go(page, '/review/d9-p1');
    const letters = page.locator('.letter');
    await letters.nth(1).waitFor(APPEARS);
    const [mine = '', theirs = ''] = await letters.locator('div[lang]').allTextContents();
    expect(mine).toContain('アオイデジタル株式会社 御中');
    expect(mine).not.toContain('Harbor');
    expect(theirs).toContain('Harbor & Finch');
    expect(theirs).not.toContain('アオイデジタル');
  });

  it('close a quarter in two steps, and pay it by two people', async () => {
    const { statements } = (await product.ask(
      ops,
      '{ statements(first: 50, filter: { status: OPEN }) { nodes { quarter } } }',
    )) as { statements: { nodes: { quarter: string }[] } };
    const [quarter] = statements.nodes.map((each) => each.quarter).sort();
    const first = await pageOf('ops:ops1');
    await go(first, `/payments?quarter=${quarter}`);
    await first.getByRole('button', { name: 'Check', exact: true }).click();
    await first.locator('[data-closing-check="FOOTING"][data-state="good"]').waitFor(APPEARS);
    await first.getByRole('checkbox', { name: /for good/ }).check();
    await first.getByRole('button', { name: 'Close the quarter' }).click();
    await first.getByText(/is closed as of/).waitFor(APPEARS);
    await first.getByRole('button', { name: /^Prepare up to/ }).click();
    const run = first.locator(`[data-run="${quarter}-1"]`);
    await run.getByText('somebody else of operations has to approve it').waitFor(APPEARS);
    expect(await run.getByRole('button', { name: 'Approve and mark as paid' }).count()).toBe(0);

    const second = await pageOf('ops:ops2');
    await go(second, `/payments?quarter=${quarter}`);
    await second.getByRole('button', { name: 'Approve and mark as paid' }).click();
    await second.locator(`[data-run="${quarter}-1"]`).getByText('Approved, paid').waitFor(APPEARS);
  });

  it('make a token whose text is shown once, and end it', async () => {
    const page = await pageOf('ops:ops1');
    await go(page, '/people');
    await page.getByRole('button', { name: 'New token' }).click();
    await page.getByRole('textbox', { name: 'What it is for' }).fill('reporting');
    await page.getByRole('button', { name: 'Create the token' }).click();
    expect((await page.locator('[data-secret]').textContent())?.length).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    expect(await page.locator('[data-secret]').count()).toBe(0);
    const token = page.locator('[data-token="reporting"]');
    await token.getByRole('button', { name: 'Revoke' }).click();
    await token.getByRole('button', { name: 'Revoke for good' }).click();
    await token.getByText('Ended').waitFor(APPEARS);
  });

  it.each<[string, Visitor]>([
    ['light, in English, wide', {}],
    ['dark, in Japanese, narrow', { language: 'ja', theme: 'dark', width: 320 }],
  ])('find nothing in the way on their pages: %s', async (_, looks) => {
    const page = await pageOf('ops:ops1', looks);
    for (const path of [
      'review',
      'review/d9-p1',
      'payments',
      'exceptions',
      'proof-exceptions',
      'people',
      'audit',
      'mails',
      'health',
    ]) {
      await go(page, `/${path}`);
      await page.getByRole('heading', { level: 2 }).first().waitFor(APPEARS);
      await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`),
        path,
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
});
