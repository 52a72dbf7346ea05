import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuild } from '../history/rebuild.js';
import { verify } from '../history/verify.js';
import { describeOnEach } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { agreedPlan, planAgreed, planOpened, planShared, planSubmitted } from '../testing/planned.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';

interface Row {
  readonly status: string;
  readonly version: number;
  readonly waitsFor: string | null;
  readonly nextDueOn: string | null;
}

describeOnEach('plans as they are stored (team.pdm-duties)', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: sharedWorld });
  });
  afterAll(() => server.close());

  const rows = () =>
    server.running.history.database.reader.query<Row[]>(
      'select status, version, waits_for as "waitsFor", next_due_on as "nextDueOn" from business_plan',
    );
  const customersDecided = async () => {
    const [row] = await server.running.history.database.reader.query<{ newest: number }[]>(
      'select max(revision) as newest from shared_deal',
    );
    return Number(row?.newest);
  };

  it('follow from their events, whatever order those arrive in, and decide no customer again', async () => {
    const before = await customersDecided();
    await server.record([planAgreed, planSubmitted, planShared]).catch(() => undefined);
    expect(await rows()).toEqual([]);
    await server.record([planAgreed, planSubmitted, planOpened, planShared]);
    expect(await rows()).toEqual([{ status: 'AGREED', version: 4, waitsFor: null, nextDueOn: '2025-09-30' }]);
    await server.record(agreedPlan);
    expect(await rows()).toEqual([{ status: 'AGREED', version: 8, waitsFor: 'PARTNER', nextDueOn: '2025-11-30' }]);
    expect(await customersDecided()).toBe(before);
  });

  it('are verified, and rebuilt, from the history', async () => {
    const { history } = server.running;
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
    const write = (statement: string) => history.database.work.write(({ manager }) => manager.query(statement));
    await write(`update business_plan set status = 'CLOSED'`);
    expect((await verify(history)).first).toEqual([
      { table: 'business_plan', key: 'p1/2025', finding: 'status is "CLOSED", should be "AGREED"' },
    ]);
    await write(`delete from business_plan`);
    await rebuild(history);
    expect(await rows()).toMatchObject([{ status: 'AGREED', version: 8 }]);
    expect(await verify(history)).toMatchObject({ differences: 0, undecided: [] });
  });

  it('tell of what changes, the partner from the day on which it knows of them', async () => {
    const listeners = await Promise.all(
      ['partner:p1', 'partner:p2', 'pdm:pdm1', 'gs:gs1'].map(async (holder) =>
        new Listener(server.url, await server.token(holder)).subscribe(
          'subscription { changes { kind partner { key } node { id } } }',
        ),
      ),
    );
    const heard = () => listeners.map(({ received }) => received.length);
    await pause(150);
    await server.record([{ ...planOpened, year: 2026, firstQuarter: '2026-Q1' }]);
    await pause(150);
    expect(heard()).toEqual([0, 0, 0, 0]);
    await server.record([{ ...planShared, year: 2026 }]);
    await listeners[0]?.until(({ received }) => received.length > 0);
    await listeners[2]?.until(({ received }) => received.length > 0);
    expect(heard()).toEqual([1, 0, 1, 0]);
    expect(listeners[0]?.received).toMatchObject([
      { data: { changes: { kind: 'BUSINESS_PLAN', partner: { key: 'p1' } } } },
    ]);
    await Promise.all(listeners.map((listener) => listener.close()));
  });

  it('are opened once a year: another plan of the partner’s for the same one is refused', async () => {
    const again = { ...planOpened, at: '2025-07-01T00:00:00Z' };
    await expect(server.record([again])).rejects.toThrow(/KEY_TAKEN/);
  });
});
