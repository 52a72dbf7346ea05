import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const rules = { find: /^@tierline\/rules$/, replacement: at('./packages/rules/src/index.ts') };
/** Bundlers take graphql's ESM build where Node takes its CommonJS one; two of them in one process refuse each other's schemas. */
const graphql = {
  find: /^graphql$/,
  replacement: createRequire(at('./packages/api/package.json')).resolve('graphql'),
};
/** The decorators are the older kind, in test files too, which no tsconfig includes. */
const oxc = { decorator: { legacy: true } };

/** Properties try ten thousand histories each; on a busy machine that takes its time. */
const properties = { testTimeout: 300_000 };
/** A real Postgres starts, migrates and stops within these, on a busy machine too. */
const database = { testTimeout: 30_000, hookTimeout: 120_000 };
/** A real server, or a real browser: these take turns, after everything else. */
const whole = { testTimeout: 120_000, hookTimeout: 240_000 };

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'rules', root: at('./packages/rules'), include: ['src/**/*.test.ts'], ...properties } },
      {
        oxc,
        resolve: { alias: [rules, graphql] },
        test: {
          name: 'api',
          root: at('./packages/api'),
          include: ['src/**/*.test.ts'],
          globalSetup: ['src/testing/postgres-setup.ts'],
          ...database,
        },
      },
      { test: { name: 'laws', root: at('./scripts'), include: ['**/*.test.mjs'], testTimeout: 120_000 } },
      {
        test: {
          name: 'acceptance',
          root: at('./scripts'),
          include: ['acceptance/cases.acceptance.mjs'],
          maxConcurrency: 2,
          sequence: { groupOrder: 2 },
          ...whole,
        },
      },
      ...(existsSync(at('./packages/dashboard/vitest.config.ts')) ? ['packages/dashboard/vitest.config.ts'] : []),
      {
        oxc,
        resolve: { alias: [rules, graphql] },
        test: {
          name: 'walks',
          root: at('./packages/dashboard'),
          include: ['walks/**/*.walk.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...whole,
        },
      },
    ],
  },
});
