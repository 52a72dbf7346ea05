import * as m from '#messages';
import earnings from './examples/earnings.graphql?raw';
import partners from './examples/partners.graphql?raw';
import policy from './examples/policy.graphql?raw';
import register from './examples/register.graphql?raw';
import viewer from './examples/viewer.graphql?raw';
import why from './examples/why.graphql?raw';

export interface Example {
  /** By which an address names it. */
  readonly name: string;
  readonly title: () => string;
  readonly query: string;
  readonly variables: object;
}

const domain = {
  domain: 'prospect.example',
  relationship: 'Met twice in Osaka.',
  need: 'One place for all customers.',
};

/** Documents to begin with. Each is checked against the schema when the dashboard is built. */
export const examples: readonly Example[] = [
  { name: 'viewer', title: m.docs_example_viewer, query: viewer, variables: {} },
  { name: 'policy', title: m.docs_example_policy, query: policy, variables: {} },
  { name: 'partners', title: m.docs_example_partners, query: partners, variables: { first: 20 } },
  { name: 'why', title: m.docs_example_why, query: why, variables: { key: 'KEY' } },
  {
    name: 'earnings',
    title: m.docs_example_earnings,
    query: earnings,
    variables: { partner: 'KEY', quarter: '2026-Q3' },
  },
  {
    name: 'register',
    title: m.docs_example_register,
    query: register,
    variables: { input: { ...domain, clientMutationId: 'deal-4711' } },
  },
];

/** The same request for a command line. The token is read from the environment, so that none is copied along. */
export function curlOf({ query, variables }: Pick<Example, 'query' | 'variables'>, origin: string): string {
  const body = JSON.stringify({ query: query.replace(/^#.*\n/gm, ''), variables });
  return [
    `curl ${origin}/graphql \\`,
    `  -H 'content-type: application/json' \\`,
    `  -H "authorization: Bearer $TIERLINE_TOKEN" \\`,
    `  --data '${body.replaceAll("'", String.raw`'\''`)}'`,
  ].join('\n');
}
