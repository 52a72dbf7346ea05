import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  isCompositeType,
  isListType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepForecasts } from '../forecast/keep-forecasts.js';
import { pino } from 'pino';
import { jobsOf } from '../schedules/jobs.js';
import { Scheduler } from '../schedules/scheduler.js';
import { schema } from '../server/schema.js';
import { sqliteStores } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { mutate, sharedDealId } from '../testing/mutating.js';
import { line } from '../testing/small-program.js';
import { type Answer, TestServer } from '../testing/test-server.js';
import { anyInput } from './access/any-input.js';
import { verdicts } from './access/tables.js';
import { type Letter, nameOf, stepsOf, viewers } from './access/verdicts.js';
import { accessWorld } from './access/world.js';
import { scopeOfMutation } from './token-scopes.js';

/**
 * Types that are not reached by asking: what mutations answer, which is theirs who may send them; what a subscription brings
 * (changes.test.ts); and somebody who signed in without a token (authentication.test.ts).
 */
const elsewhere = /^(.*Payload|QuarterClosing|UserError|RefusedLine|Change|PartnerUser)$/;

const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !elsewhere.test(type.name),
);
const read = types.filter((type) => type !== schema.getMutationType() && type !== schema.getSubscriptionType());

/** Something that ops try in p1's name, and that comes to nothing. */
const refusedForP1 = `mutation {
  registerDeal(input: { partnerKey: "p1", domain: "no domain", relationship: "x", need: "x" }) { userErrors { code } }
}`;

const log = pino({ level: 'silent' });
const quiet = { jobs: jobsOf({ log, closeQuartersAfterDays: null }), log };

/** A quarter with a statement of p1's is closed, and its payment prepared. */
const paying = [
  'mutation { closeQuarter(input: { quarter: "2025-Q3" }) { userErrors { code } } }',
  'mutation { preparePaymentRun(input: { quarter: "2025-Q3" }) { userErrors { code } } }',
];

/** A report that p1 wants as a file: nobody writes it here. */
const startingExport = 'mutation { startExport(input: { report: DEALS, format: CSV }) { userErrors { code } } }';

/** A proof of p1's by hand, of which the customer has a link. */
async function sendLink(server: TestServer, sharedDeal: string): Promise<void> {
  const lines = [line('CONTENT_HUB', '1000')];
  const { poi } = await mutate(server, 'partner:p1', ['addProof', 'poi { id }'], { sharedDeal, lines });
  const recipient = { recipientName: 'Hanako', recipientEmail: 'hanako@prospect.example', language: 'JA' };
  const sent = await mutate(server, 'partner:p1', ['sendProofLink', 'poi { id }'], {
    poi: (poi as { id: string }).id,
    ...recipient,
  });
  expect(sent.userErrors).toEqual([]);
}

/** Tokens of p1's: a reporting tool's, which only reads, and one that reads nothing. */
const tokens = { reporting: ['read'], writing: ['deals'] } as const;

