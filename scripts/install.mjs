// Brings node_modules up to the lockfile, and only then: a second start asks nobody.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pnpm } from './pnpm.mjs';
import { isThere, root, say, secondsSince } from './run.mjs';

const stamp = join(root, 'node_modules', '.tierline-installed');

/** What decides the dependencies, and the Node that native modules were compiled for. */
function wanted() {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function isInstalled() {
  return isThere('packages/api/node_modules') && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted();
}

/** Installs the dependencies unless they are there. Throws where that fails. */
export async function install() {
  if (isInstalled()) return;
  const start = performance.now();
  say('Installing the dependencies (the first time compiles SQLite: a minute or two) …');
  const ticking = setInterval(() => say(`  … still installing after ${secondsSince(start)}`), 20_000);
  const code = await pnpm(['install', '--frozen-lockfile', '--prefer-offline'], { isShownOnFailure: true, cwd: root });
  clearInterval(ticking);
  if (code !== 0) throw new Error('the dependencies could not be installed; the lines above say why');
  writeFileSync(stamp, wanted());
  say(`Installed in ${secondsSince(start)}.`);
}
