import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigurationError } from '../configuration-error.js';
import { PUBLIC_URL, TestIssuer } from '../testing/issuer.js';
import { Issuer, IssuerUnreachable } from './issuer.js';

describe('the issuer, when a server starts', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await TestIssuer.start();
  });
  afterAll(() => issuer.close());

  const logged: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => logged.push(line) });
  const at = (address: string) =>
    new Issuer(issuer.options({ issuer: address }), { publicUrl: PUBLIC_URL, now: () => new Date(), log });

  it('is found', async () => {
    await expect(at(issuer.url).prepare()).resolves.toBeUndefined();
  });

  it('that answers and is none, or calls itself otherwise, is a fault of the configuration (153)', async () => {
    for (const address of [`${issuer.url}/elsewhere`, issuer.url.replace('127.0.0.1', 'localhost')])
      await expect(at(address).prepare()).rejects.toThrow(ConfigurationError);
    await expect(at(`${issuer.url}/elsewhere`).prepare()).rejects.toThrow(/^OIDC_ISSUER is not/);
  });

  it('that does not answer keeps nothing from starting: it is told in the log, and nobody signs in', async () => {
    const away = at('http://127.0.0.1:9');
    await expect(away.prepare()).resolves.toBeUndefined();
    expect(logged.join('')).toContain('nobody can sign in until OIDC_ISSUER answers');
    await expect(away.begin({ again: false })).rejects.toThrow(IssuerUnreachable);
    expect(away.signOutUrl()).toBeNull();
    issuer.outage = 502;
    await expect(at(issuer.url).prepare()).resolves.toBeUndefined();
    issuer.outage = null;
  });
});
