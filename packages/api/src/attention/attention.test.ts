import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { sharedWorld } from '../testing/shared-world.js';
import { planOpened } from '../testing/planned.js';
import { TestServer } from '../testing/test-server.js';

interface Item {
  readonly kind: string;
  readonly urgency: string;
  readonly count: number;
  readonly planYear: number | null;
  readonly partner: { readonly key: string };
}

const QUEUE = `{ attention { kind urgency count dueAt dueOn planYear atStake { amount currency } clause { code }
  partner { key } sharedDeals { key partner { key } } } }`;

describeOnEach('the queue of a development manager (team.pdm-duties)', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: [...sharedWorld, planOpened] });
    server.setClock('2025-07-10T03:00:00Z');
  });
  afterAll(() => server.close());

  const queueOf = async (holder: string) => {
    const { data, errors } = await server.ask(holder, QUEUE);
    return { items: (data as { attention: Item[] } | null)?.attention ?? null, errors };
  };

  it('has a plan that waits for the vendor, with its year and the clause that it rests on', async () => {
    const { items, errors } = await queueOf('pdm:pdm1');
    expect(errors).toEqual([]);
    expect(items?.find(({ kind }) => kind === 'PLAN_WAITING')).toMatchObject({
      ...{ urgency: 'LATER', count: 1, planYear: 2025, partner: { key: 'p1' }, clause: { code: 'team.pdm-duties' } },
    });
  });

  it('is of one\u2019s own partners only, of all for ops, and of nobody\u2019s for those who look after none', async () => {
    const of = async (holder: string) => new Set((await queueOf(holder)).items?.map(({ partner }) => partner.key));
    const own = await of('pdm:pdm1');
    expect(own.has('p1')).toBe(true);
    expect((await of('ops:ops1')).has('p1')).toBe(true);
    expect((await of('pdm:pdm2')).has('p1')).toBe(false);
    for (const holder of ['partner:p1', 'gs:gs1']) {
      expect((await queueOf(holder)).items).toEqual([]);
    }
  });

  it('puts what is overdue before what is not', async () => {
    const { items, errors } = await queueOf('ops:ops1');
    expect(errors).toEqual([]);
    expect(items).not.toEqual([]);
    const places = (items ?? []).map(({ urgency }) => ['OVERDUE', 'SOON', 'LATER'].indexOf(urgency));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('names a promise once its day is past', async () => {
    server.setClock('2025-10-02T03:00:00Z');
    const { items } = await queueOf('pdm:pdm1');
    expect(items?.find(({ kind }) => kind === 'COMMITMENTS_LATE')).toMatchObject({
      ...{ urgency: 'OVERDUE', count: 1, dueOn: '2025-09-30', partner: { key: 'p1' } },
    });
  });
});
