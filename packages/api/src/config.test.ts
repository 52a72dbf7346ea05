import { describe, expect, test } from 'vitest';
import { ConfigurationError, describeVariables, readConfig } from './config.js';

describe('the environment', () => {
  test('needs to say nothing', () => {
    expect(readConfig({})).toEqual({
      databaseUrl: 'sqlite:./data/tierline.sqlite',
      port: 4000,
      isDemo: false,
      publicUrl: null,
      redisUrl: null,
      policyFile: null,
      smtpUrl: null,
      oidc: null,
      isProduction: false,
    });
  });

  test('an empty value is none, and what is not ours is not looked at', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', HOME: '/root' })).toEqual(readConfig({}));
  });

  test.each([
    ['DATABASE_URL', 'mysql://secret'],
    ['DATABASE_URL', 'sqlite:'],
    ['PORT', '65536'],
    ['PORT', '4e3'],
    ['TIERLINE_DEMO', 'true'],
    ['NODE_ENV', 'staging'],
    ['PUBLIC_URL', 'tierline.example'],
    ['REDIS_URL', 'http://secret'],
    ['SMTP_URL', 'secret'],
    ['OIDC_ISSUER', 'ftp://secret'],
  ])('153: %s=%s is refused by its name', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigurationError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} `));
    expect(() => readConfig({ [name]: value })).not.toThrow(/secret/);
  });

  test('a policy file is named here, and read by whoever decides', () => {
    expect(readConfig({ POLICY_FILE: './own.json' }).policyFile).toBe('./own.json');
  });

  test('every fault is told at once', () => {
    expect(() => readConfig({ PORT: 'x', TIERLINE_DEMO: 'x' })).toThrow(/PORT .*; TIERLINE_DEMO /);
  });

  test('the demo is not for production, unless it is turned off by hand', () => {
    expect(() => readConfig({ TIERLINE_DEMO: '1', NODE_ENV: 'production' })).toThrow(ConfigurationError);
    expect(readConfig({ TIERLINE_DEMO: '0', NODE_ENV: 'production' })).toMatchObject({
      isDemo: false,
      isProduction: true,
    });
  });

  test('sign-in needs all that belongs to it', () => {
    const oidc = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
    expect(readConfig(oidc).oidc).toEqual({ issuer: 'https://id.example', clientId: 'a', clientSecret: 'b' });
    expect(() => readConfig({ OIDC_ISSUER: 'https://id.example' })).toThrow(/set all three or none/);
  });

  test('every variable is described', () => {
    for (const { name, meaning } of describeVariables())
      expect({ name, meaning: meaning !== '' }).toEqual({ name, meaning: true });
  });
});
