import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { root } from '../run.mjs';

const eslint = new ESLint({ cwd: root });

/** The rules that speak when `code` stands where the file at `path` is. */
async function broken(path, code) {
  const [result] = await eslint.lintText(code, { filePath: `${root}${path}` });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const imports = '@typescript-eslint/no-restricted-imports';
const rules = 'packages/rules/src/calendar.ts';
const api = 'packages/api/src/demo/journal.ts';
const resolver = 'packages/api/src/customers/customer.resolver.ts';
const service = 'packages/api/src/customers/customer.service.ts';
const entity = 'packages/api/src/customers/customer.entity.ts';
const type = 'packages/api/src/customers/customer.type.ts';
const component = 'packages/dashboard/src/figure/PlainMoney.vue';
const script = (code) => `<script setup lang="ts">\n${code}\n</script>\n<template><p /></template>\n`;
const lines = (count) => 'export {};\n'.repeat(count);

const offences = [
  ['the rules know nothing of the API', rules, "import '@tierline/api';", imports],
  ['the rules know nothing of the dashboard', rules, "import '../../dashboard/src/x.js';", imports],
  ['the rules do no I/O', rules, "import 'node:fs';", imports],
  ['the rules need no framework', rules, "import 'typeorm';", imports],
  ['the rules read no clock', rules, 'export const x = Date.now();', 'no-restricted-properties'],
  ['the rules ask no date', rules, 'export const x = new Date();', 'no-restricted-syntax'],
  ['the rules are not random', rules, 'export const x = Math.random();', 'no-restricted-properties'],
  ['the rules have no locale', rules, 'export const x = new Intl.NumberFormat();', 'no-restricted-syntax'],
  ['the rules format nothing by locale', rules, 'export const x = (1).toLocaleString();', 'no-restricted-syntax'],
  ['the rules print nothing', rules, 'console.log(1);', 'no-restricted-globals'],
  ['the rules see no process', rules, 'export const x = process.env;', 'no-restricted-globals'],
  ['the rules fetch nothing', rules, 'export const x = fetch;', 'no-restricted-globals'],
  ['the rules have one door', api, "import '@tierline/rules/dist/money.js';", imports],
  ['no way past the door of the rules', api, "import '../../../rules/src/money.js';", imports],
  ['the API knows no dashboard', api, "import '../../../dashboard/src/x.js';", imports],
  [
    'the dashboard knows no API',
    'packages/dashboard/src/format/money.ts',
    "import '../../../api/src/main.js';",
    imports,
  ],
  ['a resolver touches no store', resolver, "import { connect } from '../database/connect.js'; connect();", imports],
  [
    'a resolver decides nothing',
    resolver,
    "import { decideCustomer } from '@tierline/rules'; decideCustomer();",
    imports,
  ],
  ['a service knows no GraphQL', service, "import { Field } from 'type-graphql'; Field();", imports],
  ['an entity is no GraphQL type', entity, "import { Field } from 'type-graphql'; Field();", imports],
  ['a GraphQL type is no entity', type, "import { Column } from 'typeorm'; Column();", imports],
  [
    'no repository away from the store',
    service,
    'export const x = (s: any) => s.getRepository(1);',
    'no-restricted-syntax',
  ],
  [
    'no write away from the store',
    service,
    'export const x = (manager: any) => manager.save(1);',
    'no-restricted-syntax',
  ],
  [
    'no SQL that writes away from the store',
    service,
    "export const x = 'DELETE FROM partner';",
    'no-restricted-syntax',
  ],
  ['the API prints nothing', api, 'console.log(1);', 'no-console'],
  ['no any', api, 'export const x = (y: any) => String(y);', '@typescript-eslint/no-explicit-any'],
  ['no promise left floating', api, 'Promise.resolve(1);', '@typescript-eslint/no-floating-promises'],
  ['no file longer than 300 lines', api, lines(301), 'max-lines'],
  [
    'no function longer than 50',
    api,
    `export function x() {\n${'  String(1);\n'.repeat(50)}}\n`,
    'max-lines-per-function',
  ],
  ['no component longer than 200 lines', component, script('\n'.repeat(200)), 'max-lines'],
  ['no raw HTML', component, '<template><p v-html="x" /></template>\n', 'vue/no-v-html'],
  ['no GraphQL in a component', component, script("import '@urql/vue';"), imports],
  ['no barrel', api, "export * from './days.js';", 'house/no-barrels'],
  ['no index of others', 'scripts/x/index.mjs', 'export {};', 'house/no-barrels'],
  ['features stay apart', 'packages/dashboard/src/overview/x.mjs', "import '../earnings/y.mjs';", 'house/apart'],
  ['no utils', 'scripts/utils.mjs', 'export {};', 'house/saying-names'],
  ['no helpers', 'scripts/helpers/x.mjs', 'export {};', 'house/saying-names'],
  ['no manager', 'scripts/deal-manager.mjs', 'export {};', 'house/saying-names'],
  ['no test left out', 'packages/rules/src/decide-customer.test.ts', "it.skip('x', () => {});", 'no-restricted-syntax'],
  ['no cycle', 'packages/api/src/demo/days.ts', "import './journal.js';", 'import-x/no-cycle'],
];

describe('the laws of the house', () => {
  it.each(offences)('%s', async (_, path, code, rule) => {
    expect(await broken(path, code)).toContain(rule);
  });

  it('cannot be switched off in a comment', async () => {
    const found = await broken(api, '/* eslint-disable no-console */\nconsole.log(1);\n');
    expect(found).toContain('no-console');
  });

  it('leave alone what keeps to them', async () => {
    expect(await broken(rules, "export const x = new Intl.NumberFormat('en').format(1);\n")).toEqual([]);
    expect(await broken(service, "import { zero } from '@tierline/rules';\nexport const x = zero('JPY');\n")).toEqual(
      [],
    );
  });
});
