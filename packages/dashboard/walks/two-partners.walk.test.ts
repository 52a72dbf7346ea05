import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { history } from './history.ts';
import { Product } from './product.ts';

const APPEARS = { timeout: 15_000 };
/** Long enough for a change to arrive on any of the ways that one can take. */
const ARRIVES = 3_000;

/** One partner's screen, with everything that its browser is sent. */
interface Desk {
  readonly page: Page;
  readonly received: string[];
}

let product: Product;
let browser: Browser;
let ops: string;
let a: Desk;
let b: Desk;

async function sitDown(person: string, path: string): Promise<Desk> {
  const context = await visitor(browser);
  await context.request.post(`${product.url}/demo/sign-in`, { data: { person } });
  const page = await context.newPage();
  const received: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const text = String(payload);
      // Whether the line still stands is asked by the clock, whatever happens.
      if (!/"type":"p[io]ng"/.test(text)) received.push(text);
    }),
  );
  page.on('response', (response) => {
    if (response.url().endsWith('/graphql'))
      void response.text().then(
        (text) => received.push(text),
        () => undefined,
      );
  });
  await page.goto(product.url + path);
  await page.locator('[data-live="live"]').waitFor(APPEARS);
  await page
    .locator('.skeleton')
    .first()
    .waitFor({ ...APPEARS, state: 'detached' });
  // What was read while the line was opened is read once more.
  await page.waitForTimeout(ARRIVES);
  return { page, received };
}

const screen = ({ page }: Desk) => page.locator('main').innerText();

/** B registers a deal with a customer for which A has a shared deal; the time is that of the act. */
function rival(): string {
  return JSON.stringify({
    type: 'DealRegistered',
    at: new Date().toISOString(),
    sharedDeal: 'rival-p2',
    partner: 'p2',
    domain: 'c2.example',
    deal: 'd2',
    from: 'COMPANY',
    relationship: 'Known for years.',
    need: 'Wants one place for leads.',
  });
}

beforeAll(async () => {
  if (!hasBrowser) return;
  product = await Product.start(history());
  ops = await product.token('ops:ops1');
  browser = await openBrowser();
  a = await sitDown('partner:p1', '/p/p1/deals/d2-p1');
  b = await sitDown('partner:p2', '/p/p2');
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe.skipIf(!hasBrowser)('two partners with one customer', () => {
  it('learn nothing of each other: when one acts, nothing changes on the other’s screen or wire', async () => {
    const before = await screen(a);
    const framesOfA = a.received.length;
    const framesOfB = b.received.length;
    const record = `mutation($lines: [String!]!) { recordHistory(input: { lines: $lines }) { taken } }`;
    expect(await product.ask(ops, record, { lines: [rival()] })).toEqual({ recordHistory: { taken: 1 } });
    await expect.poll(() => b.received.length, APPEARS).toBeGreaterThan(framesOfB);
    await a.page.waitForTimeout(ARRIVES);
    expect(a.received.slice(framesOfA)).toEqual([]);
    expect(await screen(a)).toBe(before);
  });

  it('are shown the same after reading anew, and nothing of the other’s name', async () => {
    await a.page.reload();
    await a.page.locator('[data-live="live"]').waitFor(APPEARS);
    await expect.poll(() => a.page.locator('.skeleton').count(), APPEARS).toBe(0);
    expect(a.received.join('\n')).not.toMatch(/Harbor|rival-p2|"p2"/);
    expect(await a.page.content()).not.toMatch(/Harbor|rival-p2/);
  });
});
