import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { dayAgo, history } from './history.ts';
import { Product } from './product.ts';

const APPEARS = { timeout: 20_000 };
const sectionSum = (page: Page, section: string): Locator => page.locator(`[data-section="${section}"]`);
/** An amount on the screen as a number of yen. */
const yen = (text: string): number => Number(text.replaceAll('−', '-').replace(/[^\d-]/g, ''));
/** The quarter in which the month before this one lies: there is something on its statement. */
const quarter = (() => {
  const [year = 0, month = 1] = dayAgo(40).split('-').map(Number);
  return `${year}-Q${Math.ceil(month / 3)}`;
})();

/** The fields of a file's rows, as far as they are quoted where they must be. */
function rowsOf(text: string): string[][] {
  return text
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((line) =>
      [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)].map(([, field = '']) => field.replaceAll('"', '')),
    );
}

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

async function signedIn(language: 'en' | 'ja'): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await visitor(browser, { language });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${product.url}/p/p1/earnings`);
  await page.getByRole('button', { name: '田中 花子' }).click();
  await page.waitForURL('**/earnings');
  return { context, page, faults };
}

async function downloaded(page: Page, button: string): Promise<{ name: string; rows: string[][] }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), rows: rowsOf(await readFile(await download.path(), 'utf8')) };
}

const words = {
  en: {
    summary: 'CSV: summary',
    items: 'CSV: itemised',
    screen: 'Download CSV',
    everything: 'CSV: all that match',
    number: 'Win rate, POI signed, as a number',
    pin: 'Pin to compare',
  },
  ja: {
    summary: 'CSV:サマリー',
    items: 'CSV:明細',
    screen: 'CSVをダウンロード',
    everything: 'CSV:該当する全件',
    number: '成約率(POI署名済み)(数値)',
    pin: '比較に固定',
  },
} as const;

describe.skipIf(!hasBrowser).each(['en', 'ja'] as const)('a partner and its money, in %s', (language) => {
  const say = words[language];
  let context: BrowserContext;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    ({ context, page, faults } = await signedIn(language));
  });
  afterAll(() => context?.close());

  it('goes from the buckets to a statement that foots', async () => {
    await page.locator('[data-sum]').first().waitFor(APPEARS);
    await page.locator('summary').first().click();
    await page.locator(`a[href="/p/p1/earnings/${quarter}"]`).first().click();
    await sectionSum(page, 'closing').waitFor(APPEARS);
    expect(await page.locator('[data-check="ok"]').count()).toBe(1);
    const parts = await page.locator('[data-section="opening"], [data-section="sum"]').allInnerTexts();
    const closing = yen(await sectionSum(page, 'closing').innerText());
    expect(parts.map(yen).reduce((a, b) => a + b, 0)).toBe(closing);
    expect(closing).toBeGreaterThan(0);
  });

  it('takes the statement home: on paper, as a summary and with every entry, all to the same total', async () => {
    const closing = yen(await sectionSum(page, 'closing').innerText());
    const summary = await downloaded(page, say.summary);
    expect(summary.name).toMatch(/^revshare_\d{4}Q\d_asof-\d{8}T\d{4}JST_r2025-06\.csv$/);
    expect(summary.rows[1]).toEqual(['item', 'period', 'amount', 'amountCurrency']);
    expect(Number(summary.rows.at(-1)?.[2])).toBe(closing);
    const items = await downloaded(page, say.items);
    const place = items.rows[1]?.indexOf('amount') ?? -1;
    const amounts = items.rows.slice(2, -1).map((row) => Number(row[place]));
    expect(amounts.reduce((a, b) => a + b, 0)).toBe(closing);
    expect(Number(items.rows.at(-1)?.[place])).toBe(closing);
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper.head').innerText()).toContain('2025-06');
    expect(await page.locator('.paper.foot').innerText()).toContain(`/p/p1/earnings/${quarter}`);
    expect(await page.locator('.files').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('supposes something, sees what it makes, and has it again after a reload and beside the base', async () => {
    await page.goto(`${product.url}/p/p1/forecast`);
    await page.locator('[data-agreement="same"]').waitFor(APPEARS);
    const before = await page.locator('[data-sentence]').innerText();
    await page.getByLabel(say.number, { exact: true }).fill('100');
    await page.waitForURL(/scn=/);
    await page.waitForFunction((told) => document.querySelector('[data-sentence]')?.textContent !== told, before);
    await page.locator('[data-difference]').first().waitFor(APPEARS);
    const differences = await page.locator('[data-difference]').allInnerTexts();
    expect(differences.map(yen).some((difference) => difference > 0)).toBe(true);
    await page.locator('[data-tier="supposed"]').first().waitFor(APPEARS);
    await page
      .locator('g.asked .range')
      .first()
      .waitFor({ ...APPEARS, state: 'attached' });
    expect(await page.locator('circle.dot').count()).toBe(20);
    await page.reload();
    await page.locator('[data-agreement="same"]').waitFor(APPEARS);
    expect(await page.getByLabel(say.number, { exact: true }).inputValue()).toBe('100');
    await page.getByRole('button', { name: say.pin }).click();
    await page.waitForURL(/pin=/);
  });

  it('has the ledger as a file that is what the screen shows, row for row', async () => {
    await page.goto(`${product.url}/p/p1/ledger`);
    const amounts = page.locator('[role="row"] [data-explain^="entry~"]');
    await amounts.first().waitFor(APPEARS);
    const shown = (await amounts.allInnerTexts()).map(yen);
    const file = await downloaded(page, say.screen);
    const place = file.rows[1]?.indexOf('amount') ?? -1;
    expect(file.rows.slice(2).map((row) => Number(row[place]))).toEqual(shown);
    const everything = await downloaded(page, say.everything);
    expect(everything.rows).toHaveLength(file.rows.length);
  });

  it('finds no fault on the way, and nothing wider than a narrow screen', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const path of ['earnings', `earnings/${quarter}`, 'ledger', 'forecast']) {
      await page.goto(`${product.url}/p/p1/${path}`);
      await page
        .locator('table, [data-agreement="same"]')
        .first()
        .waitFor({ ...APPEARS, state: 'attached' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320);
    }
    expect(faults).toEqual([]);
  });
});
