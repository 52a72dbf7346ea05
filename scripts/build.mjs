// Builds what its sources no longer agree with: beside a build lies the hash of what it was made from.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root, run, say, secondsSince } from './run.mjs';

const everywhere = ['tsconfig.base.json', 'pnpm-lock.yaml'];
/** Written by builds themselves, or by nobody who builds. */
const notSources = /^(messages|cache|dist|node_modules|\..*)$|\.(tsbuildinfo|test\.ts|graphql\.ts|md)$/;

const server = {
  name: 'rules and API',
  stamp: 'packages/api/dist/.built',
  sources: ['rules', 'api'].flatMap((name) =>
    ['src', 'tsconfig.json', 'package.json'].map((path) => `packages/${name}/${path}`),
  ),
  commandLine: 'tsc -b packages/api',
  cwd: root,
};

/** What lies in the dashboard's folder and is not built from. */
const aside = new Set(['walks', 'pictures']);

function dashboard() {
  const folder = 'packages/dashboard';
  const { scripts = {} } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const own = readdirSync(join(root, folder)).filter((name) => !aside.has(name) && !notSources.test(name));
  return {
    name: 'dashboard',
    stamp: `${folder}/dist/.built`,
    sources: [...own.map((name) => `${folder}/${name}`), 'packages/rules/src', 'packages/api/schema.graphql'],
    commandLine: scripts.build,
    cwd: join(root, folder),
  };
}

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) if (!notSources.test(name)) yield* filesUnder(join(path, name));
}

function fingerprint({ sources, commandLine }) {
  const hash = createHash('sha256').update(commandLine);
  for (const source of [...sources, ...everywhere])
    for (const file of filesUnder(join(root, source)))
      hash.update(relative(root, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

async function buildWhereStale(target) {
  const stamp = join(root, target.stamp);
  const wanted = fingerprint(target);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const start = performance.now();
  say(`Building ${target.name} …`);
  rmSync(stamp, { force: true });
  if ((await run(target.commandLine, { cwd: target.cwd, isShownOnFailure: true })) !== 0)
    throw new Error(`${target.name} did not build; the lines above say why`);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  say(`Built ${target.name} in ${secondsSince(start)}.`);
}

/** Builds the server, and the dashboard unless `only` the server is asked for. Throws where a build fails. */
export async function build({ only } = {}) {
  await buildWhereStale(server);
  if (only !== 'server') await buildWhereStale(dashboard());
}
