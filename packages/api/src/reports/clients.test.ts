import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AT_THE_TERMINAL } from '../audit/author.js';
import { closeQuarter } from '../closing/close-quarter.js';
import { describeOnEach } from '../testing/databases.js';
import {
  Copy,
  infinityLoop,
  powerQueryLoop,
  relayPager,
  type Endpoint,
  type Row,
  type Wanted,
} from '../testing/reporting-clients.js';
import { customer, line, partner, registered, sale, signed, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const keys = Array.from({ length: 12 }, (_, index) => `c${index + 1}`);
const first = { deal: 'd1', partner: 'p1', customer: 'c1' };
const contested = { deal: 'd4', partner: 'p1', customer: 'c3' };
const rate = (day: string, value: string, at = `${day}T23:00:00Z`) => ({
  ...{ type: 'ExchangeRate', at, from: 'USD', to: 'JPY', rate: value, day },
});
const dollars = {
  deal: 'd2',
  partner: 'p2',
  customer: 'c2',
  lines: [line('SALES_HUB', '400.00', 'PROFESSIONAL', 'USD')],
};

/** What is there when the tools begin. */
const known = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  ...keys.map((key) => customer(key)),
  ...sale(first),
  ...registered({ ...first, partner: 'p2' }, '2025-05-02'),
  ...sale(dollars),
  ...['2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30'].map((day) => rate(day, '150')),
  ...sale(contested),
  ...registered({ ...contested, partner: 'p2' }, '2025-05-02'),
  ...signed({ ...contested, partner: 'p2' }, '2025-05-21'),
  ...keys
    .slice(4, 9)
    .flatMap((of, index) => sale({ deal: `e${index}`, partner: index % 2 ? 'p1' : 'p2', customer: of })),
];

const late = '2025-12-10T09:00:00+09:00';
const month = { customer: 'c1', productLine: 'MARKETING_HUB' };
/** What arrives while they read, in whatever order: all of it changes something, much of it undoes something. */
const arriving: readonly (readonly object[])[] = [
  sale({ deal: 'f1', partner: 'p1', customer: 'c10' }),
  sale({ deal: 'f2', partner: 'p2', customer: 'c11', lines: [line('CONTENT_HUB', '45000')] }),
  registered({ deal: 'f3', partner: 'p1', customer: 'c12' }, '2025-11-03'),
  [{ type: 'PaymentMissed', at: late, ...month, month: '2025-08' }],
  [
    {
      type: 'SubscriptionChanged',
      at: late,
      customer: 'c1',
      effective: '2025-08-31',
      ...line('MARKETING_HUB', '100000'),
    },
  ],
  [{ type: 'SubscriptionEnded', at: late, customer: 'c5', productLine: 'MARKETING_HUB', effective: '2025-09-30' }],
  [{ type: 'CreditAdjudicated', at: late, deal: 'd4', partner: 'p2', staff: 'ops1', reason: 'It did the work.' }],
  signed({ ...first, partner: 'p2' }, '2025-05-22'),
  [{ type: 'DealOpened', at: '2025-04-01T09:00:00+09:00', deal: 'e3', customer: 'c4' }],
  [rate('2025-09-30', '160', '2025-12-10T00:00:00Z')],
];

/** A quarter that is closed meanwhile. */
const CLOSE = 'close';
type Step = readonly object[] | typeof CLOSE;

const lists: readonly (Wanted & { readonly type: string })[] = [
  {
    ...{ root: 'reportDeals', type: 'SHARED_DEAL', filterType: 'ReportDealFilter' },
    cells: 'id key partnerKey customerKey stage creditOutcome creditedMrr closedOn updatedAt',
  },
  {
    ...{ root: 'reportAssociations', type: 'ASSOCIATION', filterType: 'ReportAssociationFilter' },
    cells: 'id partnerKey customerKey productLine since until revenueShareRate lastMonth updatedAt',
  },
  {
    ...{ root: 'reportAccruals', type: 'REVENUE_SHARE_ENTRY', filterType: 'ReportAccrualFilter' },
    cells: 'id kind partnerKey customerKey month amount bookedIn correctsId statementStatus updatedAt',
  },
  {
    ...{ root: 'sharedDeals', type: 'SHARED_DEAL', filterType: 'SharedDealFilter' },
    orderBy: '{ field: UPDATED_AT }',
    cells: 'id key stage partner { key } customer { key } credit { outcome } updatedAt',
  },
];

