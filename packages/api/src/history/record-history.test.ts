import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, line, partner, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const RECORD = `mutation ($input: RecordHistoryInput!) { recordHistory(input: $input) {
  taken unchanged refused { line field reason clause { code } } userErrors { code field message } } }`;

describeOnEach('history over the API', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({
      url: await stores.freshUrl(),
      events: [...vendor, ...partner('p1', 'pdm1'), customer('c1')],
    });
  });
  afterAll(() => server.close());

  const record = async (holder: string, lines: readonly unknown[]) => {
    const input = { lines: lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))) };
    const { data, errors } = await server.ask(holder, RECORD, { input });
    expect(errors).toEqual([]);
    return data?.['recordHistory'];
  };

  it('takes what can be taken by the road that every event takes, and says what is wrong with the rest', async () => {
    const [registered, ...rest] = sale({
      deal: 'd1',
      partner: 'p1',
      customer: 'c1',
      lines: [line('SALES_HUB', '50000')],
    });
    const wrong = { ...registered, sharedDeal: 'd2-p1', need: '' };
    expect(await record('ops:ops1', [registered, 'no JSON', wrong, ...rest])).toMatchObject({
      taken: 5,
      refused: [
        { line: 2, field: '' },
        { line: 3, field: 'need', clause: { code: 'registration.qualified-first' } },
      ],
      userErrors: [],
    });
    const { data } = await server.ask(
      'partner:p1',
      '{ partner(key: "p1") { soldMrr(on: "2025-08-01") { total { amount } } } }',
    );
    expect(data).toEqual({ partner: { soldMrr: { total: { amount: '50000' } } } });
  });

  it('changes nothing when lines are sent again', async () => {
    expect(await record('ops:ops1', [customer('c1')])).toMatchObject({ taken: 0, unchanged: 1, refused: [] });
  });

  it('is for ops, and reads to everybody else as if it were not there (36)', async () => {
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1'])
      expect(await record(holder, [customer('c9')])).toMatchObject({ taken: 0, userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await server.ask('ops:ops1', '{ customer(key: "c9") { id } }')).data).toEqual({ customer: null });
  });

  it('takes a thousand lines at once and no more', async () => {
    expect(
      await record(
        'ops:ops1',
        Array.from({ length: 1_001 }, () => '{}'),
      ),
    ).toMatchObject({ taken: 0, userErrors: [{ code: 'TOO_MANY', field: ['lines'] }] });
  });
});
