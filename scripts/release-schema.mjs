// `npm run release-schema`: makes the schema as it is what clients may rely on from now on (packages/api/released.graphql). What
// would break a client of the last release is refused, unless it is meant: `npm run release-schema -- --breaking "why"` keeps the
// reason in packages/api/BREAKING.md.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { root, say } from './run.mjs';

const api = join(root, 'packages/api');
const require = createRequire(join(api, 'package.json'));
const { CriticalityLevel, diff } = require('@graphql-inspector/core');
const { buildSchema, parse, print, visit } = require('graphql');

const released = join(api, 'released.graphql');
const current = readFileSync(join(api, 'schema.graphql'), 'utf8');
const { breaking: reason } = parseArgs({ options: { breaking: { type: 'string' } } }).values;

const before = existsSync(released) ? buildSchema(readFileSync(released, 'utf8')) : null;
const changes = before ? await diff(before, buildSchema(current)) : [];
const breaks = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
for (const { message } of breaks) say(`breaks clients: ${message}`);
if (breaks.length > 0 && !reason) {
  say('Nothing was released. Keep what clients rely on, or say why not: npm run release-schema -- --breaking "why"');
  process.exitCode = 1;
} else {
  if (breaks.length > 0)
    appendFileSync(join(api, 'BREAKING.md'), `${reason}\n\n${breaks.map(({ message }) => `- ${message}\n`).join('')}`);
  writeFileSync(released, `${print(visit(parse(current), { enter: withoutWords }))}\n`);
  say(`released: ${changes.length} changes, ${breaks.length} of them breaking`);
}

/** Words may always be mended. */
function withoutWords(node) {
  return 'description' in node && node.description ? { ...node, description: undefined } : undefined;
}
