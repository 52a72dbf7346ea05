import { expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';

/** Questions about what has a key, an id or a name that no database holds. */
const questions = [
  'query ($text: String!) { partner(key: $text) { id } }',
  'query ($text: String!) { customer(key: $text) { id } }',
  'query ($text: String!) { sharedDeals(filter: { partner: $text }) { totalCount } }',
  'query ($text: String!) { reportDeals(filter: { partner: $text }) { nodes { id } } }',
  'query ($text: ID!) { node(id: $text) { id } partner(id: $text) { id } }',
  'query ($text: ID!) { export(id: $text) { id } }',
  'mutation ($text: ID!) { approveSharedDeal(input: { sharedDeal: $text }) { userErrors { code } } }',
];

describeOnEach('texts that no database holds', (stores) => {
  it('are a fault of the question, and none of the server (121)', async () => {
    const server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld });
    for (const question of questions)
      for (const text of ['p\u0000', 'pt_\u0000', 'sd_\u0000', 'ex_\u0000']) {
        const { status, errors } = await server.ask('ops:ops1', question, { text });
        const codes = errors.map(({ extensions }) => extensions.code);
        expect([question, status, codes.filter((code) => code !== 'BAD_USER_INPUT')]).toEqual([question, 200, []]);
      }
    await server.close();
  });
});
