import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetDrafts } from '../forms/draft.ts';
import { mountInPage, settle } from '../testing/mount.ts';
import { clause, money, partnerRoot } from '../testing/objects.ts';
import RegisterDeal from './RegisterDeal.vue';

const page = (nodes: readonly unknown[]) => ({
  nodes,
  totalCount: nodes.length,
  pageInfo: { hasNextPage: false, endCursor: null, hasPreviousPage: false, startCursor: null },
});
const own = {
  __typename: 'SharedDeal',
  ...{ id: 'sd_7', key: 'd7', stage: 'WON', registeredAt: '2025-06-01T00:00:00Z' },
  customer: { id: 'cu_7', key: 'c7', name: '青井食品' },
};
const standing = (productLine: string, state: string, monthly: string | null = null) => ({
  ...{ productLine, state, mrr: null, reasons: [] },
  estimatedMonthlyRevenueShare: monthly && money(monthly),
});

interface Told {
  readonly errors?: readonly unknown[];
  readonly sent?: { input: Record<string, unknown> }[];
}

const root = ({ errors = [], sent = [] }: Told = {}) => ({
  ...partnerRoot({
    more: {
      sharedDeals: ({ filter }: { filter?: { domain?: string } }) =>
        page(filter?.domain === 'aoi.example' ? [own] : []),
      installBase: () =>
        page([
          {
            customer: own.customer,
            lines: [standing('MARKETING_HUB', 'NOT_CREDITABLE'), standing('SALES_HUB', 'OPEN')],
          },
        ]),
    },
  }),
  policy: { version: '2025-06', effectiveFrom: '2025-06-01' },
  registerDeal: (args: { input: Record<string, unknown> }) => {
    sent.push(args);
    return { sharedDeal: errors.length > 0 ? null : { id: 'sd_9', key: 'd9' }, userErrors: errors };
  },
});

async function mountForm(told: Told = {}, language: 'en' | 'ja' = 'en') {
  const mounted = await mountInPage(RegisterDeal, { root: root(told), language });
  const fill = async (label: string, text: string) => {
    const name = mounted.page.findAll('label').find((each) => each.text() === label);
    await mounted.page.find(`#${name?.attributes('for') ?? ''}`).setValue(text);
    await settle();
  };
  const send = async () => {
    await mounted.page.find('form').trigger('submit');
    await settle();
  };
  return { ...mounted, fill, send };
}

describe('registering a deal', () => {
  beforeEach(forgetDrafts);

  it('tells what each line would give while it is written, by which rules, and that it is a preview', async () => {
    const { page: shown, fill } = await mountForm();
    expect(shown.text()).toContain('Enter a line with its MRR');
    await fill('MRR in JPY', '96,000');
    expect(shown.text()).toContain('Eligible');
    expect(shown.text()).toContain('¥19,200 a month for 36 months');
    expect(shown.text()).toContain('policy version 2025-06');
  });

  it('finds one’s own deals on the domain, however it is written, and goes by how that customer’s lines stand', async () => {
    const { page: shown, fill } = await mountForm();
    await fill('MRR in JPY', '96000');
    await fill('Domain the customer will buy with', 'https://www.ＡＯＩ.example/');
    expect(shown.text()).toContain('Read as aoi.example');
    expect(shown.find('a').attributes('href')).toBe('/p/p1/deals/d7');
    expect(shown.text()).toContain('Not eligible');
    expect(shown.text()).not.toContain('¥19,200');
    await fill('Domain the customer will buy with', 'other.example');
    expect(shown.text()).toContain('¥19,200');
  });

  it('sends nothing while something is missing, and says what', async () => {
    const sent: { input: Record<string, unknown> }[] = [];
    const { page: shown, fill, send } = await mountForm({ sent });
    await fill('Domain the customer will buy with', 'no domain');
    await send();
    expect(sent).toEqual([]);
    expect(shown.text()).toContain('A domain has no spaces.');
    expect(shown.findAll('[aria-invalid]')).toHaveLength(3);
  });

  it('shows the server’s faults on their fields, and goes to the new deal once it is taken', async () => {
    const refused = {
      code: 'NOT_DOMAIN',
      message: 'Nobody buys with that.',
      field: ['domain'],
      clause: clause('registration.purchase-domain'),
    };
    const first = await mountForm({ errors: [refused] });
    await first.fill('Domain the customer will buy with', 'new.example');
    await first.fill('How you know each other', 'Met twice.');
    await first.fill('What they need', 'One place for leads.');
    await first.send();
    expect(first.page.find('[aria-invalid]').element.id).toBe(
      first.page
        .findAll('label')
        .find((each) => each.text().startsWith('Domain'))
        ?.attributes('for'),
    );
    expect(first.page.text()).toContain('Nobody buys with that.');
    first.page.unmount();

    const sent: { input: Record<string, unknown> }[] = [];
    const { router, send } = await mountForm({ sent });
    await send();
    expect(sent[0]?.input).toMatchObject({ domain: 'new.example', relationship: 'Met twice.', from: 'COMPANY' });
    await vi.waitFor(() => expect(router.currentRoute.value.path).toBe('/p/p1/deals/d9'));
  });

  it('speaks Japanese throughout', async () => {
    const { page: shown, fill } = await mountForm({}, 'ja');
    await fill('MRR(JPY)', '96000');
    expect(shown.text()).toContain('対象');
    expect(shown.text()).not.toMatch(/[a-z]{4,} [a-z]{3,} [a-z]/u);
  });
});
