import { afterEach, expect, it } from 'vitest';
import { AT_THE_TERMINAL } from '../audit/author.js';
import { ChangeEntity } from '../changes/change.entity.js';
import { closeQuarter } from '../closing/close-quarter.js';
import { payQuarter } from '../closing/pay-quarter.js';
import { StatementEntity } from '../closing/statement.entity.js';
import { verify } from '../history/verify.js';
import { describeOnEach, type TestStores } from '../testing/databases.js';
import { type Answered, mutate } from '../testing/mutating.js';
import { customer, line, partner, sale, staff, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';
import { PaymentRunEntity } from './payment-run.entity.js';
import { RunStatementEntity } from './run-statement.entity.js';

const program = [
  ...vendor,
  staff('ops2', 'OPS'),
  ...partner('p1', 'pdm1', { name: '=HYPERLINK("x")' }),
  ...partner('p2', 'pdm2'),
  ...['c1', 'c2'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...sale({ deal: 'd2', partner: 'p2', customer: 'c2', lines: [line('SALES_HUB', '50000')] }),
];
const unpaid = (month: string) => ({
  ...{ type: 'PaymentMissed', at: '2026-01-05T00:00:00Z', customer: 'c2', productLine: 'SALES_HUB', month },
});

const RUN = `paymentRun { key quarter status preparedBy { key } preparedAt settledBy { key } settledAt reason fileHash file
  totals { amount currency } payments { partner { key } isPaid amount { amount currency } statements { quarter total { amount } } } }`;
interface Run {
  readonly key: string;
  readonly file: string;
  readonly fileHash: string;
}
const runOf = (answer: Answered) => answer['paymentRun'] as Run;

describeOnEach('a payment run', (stores: TestStores) => {
  let server: TestServer;
  afterEach(() => server.close());

  async function open(closed: readonly string[] = ['2025-Q3']): Promise<void> {
    server = await TestServer.start({ url: await stores.freshUrl(), events: program });
    for (const quarter of closed) await close(quarter);
  }
  const close = (quarter: string) =>
    closeQuarter(server.running.history, quarter, { by: AT_THE_TERMINAL, isDryRun: false });
  const prepare = (holder = 'ops:ops1', input: object = {}) =>
    mutate(server, holder, ['preparePaymentRun', RUN], { quarter: '2025-Q3', ...input });
  const approve = (holder: string, { key, fileHash }: Pick<Run, 'key' | 'fileHash'>) =>
    mutate(server, holder, ['approvePaymentRun', RUN], { key, fileHash });
  const withdraw = (holder: string, key: string, reason = 'A wrong quarter.') =>
    mutate(server, holder, ['withdrawPaymentRun', RUN], { key, reason });
  const statuses = async () =>
    (await server.database.reader.manager.find(StatementEntity, { order: { partner: 'ASC', quarter: 'ASC' } })).map(
      ({ partner: of, quarter, status }) => `${of} ${quarter} ${status}`,
    );

  it('is prepared by one of ops and approved by another; then its statements are paid (37)', async () => {
    await open();
    expect((await prepare('ops:ops1', { quarter: '2025-Q4' })).userErrors).toMatchObject([
      { code: 'NOT_CLOSED', field: ['quarter'] },
    ]);
    const prepared = await prepare('ops:ops1', { clientMutationId: 'q3' });
    expect(prepared).toMatchObject({
      paymentRun: {
        ...{ key: '2025-Q3-1', status: 'PREPARED', preparedBy: { key: 'ops1' }, settledBy: null, settledAt: null },
        totals: [{ amount: '87600', currency: 'JPY' }],
        payments: [
          { partner: { key: 'p1' }, isPaid: true, amount: { amount: '57600' }, statements: [{ quarter: '2025-Q3' }] },
          { partner: { key: 'p2' }, isPaid: true, amount: { amount: '30000' }, statements: [{ quarter: '2025-Q3' }] },
        ],
      },
      userErrors: [],
    });
    expect(await prepare('ops:ops1', { clientMutationId: 'q3' })).toEqual(prepared);
    expect((await prepare('ops:ops1', { clientMutationId: 'q3', quarter: '2025-Q4' })).userErrors).toMatchObject([
      { code: 'CLIENT_MUTATION_ID_REUSED' },
    ]);
    expect((await prepare('ops:ops2')).userErrors).toMatchObject([{ code: 'RUN_PREPARED' }]);
    expect(await statuses()).toEqual(['p1 2025-Q3 CLOSED', 'p2 2025-Q3 CLOSED']);

    const run = runOf(prepared);
    expect((await approve('ops:ops1', run)).userErrors).toMatchObject([{ code: 'SAME_PERSON', field: ['key'] }]);
    expect((await approve('ops:ops2', { ...run, fileHash: 'f' })).userErrors).toMatchObject([
      { code: 'OTHER_FILE', field: ['fileHash'] },
    ]);
    expect((await approve('ops:ops2', { ...run, key: '2025-Q3-9' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['key'] },
    ]);
    await server.database.work.write(({ manager }) => manager.clear(ChangeEntity));
    const approved = await approve('ops:ops2', run);
    expect(approved).toMatchObject({ paymentRun: { status: 'APPROVED', settledBy: { key: 'ops2' } }, userErrors: [] });
    expect(await approve('ops:ops2', run)).toEqual(approved);
    expect(await statuses()).toEqual(['p1 2025-Q3 PAID', 'p2 2025-Q3 PAID']);
    const told = await server.database.reader.manager.find(ChangeEntity, { order: { seq: 'ASC' } });
    expect(told.map(({ partner: of, kind }) => `${of} ${kind}`)).toEqual(['p1 STATEMENT', 'p2 STATEMENT']);
    expect((await withdraw('ops:ops1', run.key)).userErrors).toMatchObject([{ code: 'SETTLED' }]);
    expect((await prepare('ops:ops1')).userErrors).toMatchObject([{ code: 'NOTHING_TO_PAY' }]);
    expect(await verify(server.running.history)).toMatchObject({ differences: 0, undecided: [] });
  });

  it('has a file that is the same whenever it is read, and that no spreadsheet takes for formulas (90, 102)', async () => {
    await open();
    const { file, fileHash } = runOf(await prepare());
    expect(file).toBe(
      [
        'run,partner,name,currency,amount,quarters',
        `2025-Q3-1,p1,"'=HYPERLINK(""x"")",JPY,57600,2025-Q3`,
        '2025-Q3-1,p2,Partner p2,JPY,30000,2025-Q3',
        '',
      ].join('\n'),
    );
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(file))).toString('hex');
    expect(fileHash).toBe(hash);
    const { data } = await server.ask('ops:ops2', '{ paymentRuns { totalCount nodes { key file fileHash } } }');
    expect(data).toEqual({ paymentRuns: { totalCount: 1, nodes: [{ key: '2025-Q3-1', file, fileHash }] } });
  });

  it('can be withdrawn with a reason; its statements are then in the next', async () => {
    await open();
    const { key } = runOf(await prepare());
    expect((await withdraw('ops:ops1', key, ' ')).userErrors).toMatchObject([{ code: 'EMPTY', field: ['reason'] }]);
    const withdrawn = await withdraw('ops:ops1', key);
    expect(withdrawn).toMatchObject({ paymentRun: { status: 'WITHDRAWN', reason: 'A wrong quarter.' } });
    expect(await withdraw('ops:ops1', key)).toEqual(withdrawn);
    const next = runOf(await prepare());
    expect(next.key).toBe('2025-Q3-2');
    expect((await approve('ops:ops2', { ...next, key })).userErrors).toMatchObject([{ code: 'SETTLED' }]);
    expect((await approve('ops:ops2', next)).userErrors).toEqual([]);
  });

  it('sets what was taken back off against what is earned, and lets a debt wait', async () => {
    await open(['2025-Q3']);
    await approve('ops:ops2', runOf(await prepare()));
    server.setClock('2026-02-01T12:00:00Z');
    await server.record([
      unpaid('2025-07'),
      unpaid('2025-08'),
      unpaid('2025-09'),
      unpaid('2025-10'),
      unpaid('2025-11'),
    ]);
    await close('2025-Q4');
    const run = runOf(await prepare('ops:ops1', { quarter: '2025-Q4' }));
    expect(run).toMatchObject({
      totals: [{ amount: '57600' }],
      payments: [
        { partner: { key: 'p1' }, isPaid: true },
        { partner: { key: 'p2' }, isPaid: false, amount: { amount: '-20000' } },
      ],
    });
    expect(run.file).not.toContain('p2');
    await approve('ops:ops2', run);
    expect(await statuses()).toContain('p2 2025-Q4 CLOSED');
    server.setClock('2026-05-01T12:00:00Z');
    await server.running.history.advance();
    await close('2026-Q1');
    const next = runOf(await prepare('ops:ops1', { quarter: '2026-Q1' }));
    expect(next).toMatchObject({
      payments: [{}, { isPaid: true, amount: { amount: '10000' }, statements: [{ quarter: '2025-Q4' }, {}] }],
    });
    await approve('ops:ops2', next);
    expect(new Set((await statuses()).map((each) => each.split(' ')[2]))).toEqual(new Set(['PAID']));
  });

  it('pays each statement once, however many prepare and approve at the same moment (67)', async () => {
    await open();
    const prepared = await Promise.all(Array.from({ length: 20 }, () => prepare()));
    const made = prepared.filter(({ userErrors }) => userErrors.length === 0).map(runOf);
    expect(made).toHaveLength(1);
    const [run] = made;
    const approved = await Promise.all(Array.from({ length: 20 }, () => approve('ops:ops2', run as Run)));
    expect(approved.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const { manager } = server.database.reader;
    expect(await manager.countBy(PaymentRunEntity, { state: 'APPROVED' })).toBe(1);
    expect(await manager.countBy(ChangeEntity, { kind: 'STATEMENT' })).toBe(4);
  });

  it('pays nothing that was marked as paid meanwhile', async () => {
    await open();
    const run = runOf(await prepare());
    await payQuarter(server.running.history, '2025-Q3', { by: AT_THE_TERMINAL });
    expect((await approve('ops:ops2', run)).userErrors).toMatchObject([{ code: 'STATEMENT_PAID', field: ['key'] }]);
  });

  it('is for ops alone, with a token that may', async () => {
    await open();
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1']) {
      expect(await prepare(holder)).toMatchObject({ paymentRun: null, userErrors: [{ code: 'NOT_FOUND' }] });
      const { data } = await server.ask(holder, '{ paymentRun(key: "2025-Q3-1") { key } }');
      expect(data).toEqual({ paymentRun: null });
    }
  });

  it('is kept by the database itself: who prepared it cannot approve it, and it is settled once (89)', async () => {
    await open();
    const run = runOf(await prepare());
    const write = (sql: string) => server.database.work.write(({ manager }) => manager.query(sql));
    const refused = [
      `UPDATE payment_run SET state = 'APPROVED', settled_by = 'ops1'`,
      `UPDATE payment_run SET file = 'x'`,
      'DELETE FROM payment_run',
      'UPDATE payment_run_statement SET total_minor = 1',
      'DELETE FROM payment_run_statement',
    ];
    for (const sql of refused) await expect(write(sql), sql).rejects.toThrow();
    await approve('ops:ops2', run);
    await expect(write(`UPDATE payment_run SET state = 'WITHDRAWN'`)).rejects.toThrow();
    const again = { run: 'other', partner: 'p1', quarter: '2025-Q3', currency: 'JPY', totalMinor: 1, paid: true };
    await expect(
      server.database.work.write(({ manager }) => manager.insert(RunStatementEntity, { ...again, held: true })),
    ).rejects.toThrow();
  });
});
