import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rebuild } from '../history/rebuild.js';
import { verify } from '../history/verify.js';
import { describeOnEach } from '../testing/databases.js';
import { derivedRows, openHistory } from '../testing/open-history.js';
import { customer, line, partner, registered, sale, signed, vendor, won } from '../testing/small-program.js';
import { accreditation, assisted, people, platinum, yenRate } from '../testing/referral-story.js';
import { TestServer } from '../testing/test-server.js';
import { AT_THE_TERMINAL } from '../audit/author.js';
import { closeQuarter } from './close-quarter.js';

const first = { deal: 'd1', partner: 'p1', customer: 'c1' };
const dollars = {
  deal: 'd2',
  partner: 'p2',
  customer: 'c2',
  lines: [line('SALES_HUB', '400.00', 'PROFESSIONAL', 'USD')],
};
const unsold = { deal: 'd3', partner: 'p2', customer: 'c2', lines: [line('CREDITS', '1000', 'NONE')] };
const contested = { deal: 'd4', partner: 'p1', customer: 'c3' };
const rate = (day: string, value: string, at = `${day}T23:00:00Z`) => ({
  ...{ type: 'ExchangeRate', at, from: 'USD', to: 'JPY', rate: value, day },
});
const known = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...['c1', 'c2', 'c3', 'c4'].map((key) => customer(key)),
  ...sale(first),
  ...registered({ ...first, partner: 'p2' }, '2025-05-02'),
  ...sale(dollars),
  ...['2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30'].map((day) => rate(day, '150')),
  ...registered(unsold),
  ...signed(unsold),
  ...sale(contested),
  ...registered({ ...contested, partner: 'p2' }, '2025-05-02'),
  ...signed({ ...contested, partner: 'p2' }, '2025-05-21'),
];

const late = '2025-12-10T09:00:00+09:00';
const month = { customer: 'c1', productLine: 'MARKETING_HUB' };
const missed = { type: 'PaymentMissed', at: late, ...month, month: '2025-08' };
const received = { type: 'PaymentReceived', at: '2026-01-05T09:00:00+09:00', ...month, month: '2025-08' };
const repriced = {
  ...{ type: 'SubscriptionChanged', at: late, customer: 'c1', effective: '2025-08-31' },
  ...line('MARKETING_HUB', '100000'),
};
const ended = { type: 'SubscriptionEnded', at: late, ...month, effective: '2025-09-30' };
const sanctioned = {
  ...{ type: 'SanctionImposed', at: '2025-09-02T09:00:00+09:00', sanction: 's1', partner: 'p1' },
  ...{ kind: 'REVENUE_SHARE_LOST', reason: 'Broke the rules.', until: '2025-10-01' },
};
const adjudicated = {
  ...{ type: 'CreditAdjudicated', at: late, deal: 'd4', partner: 'p2', staff: 'ops1' },
  reason: 'It did the work.',
};
const rivals = signed({ ...first, partner: 'p2' }, '2025-05-22');
const moved = { type: 'DealOpened', at: '2025-04-01T09:00:00+09:00', deal: 'd1', customer: 'c4' };
const repairedRate = rate('2025-09-30', '160', '2025-12-10T00:00:00Z');

const each = (months: readonly number[], text: (of: string) => string) => months.map((of) => text(`2025-0${of}`));
const Q3 = [7, 8, 9];

/** What becomes known after the third quarter was closed, and what of it the fourth quarter's statements carry beside its own. */
const table: readonly (readonly [string, readonly object[], readonly string[]])[] = [
  ['a sale', [won(unsold)], each(Q3, (of) => `p2 ACCRUAL ${of} 200`)],
  ['a price of a month’s last day', [repriced], ['p1 CORRECTION 2025-08 800', 'p1 CORRECTION 2025-09 800']],
  ['an end', [ended], ['p1 CORRECTION 2025-09 -19200']],
  ['a month that was not paid', [missed], ['p1 REVERSAL 2025-08 -19200']],
  ['not paid, and then paid', [missed, { ...received, at: '2025-12-12T09:00:00+09:00' }], []],
  ['a sanction', [sanctioned], ['p1 CORRECTION 2025-09 -19200']],
  ['the final decision between two partners', [adjudicated], each(Q3, (of) => `p2 ACCRUAL ${of} 19200`)],
  ['a rival’s signature in time', rivals, each(Q3, (of) => `p1 CORRECTION ${of} -19200`)],
  ['that the deal was another customer’s', [moved], each(Q3, (of) => `p1 CORRECTION ${of} -19200`)],
  ['another rate of exchange', [repairedRate], ['p2 CORRECTION 2025-09 -12000', 'p2 CORRECTION 2025-09 12800']],
];

