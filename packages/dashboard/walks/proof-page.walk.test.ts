import { AxeBuilder } from '@axe-core/playwright';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, visitor } from './browser.ts';
import { history } from './history.ts';
import { Product } from './product.ts';

let product: Product;
let browser: Browser;
let token: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  product = await Product.start(history());
  browser = await openBrowser();
  token = await product.token('partner:p1');
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

/** The link in the mail that the product laid into its folder for an address. */
async function linkTo(address: string): Promise<string> {
  const folder = join(product.folder, 'mail');
  for (const file of (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'))) {
    const mail = (await readFile(join(folder, file), 'utf8')).replaceAll(/=\r?\n/g, '');
    const link = /http:\S+\/proof\/[\w-]{43}/.exec(mail)?.[0];
    if (mail.includes(address) && link !== undefined) return link;
  }
  return '';
}

/** A proof of p1's that waits for the customer, and the link to it. */
async function sentLink(address: string): Promise<{ poi: string; link: string }> {
  const { sharedDeal } = (await product.ask(token, '{ sharedDeal(key: "d2-p1") { id } }')) as {
    sharedDeal: { id: string };
  };
  const lines = [{ productLine: 'SALES_HUB', edition: 'PROFESSIONAL', mrr: { amount: '60000', currency: 'JPY' } }];
  const add = 'mutation ($input: AddProofInput!) { addProof(input: $input) { poi { id } userErrors { message } } }';
  const added = await product.ask(token, add, { input: { sharedDeal: sharedDeal.id, lines } });
  const poi = (added['addProof'] as { poi: { id: string } }).poi.id;
  const send = 'mutation ($input: SendProofLinkInput!) { sendProofLink(input: $input) { userErrors { message } } }';
  const to = { recipientName: 'Hanako Yamada', recipientEmail: address, language: 'EN' };
  const sent = await product.ask(token, send, { input: { poi, ...to } });
  expect((sent['sendProofLink'] as { userErrors: unknown[] }).userErrors).toEqual([]);
  await expect.poll(() => linkTo(address), { timeout: 10_000 }).not.toBe('');
  return { poi, link: await linkTo(address) };
}

async function statusOf(poi: string): Promise<unknown> {
  const { node } = await product.ask(token, 'query ($id: ID!) { node(id: $id) { ... on Poi { status } } }', {
    id: poi,
  });
  return (node as { status: unknown }).status;
}

async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Without fault to axe in both themes, and no wider than 320 pixels. */
async function expectReadable(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), `${page.url()} ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
}

describe.skipIf(!hasBrowser)("the customer's page", () => {
  it('is not answered by a scanner that runs it and presses everything on it without typing (93)', async () => {
    const { poi, link } = await sentLink('scanned@c2.example');
    const context = await visitor(browser);
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(product.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.goto(link);
    const count = await page.locator('a, button, input, label').count();
    expect(count).toBeGreaterThan(5);
    for (let place = 0; place < count; place += 1) {
      await page.goto(link);
      await page
        .locator('a, button, input, label')
        .nth(place)
        .click({ force: true, timeout: 2_000 })
        .catch(() => undefined);
      for (const button of await page.locator('button').all())
        await button.click({ timeout: 2_000 }).catch(() => undefined);
    }
    expect(await statusOf(poi)).toBe('OPEN');
    expect(foreign).toEqual([]);
    await context.close();
  });

  it('is accepted with the keyboard alone, where no script runs, and its address keeps no token (96)', async () => {
    const { poi, link } = await sentLink('hanako@c2.example');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(link);
    expect(page.url()).toBe(`${product.url}/proof`);
    await page.getByLabel('Your name').fill('Hanako Yamada');
    await page.keyboard.press('Tab');
    await page.keyboard.type('hanako@c2.example');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Accept' }).press('Enter');
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toContain('Hanako Yamada accepted this');
    expect(await statusOf(poi)).toBe('SIGNED');
    await context.close();
  });

  it.each(['en', 'ja'] as const)(
    'is without fault to axe in both themes, and fits 320 pixels: asked, sent back, answered, unknown, in %s',
    async (language) => {
      const { link } = await sentLink(`${language}@c2.example`);
      const context = await visitor(browser, { language });
      const page = await context.newPage();
      await page.goto(link);
      await page.goto(`${product.url}/proof?lang=${language}`);
      await expectReadable(page);
      const decline = page.getByRole('button', { name: language === 'en' ? 'Decline' : '却下する' });
      await decline.click();
      await page.getByRole('alert').waitFor();
      await expectReadable(page);
      await page.locator('#name').fill('Hanako');
      await page.locator('#email').fill(`${language}@c2.example`);
      await decline.click();
      await page.getByRole('status').waitFor();
      await expectReadable(page);
      await page.goto(`${product.url}/proof/${'A'.repeat(43)}`);
      await expectReadable(page);
      await context.close();
    },
  );
});
