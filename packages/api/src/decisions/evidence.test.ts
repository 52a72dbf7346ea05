import { expect, it } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { customer, partner, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';

interface Told {
  readonly data: { readonly sharedDeal: { credit: { reasons: { evidence: { id: string; type: string }[] }[] } } };
}

describeOnEach('the events that a reason rests on', (stores) => {
  it('have names that nobody can work out from what happened, the same whenever they are asked for', async () => {
    const events = [...vendor, ...partner('p1', 'pdm1'), customer('c1')];
    const server = await TestServer.start({
      url: await stores.freshUrl(),
      events: [...events, ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' })],
    });
    try {
      const query = '{ sharedDeal(key: "d1-p1") { credit { reasons { evidence { id type } } } } }';
      const ask = async (holder: string) => {
        const { data } = (await server.ask(holder, query)) as unknown as Told;
        return data.sharedDeal.credit.reasons.flatMap(({ evidence }) => evidence);
      };
      const [told, again] = [await ask('partner:p1'), await ask('partner:p1')];
      const kept = await server.database.reader.query<{ identity: string }[]>('SELECT identity FROM history_event');
      expect(told.length).toBeGreaterThan(0);
      expect(again).toEqual(told);
      for (const { id } of told) {
        expect(id).toMatch(/^ev_/);
        expect(kept.filter(({ identity }) => identity.includes(id.slice(3, 12)))).toEqual([]);
      }
    } finally {
      await server.close();
    }
  });
});
