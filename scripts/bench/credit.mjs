// The credit decision beside two rule engines. The engines are handed ten facts that somebody has found out; the rules find them out
// of the history, and give every reason with its facts and evidence. All answer alike before anything is timed; rounds take turns.
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from '../run.mjs';
import { answerOf, asHistory, creditCases } from './credit-cases.mjs';
import { logic, rulesEngine } from './engines.mjs';

const built = (name) => import(pathToFileURL(join(root, 'packages/rules/dist', name)).href);
const ROUNDS = 9;

/** What is timed, by name: each answers all cases, one after the other. */
async function contestants(cases) {
  const story = await built('testing/story.js');
  const { decideCustomer } = await built('decide-customer.js');
  const { openDossier } = await built('registration/dossier.js');
  const { Subscriptions } = await built('mrr/subscriptions.js');
  const { decideClosedDeals } = await built('credit/closed-deals.js');
  const histories = cases.map((facts) => asHistory(facts, story));
  const opened = histories.map(({ events, context }) => {
    const dossier = openDossier(events);
    return { dossier, subscriptions: new Subscriptions(dossier), context };
  });
  const [engine, apply] = [rulesEngine(), logic()];
  const inTurn = async (ask) => {
    const answers = [];
    for (const facts of cases) answers.push(await ask(facts));
    return answers;
  };
  return {
    'the rules, of an open dossier': () =>
      opened.map(({ dossier, subscriptions, context }) => {
        const { credits } = decideClosedDeals(dossier, dossier.customer, subscriptions, context);
        return answerOf(credits.get('d1-p1'));
      }),
    'the rules, the whole customer': () =>
      histories.map(({ events, context }) => answerOf(decideCustomer(events, context).sharedDeals[0].credit)),
    'json-logic-js': () => cases.map(apply),
    'json-rules-engine': () => inTurn(engine),
  };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Throws where two contestants answer a case differently: what differs is not timed. */
async function expectAlike(named, cases) {
  const [[first, expected], ...others] = await Promise.all(named.map(async ([name, run]) => [name, await run()]));
  for (const [name, answers] of others)
    cases.forEach((facts, place) => {
      if (answers[place] !== expected[place])
        throw new Error(`${JSON.stringify(facts)}: ${first} says ${expected[place]}, ${name} says ${answers[place]}`);
    });
  return new Set(expected).size;
}

/** Microseconds of CPU a decision of each contestant: median and least of the rounds, and how many times the first one's in the same round. */
export async function benchCredit() {
  const cases = creditCases();
  const named = Object.entries(await contestants(cases));
  const answers = await expectAlike(named, cases);
  const times = named.map(() => []);
  for (let round = -1; round < ROUNDS; round += 1)
    for (let turn = 0; turn < named.length; turn += 1) {
      const place = (turn + round + named.length) % named.length;
      const start = process.cpuUsage();
      await named[place][1]();
      const { user, system } = process.cpuUsage(start);
      // The first round warms up.
      if (round >= 0) times[place].push((user + system) / cases.length);
    }
  const ours = times[0];
  const rows = named.map(([name], place) => ({
    name,
    perSecond: 1e6 / median(times[place]),
    microseconds: median(times[place]),
    least: Math.min(...times[place]),
    ratio: median(times[place].map((time, round) => time / ours[round])),
  }));
  return { cases: cases.length, answers, rounds: ROUNDS, rows };
}
