import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const ENTRY = join(ROOT, 'packages/api/dist/cli/tierline.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string | Buffer;
}

/** Builds the command line where it is older than its sources, as `npm run tierline` does. */
export async function buildCommandLine(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/tierline.mjs'), '--help']);
}

/** Starts the built command line as a process of its own, with nothing of this one's environment but the path. */
export function startTierline(
  args: readonly string[],
  { env = {}, cwd = ROOT }: Surroundings = {},
): ChildProcessWithoutNullStreams {
  const { PATH = '', TMPDIR = '/tmp' } = process.env;
  return spawn(process.execPath, [ENTRY, ...args], { cwd, env: { PATH, TMPDIR, ...env } });
}

/** Runs a command to its end. */
export async function tierline(args: readonly string[], surroundings: Surroundings = {}): Promise<Ended> {
  const child = startTierline(args, surroundings);
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined).end(surroundings.input ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}
