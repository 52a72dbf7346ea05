import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verify } from '../history/verify.js';
import { rebuild } from '../history/rebuild.js';
import { describeOnEach } from '../testing/databases.js';
import { derivedRows, openHistory } from '../testing/open-history.js';
import { accreditation, assisted, exception, people, platinum, yenRate } from '../testing/referral-story.js';
import { TestServer } from '../testing/test-server.js';

const by = { source: 'test' };
const accredited = accreditation(true, '2025-03-01T09:00:00+09:00');
const rate = yenRate('0.005', '2025-06-30');

const ASKED = `query {
  sharedDeal(key: "d1-p1") { credit {
    lines { soldMrr revenueShare { rate firstMonth lastMonth } }
    reasons { holds clause { code } detail }
  } }
  partner(key: "p1") { revenueShare(from: "2025-07", to: "2025-08") { month amount { amount currency } } }
}`;

interface Asked {
  readonly sharedDeal: {
    readonly credit: {
      readonly lines: readonly { readonly revenueShare: object | null }[];
      readonly reasons: readonly {
        readonly holds: boolean;
        readonly clause: { readonly code: string };
        readonly detail: string;
      }[];
    };
  };
  readonly partner: { readonly revenueShare: readonly object[] };
}

const year = { rate: '0.2', firstMonth: '2025-07', lastMonth: '2026-06' };

