// Starts the pinned pnpm, whether or not one is on the machine: `node scripts/pnpm.mjs ARGS…`.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

export const PNPM_VERSION = '12.21.0';

/** Node's own headers, when they are installed beside it: node-gyp then needs no download to compile sqlite3. */
function environment() {
  const prefix = dirname(dirname(process.execPath));
  const hasHeaders = existsSync(join(prefix, 'include', 'node', 'node_api.h'));
  return hasHeaders ? { npm_config_nodedir: prefix, ...process.env } : process.env;
}

function command() {
  const found = spawnSync('pnpm', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (found.status === 0 && found.stdout.trim() === PNPM_VERSION) return { file: 'pnpm', before: [] };
  return { file: 'npx', before: ['--yes', '--prefer-offline', `pnpm@${PNPM_VERSION}`] };
}

/**
 * Runs pnpm with `args`; resolves with its exit code. With `isShownOnFailure` its output is kept back and goes to stderr when it
 * fails.
 */
export function pnpm(args, { isShownOnFailure = false, cwd } = {}) {
  const { file, before } = command();
  const child = spawn(file, [...before, ...args], {
    cwd,
    env: environment(),
    stdio: isShownOnFailure ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return ended(child);
}

/** The exit code of a child. What it wrote into pipes is kept back, and goes to stderr when it failed. */
export function ended(child) {
  const kept = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => kept.push(data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(signal ? 1 : (code ?? 1));
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await pnpm(process.argv.slice(2));
