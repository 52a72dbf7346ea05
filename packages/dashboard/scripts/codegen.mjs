/**
 * Writes a typed module beside every .graphql file: `deals.graphql` → `deals.graphql.ts`, checked against the API's schema.
 * `node scripts/codegen.mjs` writes what is out of date; with `--check` it writes nothing and fails where something would change.
 */
import { codegen } from '@graphql-codegen/core';
import * as documentNodes from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, validate, visit } from 'graphql';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const schemaFile = process.env.TIERLINE_SCHEMA ?? join(home, '../api/schema.graphql');
const text = 'string';
const config = {
  documentMode: 'graphQLTag',
  gqlImport: '@urql/core#gql',
  useTypeImports: true,
  immutableTypes: true,
  strictScalars: true,
  scalars: { Date: text, DateTime: text, Month: text, Quarter: text, Decimal: text, ProductLine: text },
};

function sources() {
  const root = join(home, 'src');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .sort()
    .map((path) => ({ location: join(root, path), document: parse(readFileSync(join(root, path), 'utf8')) }));
}

/** The fragments of every file by name: a file may spread another's, and gets its own copy of the text. */
function fragmentsOf(files) {
  const fragments = new Map();
  for (const { location, document } of files)
    for (const definition of document.definitions)
      if (definition.kind === 'FragmentDefinition') {
        const name = definition.name.value;
        if (fragments.has(name)) throw new Error(`${relative(home, location)}: there already is a fragment ${name}`);
        fragments.set(name, definition);
      }
  return fragments;
}

function withFragments(document, fragments) {
  const used = new Set(document.definitions);
  const follow = (node) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        follow(fragment);
      },
    });
  follow(document);
  return { kind: 'Document', definitions: [...used] };
}

/** The documents travel to every browser: their line breaks and indents need not. */
function compact(code) {
  return code.replace(/gql`([^`]*)`/g, (_, text) => `gql\`${text.replace(/\s+/g, ' ').trim()}\``);
}

async function moduleFor(location, document, schema) {
  const code = await codegen({
    filename: `${location}.ts`,
    schema: { kind: 'Document', definitions: [] },
    schemaAst: schema,
    documents: [{ location, document }],
    config,
    plugins: [{ operations: {} }, { documentNodes: {} }],
    pluginMap: { operations, documentNodes },
  });
  return `// Written by scripts/codegen.mjs from the file beside it.\n${compact(code)}\n`;
}

/** Generates every module. Answers the files that were out of date; with `check` they stay as they are. */
export async function generate({ check = false } = {}) {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'));
  const files = sources();
  const fragments = fragmentsOf(files);
  const outdated = [];
  for (const { location, document } of files) {
    const whole = withFragments(document, fragments);
    const isFragmentsOnly = document.definitions.every(({ kind }) => kind === 'FragmentDefinition');
    const faults = isFragmentsOnly ? [] : validate(schema, whole);
    if (faults.length > 0) throw new Error(`${relative(home, location)}: ${faults.map(String).join('\n')}`);
    const target = `${location}.ts`;
    const code = await moduleFor(location, whole, schema);
    if (existsSync(target) && readFileSync(target, 'utf8') === code) continue;
    outdated.push(relative(home, target));
    if (!check) writeFileSync(target, code);
  }
  return outdated;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const check = process.argv.includes('--check');
  const outdated = await generate({ check });
  for (const file of outdated) process.stdout.write(`${check ? 'out of date' : 'written'}: ${file}\n`);
  if (check && outdated.length > 0) process.exitCode = 1;
}