describeOnEach('an upmarket referral, through the schema', (stores) => {
  const asked = async (server: TestServer, holder: string) => {
    const { data, errors } = await server.ask(holder, ASKED);
    expect(errors).toEqual([]);
    return data as unknown as Asked;
  };
  const given = async (server: TestServer) =>
    (await asked(server, 'ops:ops1')).sharedDeal.credit.lines[0]?.revenueShare;
  const against = async (server: TestServer) => {
    const { sharedDeal } = await asked(server, 'partner:p1');
    return sharedDeal.credit.reasons.filter(({ holds }) => !holds).map(({ detail }) => detail);
  };

  test('gives a year of revenue share, with every condition told to the partner (upmarket.reward)', async () => {
    const events = [...people, platinum, accredited, rate, ...assisted];
    const server = await TestServer.start({ url: await stores.freshUrl(), events });
    const { sharedDeal, partner } = await asked(server, 'partner:p1');
    expect(sharedDeal.credit.lines).toEqual([{ soldMrr: true, revenueShare: year }]);
    expect(partner.revenueShare).toEqual(
      ['2025-07', '2025-08'].map((month) => ({ month, amount: { amount: '120000', currency: 'JPY' } })),
    );
    const spoken = sharedDeal.credit.reasons.filter(({ clause }) => clause.code.startsWith('upmarket.'));
    expect(spoken.every(({ holds }) => holds)).toBe(true);
    expect(spoken.map(({ detail }) => detail)).toEqual([
      'The partner was credited with Platinum on 1 Jul 2025, one of the tiers of the Upmarket Referral Program.',
      'The partner had held the CRM Implementation Accreditation since 1 Mar 2025, as the Upmarket Referral Program asks.',
      'The partner was in good standing on 1 Jul 2025, as the Upmarket Referral Program asks.',
      'The deal has what the Upmarket Referral Program is for: Marketing Hub Professional.',
      'The deal has an MRR of US$3,000.00, converted at 1 JPY = 0.005 USD (2025-06-30); the Upmarket Referral Program asks for US$3,000.00.',
      'The customer had signed the proof of involvement in time, on 26 Jun 2025, as the Upmarket Referral Program asks.',
      "At the close on 1 Jul 2025, the purchase of the partner's services was confirmed, as the Upmarket Referral Program asks.",
      'As an upmarket referral, the deal gives sold-MRR credit, and 20% revenue share for 12 months.',
    ]);
    await server.close();
  });

  test('is decided again by what arrives late: rate, exception, accreditation, sanction', async () => {
    const server = await TestServer.start({ url: await stores.freshUrl(), events: [...people, platinum, ...assisted] });
    expect(await given(server)).toBeNull();
    expect(await against(server)).toEqual([
      'The partner did not meet a condition of the Upmarket Referral Program on 1 Jul 2025; missing: the CRM Implementation Accreditation.',
      'The vendor has made no exception from the accreditation for this region, JP.',
      'No exchange rate from JPY to USD was in force on 1 Jul 2025, so the MRR of the deal cannot be held against the US$3,000.00 that the Upmarket Referral Program asks for.',
      'The deal does not give the reward of an upmarket referral.',
    ]);

    await server.record([accredited]);
    expect(await against(server)).toHaveLength(2);
    await server.record([yenRate('0.005', '2025-05-31')]);
    expect(await given(server)).toEqual(year);
    await server.record([yenRate('0.0049', '2025-06-15')]);
    expect(await given(server)).toBeNull();
    await server.record([yenRate('0.005', '2025-07-01')]);
    expect(await given(server)).toEqual(year);
    // Of two rates for one day the one that was given later counts, also where it arrives first.
    await server.record([yenRate('0.001', '2025-07-01', '2025-07-01T01:00:00Z'), yenRate('0.001', '2025-07-02')]);
    expect(await given(server)).toEqual(year);

    await server.record([accreditation(false, '2025-07-01T09:00:00+09:00')]);
    expect(await given(server)).toBeNull();
    await server.record([exception(true, '2025-06-30T09:00:00+09:00', 'KR')]);
    expect(await given(server)).toBeNull();
    await server.record([exception(true, '2025-06-30T09:00:00+09:00')]);
    expect(await given(server)).toEqual(year);
    await server.record([exception(false, '2025-07-01T15:00:00Z')]);
    expect(await given(server)).toEqual(year);
    await server.record([exception(false, '2025-07-01T14:59:59Z')]);
    expect(await given(server)).toBeNull();
    await server.record([exception(true, '2025-07-01T14:59:59.5Z')]);
    expect(await given(server)).toEqual(year);

    const suspended = { type: 'SanctionImposed', sanction: 's1', partner: 'p1', kind: 'SUSPENDED', reason: 'Misled.' };
    await server.record([{ ...suspended, at: '2025-06-20T09:00:00+09:00', until: '2025-07-02' }]);
    expect(await given(server)).toBeNull();
    expect(await verify(server.running.history)).toMatchObject({ differences: 0, undecided: [] });
    await server.close();
  });

  test('comes out the same in any order, and from a rebuild', async () => {
    const told = [
      ...people,
      ...assisted,
      platinum,
      accreditation(true, '2025-03-01T09:00:00+09:00'),
      accreditation(false, '2025-05-01T09:00:00+09:00'),
      exception(true, '2025-05-02T09:00:00+09:00'),
      exception(false, '2025-05-02T08:00:00+09:00'),
      yenRate('0.005', '2025-06-20'),
      yenRate('0.004', '2025-05-20'),
      yenRate('0.004', '2025-06-20', '2025-06-20T01:00:00Z'),
    ];
    const whole = await openHistory(await stores.freshUrl());
    await whole.history.record(told, by);
    const expected = await derivedRows(whole.database);
    expect(expected['"revenue_share_entry"']?.length).toBeGreaterThan(3);
    await whole.database.work.write(({ manager }) => manager.query('DELETE FROM upmarket_exception'));
    expect((await verify(whole.history)).differences).toBeGreaterThan(0);
    await rebuild(whole.history);
    expect(await derivedRows(whole.database)).toEqual(expected);
    await whole.database.close();

    const anyOrder = fc.shuffledSubarray(told, { minLength: told.length });
    const sameRows = fc.asyncProperty(anyOrder, async (events) => {
      const { database, history } = await openHistory(await stores.freshUrl());
      let waiting: readonly object[] = events;
      while (waiting.length > 0) {
        const left: object[] = [];
        for (const event of waiting) if ((await history.record([event], by)).refused.length > 0) left.push(event);
        waiting = left;
      }
      expect(await derivedRows(database)).toEqual(expected);
      expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
      await database.close();
    });
    await fc.assert(sameRows, { numRuns: 4 });
  }, 120_000);
});
