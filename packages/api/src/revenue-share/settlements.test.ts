import { afterEach, expect, it } from 'vitest';
import { AT_THE_TERMINAL } from '../audit/author.js';
import { closeQuarter } from '../closing/close-quarter.js';
import { payQuarter } from '../closing/pay-quarter.js';
import { describeOnEach, type TestStores } from '../testing/databases.js';
import { mutate } from '../testing/mutating.js';
import { customer, line, partner, sale, staff, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const program = [
  ...vendor,
  staff('ops2', 'OPS'),
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  customer('c2'),
  ...sale({ deal: 'd2', partner: 'p2', customer: 'c2', lines: [line('SALES_HUB', '50000')] }),
];
const missed = ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11'].map((month) => ({
  ...{ type: 'PaymentMissed', at: '2026-01-05T00:00:00Z', customer: 'c2', productLine: 'SALES_HUB', month },
}));

describeOnEach('how a statement is settled', (stores: TestStores) => {
  let server: TestServer;
  afterEach(() => server.close());

  const close = (quarter: string) =>
    closeQuarter(server.running.history, quarter, { by: AT_THE_TERMINAL, isDryRun: false });
  const settlement = async (quarter: string) => {
    const { data } = await server.ask(
      'partner:p2',
      `{ partner(key: "p2") { statement(quarter: "${quarter}") { status total { amount }
         settlement { closedAt paidAt carriedTo carried { quarter total { amount currency } } } } } }`,
    );
    return (data as { partner: { statement: { settlement: Record<string, unknown> } } }).partner.statement.settlement;
  };
  async function pay(quarter: string): Promise<void> {
    const prepared = await mutate(server, 'ops:ops1', ['preparePaymentRun', 'paymentRun { key fileHash }'], {
      quarter,
    });
    const run = prepared['paymentRun'] as { key: string; fileHash: string };
    await mutate(server, 'ops:ops2', ['approvePaymentRun', 'paymentRun { key }'], { ...run });
  }
  /** The third quarter is paid, and nearly all of it taken back in the fourth. */
  async function indebted(): Promise<void> {
    server = await TestServer.start({ url: await stores.freshUrl(), events: program });
    await close('2025-Q3');
    await payQuarter(server.running.history, '2025-Q3', { by: AT_THE_TERMINAL });
    server.setClock('2026-02-01T12:00:00Z');
    await server.record(missed);
    await close('2025-Q4');
  }

  it('says when it was closed and paid, and that nothing came with it', async () => {
    await indebted();
    expect(await settlement('2025-Q3')).toMatchObject({ carried: [], carriedTo: null });
    expect((await settlement('2025-Q3'))['paidAt']).toEqual(expect.any(String));
    expect(await settlement('2025-Q4')).toMatchObject({ paidAt: null, carried: [], carriedTo: null });
    expect((await settlement('2025-Q4'))['closedAt']).toEqual('2026-02-01T12:00:00Z');
  });

  it('carries a debt to the statement that is still being counted', async () => {
    await indebted();
    expect(await settlement('2026-Q1')).toEqual({
      ...{ closedAt: null, paidAt: null, carriedTo: null },
      carried: [{ quarter: '2025-Q4', total: { amount: '-20000', currency: 'JPY' } }],
    });
  });

  it('keeps what was paid together, and carries nothing further', async () => {
    await indebted();
    server.setClock('2026-05-01T12:00:00Z');
    await server.running.history.advance();
    await close('2026-Q1');
    expect(await settlement('2025-Q4')).toMatchObject({ paidAt: null, carriedTo: '2026-Q1' });
    await pay('2026-Q1');
    expect(await settlement('2025-Q4')).toMatchObject({ carried: [], carriedTo: '2026-Q1' });
    expect(await settlement('2026-Q1')).toMatchObject({
      ...{ paidAt: '2026-05-01T12:00:00Z', carriedTo: null },
      carried: [{ quarter: '2025-Q4', total: { amount: '-20000' } }],
    });
    expect(await settlement('2026-Q2')).toMatchObject({ carried: [] });
  });
});
