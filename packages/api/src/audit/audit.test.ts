import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../database/connect.js';
import { describeOnEach, sqliteStores } from '../testing/databases.js';
import { type Answered, mutate, sharedDealId } from '../testing/mutating.js';
import { customer, partner, registered, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';
import { theProgram } from './author.js';
import { recordAudit } from './record-audit.js';
import { verifyAuditChain } from './verify-chain.js';

const program = [
  ...vendor,
  ...partner('p1', 'pdm1'),
  ...partner('p2', 'pdm2'),
  customer('c1'),
  ...registered({ deal: 'd1', partner: 'p1', customer: 'c1' }).slice(0, 1),
  ...registered({ deal: 'd2', partner: 'p2', customer: 'c1' }).slice(0, 1),
];

const ENTRY = `act outcome codes role objectKind objectId staff { key } partner { key } forPartner { key }
  origin { requestId address userAgent } person credential objectKey detail seal { sequence }`;

interface Entry {
  readonly act: string;
  readonly outcome: string;
  readonly objectKey: string | null;
  readonly objectId: string | null;
  readonly origin: { readonly requestId: string; readonly address: string; readonly userAgent: string } | null;
}

async function log(server: TestServer, holder: string, filter: object = {}): Promise<readonly Entry[]> {
  const query = `query ($filter: AuditFilterInput) { auditLog(filter: $filter) { nodes { ${ENTRY} } totalCount } }`;
  const { data, errors } = await server.ask(holder, query, { filter });
  expect(errors).toEqual([]);
  const { nodes, totalCount } = (data as { auditLog: { nodes: Entry[]; totalCount: number } }).auditLog;
  expect(totalCount).toBe(nodes.length);
  return nodes;
}

const acts = (entries: readonly Entry[]) => entries.map(({ act, outcome }) => `${act} ${outcome}`).reverse();
const REGISTER = ['registerDeal', 'sharedDeal { key }'] as const;
const APPROVE = ['approveSharedDeal', 'sharedDeal { key }'] as const;
const deal = { domain: 'new.example', relationship: 'CANARY-words-of-people', need: 'CANARY-need' };

describeOnEach('the audit log', (stores) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: program });
  });
  afterAll(() => server.close());

  test('tells of each mutation who sent it, from where, about what, and what came of it', async () => {
    const sharedDeal = await sharedDealId(server, 'd1-p1');
    const done = await mutate(server, 'gs:gs1', APPROVE, { sharedDeal });
    expect(done.userErrors).toEqual([]);
    await mutate(server, 'gs:gs1', APPROVE, { sharedDeal });
    await mutate(server, 'gs:gs2', APPROVE, { sharedDeal });
    const entries = await log(server, 'ops:ops1', { act: 'approveSharedDeal' });
    expect(acts(entries)).toEqual([
      'approveSharedDeal DONE',
      'approveSharedDeal UNCHANGED',
      'approveSharedDeal REFUSED',
    ]);
    expect(entries.at(-1)).toMatchObject({
      ...{ role: 'GS', staff: { key: 'gs1' }, partner: null, forPartner: null, codes: [] },
      ...{ objectKind: 'sharedDeal', objectKey: 'd1-p1', objectId: sharedDeal },
      origin: { address: expect.stringMatching(/127\.0\.0\.1|::1/) as string, userAgent: 'node' },
      credential: expect.stringMatching(/^tk_/) as string,
    });
    expect(entries[0]).toMatchObject({ codes: ['NOT_FOUND'], staff: { key: 'gs2' }, objectId: sharedDeal });
  });

  test('knows the request by the number that its answer carried', async () => {
    const { headers } = await server.post(
      { query: 'mutation { recordHistory(input: { lines: ["{}"] }) { taken userErrors { code } } }' },
      { authorization: `Bearer ${await server.token('ops:ops1')}`, 'user-agent': `tool/${'x'.repeat(500)}` },
    );
    const [entry] = await log(server, 'ops:ops1', { act: 'recordHistory' });
    expect(entry?.origin?.requestId).toBe(headers.get('x-request-id'));
    expect(entry?.origin?.userAgent.length).toBeLessThanOrEqual(200);
  });

  test('43: shows partners what they did and what was done for them, and nothing of their rivals', async () => {
    await mutate(server, 'partner:p1', REGISTER, { ...deal, domain: 'one.example' });
    await mutate(server, 'partner:p2', REGISTER, { ...deal, domain: 'one.example' });
    await mutate(server, 'ops:ops1', REGISTER, { ...deal, domain: 'for-one.example', partnerKey: 'p1' });
    const own = await log(server, 'partner:p1');
    expect(acts(own)).toEqual(['registerDeal DONE', 'registerDeal DONE']);
    expect(own[0]).toMatchObject({ role: 'OPS', staff: null, forPartner: { key: 'p1' }, origin: null });
    expect(own[1]).toMatchObject({ role: 'PARTNER', partner: { key: 'p1' }, seal: null, objectKey: null });
    expect(JSON.stringify(own)).not.toMatch(/\b(ops1|p2|d2)\b/);
    expect(await log(server, 'partner:p1', { partner: 'p2' })).toEqual([]);
    expect(await log(server, 'partner:p1', { staff: 'ops1' })).toEqual([]);
  });

  test('43: shows development managers their partners, growth specialists themselves, and nobody who has not signed in', async () => {
    expect(acts(await log(server, 'pdm:pdm2'))).toEqual(['registerDeal DONE']);
    expect(new Set(acts(await log(server, 'gs:gs2')))).toEqual(new Set(['approveSharedDeal REFUSED']));
    expect((await log(server, 'ops:ops1', { partner: 'p1' })).length).toBe(2);
    const { errors } = await server.ask(null, '{ auditLog { totalCount } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });

  test('144: holds no word that people wrote', async () => {
    const rows = await server.database.reader.query<object[]>('SELECT * FROM audit_entry');
    expect(rows.length).toBeGreaterThan(4);
    expect(JSON.stringify(rows)).not.toContain('CANARY');
  });

  test('is read page by page, the newest first', async () => {
    const page = async (after: string | null) => {
      const query = `query ($after: String) { auditLog(first: 2, after: $after) {
        nodes { seal { sequence } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
      const { data } = await server.ask('ops:ops1', query, { after });
      return data?.['auditLog'] as {
        nodes: { seal: { sequence: number } }[];
        pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
      };
    };
    const sequences: number[] = [];
    let after: string | null = null;
    for (;;) {
      const { nodes, pageInfo } = await page(after);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      sequences.push(...nodes.map(({ seal }) => seal.sequence));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(sequences).toEqual(sequences.map((_, place) => sequences.length - place));
  });
});

describeOnEach('the chain of the audit log', (stores) => {
  const entry = (act: string) => ({ at: new Date('2025-06-30T12:00:00Z'), author: theProgram, act });

  async function filled(count: number) {
    const database = await connect(await stores.freshUrl());
    for (let place = 1; place <= count; place += 1)
      await database.work.write(({ manager }) => recordAudit(manager, entry(`act ${place}`)));
    const unguard = async () => {
      const triggers =
        stores.dialect === 'sqlite'
          ? ['DROP TRIGGER audit_entry_on_update', 'DROP TRIGGER audit_entry_on_delete']
          : ['ALTER TABLE audit_entry DISABLE TRIGGER USER'];
      for (const sql of triggers) await database.writer.query(sql);
    };
    return { database, unguard };
  }

  test('89: refuses whoever would change or remove an entry', async () => {
    const { database } = await filled(2);
    for (const sql of [`UPDATE audit_entry SET act = 'x' WHERE sequence = 1`, 'DELETE FROM audit_entry'])
      await expect(database.writer.query(sql)).rejects.toThrow(
        'an entry of the audit log never changes and is never removed',
      );
    expect(await verifyAuditChain(database.reader.manager)).toMatchObject({ entries: 2, broken: null });
    await database.close();
  });

  test.each([
    [`UPDATE audit_entry SET at = at + 1 WHERE sequence = 3`, 3, 'is not as it was written'],
    [`UPDATE audit_entry SET actor = 'somebody' WHERE sequence = 5`, 5, 'is not as it was written'],
    [`DELETE FROM audit_entry WHERE sequence = 2`, 2, 'is missing; the next one there is 3'],
    [`UPDATE audit_entry SET previous_hash = 'x' WHERE sequence = 4`, 4, 'does not follow from the entry before it'],
  ])('89: names the first entry that is broken: %s', async (sql, sequence, finding) => {
    const { database, unguard } = await filled(5);
    await unguard();
    await database.writer.query(sql);
    expect((await verifyAuditChain(database.reader.manager)).broken).toEqual({ sequence, finding });
    await database.close();
  });

  test('does not fork where several processes write at once, and an act that is rolled back leaves no entry', async () => {
    const url = await stores.freshUrl();
    const databases = [await connect(url), await connect(url)];
    const writes = databases.flatMap(({ work }) =>
      Array.from({ length: 20 }, (_, place) =>
        work.write(async ({ manager }) => {
          await recordAudit(manager, entry(`act ${place}`));
          if (place % 4 === 0) throw new Error('broken off');
        }),
      ),
    );
    const outcomes = await Promise.allSettled(writes);
    expect(outcomes.filter(({ status }) => status === 'rejected').length).toBe(10);
    const [first] = databases;
    if (first) expect(await verifyAuditChain(first.reader.manager)).toMatchObject({ entries: 30, broken: null });
    for (const database of databases) await database.close();
  });
});

describe('a mutation that is asked for twice at once', () => {
  const stores = sqliteStores();

  test('is one act and one that found nothing to do', async () => {
    const server = await TestServer.start({ url: await stores.freshUrl(), events: program });
    const input = { ...deal, clientMutationId: 'the same' };
    const answers: readonly Answered[] = await Promise.all([
      mutate(server, 'partner:p1', REGISTER, input),
      mutate(server, 'partner:p1', REGISTER, input),
    ]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(acts(await log(server, 'ops:ops1')).sort()).toEqual(['registerDeal DONE', 'registerDeal UNCHANGED']);
    await server.close();
  });
});
