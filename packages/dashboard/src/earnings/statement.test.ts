import { describe, expect, it } from 'vitest';
import { csvText } from '../csv/csv.ts';
import { mountInPage } from '../testing/mount.ts';
import { money } from '../testing/objects.ts';
import { fileName } from './file-name.ts';
import { itemColumns, itemRows, summaryColumns, summaryRows } from './statement-file.ts';
import { balancesOf, ratesOf, sectionsOf, type Entry, type Statement } from './statement.ts';
import StatementLedger from './StatementLedger.vue';
import StatementTimeline from './StatementTimeline.vue';

const entry = (id: string, kind: Entry['kind'], month: string, amount: string, more: Partial<Entry> = {}): Entry => ({
  ...{ id, kind, month, productLine: 'SALES_HUB', rate: '0.2', customer: { id: 'cu_1', name: '=青葉, "A"' } },
  ...{ base: money(String(5 * Number(amount))), amount: money(amount), exchange: null, corrects: null },
  ...more,
});
const statement: Statement = {
  ...{ quarter: '2026-Q4', status: 'CLOSED', payableOn: '2027-02-14', total: money('260') },
  settlement: {
    ...{ closedAt: '2027-01-10T01:00:00Z', paidAt: null, carriedTo: null },
    carried: [{ quarter: '2026-Q3', total: money('-60') }],
  },
  entries: [
    entry('1', 'ACCRUAL', '2026-10', '200', {
      base: money('7.00', 'USD'),
      exchange: { rate: '142.5', day: '2026-10-31' },
    }),
    entry('2', 'ACCRUAL', '2026-11', '100'),
    entry('3', 'REINSTATEMENT', '2026-08', '10'),
    entry('4', 'REVERSAL', '2026-08', '-50', { corrects: { id: '0', month: '2026-08', bookedIn: '2026-Q3' } }),
  ],
};

describe('a statement', () => {
  it('foots from its opening balance over its sections to what is paid', () => {
    const sums = sectionsOf(statement).map(({ kind, sum }) => `${kind} ${sum?.amount}`);
    expect(sums).toEqual(['month 200', 'month 100', 'adjustments 10', 'clawbacks -50']);
    expect(balancesOf(statement)).toEqual({ opening: money('-60'), closing: money('200'), isPaidOut: true });
  });
  it('is carried on where it comes to less than nothing, or is settled with a later one', () => {
    expect(balancesOf({ ...statement, total: money('10') })).toMatchObject({ closing: money('-50'), isPaidOut: false });
    const settlement = { ...statement.settlement, carriedTo: '2027-Q1' };
    expect(balancesOf({ ...statement, settlement }).isPaidOut).toBe(false);
  });
  it('names each exchange rate once, with its day', () => {
    expect(ratesOf(statement)).toEqual([{ from: 'USD', to: 'JPY', rate: '142.5', day: '2026-10-31' }]);
  });
  it.each(['en', 'ja'] as const)('is drawn with every section, and says that it foots, in %s', async (language) => {
    const { page } = await mountInPage(StatementLedger, { props: { statement }, language });
    expect(page.findAll('[data-section="sum"]').map((cell) => cell.text())).toEqual(['¥200', '¥100', '¥10', '−¥50']);
    expect(page.find('[data-section="closing"]').text()).toBe('¥200');
    expect(page.find('[data-check="ok"]').exists()).toBe(true);
    page.unmount();
  });
  it('raises an alarm where it does not foot', async () => {
    const spoilt = { ...statement, total: money('261') };
    const { page } = await mountInPage(StatementLedger, { props: { statement: spoilt } });
    expect(page.find('[role="alert"][data-check="mismatch"]').text()).toContain('200');
    page.unmount();
  });
  it('tells how far it has come, and with which day', async () => {
    const { page } = await mountInPage(StatementTimeline, { props: { statement } });
    expect(page.findAll('li').map((step) => step.text())).toEqual([
      ...['Being counted', 'Closed10 Jan 2027, 10:00', 'Payable on14 Feb 2027', 'Paid'],
    ]);
    expect(page.find('[aria-current="step"]').text()).toContain('Payable on');
    page.unmount();
  });
});

describe('its files', () => {
  const totalIn = (text: string) => text.trim().split('\r\n').at(-1);
  it('are a summary of what the screen shows, down to the same total', () => {
    const text = csvText(summaryColumns, summaryRows(statement), { keys: true });
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(totalIn(text)).toBe('Closing balance = payout,2026-Q4,200,JPY');
  });
  it('and every entry, which adds up to it, with nothing that a spreadsheet would run', () => {
    const rows = itemRows(statement);
    const amounts = rows.map((row) => Number(itemColumns.find(({ key }) => key === 'amount')?.csv?.(row)));
    expect(amounts.reduce((a, b) => a + b, 0)).toBe(200);
    expect(csvText(itemColumns, rows)).toContain(`"'=青葉, ""A"""`);
  });
  it('are named for the quarter, the moment and the policy', () => {
    const at = new Date('2026-11-23T00:12:00Z');
    expect(fileName('revshare', { period: '2026-Q4', at, zone: 'Asia/Tokyo', policyVersion: '2025-06' })).toBe(
      'revshare_2026Q4_asof-20261123T0912JST_r2025-06.csv',
    );
  });
});
