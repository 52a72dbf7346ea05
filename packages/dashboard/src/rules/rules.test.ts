import { afterEach, describe, expect, it, vi } from 'vitest';
import { settle, mountInPage, type Mounted } from '../testing/mount.ts';
import { money } from '../testing/objects.ts';
import { parameterDifferences } from './differences.ts';
import ReplayPanel from './ReplayPanel.vue';
import RulesView from './RulesView.vue';
import RuleView from './RuleView.vue';

let mounted: Mounted | undefined;
afterEach(() => mounted?.page.unmount());

const inLanguage =
  (en: string, ja: string) =>
  ({ locale }: { locale: string }) =>
    locale === 'JA' ? ja : en;

const clause = (code: string, more: object = {}) => ({
  ...{ __typename: 'Clause', id: `cl_${code}`, code, kinds: ['decides'], keeping: 'KEPT', citedIn: ['DEAL_CREDIT'] },
  ...{ policyVersion: 'own', text: inLanguage(`${code} in English`, `${code}の本文`) },
  section: inLanguage('Proof', '証明'),
  parameters: [due('close-date')],
  ...more,
});
const due = (value: string) => ({
  ...{ name: 'poiDeadline', value },
  label: inLanguage('When it is due', '期限'),
  reading: () => value,
  why: inLanguage('The stricter of two.', '厳しい方です。'),
});
const policy = (version: string, effectiveFrom: string, effectiveUntil: string | null, value: string) => ({
  ...{ version, effectiveFrom, effectiveUntil, announced: false, tiers: [], parameters: [due(value)] },
  sources: [{ said: 'the rules', url: 'https://vendor.example/rules' }],
});
const policies = [
  policy('2025-06', '1970-01-01', '2025-07-01', 'close-date'),
  policy('own', '2025-07-01', null, 'month-of-sale'),
];

describe('the rules', () => {
  const clauses = [
    clause('poi.required'),
    clause('comms.48-hours', { kinds: ['tracks'], citedIn: [], section: inLanguage('Communication', '連絡') }),
  ];
  const root = { policy: () => ({ version: 'own', clauses }) };

  it('stand in both languages under their sections, the reader’s own first', async () => {
    mounted = await mountInPage(RulesView, { root, language: 'ja' });
    const { page } = mounted;
    expect(page.findAll('h3').map((each) => each.text())).toEqual(['証明', '連絡']);
    expect(
      page
        .findAll('tbody tr')[0]
        ?.findAll('[lang]')
        .map((each) => each.attributes('lang')),
    ).toEqual(['ja', 'en']);
    expect(page.find('a').attributes('href')).toBe('/rules/poi.required');
    expect(page.text()).toContain('取引のクレジット');
  });

  it('are narrowed by the address, and say so when nothing fits', async () => {
    mounted = await mountInPage(RulesView, { root, path: '/?kind=tracks' });
    expect(mounted.page.findAll('tbody tr')).toHaveLength(1);
    expect(mounted.page.find('[role="status"]').text()).toBe('1 of 2 clauses');
    await mounted.router.push('/?q=nothing+like+it');
    await settle();
    expect(mounted.page.text()).toContain('No clause matches the filters');
  });
});

describe('a rule', () => {
  const root = {
    clause: ({ code }: { code: string }) => (code === 'poi.required' ? clause(code) : null),
    policies: () => policies,
  };

  it('says how it is read and why, and what each version changed of it', async () => {
    mounted = await mountInPage(RuleView, { root, props: { code: 'poi.required' } });
    const text = mounted.page.text();
    for (const said of ['poi.required in English', 'poi.requiredの本文', 'The stricter of two.'])
      expect(text).toContain(said);
    expect(text).toContain('When it is due: close-date → month-of-sale');
    expect(text).toContain('in force from the beginning, until before 1 Jul 2025');
  });

  it('that is none is told to be none', async () => {
    mounted = await mountInPage(RuleView, { root, props: { code: 'no.such' } });
    expect(mounted.page.text()).toContain('There is no clause no.such');
  });
});

it('parameters that only one version has are differences too', () => {
  const [first, second] = [
    { version: 'a', tiers: [], parameters: [{ name: 'x', label: 'X', reading: '1', why: null }] },
    { version: 'b', tiers: [], parameters: [{ name: 'y', label: 'Y', reading: '2', why: null }] },
  ];
  expect(parameterDifferences(first, second)).toEqual([
    { name: 'x', label: 'X', first: '1', second: null },
    { name: 'y', label: 'Y', first: null, second: '2' },
  ]);
  expect(parameterDifferences(first, first)).toEqual([]);
});

describe('the replay', () => {
  const given = { soldMrr: null, tier: null, revenueShare: null };
  const differing = {
    ...{ first: 'a', second: 'b', totalCount: 1 },
    partners: [{ partner: 'p1', credits: 0, months: 1, tiers: 0, change: money('-19200') }],
    differences: [
      {
        ...{ kind: 'REVENUE_SHARE', partner: 'p1', customer: 'c1', productLine: 'SALES_HUB', sharedDeal: null },
        ...{ month: '2025-07', from: null, until: null, clauses: [clause('revshare.rate')] },
        first: { ...given, amount: money('19200') },
        second: { ...given, amount: null },
      },
    ],
  };
  const partners = ['p1', 'p2'].map((key) => ({ __typename: 'Partner', id: `pt_${key}`, key, name: `Name of ${key}` }));
  const root = {
    partners: () => ({ nodes: partners, totalCount: 2, pageInfo: { hasNextPage: false, endCursor: null } }),
    policyComparison: ({ partner }: { partner: string }) =>
      partner === 'p1' ? differing : { ...differing, totalCount: 0, partners: [], differences: [] },
  };

  it('begins by hand, goes partner by partner, and shows those for whom anything differs', async () => {
    mounted = await mountInPage(ReplayPanel, { root, props: { first: 'a', second: 'b' } });
    const { page, api } = mounted;
    expect(api.asked).not.toContain('ReplayPartner');
    await page.find('button').trigger('click');
    await vi.waitFor(() => expect(page.find('[role="meter"]').attributes('aria-valuetext')).toBe('2 of 2 partners'));
    await settle();
    expect(page.text()).toContain('Name of p1');
    expect(page.text()).not.toContain('Name of p2');
    expect(page.text()).toContain('−¥19,200');
    expect(page.find('tbody').text()).toContain('c1 · Sales Hub · Jul 2025');
  });
});
