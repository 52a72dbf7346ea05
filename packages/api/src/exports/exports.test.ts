import { pino } from 'pino';
import { afterEach, expect, it } from 'vitest';
import { Authentication } from '../auth/authentication.js';
import { describeOnEach, type TestStores } from '../testing/databases.js';
import { type Answered, mutate } from '../testing/mutating.js';
import { sharedWorld } from '../testing/shared-world.js';
import { TestServer } from '../testing/test-server.js';
import { ExportEntity } from './export.entity.js';
import { ExportPieceEntity } from './export-piece.entity.js';
import { ExportBook, expireExports } from './export-book.js';
import { ExportWorker } from './export-worker.js';

const EXPORT = 'export { id report format status rows bytes url fault createdAt endedAt expiresAt }';
interface Shown {
  readonly id: string;
  readonly status: string;
  readonly rows: number;
  readonly url: string | null;
  readonly fault: string | null;
}
const log = pino({ level: 'silent' });
/** A partner whose name a spreadsheet would take for a formula, and a month that is taken back. */
const events = [
  ...sharedWorld,
  { type: 'PaymentMissed', at: '2025-11-20T00:00:00Z', customer: 'c1', productLine: 'MARKETING_HUB', month: '2025-08' },
];

describeOnEach('an export', (stores: TestStores) => {
  let server: TestServer;
  afterEach(() => server.close());
  const open = async (exports: { every?: number } = {}) => {
    server = await TestServer.start({ url: await stores.freshUrl(), events, exports });
  };
  /** The server writes nothing by itself. */
  const openIdle = () => open({ every: 3_600_000 });
  const start = (holder: string, input: object = {}): Promise<Answered> =>
    mutate(server, holder, ['startExport', EXPORT], { report: 'DEALS', format: 'JSON_LINES', ...input });
  const exportOf = (answer: Answered) => answer['export'] as Shown;
  const look = async (holder: string, id: string) =>
    (
      (await server.ask(holder, `query ($id: ID!) { ${EXPORT.replace('export', 'export(id: $id)')} }`, { id }))
        .data as {
        export: Shown | null;
      }
    ).export;
  /** A worker of its own, for what the server's would do too fast or too late to be watched. */
  const worker = (rows: number) => {
    const { history } = server.running;
    const authentication = new Authentication(server.database, history.deciding.now, []);
    const book = new ExportBook(server.database, history.deciding.now);
    return new ExportWorker({ book, history, authentication, log, rows, every: 3_600_000 });
  };
  const done = async (holder: string, input: object = {}) => {
    const { id } = exportOf(await start(holder, input));
    await expect.poll(() => look(holder, id), { timeout: 20_000 }).toMatchObject({ status: 'DONE' });
    return { id, file: await fetched(holder, id) };
  };
  const request = async (holder: string | null, id: string, headers: Record<string, string> = {}) => {
    const authorization = holder === null ? {} : { authorization: `Bearer ${await server.token(holder)}` };
    return fetch(`${server.url}/exports/${id}`, { headers: { ...authorization, ...headers } });
  };
  const fetched = async (holder: string, id: string) => (await request(holder, id)).text();

  it('holds the very rows that the report has, page by page, in either format (42)', async () => {
    await open();
    const columns = 'id key partnerKey customerKey domain motion stage closedOn currency wonMrr updatedAt creditedMrr';
    const { data } = await server.ask('partner:p1', `{ reportDeals(first: 200) { nodes { ${columns} } } }`);
    const { nodes } = (data as { reportDeals: { nodes: Record<string, unknown>[] } }).reportDeals;
    expect(nodes.length).toBeGreaterThan(2);
    const { file } = await done('partner:p1');
    const lines = file
      .split('\n')
      .slice(0, -1)
      .map((each) => JSON.parse(each) as Record<string, unknown>);
    expect(lines).toMatchObject(nodes);
    const { id, file: csv } = await done('partner:p1', { format: 'CSV' });
    const bytes = Buffer.from(await (await request('partner:p1', id)).arrayBuffer());
    expect(bytes.toString('utf8', 0, 9)).toBe('\uFEFFid,key');
    expect(csv.split('\n')).toHaveLength(lines.length + 2);
  });

  it('keeps amounts below zero as numbers, and narrows rows as the report does', async () => {
    await open();
    const { file } = await done('partner:p1', {
      ...{ report: 'ACCRUALS', format: 'CSV' },
      filter: [
        { field: 'month', gte: '2025-08', lt: '2025-10' },
        { field: 'productLine', is: 'MARKETING_HUB' },
      ],
    });
    const [head = '', ...rows] = file.trimEnd().split('\n');
    const month = head.split(',').indexOf('month');
    expect(new Set(rows.map((row) => row.split(',')[month]))).toEqual(new Set(['2025-09']));
  });

  it('says what is wrong with a condition, by its place', async () => {
    await open();
    const faults = async (...filter: object[]) =>
      (await start('partner:p1', { report: 'ACCRUALS', filter })).userErrors;
    expect(await faults({ field: 'color', is: 'red' })).toMatchObject([
      { code: 'UNKNOWN_FIELD', field: ['filter', '0', 'field'] },
    ]);
    expect(await faults({ field: 'month', is: '2025-08' })).toMatchObject([{ code: 'WRONG_KIND' }]);
    expect(await faults({ field: 'kind', gte: 'A' })).toMatchObject([{ code: 'WRONG_KIND' }]);
    expect(await faults({ field: 'kind', is: 'GIFT' }, { field: 'month', gte: '2025-13' })).toMatchObject([
      { code: 'NOT_READABLE', field: ['filter', '0', 'is'] },
      { code: 'NOT_READABLE', field: ['filter', '1', 'gte'] },
    ]);
    const twice = { field: 'kind', is: 'ACCRUAL' };
    expect(await faults(twice, twice)).toMatchObject([{ code: 'GIVEN_TWICE', field: ['filter', '1', 'field'] }]);
  });

  it('has no column and no row that its reader may not see, and is nobody else’s', async () => {
    await open();
    const { file, id } = await done('gs:gs1', { format: 'CSV' });
    expect(file).toContain('wonMrr');
    expect(file).not.toContain('creditedMrr');
    expect((await start('gs:gs1', { report: 'ACCRUALS' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await done('partner:p1')).file).not.toContain('"p2"');
    for (const holder of ['partner:p1', 'pdm:pdm1', 'gs:gs2', 'ops:ops1']) {
      expect(await look(holder, id)).toBeNull();
      expect((await request(holder, id)).status).toBe(404);
      const cancelled = await mutate(server, holder, ['cancelExport', EXPORT], { export: id });
      expect(cancelled).toMatchObject({ export: null, userErrors: [{ code: 'NOT_FOUND', field: ['export'] }] });
    }
    const narrow = await server.token('gs:gs1', { scopes: ['deals'] });
    const headers = { authorization: `Bearer ${narrow}` };
    expect((await fetch(`${server.url}/exports/${id}`, { headers })).status).toBe(404);
    expect((await request(null, id)).status).toBe(404);
    expect(await (await request(null, id)).text()).toBe(await (await request('ops:ops1', 'ex_nothing')).text());
  });

  it('says of JSON Lines what they are, and what the file is called', async () => {
    await open();
    const { headers } = await request('partner:p1', (await done('partner:p1', { format: 'JSON_LINES' })).id);
    expect(headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="?tierline_[a-z-]+_[\d-]+\.jsonl"?$/);
  });

  it('goes on where a download broke, to the byte', async () => {
    await open();
    const { id, file } = await done('partner:p1', { format: 'CSV' });
    const whole = Buffer.from(file.startsWith('\uFEFF') ? file : `\uFEFF${file}`, 'utf8');
    const first = await request('partner:p1', id, { range: 'bytes=0-9' });
    expect(first.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect([first.status, first.headers.get('content-range')]).toEqual([206, `bytes 0-9/${whole.length}`]);
    const rest = await request('partner:p1', id, { range: 'bytes=10-', 'if-range': first.headers.get('etag') ?? '' });
    const both = Buffer.concat([await first.arrayBuffer(), await rest.arrayBuffer()].map((part) => Buffer.from(part)));
    expect(both.equals(whole)).toBe(true);
    const beyond = await request('partner:p1', id, { range: `bytes=${whole.length}-` });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
    expect((await request('partner:p1', id, { range: 'bytes=2-4', 'if-range': '"other"' })).status).toBe(200);
    expect((await request('partner:p1', id, { range: 'bytes=0-1,4-5' })).status).toBe(200);
  });

  it('is written on by another where a process stopped in the middle, and comes to the same bytes', async () => {
    await openIdle();
    const started = async () => exportOf(await start('partner:p1', { report: 'ACCRUALS' })).id;
    const id = await started();
    await worker(1_000).look();
    const whole = await fetched('partner:p1', id);
    expect(whole.split('\n').length).toBeGreaterThan(6);

    const broken = await started();
    const first = worker(1);
    const looking = first.look();
    await expect.poll(async () => (await look('partner:p1', broken))?.rows ?? 0, { interval: 1 }).toBeGreaterThan(1);
    await first.stop();
    await looking;
    expect(await look('partner:p1', broken)).toMatchObject({ status: 'QUEUED', url: null });
    await Promise.all([worker(2), worker(3)].map((each) => each.look()));
    expect(await look('partner:p1', broken)).toMatchObject({ status: 'DONE' });
    expect(await fetched('partner:p1', broken)).toBe(whole);
  });

  it.each([
    ['nobody', 'revoked_at = 1'],
    ['somebody else', "holder_key = 'p2'"],
  ])('ends where its reader is %s by now', async (_, changed) => {
    await openIdle();
    const token = await server.token('partner:p1', { name: 'leaving' });
    const query = `mutation { startExport(input: { report: DEALS, format: CSV }) { ${EXPORT} } }`;
    const { data } = await server.post({ query }, { authorization: `Bearer ${token}` });
    const { id } = (data as { startExport: { export: Shown } }).startExport.export;
    const change = `UPDATE api_token SET ${changed} WHERE name = 'leaving'`;
    await server.database.work.write(({ manager }) => manager.query(change));
    await worker(100).look();
    expect(await look('partner:p1', id)).toMatchObject({
      ...{ status: 'FAILED', url: null, fault: 'Who started it may not read it any more.' },
    });
  });

  it('is started once for each name that a client gives it, and not too many at a time', async () => {
    await open();
    const first = await start('partner:p1', { clientMutationId: 'a' });
    expect(exportOf(await start('partner:p1', { clientMutationId: 'a' })).id).toBe(exportOf(first).id);
    expect((await start('partner:p1', { clientMutationId: 'a', format: 'CSV' })).userErrors).toMatchObject([
      { code: 'CLIENT_MUTATION_ID_REUSED' },
    ]);
    const rows = Array.from({ length: 5 }, (_, index) => ({
      ...{
        id: `ex_${index}`,
        role: 'partner',
        holder: 'p2',
        credentialKind: 'token',
        credentialHash: '',
        report: 'deals',
      },
      ...{ format: 'CSV', filter: '{}', state: 'RUNNING', rows: 0, bytes: 0, pieces: 0, createdAt: 0 },
      aliveAt: Date.parse('2025-12-15T12:00:00Z'),
    }));
    await server.database.work.write(({ manager }) => manager.insert(ExportEntity, rows as ExportEntity[]));
    expect((await start('partner:p2')).userErrors).toMatchObject([{ code: 'TOO_MANY', field: null }]);
    expect((await start('partner:p1')).userErrors).toEqual([]);
  });

  it('is dropped after a day, or when its reader wants it gone', async () => {
    await open();
    const { id } = await done('partner:p1');
    const other = await done('partner:p1');
    const cancelled = await mutate(server, 'partner:p1', ['cancelExport', EXPORT], { export: other.id });
    expect(cancelled).toMatchObject({ export: { status: 'CANCELLED', url: null }, userErrors: [] });
    expect((await request('partner:p1', other.id)).status).toBe(404);
    server.setClock('2025-12-16T11:59:59Z');
    expect((await request('partner:p1', id)).status).toBe(200);
    server.setClock('2025-12-16T12:00:00Z');
    expect((await request('partner:p1', id)).status).toBe(404);
    expect(await expireExports(server.database, new Date('2025-12-16T12:00:00Z'))).toBe(1);
    expect(await look('partner:p1', id)).toMatchObject({ status: 'EXPIRED', url: null });
    expect(await server.database.reader.manager.count(ExportPieceEntity)).toBe(0);
  });
});