const STATEMENT = `query ($quarter: Quarter!) { partners(first: 2) { nodes { key statement(quarter: $quarter) { status payableOn total { amount currency }
  entries { id kind month bookedIn rate productLine base { amount currency } amount { amount currency } exchange { rate day } customer { key }
    corrects { id month bookedIn } reasons { clause { code } holds detail } } } } } }`;

interface Entry {
  readonly kind: string;
  readonly month: string;
  readonly bookedIn: string;
  readonly amount: { readonly amount: string };
  readonly corrects: { readonly month: string; readonly bookedIn: string } | null;
  readonly reasons: readonly { readonly detail: string }[];
}
type Statements = {
  readonly partners: {
    readonly nodes: readonly {
      readonly key: string;
      readonly statement: { readonly total: { readonly amount: string }; readonly entries: readonly Entry[] };
    }[];
  };
};

describeOnEach('what becomes known after a quarter was closed', (stores) => {
  async function closed() {
    const server = await TestServer.start({ url: await stores.freshUrl(), events: known });
    const { history } = server.running;
    const close = (quarter: string) => closeQuarter(history, quarter, { by: AT_THE_TERMINAL, isDryRun: false });
    expect((await close('2025-Q3')).hindrances).toEqual([]);
    const statements = async (quarter: string) => {
      const { text, data, errors } = await server.ask('ops:ops1', STATEMENT, { quarter });
      expect(errors).toEqual([]);
      return { text, nodes: (data as Statements).partners.nodes };
    };
    const isSound = async () =>
      expect(await verify(history)).toMatchObject({ differences: 0, first: [], undecided: [] });
    return { server, close, statements, isSound };
  }

  it.each(table)('%s is booked in the open one, and the closed one is as it was', async (_what, events, expected) => {
    const { server, statements, isSound } = await closed();
    const before = await statements('2025-Q3');
    await server.record(events);
    expect((await statements('2025-Q3')).text).toBe(before.text);
    const { nodes } = await statements('2025-Q4');
    const booked = nodes.flatMap(({ key, statement }) =>
      statement.entries.filter(({ month: of }) => of < '2025-10').map((entry) => ({ key, ...entry })),
    );
    const text = booked.map(({ key, kind, month: of, amount }) => `${key} ${kind} ${of} ${amount.amount}`);
    expect(text.sort()).toEqual([...expected].sort());
    for (const { kind, month: of, corrects, reasons } of booked) {
      expect(corrects).toEqual(kind === 'ACCRUAL' ? null : { id: expect.any(String), month: of, bookedIn: '2025-Q3' });
      expect(reasons.length).toBeGreaterThan(1);
    }
    for (const { statement } of nodes)
      expect(statement.entries.reduce((sum, { amount }) => sum + Number(amount.amount), 0)).toBe(
        Number(statement.total.amount),
      );
    await isSound();
    await server.close();
  });

  it('a payment after its reversal was closed reinstates the month, and both statements stay', async () => {
    const { server, close, statements, isSound } = await closed();
    await server.record([missed]);
    server.setClock('2026-01-02T00:00:00Z');
    await server.record(['2025-12-31'].map((day) => rate(day, '150')));
    expect((await close('2025-Q4')).hindrances).toEqual([]);
    const before = [await statements('2025-Q3'), await statements('2025-Q4')].map(({ text }) => text);
    await server.record([received]);
    const { nodes } = await statements('2026-Q1');
    expect(nodes.flatMap(({ statement }) => statement.entries)).toMatchObject([
      { kind: 'REINSTATEMENT', month: '2025-08', amount: { amount: '19200' }, corrects: { bookedIn: '2025-Q4' } },
    ]);
    expect([await statements('2025-Q3'), await statements('2025-Q4')].map(({ text }) => text)).toEqual(before);
    await isSound();
    await server.close();
  });

  it('a month whose amount cannot be stated any more leaves the closed one as it was, and hinders the next', async () => {
    const { server, close, statements } = await closed();
    const before = await statements('2025-Q3');
    const inEuros = line('MARKETING_HUB', '700.00', 'PROFESSIONAL', 'EUR');
    await server.record([{ ...repriced, ...inEuros, effective: '2025-09-30' }]);
    expect((await statements('2025-Q3')).text).toBe(before.text);
    const query = `{ partner(key: "p1") { statement(quarter: "2025-Q4") { total { amount } } } }`;
    const refused = await server.ask('partner:p1', query);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'EXCHANGE_RATE_MISSING' } }]);
    server.setClock('2026-01-02T00:00:00Z');
    const hindered = await close('2025-Q4');
    expect(hindered.hindrances.map(({ message }) => message).join()).toContain('EUR to JPY for 2025-09-30');
    const rates = ['2025-09-30', '2025-10-31', '2025-11-30', '2025-12-31'];
    await server.record(rates.flatMap((day) => [{ ...rate(day, '160'), from: 'EUR' }, rate(day, '150')]));
    expect((await close('2025-Q4')).hindrances).toEqual([]);
    const { nodes } = await statements('2025-Q4');
    const september = nodes[0]?.statement.entries.filter(({ month: of }) => of === '2025-09');
    expect(september?.map(({ kind, amount }) => `${kind} ${amount.amount}`)).toEqual([
      'CORRECTION -19200',
      'CORRECTION 22400',
    ]);
    await server.close();
  });

  it('a tier that was granted before the close makes an upmarket referral, whose months are booked in the open quarter', async () => {
    const referral = [...people, accreditation(true, '2025-03-01T09:00:00+09:00'), ...assisted];
    const yen = yenRate('0.005', '2025-06-30');
    const server = await TestServer.start({ url: await stores.freshUrl(), events: [...referral, yen] });
    const { history } = server.running;
    await closeQuarter(history, '2025-Q3', { by: AT_THE_TERMINAL, isDryRun: false });
    await server.record([platinum]);
    const query = `{ partner(key: "p1") { q3: statement(quarter: "2025-Q3") { status entries { id } }
      q4: statement(quarter: "2025-Q4") { entries { kind month amount { amount } } } } }`;
    const { data } = await server.ask('partner:p1', query);
    expect(data).toMatchObject({
      partner: {
        q3: { status: 'CLOSED', entries: [] },
        q4: {
          entries: ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11'].map((of) => ({
            ...{ kind: 'ACCRUAL', month: of, amount: { amount: '120000' } },
          })),
        },
      },
    });
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
    await server.close();
  });

  it('is told to a partner with its evidence, and of a rival nothing', async () => {
    const { server } = await closed();
    await server.record([missed, ...rivals]);
    const query = `{ partner(key: "p1") { statement(quarter: "2025-Q4") { entries { kind month customer { key } association { since }
      corrects { customer { key } association { since } } reasons { detail evidence { type detail } } } } } }`;
    const { text, errors } = await server.ask('partner:p1', query);
    expect(errors).toEqual([]);
    expect(text).not.toContain('p2');
    expect(text).toContain(
      'The partner was not associated with Marketing Hub at this customer at the end of Sep 2025.',
    );
    expect(text).toContain('"association":null');
    await server.record([adjudication('p1')]);
    const decided = await server.ask('partner:p1', query);
    expect(decided.text).toContain('The customer did not pay for Marketing Hub in Aug 2025');
    expect(decided.text).toContain('"type":"PaymentMissed"');
    await server.close();
  });

  it('leaves a partner its entries of a customer with whom it has nothing to do any more', async () => {
    const { server } = await closed();
    await server.record([moved]);
    const query = `{ partner(key: "p1") { statement(quarter: "2025-Q3") { entries { customer { key name } association { since } } } } }`;
    const { data, errors } = await server.ask('partner:p1', query);
    expect(errors).toEqual([]);
    expect(JSON.stringify(data)).toContain('"key":"c1","name":"Customer c1"');
    await server.close();
  });
});

