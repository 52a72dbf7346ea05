import { getNamedType, type GraphQLField, isCompositeType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../server/schema.js';
import { sqliteStores } from '../testing/databases.js';
import { TestServer } from '../testing/test-server.js';
import { accessWorld } from './access/world.js';

/** What each sees of its own, and what there is that is none of its business; as kinds and keys. */
const holders: Readonly<Record<string, { readonly own: readonly string[]; readonly unseen: readonly string[] }>> = {
  'partner:p1': {
    own: ['partner:p1', 'sharedDeal:d1-p1', 'customer:c1'],
    unseen: ['partner:p2', 'sharedDeal:d1-p2'],
  },
  'partner:p2': {
    own: ['partner:p2', 'sharedDeal:d1-p2', 'customer:c1'],
    unseen: ['partner:p1', 'sharedDeal:d1-p1', 'sharedDeal:d3-p1', 'customer:c2', 'customer:c4'],
  },
  'pdm:pdm1': { own: ['partner:p1', 'sharedDeal:d1-p1', 'customer:c2'], unseen: ['partner:p2', 'sharedDeal:d1-p2'] },
  'pdm:pdm2': { own: ['partner:p2', 'sharedDeal:d1-p2', 'customer:c1'], unseen: ['partner:p1', 'customer:c2'] },
  'gs:gs2': {
    own: ['partner:p1', 'sharedDeal:d2-p1', 'customer:c2'],
    unseen: ['partner:p2', 'sharedDeal:d1-p1', 'customer:c1', 'customer:c4'],
  },
  'ops:ops1': { own: ['partner:p1', 'sharedDeal:d1-p2', 'customer:c4'], unseen: [] },
};

/** Fields of the query that give one object to whoever names it by its id or its key. */
const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  ({ type, args }) => isCompositeType(getNamedType(type)) && args.some(({ name }) => /^(id|key)$/.test(name)),
);

describe('what is named by an id or a key (13, 14, 22)', () => {
  const stores = sqliteStores();
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ url: await stores.freshUrl(), events: accessWorld });
  });
  afterAll(() => server.close());

  const idOf = (named: string) => {
    const [kind = '', key = ''] = named.split(':');
    return server.running.history.deciding.ids.publicId(kind as 'partner', key);
  };
  const ask = async (holder: string, { name }: GraphQLField<unknown, unknown>, arg: string, value: string) => {
    const type = arg === 'id' ? 'ID' : 'String';
    const required = schema
      .getQueryType()
      ?.getFields()
      [name]?.args.find((each) => each.name === arg)?.type;
    const query = `query ($value: ${String(required ?? type)}) { ${name}(${arg}: $value) { __typename } }`;
    const { text, data } = await server.ask(holder, query, { value });
    return { text, isThere: data?.[name] !== null && data?.[name] !== undefined };
  };

  it('is looked for in some fields', () => {
    expect(fields.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['customer', 'node', 'partner', 'sharedDeal']),
    );
  });

  it.each(fields.flatMap((field) => field.args.map(({ name }) => [`${field.name}(${name}:)`, field, name] as const)))(
    '%s reads the same for what is another’s, what is nothing, what is malformed and what is of another type',
    async (_, field, arg) => {
      if (!/^(id|key)$/.test(arg)) return;
      const valueOf = (named: string) => (arg === 'id' ? idOf(named) : (named.split(':')[1] ?? ''));
      for (const [holder, { own, unseen }] of Object.entries(holders)) {
        const nothing = await ask(holder, field, arg, valueOf(`${own[0]?.split(':')[0] ?? ''}:nothing`));
        expect(nothing.isThere).toBe(false);
        const odd = ['', 'nonsense', 'pt_', `${idOf('sharedDeal:d1-p1')}x`, idOf('staff:nobody')];
        for (const value of [...unseen.map(valueOf), ...odd, ...(arg === 'id' ? [] : own.map(idOf))])
          expect((await ask(holder, field, arg, value)).text, `${holder} ${value}`).toBe(nothing.text);
        for (const named of own) {
          const { isThere, text } = await ask(holder, field, arg, valueOf(named));
          const fits = field.name === 'node' || named.startsWith(`${field.name}:`);
          expect(isThere, `${holder} ${named}`).toBe(fits);
          if (!fits) expect(text).toBe(nothing.text);
        }
      }
    },
  );
});