describe('who sees which field (13, 19, 34, 36)', () => {
  const stores = sqliteStores();
  let server: TestServer;
  const bearers: Record<string, string> = {};
  const ids = new Map<string, string>();
  beforeAll(async () => {
    server = await TestServer.start({
      url: await stores.freshUrl(),
      events: accessWorld,
      exports: { every: 3_600_000 },
    });
    server.setClock('2025-09-10T12:00:00Z');
    await keepForecasts(server.running.history, { between: () => Promise.resolve() });
    server.setClock('2025-12-15T12:00:00Z');
    for (const key of ['d1-p1', 'd10-p1']) ids.set(key, await sharedDealId(server, key));
    ids.set('p1/2025', server.running.history.deciding.ids.publicId('plan', 'p1/2025'));
    const approve = 'mutation ($id: ID!) { approveSharedDeal(input: { sharedDeal: $id }) { userErrors { code } } }';
    await server.ask('partner:p1', approve, { id: ids.get('d1-p1') });
    await server.ask('ops:ops1', refusedForP1);
    await new Scheduler({ ...quiet, history: server.running.history }).look();
    for (const act of paying) await server.ask('ops:ops1', act);
    await server.ask('partner:p1', startingExport);
    await sendLink(server, await sharedDealId(server, 'd3-p1'));
    for (const [name, scopes] of Object.entries(tokens))
      bearers[name] = await server.token('partner:p1', { name, scopes: [...scopes] });
    for (const holder of Object.values(viewers)) if (holder !== null) await server.token(holder);
    // When a token was last used is noted a while after.
    await server.database.work.write(({ manager }) => manager.query('UPDATE api_token SET last_used_at = 1'));
  });
  afterAll(() => server.close());

  const withToken = (name: keyof typeof tokens, query: string, variables: object = {}) =>
    server.post({ query, variables }, { authorization: `Bearer ${bearers[name]}` });

  it('has a verdict for every field, and for no other', () => {
    const fields = types.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    const judged = Object.entries(verdicts).flatMap(([type, { seen }]) =>
      [...seen.keys()].map((field) => `${type}.${field}`),
    );
    const toSay = 'say who sees each in a file of auth/access/, with a path to an object of p1’s';
    expect(
      fields.filter((field) => !judged.includes(field)),
      toSay,
    ).toEqual([]);
    expect(judged.filter((field) => !fields.includes(field))).toEqual([]);
  });

  it.each(read.map((type) => [type.name, type] as const))('%s', async (name, type) => {
    const verdict = verdicts[name];
    for (const field of Object.values(type.getFields())) {
      const { who = '', asked = field.name } = verdict?.seen.get(field.name) ?? {};
      const at = stepsOf(verdict?.at ?? '');
      const query = queryFor(at, name, field, asked).replace(/«(.*?)»/g, (_, key: string) => ids.get(key) ?? key);
      const there = (answer: Answer) => isThere(answer, at, field);
      const letters = Object.keys(viewers) as Letter[];
      const answers = await Promise.all(letters.map((letter) => server.ask(viewers[letter], query)));
      const seen = letters.filter((_, place) => there(answers[place] as Answer)).join('');
      expect(`${name}.${field.name}: ${seen}`).toBe(`${name}.${field.name}: ${who}`);
      const reporting = await withToken('reporting', query);
      expect(there(reporting), `${name}.${field.name} by a reporting token`).toBe(
        isScopes(name, field) || seen.includes('P'),
      );
      const writing = await withToken('writing', query);
      expect(there(writing), `${name}.${field.name} by a token that reads nothing`).toBe(
        isOfToken(name, field, seen) || seen.includes('a'),
      );
    }
  });

  it.each(Object.keys(schema.getMutationType()?.getFields() ?? {}))(
    '%s is for those who may, and for nobody else (9, 36)',
    async (name) => {
      const field = schema.getMutationType()?.getFields()[name] as GraphQLField<unknown, unknown>;
      const input = field.args[0]?.type;
      if (!input) throw new Error(`${name} takes no input`);
      const query = `mutation ($input: ${String(input)}) { ${name}(input: $input) { userErrors { code field } } }`;
      const variables = { input: anyInput(input) };
      const seen: Letter[] = [];
      for (const [letter, holder] of Object.entries(viewers) as [Letter, string | null][]) {
        const answer = await server.ask(holder, query, variables);
        if (isAllowed(answer, name)) seen.push(letter);
      }
      expect(seen.join('')).toBe(verdicts['Mutation']?.seen.get(name)?.who);
      const reporting = await withToken('reporting', query, variables);
      const mayRead = seen.includes('a') || scopeOfMutation[name] === 'read';
      expect(reporting.errors.map(({ extensions }) => extensions.code)).toEqual(mayRead ? [] : ['FORBIDDEN']);
      const writing = await withToken('writing', query, variables);
      expect(writing.errors.map(({ extensions }) => extensions.code)).toEqual(
        scopeOfMutation[name] === 'deals' ? [] : ['FORBIDDEN'],
      );
    },
  );

  it('lets those who signed in subscribe', async () => {
    for (const [field, { who }] of verdicts['Subscription']?.seen ?? []) {
      const seen: string[] = [];
      for (const [letter, holder] of Object.entries(viewers)) {
        const listener = new Listener(server.url, holder === null ? null : await server.token(holder));
        await listener.subscribe(`subscription { ${field} { __typename } }`);
        await pause(50);
        if (listener.closed === null && listener.failure === null) seen.push(letter);
        await listener.close();
      }
      expect(`${field}: ${seen.join('')}`).toBe(`${field}: ${who}`);
    }
  });
});

/** What `at` leads to, with one field of it asked for. */
function queryFor(at: readonly string[], type: string, field: GraphQLField<unknown, unknown>, asked: string): string {
  const sub = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  const inner = `... on ${type} { ${asked}${sub} }`;
  return `{ ${at.map((step) => `${step} { `).join('')}${inner}${' }'.repeat(at.length)} }`;
}

/** Whether there is something in the field; an empty list is nothing. Throws for an error that is no refusal. */
function isThere({ data, errors }: Answer, at: readonly string[], field: GraphQLField<unknown, unknown>): boolean {
  const codes = errors.map(({ extensions }) => extensions.code);
  expect(codes.filter((code) => !/^(NOT_FOUND|UNAUTHENTICATED|FORBIDDEN)$/.test(code))).toEqual([]);
  if (errors.length > 0) return false;
  const values = valuesAt(data, [...at.map(nameOf), field.name]);
  if (isListType(getNullableType(field.type))) return values.length > 0;
  return values.some((value) => value !== null && value !== undefined);
}

/** Every value at the end of the path; lists on the way are gone through. */
function valuesAt(data: unknown, path: readonly string[]): unknown[] {
  return path.reduce<unknown[]>(
    (values, step) =>
      values.flatMap((value) =>
        typeof value === 'object' && value !== null ? [(value as Record<string, unknown>)[step]].flat() : [],
      ),
    [data],
  );
}

/** What is not for somebody is answered with an error of no field; what they may send is looked at. */
function isAllowed({ data, errors }: Answer, name: string): boolean {
  if (errors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED')) return false;
  expect(errors).toEqual([]);
  const { userErrors } =
    (data as Record<string, { userErrors: { code: string; field: string[] | null }[] }>)[name] ?? {};
  return !userErrors?.some(({ code, field }) => code === 'NOT_FOUND' && field === null);
}

/** Who it is, every token may know. */
function isOfToken(type: string, { name }: { readonly name: string }, seen: string): boolean {
  return (type === 'ApiToken' && (seen.includes('P') || name === 'scopes')) || (type === 'Query' && name === 'viewer');
}

/** Only a token that was given scopes has some. */
function isScopes(type: string, { name }: { readonly name: string }): boolean {
  return type === 'ApiToken' && name === 'scopes';
}
