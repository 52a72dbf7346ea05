import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../i18n/locale.ts';
import type { Root } from '../testing/fake-api.ts';
import { mountInPage, settle as settled, type Mounted } from '../testing/mount.ts';
import { deal, line, money, partnerRoot, reason } from '../testing/objects.ts';
import ExplainPanel from './ExplainPanel.vue';

let mounted: Mounted | undefined;

/** The way to explain a kind of figure is fetched when it is asked for. */
async function settle(): Promise<void> {
  await settled();
  await vi.dynamicImportSettled();
  await settled();
}

async function panel(path: string, root: Root, language: Language = 'en') {
  mounted = await mountInPage(ExplainPanel, { path: `/?explain=${path}`, root, language });
  await settle();
  const { page, router } = mounted;
  return {
    page,
    text: () => page.text(),
    path: () => router.currentRoute.value.query['explain'],
    async press(key: string, on = 'aside') {
      await page.find(on).trigger('keydown', { key });
      await settle();
    },
    async follow(label: string) {
      const row = page.findAll('button[data-row]').find((each) => each.text().includes(label));
      await row?.trigger('click');
      await settle();
    },
  };
}

const soldLine = (counted: string) => ({
  customer: { id: 'cu_1', name: '北斗精機株式会社' },
  productLine: 'SALES_HUB',
  motion: 'PARTNER_SOURCED',
  association: { id: `as_${counted}` },
  now: money('120000'),
  twelveMonthsBefore: money('96000'),
  counted: money(counted),
});
const sold = (total: string, counted: readonly string[]) =>
  partnerRoot({
    more: {
      soldMrr: () => ({
        total: money(total),
        sourced: money(total),
        assisted: money('0'),
        lines: counted.map(soldLine),
      }),
    },
  });
const notCredited = {
  outcome: 'NOT_CREDITED',
  policyVersion: '2025-06',
  reasons: [
    reason('motion.sourced', true, 'Partner Sourced'),
    reason('poi.signed-by-close', false, 'No signature by the close'),
  ],
  lines: [line(false, [reason('poi.required', false, 'Not covered by a proof')])],
};

afterEach(() => {
  mounted?.page.unmount();
  mounted = undefined;
});
beforeEach(() => (document.body.innerHTML = ''));

describe('the rows under a figure', () => {
  it.each([
    ['en', 'Adds up'],
    ['ja', '合計と一致'],
  ] as const)('foot, and in %s it says so: %s', async (language, words) => {
    const { page, text } = await panel('soldMrr~p1~2025-11-23', sold('24000', ['24000']), language);
    expect(text()).toContain(words);
    expect(page.findAll('[data-check="ok"]')).toHaveLength(2);
    expect(page.find('[data-check="mismatch"]').exists()).toBe(false);
  });

  it('that do not foot are an error in plain sight, with what they give', async () => {
    const { page } = await panel('soldMrr~p1~2025-11-23', sold('24001', ['24000']));
    const alert = page.find('[data-check="mismatch"]');
    expect(alert.attributes('role')).toBe('alert');
    expect(alert.text()).toContain('¥24,000');
  });

  it('of which one is not what its own parts give are an error too', async () => {
    const { page } = await panel('soldMrr~p1~2025-11-23', sold('24001', ['24001']));
    expect(page.find('[data-check="mismatch"]').exists()).toBe(true);
  });
});

describe('a deal without credit', () => {
  const root = partnerRoot({ deals: [deal('sd_1', { stage: 'WON', credit: notCredited })] });

  it('says first what stood in the way', async () => {
    const { page } = await panel('credit~sd_1', root);
    expect(page.findAll('ol button[data-row]').map((row) => row.text())).toEqual([
      expect.stringContaining('Not met') as string,
      expect.stringContaining('Partner Sourced') as string,
    ]);
  });

  it('is followed down to the clause in both languages and the events, and back up', async () => {
    const open = await panel('credit~sd_1', root);
    await open.follow('No signature by the close');
    expect(open.path()).toBe('credit~sd_1/reason~0');
    expect(open.page.find('blockquote[lang="ja"]').text()).toBe('poi.signed-by-close の本文');
    expect(open.page.find('blockquote[lang="en"]').text()).toBe('The text of poi.signed-by-close');
    expect(open.text()).toContain('The deal was won');
    expect(open.text()).toContain('1 Jul 2025, 18:00');
    await open.press('Backspace');
    expect(open.path()).toBe('credit~sd_1');
    await open.press('Escape');
    expect(open.path()).toBeUndefined();
  });

  it('explains each of its lines as deeply', async () => {
    const open = await panel('credit~sd_1', root, 'ja');
    await open.follow('Marketing Hub Professional');
    expect(open.path()).toBe('credit~sd_1/line~sd_1~0');
    expect(open.text()).toContain('Not covered by a proof(日本語)');
  });
});

describe('the panel', () => {
  const root = partnerRoot({ deals: [deal('sd_1')] });

  it('takes the focus to the heading of each level', async () => {
    await panel('credit~sd_1', root);
    expect(document.activeElement?.tagName).toBe('H2');
  });

  it('leaves keys of an input method alone', async () => {
    const { page, path } = await panel('credit~sd_1', root);
    await page.find('aside').trigger('keydown', { key: 'Backspace', isComposing: true });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }));
    await settle();
    expect(path()).toBe('credit~sd_1');
  });

  it('says of a deal that is still open that nothing is decided', async () => {
    expect((await panel('credit~sd_1', root)).text()).toContain('The deal is still open');
  });

  it('says of what it may not tell the same as of what is not there', async () => {
    expect((await panel('credit~sd_of-somebody-else', root)).text()).toContain('There is nothing to explain here');
  });
});
