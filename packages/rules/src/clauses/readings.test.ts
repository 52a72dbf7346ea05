import { describe, expect, it } from 'vitest';
import { parametersOf } from '../explain/parameters.js';
import { policy202506 } from '../policies/2025-06.js';
import { citedIn, keepingOf } from './citings.js';
import { isReadWith, whyReading } from './readings.js';
import { clauseOf, clauses } from './register.js';

const parameters = parametersOf(policy202506.parameters).map(({ name }) => name);

describe('a parameter of the policy', () => {
  it.each(parameters)('%s settles a clause, and says in both languages why it is as it is', (name) => {
    expect(clauses.some(({ code }) => isReadWith(code, name))).toBe(true);
    expect(whyReading(name, 'en')).toMatch(/^[A-Z].*\.$/);
    expect(whyReading(name, 'ja')).toMatch(/[぀-ヿ].*。$/);
  });

  it('by program is one parameter: its clauses are those of the term', () => {
    expect(isReadWith('revshare.term', 'revenueShareMonths.SOLUTIONS_PROVIDER')).toBe(true);
    expect(isReadWith('revshare.rate', 'revenueShareMonths.SOLUTIONS_PROVIDER')).toBe(false);
  });

  it.each(['own', 'toString', ''])('that no policy has ("%s") settles nothing', (name) => {
    expect(whyReading(name, 'en')).toBeNull();
    expect(isReadWith('revshare.term', name)).toBe(false);
  });
});

describe('a clause', () => {
  it.each([
    ['poi.signed-by-close', ['DEAL_CREDIT']],
    ['review.sanctions', ['DEAL_CREDIT', 'REVENUE_SHARE', 'TIER', 'CONDUCT']],
    ['comms.48-hours', ['DEADLINE']],
    ['discount.unapproved-not-applied', ['REFUSAL']],
    ['comms.shared-platform', ['RECORD']],
    ['managed.login-is-not-work', ['MRR']],
    ['team.gs-territory', ['ASSIGNMENT']],
  ])('%s is named in %j', (code, kinds) => {
    expect(citedIn(clauseOf(code))).toEqual(kinds);
  });

  it('is named somewhere as soon as the product keeps it', () => {
    for (const entry of clauses) expect(citedIn(entry).length > 0, entry.code).toBe(keepingOf(entry) !== 'PLANNED');
  });

  it.each([
    [{ places: [] }, 'PLANNED'],
    [{ places: [{ how: 'rule', where: 'packages/rules/src/mrr/sold.ts' }] }, 'KEPT'],
    [{ places: [{ how: 'rule', where: 'packages/rules/src/mrr/sold.ts' }], plannedFor: 4 }, 'IN_PART'],
  ] as const)('with %j is %s', (covered, keeping) => {
    expect(keepingOf({ covered })).toBe(keeping);
  });
});
