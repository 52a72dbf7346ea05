import { afterAll, beforeAll, expect, it } from 'vitest';
import { AT_THE_TERMINAL } from '../audit/author.js';
import { closeQuarter } from '../closing/close-quarter.js';
import { schema } from '../server/schema.js';
import { describeOnEach } from '../testing/databases.js';
import { Listener, pause } from '../testing/listener.js';
import { line, sale } from '../testing/small-program.js';
import { TestServer } from '../testing/test-server.js';
import { anyInput } from './access/any-input.js';
import { twinAreas } from './twin-worlds/areas.js';
import { missingFrom, namingFields, reachable } from './twin-worlds/complete.js';
import { REASONS } from './twin-worlds/fragments.js';
import { generatedQuestions } from './twin-worlds/generated.js';
import { malformed, rivalsIds, rivalsKeys } from './twin-worlds/names.js';
import { documentOf } from './twin-worlds/step.js';
import { type Told, Twin } from './twin-worlds/twin.js';
import { aloneWorld, crowdedWorld } from './twin-worlds/worlds.js';

const questions = [...twinAreas.flatMap((area) => area.questions), ...generatedQuestions()];
const acts = twinAreas.flatMap((area) => area.acts);
/** Hundreds of requests in each world, on a busy machine too. */
const patience = 180_000;

it('asks and does in the twin worlds everything that a partner can ask and do', () => {
  expect(missingFrom(questions, acts)).toEqual([]);
});

