import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audiences } from '../auth/audiences.js';
import { schema } from '../server/schema.js';
import { sqliteStores } from '../testing/databases.js';
import { TestServer } from '../testing/test-server.js';
import type { ReferenceType } from './reference.js';

describe('the schema for those who read it', () => {
  const stores = sqliteStores();
  let server: TestServer;
  let types: ReadonlyMap<string, ReferenceType>;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl() });
    const answer = await fetch(`${server.url}/docs/schema.json`);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    types = new Map(((await answer.json()) as ReferenceType[]).map((type) => [type.name, type]));
  });
  afterAll(() => server.close());

  it('has every type and field, with who may see it and what it is', () => {
    for (const type of Object.values(schema.getTypeMap()).filter((each) => !each.name.startsWith('__'))) {
      const told = types.get(type.name);
      expect(told?.description, type.name).not.toBe('');
      if (!isObjectType(type)) continue;
      for (const { name, args } of Object.values(type.getFields())) {
        const field = told?.fields.find((each) => each.name === name);
        expect(field?.audience, `${type.name}.${name}`).toEqual(audiences[type.name]?.[name]);
        expect(field?.description, `${type.name}.${name}`).not.toBe('');
        expect(field?.arguments.map((each) => each.name)).toEqual(args.map((each) => each.name));
      }
    }
  });

  it('tells types as they are written, what they lead to, and what holds where nothing is said', () => {
    const partners = types.get('Query')?.fields.find(({ name }) => name === 'partners');
    expect(partners).toMatchObject({ type: 'PartnerConnection!', of: 'PartnerConnection' });
    expect(types.get('Edition')?.values.map(({ name }) => name)).toContain('PROFESSIONAL');
    const text = types.get('Clause')?.fields.find(({ name }) => name === 'text');
    expect(text?.arguments).toMatchObject([{ name: 'locale', type: 'Locale', fallback: 'EN' }]);
    expect(types.get('WinDealInput')?.fields.every(({ audience }) => audience === null)).toBe(true);
  });

  it('is there as a file for tools', async () => {
    const answer = await fetch(`${server.url}/docs/schema.graphql`);
    expect(await answer.text()).toContain('type Query {');
  });
});
