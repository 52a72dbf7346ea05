import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';

const LEFT = 'savedViews { page name query savedAt } userErrors { code field }';
const SAVE = `mutation ($input: SaveViewInput!) { saveView(input: $input) { ${LEFT} } }`;
const REMOVE = `mutation ($input: RemoveViewInput!) { removeView(input: $input) { ${LEFT} } }`;
const LIST = '{ savedViews(page: "deals") { name query } }';

interface Left {
  readonly savedViews: readonly { readonly name: string; readonly query: string; readonly savedAt: string }[];
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

describeOnEach('the views that people keep', (stores) => {
  let server: TestServer;
  let tanaka: string;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld, isDemo: true });
    server.setClock('2025-12-15T12:00:00Z');
    tanaka = await server.signIn('partner:p1');
  });
  afterAll(() => server.close());

  async function act(cookie: string, query: string, input: object): Promise<Left> {
    const { data, errors } = await server.post({ query, variables: { input } }, { cookie });
    expect(errors).toEqual([]);
    return Object.values(data ?? {})[0] as Left;
  }
  const save = (name: string, query = 'stage=WON', page = 'deals', cookie = tanaka) =>
    act(cookie, SAVE, { page, name, query });
  const list = async (cookie: string) =>
    ((await server.post({ query: LIST }, { cookie })).data as { savedViews: Left['savedViews'] }).savedViews;
  const errorsOf = ({ userErrors }: Left) => userErrors.map(({ code, field }) => [code, ...(field ?? [])]);

  it('are kept by page and name, and replaced under the same name', async () => {
    await save('今月の成約', 'stage=WON');
    await save('Elsewhere', 'tab=paid', 'earnings');
    const { savedViews } = await save(' 今月の成約 ', 'stage=WON&sort=-mrr');
    expect(savedViews).toEqual([
      { page: 'deals', name: '今月の成約', query: 'stage=WON&sort=-mrr', savedAt: '2025-12-15T12:00:00Z' },
    ]);
    expect(await list(tanaka)).toEqual([{ name: '今月の成約', query: 'stage=WON&sort=-mrr' }]);
  });

  it('are nobody else’s, whoever asks', async () => {
    for (const person of ['partner:p2', 'ops:ops1', 'pdm:pdm1']) {
      const cookie = await server.signIn(person);
      expect(await list(cookie)).toEqual([]);
      expect((await act(cookie, REMOVE, { page: 'deals', name: '今月の成約' })).userErrors).toEqual([]);
    }
    expect(await list(tanaka)).toHaveLength(1);
  });

  it('are gone once removed, however often', async () => {
    await save('To go');
    for (const _ of [1, 2])
      expect((await act(tanaka, REMOVE, { page: 'deals', name: 'To go' })).savedViews.map(({ name }) => name)).toEqual([
        '今月の成約',
      ]);
  });

  it.each([
    ['', 'a', 'deals', [['REQUIRED', 'name']]],
    ['x'.repeat(81), 'a', 'deals', [['TOO_LONG', 'name']]],
    ['𠮷'.repeat(80), 'a', 'deals', []],
    ['long', 'a'.repeat(2_001), 'deals', [['TOO_LONG', 'query']]],
    ['page', 'a', 'Deals!', [['INVALID', 'page']]],
  ] as const)('called %.4s… with %.4s… on %s: %j', async (name, query, page, errors) => {
    expect(errorsOf(await save(name, query, page))).toEqual(errors);
  });

  it('are bounded in number; what is there already can still be changed', async () => {
    const cookie = await server.signIn('partner:p2');
    for (let count = 0; count < 100; count += 1) await save(`View ${count}`, 'a', 'deals', cookie);
    expect(errorsOf(await save('One more', 'a', 'earnings', cookie))).toEqual([['TOO_MANY', 'name']]);
    expect(errorsOf(await save('View 7', 'b', 'deals', cookie))).toEqual([]);
  });

  it('are not for tokens', async () => {
    const text = await server.token('partner:p1');
    const { data } = await server.post(
      { query: SAVE, variables: { input: { page: 'deals', name: 'Robot', query: '' } } },
      { authorization: `Bearer ${text}` },
    );
    expect(errorsOf((data as { saveView: Left }).saveView)).toEqual([['FORBIDDEN']]);
  });
});