function adjudication(to: string) {
  return { ...adjudicated, deal: 'd1', partner: to };
}

const LEDGER = '"revenue_share_entry"';
const news = [won(unsold), repriced, missed, sanctioned, adjudicated, ...rivals, repairedRate, adjudication('p1')];

describeOnEach('what becomes known in any order and batches, with a closing at a fixed point', (stores) => {
  it('gives the same ledger, which verifies after every batch and survives a rebuild', async () => {
    const tell = async (events: readonly object[], sizes: readonly number[]) => {
      const { database, history, clock } = await openHistory(await stores.freshUrl());
      await history.record(known, { source: 'test' });
      await closeQuarter(history, '2025-Q3', { by: AT_THE_TERMINAL, isDryRun: false });
      let left = [...events];
      for (let batch = 0; left.length > 0; batch += 1) {
        const size = sizes[batch % sizes.length] ?? 1;
        await history.record(left.slice(0, size), { source: 'test' });
        left = left.slice(size);
        expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
      }
      clock.today = '2026-01-02';
      await history.record([rate('2025-12-31', '150')], { source: 'test' });
      await closeQuarter(history, '2025-Q4', { by: AT_THE_TERMINAL, isDryRun: false });
      await history.record([received], { source: 'test' });
      expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
      const rows = await derivedRows(database);
      await rebuild(history);
      expect((await derivedRows(database))[LEDGER]).toEqual(rows[LEDGER]);
      await database.close();
      return rows;
    };
    const expected = await tell(news, [news.length]);
    expect(expected[LEDGER]?.length).toBeGreaterThan(20);
    const shuffled = fc.shuffledSubarray(news, { minLength: news.length });
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    const sameRows = fc.asyncProperty(shuffled, sizes, async (events, batches) => {
      expect(await tell(events, batches)).toEqual(expected);
    });
    await fc.assert(sameRows, { numRuns: 6 });
  }, 180_000);
});
