// Three questions that pages ask, of the running server and of the floor, in turn on the same file.
import { join } from 'node:path';
import { root } from '../run.mjs';
import { askOnce, measure } from './load.mjs';
import { runNode, startNode, stop } from './processes.mjs';

const command = join(root, 'packages/api/dist/cli/tierline.js');
const quarter = (today) => {
  const last = new Date(Date.UTC(today.getUTCFullYear(), Math.floor(today.getUTCMonth() / 3) * 3 - 1, 1));
  const [year, number] = [last.getUTCFullYear(), Math.floor(last.getUTCMonth() / 3)];
  const month = (index) => `${year}-${String(number * 3 + index).padStart(2, '0')}`;
  return { name: `${year}-Q${number + 1}`, months: [month(1), month(3)] };
};

/** What each question is called, how the API is asked, and how the floor is. */
function questions(keys, { name, months }) {
  return {
    'a page of partners': {
      api: [
        {
          query:
            '{ partners(first: 50) { totalCount nodes { key name program region currency } pageInfo { hasNextPage endCursor } } }',
        },
      ],
      floor: [{ question: 'partners' }],
    },
    'a partner’s statement': {
      api: keys.map((key) => ({
        query:
          'query($key: String!, $quarter: Quarter!) { partner(key: $key) { statement(quarter: $quarter) { status payableOn total { amount currency } entries { kind month productLine rate base { amount currency } amount { amount currency } customer { key name } } } } }',
        variables: { key, quarter: name },
      })),
      floor: keys.map((partner) => ({ question: 'statement', partner, months })),
    },
    'a page of shared deals with their credit': {
      api: keys.map((key) => ({
        query:
          'query($key: String!) { partner(key: $key) { sharedDeals(first: 50) { nodes { key domain motion stage registeredAt closedOn customer { key name } credit { outcome } } pageInfo { hasNextPage endCursor } } } }',
        variables: { key },
      })),
      floor: keys.map((partner) => ({ question: 'deals', partner })),
    },
  };
}

/** Measures each question on both; `file` is a settled SQLite database. */
export async function benchReads(file, today = new Date()) {
  const env = { DATABASE_URL: `sqlite:${file}`, TIERLINE_DEMO: '0', LOG_LEVEL: 'silent' };
  const token = (await runNode([command, 'token', 'create', '--for', 'ops:ops-1', '--name', 'bench'], env))
    .trim()
    .split('\n')
    .at(-1);
  const api = await startNode([command, 'serve'], env, '/readyz');
  const floor = await startNode([join(root, 'scripts/bench/floor.mjs')], { FLOOR_FILE: file }, '/');
  const asking = (path) => (body) => ({ path, token, body: JSON.stringify(body) });
  try {
    const listed = await askOnce(api, asking('/graphql')({ query: '{ partners(first: 50) { nodes { key } } }' }));
    const keys = listed.data.partners.nodes.map(({ key }) => key);
    const results = [];
    for (const [question, asked] of Object.entries(questions(keys, quarter(today)))) {
      const ours = asked.api.map(asking('/graphql'));
      const { errors } = await askOnce(api, ours[0]);
      if (errors) throw new Error(`${question}: ${JSON.stringify(errors)}`);
      results.push({
        question,
        api: await measure(api, ours),
        floor: await measure(floor, asked.floor.map(asking('/'))),
      });
    }
    return results;
  } finally {
    await stop(api);
    await stop(floor);
  }
}
