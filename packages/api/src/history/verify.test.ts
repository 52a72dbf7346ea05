import { expect, test } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { derivedRows, openHistory, type OpenedHistory } from '../testing/open-history.js';
import { access, customer, partner, registered, sale, vendor, worked } from '../testing/small-program.js';
import { rebuild } from './rebuild.js';
import { verify } from './verify.js';

const open = { deal: 'd2', partner: 'p1', customer: 'prospect' };
const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  customer('c1'),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...registered(open),
  access('c1', 'p1', '2025-07-02'),
  worked('c1', 'p1', '2025-07-10'),
  { type: 'ExchangeRate', at: '2025-08-01T00:00:00Z', from: 'USD', to: 'JPY', rate: '150', day: '2025-07-31' },
];

/** Each a way in which a store can come to differ from its history, and what is said of it. */
const damages: readonly (readonly [string, string, RegExp])[] = [
  [
    'an amount',
    `UPDATE revenue_share_entry SET amount_minor = amount_minor + 1 WHERE month = '2025-08'`,
    /amount_minor.* is 19201, should be 19200/,
  ],
  ['a decision', `UPDATE shared_deal SET credit = NULL WHERE key = 'd1-p1'`, /credit.* is null, should be/],
  ['an entry that went', `DELETE FROM revenue_share_entry WHERE month = '2025-09'`, /is missing/],
  [
    'an entry too many',
    `INSERT INTO revenue_share_entry (natural_key, id, subject, partner, customer, association, product_line, kind, month, base_minor, base_currency, rate, amount_minor, currency, exchange_rate, exchange_day, booked_in, corrects, closed, first_month, last_month, why) SELECT natural_key || 'x', id || 'x', subject, partner, customer, association, product_line, kind, month, base_minor, base_currency, rate, amount_minor, currency, exchange_rate, exchange_day, booked_in, corrects, closed, first_month, last_month, why FROM revenue_share_entry WHERE month = '2025-10'`,
    /should not be there/,
  ],
  [
    'a row of nobody',
    `UPDATE customer SET subject = 'customer:nobody'`,
    /subject is "customer:nobody", should be "customer:c1"/,
  ],
  ['a public id', `UPDATE partner SET id = 'pt_stolen'`, /id.* is "pt_stolen"/],
  ['who looks after a partner', `UPDATE pdm_assignment SET staff = 'pdm2'`, /staff.* is "pdm2", should be "pdm1"/],
  [
    'a route',
    `UPDATE deal_route SET subject = 'customer:c1' WHERE deal = 'd2'`,
    /subject.*should be "domain:prospect.example"/,
  ],
  ['a domain', `DELETE FROM customer_domain`, /is missing/],
  ['a key', `DELETE FROM history_key WHERE key = 'sharedDeal:d1-p1'`, /is missing/],
  [
    'what counts toward a tier',
    `UPDATE point_span SET counted_minor = counted_minor + 1 WHERE kind = 'SOURCED'`,
    /counted_minor.* is 96001, should be 96000/,
  ],
  ['who serves a customer', `DELETE FROM managed_service`, /is missing/],
  ['a tier', `UPDATE tier_history SET steps = '[]'`, /steps.* is "\[\]", should be/],
  ['a tier that went', `DELETE FROM tier_history`, /is missing/],
  ['a rate', `UPDATE exchange_rate SET rate = '151'`, /rate.* is "151", should be "150"/],
];

describeOnEach('verify and rebuild', (stores) => {
  async function opened(): Promise<OpenedHistory> {
    const store = await openHistory(await stores.freshUrl());
    await store.history.record(program, { source: 'test' });
    return store;
  }

  test('find nothing in a store that was never touched, and change nothing', async () => {
    const { database, history } = await opened();
    const before = await derivedRows(database);
    expect(await verify(history)).toEqual({
      events: program.length,
      subjects: 9,
      differences: 0,
      first: [],
      undecided: [],
    });
    expect(await rebuild(history)).toMatchObject({ decided: 9, undecided: [] });
    expect(await derivedRows(database)).toEqual(before);
    await database.close();
  });

  test.each(damages)('find and mend %s', async (_, sql, finding) => {
    const { database, history } = await opened();
    const before = await derivedRows(database);
    await database.writer.query(sql);
    const { differences, first } = await verify(history);
    expect(differences).toBeGreaterThan(0);
    expect(first.map((found) => found.finding).join('\n')).toMatch(finding);
    await rebuild(history);
    expect(await derivedRows(database)).toEqual(before);
    expect(await verify(history)).toMatchObject({ differences: 0 });
    await database.close();
  });

  test('find an event whose content was changed', async () => {
    const { database, history } = await opened();
    await database.writer.query(
      `UPDATE history_event SET payload = replace(payload, '96000', '97000') WHERE type = 'DealWon'`,
    );
    const { first } = await verify(history);
    expect(first).toContainEqual(
      expect.objectContaining({ table: 'history_event', finding: 'the content is not the one that was recorded' }),
    );
    await database.close();
  });
});
