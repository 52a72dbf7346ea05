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

/** Runs pnpm with `args`; resolves with its exit code. Its output goes to stderr when `quiet`, so that stdout stays the caller's. */
export function pnpm(args, { quiet = false, cwd } = {}) {
  const { file, before } = command();
  const child = spawn(file, [...before, ...args], {
    cwd,
    env: environment(),
    stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await pnpm(process.argv.slice(2));
