import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Outbox } from '../changes/outbox.js';
import { describeOnEach, sqliteStores } from '../testing/databases.js';
import { openHistory } from '../testing/open-history.js';
import { Listener } from '../testing/listener.js';
import { customer, partner, registered, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';
import { Readiness, type ReadinessParts } from './readiness.js';

const program = [...vendor, ...partner('p1', 'pdm1'), customer('c1')];

/** Reads a path of a server; `headers` may say that a proxy passed it on. */
async function read(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(url, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** The value of a metric without labels, or with the labels given. */
function value(text: string, name: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1) ?? NaN);
}

describeOnEach('whether a server should be sent requests', (stores) => {
  async function ready(parts: Partial<ReadinessParts> = {}) {
    const { database, history } = await openHistory(await stores.freshUrl());
    const told: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void told.push(line) });
    const feed = { isFollowed: false, upTo: 0 };
    const readiness = new Readiness({
      database,
      feed,
      outbox: new Outbox(database),
      now: () => new Date(),
      log,
      ...parts,
    });
    return { database, history, readiness, told };
  }
  const failing = async (readiness: Readiness) =>
    (await readiness.checks()).filter(({ holds }) => !holds).map(({ name }) => name);

  test('149: it should, while the database answers, its tables are current, and its listeners are told', async () => {
    const { readiness, database, told } = await ready();
    expect(await readiness.isReady()).toBe(true);
    expect((await readiness.checks()).map(({ name }) => name)).toEqual([
      ...['running', 'database', 'migrations', 'outbox', 'disk'],
    ]);
    readiness.retire();
    expect(await readiness.isReady()).toBe(false);
    expect(await failing(readiness)).toEqual(['running']);
    expect(told.join('')).toContain('"running":"is stopping"');
    await database.close();
  });

  test('149: not with tables of another version', async () => {
    const { readiness, database } = await ready();
    await database.writer.query(`DELETE FROM migrations WHERE name LIKE 'Audit%'`);
    expect(await failing(readiness)).toEqual(['migrations']);
    await database.close();
  });

  test('149: not without a database', async () => {
    const { readiness, database } = await ready();
    await database.close();
    expect(await failing(readiness)).toEqual(expect.arrayContaining(['database', 'migrations']));
    expect(await readiness.isReady()).toBe(false);
  });

  test('149: not while listeners are a minute behind', async () => {
    const clock = { now: new Date('2025-12-15T12:00:59Z') };
    const feed = { isFollowed: true, upTo: 0 };
    const { readiness, database, history } = await ready({ feed, now: () => clock.now });
    const deal = registered({ deal: 'd1', partner: 'p1', customer: 'c1' });
    await history.record([...program, ...deal], { source: 'test' });
    expect(Math.round(await readiness.outboxLag())).toBe(59);
    expect(await failing(readiness)).toEqual([]);
    clock.now = new Date('2025-12-15T12:01:00Z');
    const later = new Readiness({
      database,
      feed,
      outbox: new Outbox(database),
      now: () => clock.now,
      log: pino({ level: 'silent' }),
    });
    expect(await failing(later)).toEqual(['outbox']);
    await database.close();
  });
});

