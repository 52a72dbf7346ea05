// Builds what is older than its sources. A build's stamp carries the time at which it began, so that an edit during it is seen.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say, secondsSince } from './run.mjs';

const server = {
  name: 'rules and API',
  stamp: 'packages/api/dist/.built',
  sources: ['rules', 'api'].flatMap((name) => [
    `packages/${name}/src`,
    `packages/${name}/tsconfig.json`,
    `packages/${name}/package.json`,
  ]),
  commandLine: 'tsc -b packages/api',
  cwd: root,
};

function dashboard() {
  const folder = join(root, 'packages/dashboard');
  const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder).filter((name) => !['dist', 'node_modules', 'walks'].includes(name));
  return {
    name: 'dashboard',
    stamp: 'packages/dashboard/dist/.built',
    sources: [...own.map((name) => `packages/dashboard/${name}`), 'packages/rules/src', 'packages/api/schema.graphql'],
    commandLine: scripts.build,
    cwd: folder,
  };
}

const everywhere = ['tsconfig.base.json', 'node_modules/.tierline-installed'];
/** Written by the build itself or by nobody who builds. */
const notSources =
  /(^|\/)(messages|generated|dist|node_modules|__screenshots__)$|\.tsbuildinfo$|\.test\.ts$|\.graphql\.ts$/;

function* filesUnder(path) {
  if (!existsSync(path) || notSources.test(path)) return;
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path)) yield* filesUnder(join(path, name));
}

/** How many source files there are (a removed one tells by the count) and when the newest was changed. */
function survey({ sources }) {
  let count = 0;
  let newest = 0;
  for (const source of [...sources, ...everywhere])
    for (const file of filesUnder(join(root, source))) {
      count += 1;
      newest = Math.max(newest, statSync(file).mtimeMs);
    }
  return { count, newest };
}

function isStale(target) {
  const stamp = join(root, target.stamp);
  if (!existsSync(stamp)) return true;
  const { count, newest } = survey(target);
  return newest > statSync(stamp).mtimeMs || readFileSync(stamp, 'utf8') !== String(count);
}

async function buildOne(target, options) {
  const began = new Date();
  const start = performance.now();
  say(`Building ${target.name} …`);
  if ((await run(target.commandLine, { cwd: target.cwd, ...options })) !== 0) {
    rmSync(join(root, target.stamp), { force: true });
    throw new Error(`${target.name} did not build; the lines above say why`);
  }
  const stamp = join(root, target.stamp);
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, String(survey(target).count));
  utimesSync(stamp, began, began);
  say(`Built ${target.name} in ${secondsSince(start)}.`);
}

/** Builds the server, and the dashboard unless `server` only, where their sources are newer. Throws where a build fails. */
export async function build({ quiet = false, only } = {}) {
  if (isStale(server)) await buildOne(server, { quiet });
  if (only === 'server') return;
  const pages = dashboard();
  if (isStale(pages)) await buildOne(pages, { quiet });
}
