import { expect, it } from 'vitest';
import { ANDO, AOZORA, BABA, ENDO, HOSHI } from './cast.js';
import { said, type Statement, STATEMENT } from './questions.js';
import type { Road } from './road.js';

/** What a deal earns: from the win and who is credited for it to the statement that is paid. */
export function itEarns(road: Road): void {
  const ofAozora = async <Data>(fields: string): Promise<Data> =>
    (await road.asks<{ partner: Data }>(AOZORA, `{ partner(key: "aozora") { ${fields} } }`)).partner;
  const statement = async () => (await ofAozora<{ statement: Statement }>(STATEMENT)).statement;
  /** What it earned so far: "2025-07 MARKETING_HUB 19200". */
  const accrued = async () => {
    const fields = 'revenueShare(from: "2025-07", to: "2025-12") { month productLine amount { amount } }';
    const { revenueShare } = await ofAozora<{ revenueShare: Statement['entries'] }>(fields);
    return revenueShare.map(({ month, productLine, amount }) => `${month} ${productLine} ${amount.amount}`);
  };

  it('is won, and is the one’s who onboards the line with the highest MRR (bpw.two-signed)', async () => {
    await road.until('2025-07-01T18:00:00+09:00');
    const { version } = await road.dealOf(ENDO, road.ids.aozora);
    await road.does(ENDO, 'winDeal', 'sharedDeal { stage closedOn }', {
      sharedDeal: road.ids.aozora,
      expectedVersion: version,
    });
    for (const [who, id] of road.parts) expect((await road.dealOf(who, id)).credit?.outcome).toBe('UNDER_REVIEW');
    await road.until('2025-07-08T10:00:00+09:00');
    await road.does(AOZORA, 'startOnboarding', 'customer { key }', {
      customer: road.ids.fuji,
      productLine: 'MARKETING_HUB',
      live: true,
    });
    const share = { rate: '0.2', firstMonth: '2025-07', lastMonth: '2028-06' };
    const lines = [
      { productLine: 'MARKETING_HUB', soldMrr: true, mrr: { amount: '96000' }, revenueShare: share },
      { productLine: 'SERVICE_HUB', soldMrr: true, mrr: { amount: '30000' }, revenueShare: share },
    ];
    expect((await road.dealOf(AOZORA, road.ids.aozora)).credit).toMatchObject({
      outcome: 'CREDITED',
      policyVersion: '2025-06',
      lines,
    });
    expect(
      await ofAozora(
        'associations { nodes { productLine since until motion } } soldMrr { sourced { amount currency } }',
      ),
    ).toEqual({
      associations: {
        nodes: lines.map(({ productLine }) => ({
          productLine,
          since: '2025-07-01',
          until: null,
          motion: 'PARTNER_SOURCED',
        })),
      },
      soldMrr: { sourced: { amount: '126000', currency: 'JPY' } },
    });
  });

  it('explains by clause who is credited and who is not, to each what is theirs to know (bpw.one-credit)', async () => {
    const conditions = [
      'credit.discretion',
      'poi.required',
      'poi.signed-by-close',
      'registration.purchase-domain',
      'motion.sourced',
    ];
    const contest = ['bpw.one-credit', 'not bpw.sourcing-priority'];
    expect(said((await road.dealOf(AOZORA, road.ids.aozora)).credit)).toEqual(['CREDITED', ...conditions]);
    expect(said((await road.dealOf(HOSHI, road.ids.hoshi)).credit)).toEqual([
      'NOT_CREDITED',
      'not credit.eligible-sales',
      ...conditions,
    ]);
    const credited = (await road.dealOf(ANDO, road.ids.aozora)).credit;
    expect(said(credited)).toEqual(['CREDITED', ...conditions, ...contest, 'bpw.two-signed']);
    expect(credited?.reasons.at(-1)?.detail).toBe(
      'aozora onboards Marketing Hub, the subscription with the highest MRR (¥96,000), and is credited.',
    );
    expect(said((await road.dealOf(ANDO, road.ids.hoshi)).credit)).toEqual([
      'NOT_CREDITED',
      ...conditions,
      ...contest,
      'not bpw.two-signed',
    ]);
  });

  it('is followed up: onboarding checked, the customer asked, its portal served', async () => {
    await road.until('2025-07-25T10:00:00+09:00');
    const of = { customer: road.ids.fuji, partnerKey: 'aozora' };
    await road.does(ENDO, 'assessOnboarding', 'customer { key }', {
      ...of,
      productLine: 'MARKETING_HUB',
      metExpectations: true,
    });
    await road.does(ENDO, 'answerSurvey', 'sharedDeal { survey { score } }', {
      sharedDeal: road.ids.aozora,
      score: 5,
      comment: 'Patient and quick.',
    });
    await road.does(ENDO, 'changePortalAccess', 'customer { key }', { ...of, granted: true });
    await road.does(ANDO, 'recordPortalWork', 'customer { key }', { ...of, person: 'Sora', action: 'EDITED' });
    await road.does(ANDO, 'giveExchangeRate', 'rate { rate }', {
      from: 'JPY',
      to: 'USD',
      rate: '0.0067',
      day: '2025-07-25',
    });
    const figures = 'soldMrr(currency: "USD") { total { amount currency } } managedMrr { total { amount currency } }';
    expect(await ofAozora(figures)).toEqual({
      soldMrr: { total: { amount: '844.20', currency: 'USD' } },
      managedMrr: { total: { amount: '126000', currency: 'JPY' } },
    });
    expect((await road.dealOf(AOZORA, road.ids.aozora)).survey).toEqual({ score: 5, comment: 'Patient and quick.' });
  });

  it('earns month by month; one that the customer missed comes back once it is paid (revshare.conditions)', async () => {
    const month = (of: string) => [`${of} MARKETING_HUB 19200`, `${of} SERVICE_HUB 6000`];
    await road.until('2025-07-31T23:59:00+09:00');
    expect(await accrued()).toEqual([]);
    await road.until('2025-08-01T00:00:00+09:00');
    expect(await accrued()).toEqual(month('2025-07'));
    await road.until('2025-09-01T09:00:00+09:00');
    const august = { customer: road.ids.fuji, productLine: 'MARKETING_HUB', month: '2025-08' };
    await road.does(ANDO, 'reportPayment', 'customer { key }', { ...august, received: false });
    expect(await accrued()).toEqual([...month('2025-07'), '2025-08 SERVICE_HUB 6000']);
    const unpaid = { month: '2025-08', reasons: [{ clause: { code: 'revshare.conditions' }, holds: false }] };
    const withheld = 'associations { nodes { productLine withheld { month reasons { clause { code } holds } } } }';
    expect(await ofAozora(withheld)).toMatchObject({
      associations: { nodes: [{ withheld: [unpaid] }, { withheld: [] }] },
    });
    await road.until('2025-09-12T09:00:00+09:00');
    await road.does(ANDO, 'reportPayment', 'customer { key }', { ...august, received: true });
    expect(await accrued()).toEqual([...month('2025-07'), ...month('2025-08')]);
    await road.until('2025-10-01T00:00:00+09:00');
    expect(await accrued()).toEqual([...month('2025-07'), ...month('2025-08'), ...month('2025-09')]);
  });

  it('is paid: the quarter closed, the run prepared by one of ops and approved by another (revshare.monthly-quarterly)', async () => {
    const closing = 'closing { status entries corrections totals { amount currency } }';
    const close = (dryRun: boolean) => road.does(ANDO, 'closeQuarter', closing, { quarter: '2025-Q3', dryRun });
    const figures = { entries: 6, corrections: 0, totals: [{ amount: '75600', currency: 'JPY' }] };
    expect(await road.isRefused(ANDO, 'closeQuarter', { quarter: '2025-Q3' })).toEqual({
      code: 'QUARTER_NOT_OVER',
      clause: null,
    });
    await road.until('2025-10-02T10:00:00+09:00');
    expect(await close(true)).toMatchObject({ closing: { status: 'OPEN', ...figures } });
    expect(await close(false)).toMatchObject({ closing: { status: 'CLOSED', ...figures } });
    expect(await statement()).toMatchObject({
      status: 'CLOSED',
      payableOn: '2025-11-14',
      total: { amount: '75600', currency: 'JPY' },
    });
    await road.until('2025-11-14T10:00:00+09:00');
    const { paymentRun } = await road.does(ANDO, 'preparePaymentRun', 'paymentRun { key fileHash file }', {
      quarter: '2025-Q3',
    });
    const { file, ...run } = paymentRun as { key: string; fileHash: string; file: string };
    expect(file.split('\n')[1]).toBe('2025-Q3-1,aozora,Aozora Consulting,JPY,75600,2025-Q3');
    expect(await road.isRefused(ANDO, 'approvePaymentRun', run)).toEqual({ code: 'SAME_PERSON', clause: null });
    await road.does(BABA, 'approvePaymentRun', 'paymentRun { status }', run);
    const paid = await statement();
    expect(paid).toMatchObject({ status: 'PAID', total: { amount: '75600', currency: 'JPY' } });
    const marketing = paid.entries.filter(({ productLine }) => productLine === 'MARKETING_HUB');
    expect(marketing.map(({ amount }) => Number(amount.amount)).reduce((a, b) => a + b)).toBe(57_600);
  });

  it('is exported, entry by entry as the statement has it; the other partner’s file is empty', async () => {
    const entryOf = (id: string, month: string, productLine: string, amount: string) =>
      `${id} ${month} ${productLine} ${amount}`;
    const file = await road.exportsAccruals(AOZORA, '2025-Q3');
    const rows = file
      .split('\n')
      .slice(0, -1)
      .map((row) => JSON.parse(row) as Record<'id' | 'month' | 'productLine' | 'amount', string>);
    const { entries } = await statement();
    expect(rows.map((row) => entryOf(row.id, row.month, row.productLine, row.amount)).sort()).toEqual(
      entries.map((entry) => entryOf(entry.id, entry.month, entry.productLine, entry.amount.amount)).sort(),
    );
    expect(await road.exportsAccruals(HOSHI, '2025-Q3')).toBe('');
  });
}
