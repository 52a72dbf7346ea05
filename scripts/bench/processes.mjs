// Processes under measurement: started on a free port, awaited, their CPU time read, stopped.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.mjs';

const TICKS_A_SECOND = 100;

/** Runs a Node script to its end; resolves with its standard output. */
export function runNode(args, env) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${args.join(' ')} ended with ${code}`)),
    );
  });
}

/** Starts a server; resolves once `path` answers. */
export async function startNode(args, env, path) {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries += 1) {
    if (
      await fetch(`${origin}${path}`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return { child, port };
    if (child.exitCode !== null) break;
    await pause(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${args.join(' ')} did not answer`);
}

export async function stop({ child }) {
  const end = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGTERM');
  await end;
}

/** Seconds of CPU that a process has used so far, in user and kernel, all of its threads together. */
export function cpuSeconds({ child }) {
  const [, rest] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ');
  const fields = rest.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
