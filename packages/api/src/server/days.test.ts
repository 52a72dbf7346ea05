import { expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';

/** What is asked about days that no policy covers. */
const questions = [
  'statement(quarter: "1969-Q4") { payableOn }',
  'tier(on: "0001-01-01") { credited points { total } recalibratesOn }',
  'tier(on: "9999-12-31") { recalibratesOn }',
  'installBase(first: 5) { nodes { lines(on: "0001-01-01") { state reasons { detail } } } }',
  'soldMrr(on: "0001-01-01") { total { amount } }',
  'managedMrr(on: "9999-12-31") { total { amount } }',
  'conduct(on: "0001-01-01") { consequences { kind } }',
  'dealMetrics(from: "0001-01-01", to: "9999-12-31") { won }',
];

describeOnEach('days that no policy covers', (stores) => {
  it('are a fault of the question, where there is no answer to them', async () => {
    const server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld });
    for (const question of questions) {
      const { errors } = await server.ask('ops:ops1', `{ partner(key: "p1") { ${question} } }`);
      const codes = errors.map(({ extensions }) => extensions.code);
      expect([question, codes.filter((code) => code !== 'BAD_USER_INPUT')]).toEqual([question, []]);
    }
    const { errors } = await server.ask(
      'ops:ops1',
      '{ partner(key: "p1") { statement(quarter: "1969-Q4") { status } } }',
    );
    expect(errors[0]?.message).toContain('no policy is in force on 1969-12-31; the first is from 1970-01-01.');
    await server.close();
  });
});
