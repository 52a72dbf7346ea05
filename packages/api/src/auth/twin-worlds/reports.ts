import { reports as definitions } from '../../reports/all.js';
import { audiences } from '../audiences.js';
import { asks, type Question, type TwinArea } from './step.js';

const PAGE = 'pageInfo { hasNextPage endCursor hasPreviousPage startCursor }';
const SINCE = '(orderBy: { field: UPDATED_AT }, filter: { updatedAt: { gte: "2020-01-01T00:00:00Z" } })';

/** Every report with every column that a partner may see, with the cursors. */
const ofReports: readonly Question[] = definitions.map(({ root, row, columns }) => {
  const own = columns.filter(({ name }) => audiences[row]?.[name]?.includes('partner'));
  return asks(`{ ${root}(first: 200) { edges { cursor node { ${own.map(({ name }) => name).join(' ')} } } ${PAGE} } }`);
});

/** Lists and reports for tools. */
export const reports: TwinArea = {
  questions: [
    ...ofReports,
    asks(
      `{ sharedDeals${SINCE} { totalCount edges { cursor node { id key updatedAt pois { id updatedAt } } } ${PAGE} } }`,
    ),
    asks(`{ associations${SINCE} { totalCount edges { cursor node { id updatedAt } } ${PAGE} } }`),
    asks(`{ customers${SINCE} { totalCount edges { cursor node { id key name updatedAt } } ${PAGE} } }`),
    asks(`{ partners${SINCE} { totalCount edges { cursor node { id updatedAt } } ${PAGE} } }`),
    asks(`{ revenueShareEntries${SINCE} { totalCount edges { cursor node { id updatedAt } } ${PAGE} } }`),
    asks(
      `{ statements { totalCount edges { cursor node { quarter status total { amount } entries { id } partner { key } } } ${PAGE} } }`,
    ),
    asks(`{ tombstones { totalCount edges { cursor node { id type partnerKey deletedAt } } ${PAGE} } }`),
    ...['sharedDeals(filter: { partner: "p2" })', 'associations(filter: { partner: "p3" })'].map((list) =>
      asks(`{ ${list} { totalCount nodes { id } ${PAGE} } }`),
    ),
  ],
  acts: [],
};
