import express from 'express';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dashboard } from './dashboard.js';

const LARGE = `export default '${'x'.repeat(4_000)}';`;

describe('the dashboard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tierline-dashboard-'));
  let server: Server;
  let url: string;
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Tierline</title>');
    writeFileSync(join(folder, 'assets/app-1a2b.js'), 'export {};');
    for (const [twin, compress] of [
      ['br', brotliCompressSync],
      ['gz', gzipSync],
    ] as const)
      for (const name of ['large-3c4d.js', 'passing-5e6f.js'])
        writeFileSync(join(folder, `assets/${name}.${twin}`), compress(LARGE));
    writeFileSync(join(folder, 'assets/large-3c4d.js'), LARGE);
    writeFileSync(join(folder, 'icon.svg'), '<svg/>');
    server = createServer(express().use(dashboard(folder))).listen(0);
    await once(server, 'listening');
    url = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const get = async (path: string, accept = 'text/html') => {
    const response = await fetch(url + path, { headers: { accept } });
    return { status: response.status, caching: response.headers.get('cache-control'), text: await response.text() };
  };

  it('is one page, whatever the address, asked for anew each time', async () => {
    for (const path of ['/', '/p/p1/deals', '/pdm'])
      expect(await get(path)).toMatchObject({
        status: 200,
        caching: 'no-cache',
        text: expect.stringContaining('<title>') as string,
      });
  });

  it('keeps what is named by its content, for good', async () => {
    expect(await get('/assets/app-1a2b.js', '*/*')).toMatchObject({
      status: 200,
      caching: 'public, max-age=31536000, immutable',
    });
    expect(await get('/icon.svg', '*/*')).toMatchObject({ status: 200, caching: 'no-cache' });
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('sends a script to one that accepts %s as %s', async (accepted, encoding) => {
    const response = await fetch(`${url}/assets/large-3c4d.js`, { headers: { 'accept-encoding': accepted } });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
    expect(response.headers.get('vary')).toBe('Accept-Encoding');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await response.text()).toBe(LARGE);
  });

  it('says plainly that a file is gone whose twins were there', async () => {
    for (const twin of ['br', 'gz']) rmSync(join(folder, `assets/passing-5e6f.js.${twin}`));
    const response = await fetch(`${url}/assets/passing-5e6f.js`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.json()).toEqual({ error: 'There is no such file.' });
  });

  it('does not give the page for a file that is not there, nor to a program', async () => {
    expect((await get('/assets/gone.js')).status).toBe(404);
    expect((await get('/p/p1', 'application/json')).status).toBe(404);
    expect((await get('/../package.json', '*/*')).text).not.toContain('"name"');
  });
});
