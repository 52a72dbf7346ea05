import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { ProofOffice } from '../testing/proof-office.js';

const LIST = `query ($state: MailState, $first: Int, $after: String) { mails(state: $state, first: $first, after: $after) {
  totalCount nodes { recipientEmail state attempts text language sentAt } pageInfo { hasNextPage endCursor } } }`;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly recipientEmail: string; readonly state: string; readonly text: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describeOnEach('the mails of the installation', (stores) => {
  let office: ProofOffice;
  beforeAll(async () => {
    office = await ProofOffice.open(await stores.freshUrl());
  });
  afterAll(() => office.close());

  const list = async (variables: object = {}, holder = 'ops:ops1') => {
    const { data } = await office.server.ask(holder, LIST, variables);
    return (data as { mails: Page } | null)?.mails;
  };

  it('are listed for ops, the newest first, by their state, page by page, without the links that they bring (92)', async () => {
    const addresses: string[] = [];
    for (const _ of [1, 2, 3]) {
      office.later();
      addresses.unshift((await office.fresh()).recipient);
    }
    office.later();
    await office.send(await office.poiOf('d9'), 'waiting@c1.example');
    const all = await list();
    expect(all?.nodes.map(({ recipientEmail }) => recipientEmail)).toEqual(['waiting@c1.example', ...addresses]);
    expect(all?.nodes[0]).toMatchObject({ state: 'QUEUED', attempts: 0, language: 'EN', sentAt: null });
    expect(all?.nodes[1]).toMatchObject({ state: 'SENT', attempts: 1 });
    for (const { text } of all?.nodes ?? []) expect(text).toMatch(/\[personal link\]/);
    expect(await list({ state: 'SENT' })).toMatchObject({ totalCount: 3 });
    const first = await list({ first: 3 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const rest = await list({ first: 3, after: first?.pageInfo.endCursor });
    expect([...(first?.nodes ?? []), ...(rest?.nodes ?? [])]).toEqual(all?.nodes);
    for (const holder of ['partner:p1', 'gs:gs1', 'pdm:pdm1']) expect(await list({}, holder)).toBeUndefined();
  });
});
