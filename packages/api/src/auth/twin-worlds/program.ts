import { asks, type TwinArea } from './step.js';

/** The rules themselves, who asks, and whatever has an id. */
export const program: TwinArea = {
  questions: [
    asks('{ viewer { __typename ... on ApiToken { id name scopes } } now policy { version } policies { version } }'),
    asks('{ rateLimit { cost limit remaining restoredPerSecond resetAt } }'),
    asks('{ changesCursor knownPolicies { version effectiveFrom } }'),
    asks('{ clause(code: "bpw.confidential") { id code text } }'),
    ...['d1-p1', 'd1-p2', 'd19-p3', 'nothing'].map((key) =>
      asks('query ($id: ID!) { node(id: $id) { __typename id } }', { id: `«sharedDeal:${key}»` }),
    ),
  ],
  acts: [],
};
