import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChangeEntity } from '../changes/change.entity.js';
import { RevenueShareEntryEntity } from '../revenue-share/revenue-share-entry.entity.js';
import { verify } from '../history/verify.js';
import { describeOnEach, type TestStores } from '../testing/databases.js';
import { customer, line, partner, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';
import { ClosedQuarterEntity } from './closed-quarter.entity.js';
import { StatementEntity } from './statement.entity.js';

const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...partner('p3', 'pdm2'),
  ...['c1', 'c2'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...sale({ deal: 'd2', partner: 'p2', customer: 'c2', lines: [line('SALES_HUB', '50000')] }),
];

const CLOSING = `closing { quarter status closedAt closedBy { key } payableOn statements entries corrections totals { amount currency } }`;
const CLOSE = `mutation ($input: CloseQuarterInput!) { closeQuarter(input: $input) { ${CLOSING} closedBefore userErrors { code message field } } }`;
const STATEMENT = `query ($partner: String!, $quarter: Quarter!) { partner(key: $partner) { statement(quarter: $quarter) { status payableOn total { amount currency }
  entries { id kind month bookedIn base { amount } amount { amount } customer { key } association { since } corrects { id } reasons { clause { code } detail } } } } }`;

/** Opens a server of one's own; it is closed with the test. */
async function open(stores: TestStores, events: readonly unknown[] = program, today = '2025-12-15') {
  const server = await TestServer.start({ url: await stores.freshUrl(), events, today });
  const close = async (quarter: string, more: object = {}, holder = 'ops:ops1') => {
    const { data, errors } = await server.ask(holder, CLOSE, { input: { quarter, ...more } });
    expect(errors).toEqual([]);
    return (data as { closeQuarter: Answer }).closeQuarter;
  };
  const statement = async (key: string, quarter: string) => {
    const { text } = await server.ask('ops:ops1', STATEMENT, { partner: key, quarter });
    return { text, ...(JSON.parse(text) as { data: { partner: { statement: Stated } } }).data.partner.statement };
  };
  return { server, close, statement, manager: server.database.reader.manager };
}
interface Answer {
  readonly closing: Readonly<Record<string, unknown>> | null;
  readonly closedBefore: boolean;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}
interface Stated {
  readonly status: string;
  readonly total: object;
  readonly entries: readonly object[];
  readonly payableOn: string;
}

describeOnEach('closing a quarter', (stores) => {
  it('sets down its statements, tells each partner that has one, and changes nothing else', async () => {
    const { server, close, statement, manager } = await open(stores);
    const before = await statement('p1', '2025-Q3');
    expect(before).toMatchObject({ status: 'OPEN', total: { amount: '57600' }, payableOn: '2025-11-14' });
    await server.database.work.write((tx) => tx.manager.clear(ChangeEntity));
    expect(await close('2025-Q3', { dryRun: true })).toMatchObject({ closing: { status: 'OPEN' }, userErrors: [] });
    expect(await manager.count(ClosedQuarterEntity)).toBe(0);
    expect(await close('2025-Q3')).toEqual({
      closing: {
        ...{ quarter: '2025-Q3', status: 'CLOSED', closedAt: '2025-12-15T12:00:00Z', closedBy: { key: 'ops1' } },
        ...{ payableOn: '2025-11-14', statements: 2, entries: 6, corrections: 0 },
        totals: [{ amount: '87600', currency: 'JPY' }],
      },
      closedBefore: false,
      userErrors: [],
    });
    const after = await statement('p1', '2025-Q3');
    expect(after.text).toBe(before.text.replace('"OPEN"', '"CLOSED"'));
    expect(await statement('p3', '2025-Q3')).toMatchObject({ status: 'CLOSED', total: { amount: '0' }, entries: [] });
    expect(await statement('p1', '2025-Q4')).toMatchObject({ status: 'OPEN' });
    expect(await statement('p1', '2025-Q2')).toMatchObject({ status: 'CLOSED', entries: [] });
    const told = await manager.find(ChangeEntity, { order: { seq: 'ASC' } });
    expect(told.map(({ partner: of, kind }) => `${of} ${kind}`)).toEqual(['p1 STATEMENT', 'p2 STATEMENT']);
    expect(await verify(server.running.history)).toMatchObject({ differences: 0, undecided: [] });
    await server.close();
  });

  it('is done once, however often and by however many it is asked for (67)', async () => {
    const { server, close, manager } = await open(stores);
    const answers = await Promise.all(Array.from({ length: 50 }, () => close('2025-Q3')));
    expect(answers.filter(({ closedBefore }) => !closedBefore)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(answers.map(({ closing }) => JSON.stringify(closing))).size).toBe(1);
    expect([await manager.count(ClosedQuarterEntity), await manager.count(StatementEntity)]).toEqual([1, 2]);
    expect(await manager.countBy(ChangeEntity, { kind: 'STATEMENT' })).toBe(2);
    await server.close();
  });

  it('is for ops alone, with a token that may', async () => {
    const { server, close } = await open(stores);
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1'])
      expect(await close('2025-Q3', {}, holder)).toMatchObject({ closing: null, userErrors: [{ code: 'NOT_FOUND' }] });
    const narrow = await server.token('ops:ops1', { scopes: ['read', 'deals', 'history'] });
    const body = { query: CLOSE, variables: { input: { quarter: '2025-Q3' } } };
    const { errors } = await server.post(body, { authorization: `Bearer ${narrow}` });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    await server.close();
  });

  it('waits until it is over in every zone, to the second', async () => {
    const { server, close } = await open(stores, program, '2025-09-30');
    server.setClock('2025-10-01T11:59:59.999Z');
    expect(await close('2025-Q3')).toMatchObject({
      closing: { status: 'OPEN' },
      userErrors: [
        {
          code: 'QUARTER_NOT_OVER',
          message: '2025-Q3 is over in every time zone at 2025-10-01T12:00:00Z; close it then.',
        },
      ],
    });
    server.setClock('2025-10-01T12:00:00Z');
    expect(await close('2025-Q3')).toMatchObject({ closing: { status: 'CLOSED', entries: 6 }, userErrors: [] });
    await server.close();
  });

  it('goes quarter by quarter; one without entries may be passed over, and then takes none', async () => {
    const { server, close } = await open(stores, program, '2026-05-15');
    expect((await close('2026-Q1')).userErrors).toMatchObject([
      { code: 'EARLIER_QUARTER_OPEN', message: expect.stringContaining('close 2025-Q3 first') as string },
    ]);
    for (const quarter of ['2025-Q3', '2025-Q4']) expect((await close(quarter)).userErrors).toEqual([]);
    expect((await close('2025-Q1')).userErrors).toMatchObject([
      { code: 'CLOSED_OVER', message: expect.stringContaining('2026-Q1 is the first that is open') as string },
    ]);
    await server.close();
  });

  it('names the rates of exchange without which months cannot be stated', async () => {
    const dollars = sale({
      deal: 'd3',
      partner: 'p3',
      customer: 'c1',
      lines: [line('CREDITS', '10.00', 'NONE', 'USD')],
    });
    const rate = (day: string) => ({
      type: 'ExchangeRate',
      at: `${day}T23:00:00Z`,
      from: 'USD',
      to: 'JPY',
      rate: '150',
      day,
    });
    const { server, close } = await open(stores, [...program, ...dollars, rate('2025-08-31')]);
    expect((await close('2025-Q3')).userErrors).toMatchObject([
      {
        code: 'EXCHANGE_RATE_MISSING',
        message:
          'Months cannot be stated without exchange rates; record these (ExchangeRate): USD to JPY for 2025-07-31, USD to JPY for 2025-09-30.',
      },
    ]);
    await server.record([rate('2025-07-31'), rate('2025-09-30')]);
    expect(await close('2025-Q3')).toMatchObject({ closing: { statements: 3 }, userErrors: [] });
    await server.close();
  });

  it('refuses while something is not decided, and names it', async () => {
    const { server, close } = await open(stores);
    await server.database.writer.query(
      `INSERT INTO history_event (identity, type, instant, anchor, payload, source, recorded_at)
       SELECT 'x', type, instant, anchor, replace(payload, '"p1"', '"nobody"'), source, recorded_at FROM history_event WHERE type = 'DealRegistered' AND anchor = 'deal:d1'`,
    );
    await server.database.writer.query(`INSERT INTO pending_subject (subject) VALUES ('customer:c1')`);
    expect((await close('2025-Q3')).userErrors).toMatchObject([
      { code: 'NOT_DECIDED', message: expect.stringContaining('customer:c1') as string },
    ]);
    await server.close();
  });
});

/** What somebody at the database itself might try (89). */
const attempts: readonly (readonly [string, string])[] = [
  ['change an amount', `UPDATE revenue_share_entry SET amount_minor = 1 WHERE closed`],
  ['open an entry again', `UPDATE revenue_share_entry SET closed = false WHERE closed`],
  ['remove an entry', `DELETE FROM revenue_share_entry WHERE closed`],
  ['bring an entry into a closed quarter', `UPDATE revenue_share_entry SET booked_in = '2025-Q3' WHERE NOT closed`],
  ['remove a statement', `DELETE FROM statement`],
  ['change a total', `UPDATE statement SET total_minor = 0`],
  ['change a total while paying', `UPDATE statement SET status = 'PAID', total_minor = 0`],
  ['open a quarter again', `DELETE FROM closed_quarter`],
  ['move a quarter', `UPDATE closed_quarter SET quarter = '2025-Q2'`],
];

describeOnEach('what is closed', (stores) => {
  let opened: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    opened = await open(stores);
    await opened.close('2025-Q3');
  });
  afterAll(() => opened.server.close());

  it.each(attempts)('the database itself does not let anyone %s', async (_what, sql) => {
    await expect(opened.server.database.writer.query(sql)).rejects.toThrow(/never|closed/);
    expect(await verify(opened.server.running.history)).toMatchObject({ differences: 0 });
  });

  it('takes no new entry, not even as if it had been closed', async () => {
    const [row] = await opened.manager.find(RevenueShareEntryEntity, { where: { closed: false }, take: 1 });
    for (const more of [{ bookedIn: '2025-Q3' }, { bookedIn: '2025-Q2' }, { closed: true }])
      await expect(
        opened.server.database.writer.manager.insert(RevenueShareEntryEntity, {
          ...row,
          ...more,
          naturalKey: 'new',
          id: 'new',
        }),
      ).rejects.toThrow('nothing is booked in a closed quarter');
  });

  it('can be told from what it should be, should somebody get past that', async () => {
    const { writer, dialect } = opened.server.database;
    const [drop, back] =
      dialect === 'sqlite'
        ? ['DROP TRIGGER statement_never_changes', null]
        : ['ALTER TABLE statement DISABLE TRIGGER ALL', 'ALTER TABLE statement ENABLE TRIGGER ALL'];
    await writer.query(drop);
    await writer.query(`UPDATE statement SET total_minor = 57601 WHERE partner = 'p1'`);
    const { differences, first } = await verify(opened.server.running.history);
    expect(differences).toBe(1);
    expect(first).toEqual([
      {
        table: 'statement',
        key: 'p1 2025-Q3',
        finding: 'says 57601 in 3 entries, but its entries come to 57600 in 3',
      },
    ]);
    await writer.query(`UPDATE statement SET total_minor = 57600 WHERE partner = 'p1'`);
    if (back !== null) await writer.query(back);
  });
});
