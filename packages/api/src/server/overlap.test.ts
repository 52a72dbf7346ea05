import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { partner, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

const MUTATIONS = 500;
const REGISTER = `mutation ($input: RegisterDealInput!) { registerDeal(input: $input) { sharedDeal { key } userErrors { code } } }`;

describeOnEach('mutations that overlap', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({
      url: await stores.freshUrl(),
      events: [...vendor, ...partner('p1', 'pdm1'), ...partner('p2', 'pdm2')],
    });
  });
  afterAll(() => server.close());

  it(
    `of ${MUTATIONS} at once, one in ten refused by a rule, what was acknowledged is what is stored (0.1, 115)`,
    { timeout: 120_000 },
    async () => {
      await Promise.all(['partner:p1', 'partner:p2'].map((holder) => server.token(holder)));
      const answers = await Promise.all(
        Array.from({ length: MUTATIONS }, (_, index) =>
          server.ask(`partner:p${(index % 2) + 1}`, REGISTER, {
            input: {
              domain: `d${index % 50}.example`,
              relationship: index % 10 === 3 ? '' : 'Met twice.',
              need: 'One place.',
            },
          }),
        ),
      );
      const payloads = answers.map(({ data, errors }) => {
        expect(errors).toEqual([]);
        return data?.['registerDeal'] as { sharedDeal: { key: string } | null; userErrors: { code: string }[] };
      });
      const acknowledged = payloads.flatMap(({ sharedDeal }) => sharedDeal?.key ?? []);
      expect(payloads.filter(({ userErrors }) => userErrors.length > 0)).toHaveLength(MUTATIONS / 10);
      expect(acknowledged).toHaveLength(MUTATIONS * 0.9);
      const stored = await server.database.reader.query<{ key: string }[]>('select key from shared_deal');
      expect(stored.map(({ key }) => key).sort()).toEqual(acknowledged.sort());
    },
  );
});
