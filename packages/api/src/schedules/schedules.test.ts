import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { ChangeEntity } from '../changes/change.entity.js';
import { ClosedQuarterEntity } from '../closing/closed-quarter.entity.js';
import { KeptForecastEntity } from '../forecast/kept-forecast.entity.js';
import { describeOnEach, type TestStores } from '../testing/databases.js';
import { customer, partner, registered, sale, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';
import type { Job } from './job.js';
import { JobRunEntity } from './job-run.entity.js';
import { jobsOf } from './jobs.js';
import { Scheduler } from './scheduler.js';

const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...['c1', 'c2'].map((key) => customer(key)),
  ...sale({ deal: 'd1', partner: 'p1', customer: 'c1' }),
  ...registered({ deal: 'd2', partner: 'p1', customer: 'c2' }),
];
const log = pino({ level: 'silent' });

describeOnEach('the schedule', (stores: TestStores) => {
  let server: TestServer;
  const schedulers: Scheduler[] = [];
  afterEach(async () => {
    await Promise.all(schedulers.splice(0).map((scheduler) => scheduler.stop()));
    await server.close();
  });

  const open = async (events: readonly unknown[] = program) => {
    server = await TestServer.start({ url: await stores.freshUrl(), events });
  };
  /** One more process on the same store, as far as the schedule can tell. */
  const scheduler = (jobs: readonly Job[]) => {
    const made = new Scheduler({ history: server.running.history, jobs, log });
    schedulers.push(made);
    return made;
  };
  const at = (instant: string) => server.setClock(instant);
  const counting = (work: (turn: number) => Promise<string> = async () => 'Done.') => {
    const turns: (Date | null)[] = [];
    const job: Job = {
      ...{ name: 'counted', description: 'Counts.', every: 'hour' },
      run: ({ since }) => work(turns.push(since)),
    };
    return { job, turns };
  };

  it('does each job once for the moment at which it is due, however many processes look (155)', async () => {
    await open();
    const { job, turns } = counting();
    const processes = Array.from({ length: 5 }, () => scheduler([job]));
    const look = () => Promise.all(processes.map((each) => each.look()));
    await look();
    await look();
    expect(turns).toEqual([null]);
    at('2025-12-15T13:00:00Z');
    await look();
    expect(turns).toEqual([null, new Date('2025-12-15T12:00:00Z')]);
  });

  it('catches up once after a time without it, and knows since when', async () => {
    await open();
    const { job, turns } = counting();
    const process = scheduler([job]);
    await process.look();
    at('2025-12-25T08:30:00Z');
    await process.look();
    expect(turns).toEqual([null, new Date('2025-12-15T12:00:00Z')]);
    expect(await server.database.reader.manager.find(JobRunEntity)).toMatchObject([
      { state: 'DONE' },
      { state: 'DONE', due: Date.parse('2025-12-25T08:00:00Z'), attempts: 1 },
    ]);
  });

  it('tries again what failed, after a while, and takes over what somebody died over', async () => {
    await open();
    const { job, turns } = counting(async (turn) => {
      if (turn === 1) throw new Error('The disk is full.');
      return 'Done.';
    });
    const process = scheduler([job]);
    expect(await process.look()).toEqual([{ job: 'counted', state: 'FAILED', outcome: 'The disk is full.' }]);
    at('2025-12-15T12:00:59Z');
    expect(await process.look()).toEqual([]);
    at('2025-12-15T12:01:00Z');
    expect(await process.look()).toMatchObject([{ state: 'DONE' }]);

    const dead = { job: 'counted', due: Date.parse('2025-12-15T13:00:00Z'), state: 'RUNNING', attempts: 1 } as const;
    at('2025-12-15T13:00:00Z');
    const now = Date.parse('2025-12-15T13:00:00Z');
    const row = { ...dead, startedAt: now, aliveAt: now, endedAt: null, outcome: null };
    await server.database.work.write(({ manager }) => manager.insert(JobRunEntity, row));
    at('2025-12-15T13:01:59Z');
    await process.look();
    expect(turns).toHaveLength(2);
    at('2025-12-15T13:02:00Z');
    await process.look();
    expect(turns).toHaveLength(3);
  });

  it('tells of a deadline that was missed and of a tier that is another from a day on, once', async () => {
    const granted = { type: 'TierGranted', at: '2025-06-02T00:00:00Z', partner: 'p1', tier: 'GOLD' };
    const capped = { type: 'SanctionImposed', sanction: 's1', partner: 'p1', kind: 'TIER_WITHDRAWN', reason: 'Gifts.' };
    const message = { type: 'MessageSent', message: 'm1', sharedDeal: 'd2-p1', from: 'VENDOR', text: 'When?' };
    await open([
      ...program,
      granted,
      { ...capped, at: '2025-12-15T03:00:00Z', until: '2025-12-18' },
      { ...message, at: '2025-12-15T03:00:00Z' },
    ]);
    const process = scheduler(
      jobsOf({ log, closeQuartersAfterDays: null }).filter(({ name }) => name === 'tell-what-fell-due'),
    );
    await process.look();
    await server.database.work.write(({ manager }) => manager.clear(ChangeEntity));
    const told = async () =>
      (await server.database.reader.manager.find(ChangeEntity, { order: { seq: 'ASC' } })).map(
        ({ partner: of, kind, nodeType }) => `${of} ${kind} ${nodeType}`,
      );
    at('2025-12-17T02:00:00Z');
    await process.look();
    expect(await told()).toEqual([]);
    at('2025-12-17T03:00:00Z');
    await process.look();
    expect(await told()).toEqual(['p1 DEADLINE SharedDeal']);
    at('2025-12-18T03:00:00Z');
    await process.look();
    expect(await told()).toEqual(['p1 DEADLINE SharedDeal', 'p1 TIER Partner']);
    at('2025-12-18T04:00:00Z');
    await process.look();
    expect(await told()).toHaveLength(2);
  });

  it('closes the quarters that ended long enough ago, and says what keeps one open', async () => {
    await open();
    const process = scheduler(
      jobsOf({ log, closeQuartersAfterDays: 76 }).filter(({ name }) => name === 'close-quarters'),
    );
    const closed = async () =>
      (await server.database.reader.manager.find(ClosedQuarterEntity)).map(({ quarter }) => quarter);
    at('2025-12-15T23:59:59Z');
    expect(await process.look()).toMatchObject([{ outcome: 'No quarter was closed.' }]);
    at('2025-12-16T00:00:00Z');
    expect(await process.look()).toMatchObject([{ outcome: 'Closed: 2025-Q3.' }]);
    expect(await closed()).toEqual(['2025-Q3']);
    const { data } = await server.ask(
      'ops:ops1',
      '{ auditLog(filter: { act: "close-quarter" }) { nodes { role outcome } } }',
    );
    expect(data).toEqual({ auditLog: { nodes: [{ role: 'PROGRAM', outcome: 'DONE' }] } });
  });

  it('keeps the forecasts of a month once, and ops read how everything went', async () => {
    await open();
    const process = scheduler(jobsOf({ log, closeQuartersAfterDays: null }));
    const outcomes = await process.look();
    expect(outcomes.map(({ job, state }) => `${job} ${state}`)).toEqual([
      ...['decide DONE', 'tell-what-fell-due DONE', 'keep-forecasts DONE', 'expire-exports DONE', 'tidy-up DONE'],
    ]);
    const kept = await server.database.reader.manager.count(KeptForecastEntity);
    expect(kept).toBeGreaterThan(0);
    at('2025-12-16T12:00:00Z');
    await process.look();
    expect(await server.database.reader.manager.count(KeptForecastEntity)).toBe(kept);
    const ask = '{ schedule { name every lastRun { dueAt state attempts outcome } } }';
    const { data } = await server.ask('ops:ops1', ask);
    expect((data as { schedule: object[] }).schedule).toMatchObject([
      { name: 'decide', every: 'HOUR', lastRun: { dueAt: '2025-12-16T12:00:00Z', state: 'DONE', attempts: 1 } },
      { name: 'tell-what-fell-due' },
      { name: 'close-quarters', every: 'DAY', lastRun: null },
      { name: 'keep-forecasts', lastRun: { outcome: 'Forecasts kept: 0.' } },
      { name: 'expire-exports' },
      { name: 'tidy-up' },
    ]);
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs1'])
      expect((await server.ask(holder, ask)).data).toEqual({ schedule: [] });
  });
});
