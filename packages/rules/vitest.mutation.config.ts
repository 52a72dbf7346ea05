import { defineConfig } from 'vitest/config';

/** The tables of cases that mutants are tried against: quick enough to run thousands of times, so no properties and no simulation. */
const tables = [
  'money',
  'credit/*',
  'best-partner-wins/*',
  'revenue-share/*',
  'tiers/*',
  'upmarket/*',
  'mrr/*',
  'proof/*',
  'clauses/spoken',
  'decide-customer',
];

export default defineConfig({
  test: {
    include: tables.map((name) => `src/${name}.test.ts`),
    exclude: ['src/**/*.propert*.test.ts', 'src/tiers/spans-by-day.test.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