describeOnEach('a server that is watched', (stores) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: program });
  });
  afterAll(() => server.close());

  test('149: says to anybody that it lives and is ready, and no more', async () => {
    expect(await read(`${server.url}/healthz`)).toMatchObject({ status: 200, text: '{"status":"ok"}' });
    expect(await read(`${server.url}/readyz`)).toMatchObject({ status: 200, text: '{"status":"ready"}' });
  });

  test('tells ops how it is doing, and nobody else', async () => {
    const query =
      '{ system { ready checks { name holds } ledgerImbalance pendingSubjects subscriptions outboxLagSeconds } }';
    const { data } = await server.ask('ops:ops1', query);
    expect(data?.['system']).toMatchObject({
      ready: true,
      ledgerImbalance: 0,
      pendingSubjects: 0,
      outboxLagSeconds: 0,
    });
    expect((await server.ask('partner:p1', query)).data).toEqual({ system: null });
  });

  test('151: lets its metrics be read on this machine, and elsewhere by a token of ops that may', async () => {
    const { status, text, headers } = await read(`${server.url}/metrics`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(value(text, 'tierline_ledger_imbalance')).toBe(0);
    expect(value(text, 'tierline_outbox_lag_seconds')).toBe(0);
    expect(value(text, 'tierline_mails_queued')).toBe(0);
    expect(text).toMatch(/nodejs_eventloop_lag_seconds \d/);
    const from = { 'x-forwarded-for': '127.0.0.1' };
    const refused = await read(`${server.url}/metrics`, from);
    expect(refused).toMatchObject({ status: 401, text: expect.not.stringContaining('tierline_') as string });
    const bearer = async (holder: string, scopes: readonly string[]) => ({
      ...from,
      authorization: `Bearer ${await server.token(holder, { name: `m ${scopes.join()}`, scopes: [...scopes] })}`,
    });
    expect((await read(`${server.url}/metrics`, await bearer('ops:ops1', ['metrics']))).status).toBe(200);
    expect((await read(`${server.url}/metrics`, await bearer('ops:ops1', ['read']))).status).toBe(401);
    expect((await read(`${server.url}/metrics`, await bearer('partner:p1', ['metrics']))).status).toBe(401);
    expect((await read(`${server.url}/metrics`, { ...from, authorization: 'Bearer nonsense' })).status).toBe(401);
  });

  test('151: a token that may read metrics reads nothing else', async () => {
    const token = await server.token('ops:ops1', { name: 'scraper', scopes: ['metrics'] });
    const { errors } = await server.post(
      { query: '{ partners { totalCount } }' },
      { authorization: `Bearer ${token}` },
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  test('counts operations by what they ask for, their errors by code, and who listens', async () => {
    const before = (await read(`${server.url}/metrics`)).text;
    await server.ask('ops:ops1', '{ anything: partners { totalCount } }');
    await server.ask('ops:ops1', '{ partners(first: 500) { totalCount } }');
    const listener = new Listener(server.url, await server.token('ops:ops1'));
    await listener.subscribe('subscription { changes { kind } }');
    const after = (await read(`${server.url}/metrics`)).text;
    const series = (outcome: string) => `tierline_operations_total{kind="query",field="partners",outcome="${outcome}"}`;
    const grown = (name: string) => value(after, name) - (value(before, name) || 0);
    expect(grown(series('ok'))).toBe(1);
    expect(grown(series('error'))).toBe(1);
    expect(grown('tierline_errors_total{code="BAD_USER_INPUT"}')).toBe(1);
    expect(value(after, 'tierline_sockets')).toBe(1);
    await listener.close();
  });
});

describe('metrics', () => {
  const stores = sqliteStores();

  test('151: hold no name of a tenant, and no series that a client could make', async () => {
    const names = Array.from({ length: 40 }, (_, place) => `canary${place}`);
    const events = names.flatMap((name) => [
      ...partner(name, 'pdm1'),
      customer(`c-${name}`),
      ...registered({ deal: `d-${name}`, partner: name, customer: `c-${name}` }),
    ]);
    const server = await TestServer.start({ url: await stores.freshUrl(), events: [...vendor, ...events] });
    const count = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).length;
    await server.ask('partner:canary0', 'query X { viewer { __typename } }');
    await server.ask('partner:canary0', '{ nonsense }');
    const few = (await read(`${server.url}/metrics`)).text;
    for (const name of names) {
      await server.ask(`partner:${name}`, `query ${name} { ${name}: viewer { __typename } }`);
      await server.ask(`partner:${name}`, `query ${name} { ${name} }`);
      await server.post({ query: `query a { viewer { __typename } }`, operationName: name });
      await read(`${server.url}/${name}`);
    }
    const many = (await read(`${server.url}/metrics`)).text;
    expect(many).not.toContain('canary');
    expect(count(many) - count(few)).toBeLessThan(40);
    expect(count(many)).toBeLessThan(2_000);
    await server.close();
  });

  test('a database that was lost hides nothing else', async () => {
    const server = await TestServer.start({ url: await stores.freshUrl(), events: program });
    await server.database.close();
    const { status, text } = await read(`${server.url}/metrics`);
    expect(status).toBe(200);
    expect(text).toMatch(/^tierline_pending_subjects NaN$/im);
    expect((await read(`${server.url}/readyz`)).status).toBe(503);
    expect((await read(`${server.url}/healthz`)).status).toBe(200);
    await server.running.close();
  });
});
