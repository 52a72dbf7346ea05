import { QueryFailedError } from 'typeorm';
import WebSocket from 'ws';
import { describe, expect, test } from 'vitest';
import { describeOnEach } from '../testing/databases.js';
import { partner, vendor } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';
import { serverLog } from './log.js';

/** A log that keeps its lines. */
function kept() {
  const lines: string[] = [];
  const log = serverLog('trace', { write: (text: string) => void lines.push(text) });
  return { lines, log };
}

describe('the log', () => {
  test('144: keeps out what gives access, and addresses of people', () => {
    const { lines, log } = kept();
    const token = `tl_${'a'.repeat(43)}`;
    log.info({
      authorization: `Bearer ${token}`,
      headers: { cookie: 'x=CANARY' },
      request: { headers: { cookie: 'CANARY' } },
    });
    log.info({ variables: { name: 'CANARY' } }, `hanako.CANARY@customer.example wrote with ${token}`);
    log.error({ err: new Error(`GET /proofs/${'CANARY'.repeat(8)} by taro@CANARY.example`) }, 'failed');
    log.error({ err: new Error('postgres://user:CANARY@127.0.0.1/db does not answer') });
    expect(lines.join('')).not.toMatch(/CANARY|tl_aaa/);
    expect(lines.join('')).toContain('(address kept out)');
  });

  test('144: tells of what a database refused its code, and no value', () => {
    const { lines, log } = kept();
    const driver = Object.assign(new Error('invalid input "CANARY"'), {
      code: '22P02',
      detail: 'CANARY',
      severity: 'ERROR',
    });
    log.error({ err: new QueryFailedError('SELECT $1', ['CANARY'], driver) }, 'failed');
    expect(lines.join('')).not.toContain('CANARY');
    expect(lines.join('')).toContain('22P02');
  });

  test('146: no text makes a line of its own', () => {
    const { lines, log } = kept();
    const forged = '\n{"level":60,"msg":"forged"}\r\n\u001b[2J';
    log.info({ forged, err: new Error(forged) }, forged);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/[\n\r\u001b]/);
    expect((JSON.parse(lines[0] ?? '') as { msg: string }).msg).toBe(forged);
  });
});

describeOnEach('the log of a server', (stores) => {
  test('144: has none of what came in, by whatever way; nor have its metrics', async () => {
    const { lines, log } = kept();
    const server = await TestServer.start({
      url: await stores.freshUrl(),
      events: [...vendor, ...partner('p1', 'pdm1')],
      log,
    });
    const ops = { authorization: `Bearer ${await server.token('ops:ops1')}` };
    const canary = { 'user-agent': 'CANARY-agent', referer: 'http://CANARY.example/', 'x-request-id': 'CANARY-id' };
    const asked = async () => {
      const register = `mutation CANARY($input: RegisterDealInput!) { CANARY: registerDeal(input: $input) { userErrors { code } } }`;
      const input = {
        partnerKey: 'p1',
        domain: 'canary.example',
        relationship: 'CANARY',
        need: 'CANARY',
        clientMutationId: 'CANARY',
      };
      await server.post({ query: register, variables: { input }, operationName: 'CANARY' }, { ...ops, ...canary });
      await server.post({ query: 'query CANARY { CANARY: partners { CANARY } }' }, { ...ops, ...canary });
      await server.post({ query: '{ CANARY: partner(key: "CANARY") { CANARY: name } }' }, { ...ops, ...canary });
      await server.post({ query: 'mutation { recordHistory(input: { lines: ["CANARY"] }) { taken } }' }, ops);
      await server.post('{"CANARY', ops);
      await server.post({ query: '{ now }' }, { authorization: 'Bearer CANARY', cookie: 'tierline_session=CANARY' });
      await fetch(`${server.url}/CANARY?CANARY=CANARY`);
      await socket(server.url, { authorization: 'Bearer CANARY' });
    };
    await asked();
    await server.database.writer.query('ALTER TABLE partner RENAME COLUMN name TO gone');
    await asked();
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.some((line) => line.includes('"a request failed"'))).toBe(true);
    expect(lines.join('')).not.toMatch(/CANARY/i);
    expect(metrics).not.toMatch(/CANARY/i);
    await server.close();
  });

  test('152: a request that failed is found by the number that its answer carried', async () => {
    const { lines, log } = kept();
    const server = await TestServer.start({ url: await stores.freshUrl(), events: [...vendor], log });
    await server.database.writer.query('ALTER TABLE partner RENAME COLUMN name TO gone');
    const { headers, text, errors } = await server.ask('ops:ops1', '{ partners { nodes { key name } } }');
    const number = headers.get('x-request-id') ?? '';
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect((JSON.parse(text) as { extensions: { requestId: string } }).extensions.requestId).toBe(number);
    const failed = lines.filter((line) => line.includes('"a request failed"'));
    expect(failed.map((line) => (JSON.parse(line) as { requestId: string }).requestId)).toEqual([number]);
    await server.close();
  });
});

/** Opens a socket, says who one is, and waits until it is closed. */
async function socket(url: string, payload: object): Promise<void> {
  const client = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  client.on('open', () => client.send(JSON.stringify({ type: 'connection_init', payload })));
  await new Promise((resolve) => client.once('close', resolve));
}