describeOnEach('what a partner can learn of its rivals: nothing', (stores) => {
  let alone: Twin;
  let crowded: Twin;
  beforeAll(async () => {
    const secret = Buffer.alloc(32, 7).toString('base64url');
    const start = async (events: readonly object[]) =>
      new Twin(await TestServer.start({ url: await stores.freshUrl(), secret, events, isDemo: true }));
    alone = await start(aloneWorld);
    crowded = await start(crowdedWorld);
  });
  afterAll(async () => {
    await alone.server.close();
    await crowded.server.close();
  });

  /** The answer of both worlds to the same; fails where they differ in anything but date and request id. */
  async function same(what: string, ask: (world: Twin) => Promise<Told>): Promise<Told> {
    const [a, b] = [await ask(alone), await ask(crowded)];
    expect(b, what).toEqual(a);
    expect(a.text, what).not.toContain('INTERNAL');
    return a;
  }

  const askAll = async () => {
    for (const question of questions) await same(question.query, (world) => world.asks(question));
  };

  it('answers the same, byte for byte, whether or not there are rivals (14, 18, 20, 22, 26, 27)', askAll, patience);

  it(
    'does the same, byte for byte, whether or not there are rivals (16, 17, 22, privacy.deal-information)',
    async () => {
      const outcomes: string[] = [];
      for (const [index, act] of acts.entries()) {
        const told = await same(`${index} ${act.mutation}`, (world) => world.does(act, `act-${index}`));
        outcomes.push(`${act.mutation}: ${told.outcome}${told.outcome === act.outcome ? '' : ` ${told.text}`}`);
      }
      expect(outcomes).toEqual(acts.map(({ mutation, outcome }) => `${mutation}: ${outcome}`));
    },
    patience,
  );

  it(
    'answers the same to tries on what is a rival’s and on what is nothing (13, 22, 35)',
    async () => {
      for (const mutation of reachable.mutations) {
        const act = acts.find((each) => each.mutation === mutation && each.outcome === 'done');
        for (const field of act ? namingFields(mutation) : []) {
          const answers = new Set<string>();
          for (const name of [...rivalsKeys, ...rivalsIds, ...malformed]) {
            const isList = Array.isArray(act?.input[field]);
            const tried = {
              ...act,
              mutation,
              object: act?.object ?? '',
              outcome: '',
              input: { ...act?.input, [field]: isList ? [name] : name },
            };
            const told = await same(`${mutation} ${field}: ${name}`, (world) =>
              world.does(tried, `try-${field}-${name}`),
            );
            if (!(malformed as readonly string[]).includes(name)) answers.add(told.text);
            expect(told.outcome, `${mutation} ${field}: ${name}`).not.toBe('done');
          }
          expect([...answers], `${mutation} ${field}`).toHaveLength(1);
        }
      }
    },
    patience,
  );

  it(
    'answers the same to what is for others, whatever it names (22, 36)',
    async () => {
      for (const mutation of reachable.othersMutations) {
        const type = schema.getMutationType()?.getFields()[mutation]?.args[0]?.type;
        const input = type ? (anyInput(type) as Record<string, unknown>) : {};
        const answers = new Set<string>();
        for (const name of ['p1', ...rivalsKeys, ...rivalsIds])
          for (const field of [...namingFields(mutation)].filter((each) => !Array.isArray(input[each]))) {
            const tried = {
              query: documentOf({ mutation, object: '' }),
              variables: { input: { ...input, [field]: name } },
            };
            answers.add((await same(`${mutation} ${field}: ${name}`, (world) => world.asks(tried))).text);
          }
        expect(answers.size, mutation).toBeLessThanOrEqual(1);
      }
    },
    patience,
  );

  it('answers the same once all this was done (20)', askAll, patience);

  it('books the same after a quarter was closed, whether or not there are rivals (26, 27)', async () => {
    const query = `${REASONS} { partner(key: "p1") { q3: statement(quarter: "2025-Q3") { ...S } q4: statement(quarter: "2025-Q4") { ...S } } }
      fragment S on Statement { status total { amount } entries { id kind month amount { amount } corrects { id } association { id } reasons { ...R } } }`;
    const unpaid = { type: 'PaymentMissed', at: '2025-12-01T09:00:00+09:00', productLine: 'MARKETING_HUB' };
    for (const { server } of [alone, crowded]) {
      await closeQuarter(server.running.history, '2025-Q3', { by: AT_THE_TERMINAL, isDryRun: false });
      await server.record([{ ...unpaid, customer: 'c1', month: '2025-08' }]);
    }
    const { text } = await same(query, (world) => world.asks({ query }));
    expect(text).toContain('"kind":"REVERSAL"');
  });

  it('gives the same answer to the id of a rival’s object and to an id of nothing (13, 14)', async () => {
    const { server } = crowded;
    const ids = [...(await idsOf(server, 'p2')), ...(await idsOf(server, 'p3'))];
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) {
      const like = `${id.slice(0, 3)}${'A'.repeat(id.length - 3)}`;
      const answers = await Promise.all(
        [id, like, 'pt_', 'nonsense', '', `${id}x`].map((each) =>
          server.ask('partner:p1', 'query ($id: ID!) { node(id: $id) { id } }', { id: each }),
        ),
      );
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(answers[0]?.text).toMatch(/^{"data":{"node":null}[,}]/);
    }
  });

  it('names no rival in anything that it says (26, 29, 43)', async () => {
    for (const question of questions.filter(({ variables }) => Object.keys(variables ?? {}).length === 0)) {
      const { text } = await crowded.asks(question);
      expect(text).not.toMatch(/\bp[23]\b|Partner p[23]|Contact p[23]/);
    }
  });

  it('keeps what was read for one away from another, also at the same moment (32)', async () => {
    const holders = ['partner:p1', 'partner:p2', 'partner:p3'];
    const asked = Array.from({ length: 150 }, (_, index) => holders[index % 3] ?? '');
    const answers = await Promise.all(
      asked.map((holder) => crowded.server.ask(holder, '{ partners { nodes { key } } }')),
    );
    for (const [index, holder] of asked.entries())
      expect(answers[index]?.data).toEqual({ partners: { nodes: [{ key: holder.slice(8) }] } });
    expect(new Set(answers.map(({ headers }) => headers.get('cache-control')))).toEqual(new Set(['private, no-store']));
  });

  it('sends no more frames to a listener whose rivals are busy (31)', async () => {
    const { server } = crowded;
    const listener = await new Listener(server.url, await server.token('partner:p1')).subscribe(
      'subscription { changes { cursor } }',
    );
    await pause(150);
    await server.record(
      sale({
        deal: 'd10',
        partner: 'p3',
        customer: 'c2',
        closedOn: '2025-08-02',
        lines: [line('SERVICE_HUB', '90.00', 'PROFESSIONAL', 'USD')],
      }),
    );
    await pause(400);
    expect(listener.received).toEqual([]);
    await listener.close();
  });
});

async function idsOf(server: TestServer, key: string): Promise<string[]> {
  const query =
    '{ partner(key: "KEY") { id sharedDeals { nodes { id pois { id } } } associations { nodes { id } } revenueShare(from: "2025-01", to: "2025-12") { id } } customer(key: "c1") { id } }';
  const { text } = await server.ask('ops:ops1', query.replace('KEY', key));
  return [...new Set(text.match(/(?:pt|sd|po|as|rs)_[\w-]{22}/g))];
}
