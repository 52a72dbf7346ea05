import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** A Postgres of our own, in a temporary folder and on a free port of the loopback. */
export interface PostgresServer {
  /** The address of its first database. */
  readonly url: string;
  stop(): Promise<void>;
}

const INSTALLED = '/usr/lib/postgresql';
const SECOND = 1_000;

/** The folder of the newest Postgres that the system's packages installed; null when there is none. */
export function postgresPrograms(): string | null {
  if (!existsSync(INSTALLED)) return null;
  const versions = readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a));
  return (
    versions.map((version) => join(INSTALLED, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null
  );
}

/** Starts a server that is thrown away after the tests: it needs no durability. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'tierline-postgres-'));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const how = { ...user, cwd: folder, encoding: 'utf8' as const };
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'tierline', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    how,
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const settings = [
    '-c',
    'fsync=off',
    '-c',
    `port=${port}`,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
  ];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings, '-c', 'max_connections=200'], {
    ...user,
    stdio: 'ignore',
  });
  // A run that is broken off leaves no server behind.
  process.once('exit', () => server.kill('SIGQUIT'));
  await untilReady(programs, port, server);
  return {
    url: `postgres://tierline@127.0.0.1:${port}/postgres`,
    async stop() {
      if (server.exitCode === null) {
        server.kill('SIGINT');
        await once(server, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Postgres refuses to run as root: then it runs as the user that its package made. */
function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function untilReady(programs: string, port: number, server: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 60 * SECOND; Date.now() < deadline;) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    if (spawnSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('postgres did not become ready within a minute');
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