describeOnEach('a reporting tool', (stores) => {
  const started = async (events: readonly object[] = known) => {
    const server = await TestServer.start({ url: await stores.freshUrl(), events });
    const as = async (holder: string): Promise<Endpoint> => ({ url: server.url, token: await server.token(holder) });
    return { server, as };
  };
  const nothing = () => Promise.resolve();
  const whole = async (endpoint: Endpoint, wanted: Wanted) =>
    new Map((await powerQueryLoop(endpoint, wanted, nothing)).map((row) => [row.id, row]));

  it.each([
    ['a pager like Relay’s', relayPager],
    ['a Power Query loop', powerQueryLoop],
    ['a loop like Infinity’s', infinityLoop],
  ])('%s walks every list to its end; of an empty one it is told so', async (_name, client) => {
    const { server, as } = await started();
    for (const wanted of lists) {
      const rows = await client(await as('ops:ops1'), wanted, nothing);
      expect(rows.length).toBeGreaterThan(5);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(await client(await as('partner:p1'), { ...wanted, filter: { customer: 'nobody' } }, nothing)).toEqual([]);
    }
    await server.close();
  });

  it('misses and doubles nothing of what stays while others write between its pages', async () => {
    const { server, as } = await started();
    let minute = 10;
    for (const wanted of lists) {
      const endpoint = await as('ops:ops1');
      const before = await whole(endpoint, wanted);
      const waiting = arriving.slice(lists.indexOf(wanted) * 3, lists.indexOf(wanted) * 3 + 3);
      const seen = await relayPager(endpoint, wanted, () => {
        server.setClock(`2025-12-15T12:${(minute += 1)}:00Z`);
        return server.record(waiting.shift() ?? []);
      });
      const after = await whole(endpoint, wanted);
      const stays = [...before].filter(([id, row]) => JSON.stringify(after.get(id)) === JSON.stringify(row));
      expect(stays.length).toBeGreaterThan(3);
      for (const [id, row] of stays) expect(seen.filter((each) => each.id === id)).toEqual([row]);
    }
    await server.close();
  });

  it('a copy that is kept up from its last updatedAt equals the whole, whatever arrives in whatever order meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray<Step>([...arriving, CLOSE], { minLength: 4 }),
        fc.array(fc.nat({ max: 3 }), { minLength: 20, maxLength: 20 }),
        async (steps, pace) => {
          const { server, as } = await started();
          const copies = lists
            .map((wanted) => ({ wanted, holders: ['ops:ops1', 'partner:p1'] }))
            .flatMap(({ wanted, holders }) => holders.map((holder) => ({ wanted, holder })));
          const kept = await Promise.all(
            copies.map(async ({ wanted, holder }) => {
              const endpoint = await as(holder);
              return { wanted, endpoint, copy: new Copy(endpoint, wanted, wanted.type) };
            }),
          );
          const waiting = [...steps];
          let turns = 0;
          const write = async () => {
            // The clock stands still for most of what arrives: several changes at one instant are told apart all the same.
            if ((pace[turns++ % pace.length] ?? 0) > 0) return;
            const step = waiting.shift();
            if (turns % 5 === 0) server.setClock(new Date(Date.UTC(2025, 11, 15, 12, turns)).toISOString());
            if (step === CLOSE)
              await closeQuarter(server.running.history, '2025-Q3', { by: AT_THE_TERMINAL, isDryRun: false });
            else if (step) await server.record(step);
          };
          for (const { copy } of kept) await copy.sync(write);
          while (waiting.length > 0) await write();
          for (const { copy, endpoint, wanted } of kept) {
            await copy.sync(nothing);
            expect(sorted(copy.rows)).toEqual(sorted(await whole(endpoint, wanted)));
          }
          await server.close();
        },
      ),
      { numRuns: 2 },
    );
  }, 180_000);
});

function sorted(rows: ReadonlyMap<string, Row>): readonly Row[] {
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
