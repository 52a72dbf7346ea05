// Child processes of the root scripts: started with the workspace's own binaries on the path, awaited, never left behind.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ended } from './pnpm.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

function withBinaries(cwd) {
  const places = [join(cwd, 'node_modules', '.bin'), join(root, 'node_modules', '.bin'), process.env.PATH];
  return places.filter(Boolean).join(delimiter);
}

/**
 * Runs a shell command line as a package script would; resolves with its exit code. With `isShownOnFailure` its output is kept
 * back and goes to stderr when it fails.
 */
export function run(commandLine, { cwd = root, isShownOnFailure = false } = {}) {
  const child = spawn(commandLine, {
    cwd,
    shell: true,
    env: { ...process.env, PATH: withBinaries(cwd) },
    stdio: isShownOnFailure ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  return ended(child);
}

/** A line of progress: always on stderr, so that a command's own output stands alone on stdout. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Seconds since `start` (performance.now()), for people. */
export function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

export function isThere(path) {
  return existsSync(join(root, path));
}
