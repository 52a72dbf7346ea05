// Installed and built, whoever asks, and however many ask at once: the two ends of a pipe on a fresh clone, for one.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { root } from './run.mjs';

const lock = join(root, '.cache', 'building');

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch ({ code }) {
    return code === 'EPERM';
  }
}

function take() {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Takes away the lock of a process that ended without giving it back. Renaming it first, only one of several can. */
function clear() {
  try {
    if (isAlive(Number(readFileSync(lock, 'utf8')))) return;
    const mine = `${lock}-${process.pid}`;
    renameSync(lock, mine);
    rmSync(mine);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Installs and builds what is not yet; another process that is at it is awaited. Throws where one of them fails. */
export async function ready({ only } = {}) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take()) {
    clear();
    await pause(100);
  }
  try {
    await install();
    await build({ only });
  } finally {
    rmSync(lock, { force: true });
  }
}
