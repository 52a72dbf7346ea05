import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import process from 'node:process';
import { Redis } from 'ioredis';
import { describe } from 'vitest';

/** A Redis of our own on a free port of the loopback, which keeps nothing. */
export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs a suite where a Redis is installed; elsewhere it is skipped and says so, and where CI is set that is an error. */
export function describeWithRedis(name: string, suite: () => void): void {
  const isInstalled = spawnSync('redis-server', ['--version']).status === 0;
  if (!isInstalled && process.env['CI']) throw new Error('CI is set, and no redis-server is installed');
  describe.skipIf(!isInstalled)(isInstalled ? name : `${name}: no redis-server is installed`, suite);
}

/** Starts a server, on the port of one that was stopped where `port` says so. */
export async function startRedis(port?: number): Promise<RedisServer> {
  const of = port ?? (await freePort());
  const server = spawn(
    'redis-server',
    ['--port', String(of), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir()],
    { stdio: 'ignore' },
  );
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const url = `redis://127.0.0.1:${of}`;
  await answering(url);
  return {
    url,
    async stop() {
      process.off('exit', kill);
      if (server.exitCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

async function answering(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
